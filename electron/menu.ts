import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/desktop/desktop-api'
import { MENU_ENTRIES } from '../shared/desktop/menu-commands'

/** What the menu depends on. `send` brings a command to the page. */
export interface MenuContext {
  readonly send: (command: MenuCommand) => void
  readonly platform: string
  readonly withDevTools: boolean
}

const line: MenuItemConstructorOptions = { type: 'separator' }

/** The native menu. The page does the work: a menu item only tells it which. */
export function buildMenu({ send, platform, withDevTools }: MenuContext): MenuItemConstructorOptions[] {
  const item = (command: MenuCommand): MenuItemConstructorOptions => {
    const { label, accelerator } = MENU_ENTRIES[command]
    return { label, click: () => send(command), ...(accelerator === null ? {} : { accelerator }) }
  }
  const menus: MenuItemConstructorOptions[] = [
    { label: '文件', submenu: [item('import'), item('save'), line, item('settings'), line, { role: 'quit', label: '退出' }] },
    {
      label: '编辑',
      submenu: [
        { role: 'undo', label: '撤销' }, { role: 'redo', label: '重做' }, line,
        { role: 'cut', label: '剪切' }, { role: 'copy', label: '复制' }, { role: 'paste', label: '粘贴' },
        { role: 'pasteAndMatchStyle', label: '粘贴为纯文本' }, { role: 'selectAll', label: '全选' }, line, item('find'),
      ],
    },
    {
      label: '视图',
      submenu: [
        item('large-type'), item('dark'), line,
        { role: 'zoomIn', label: '放大' }, { role: 'zoomOut', label: '缩小' }, { role: 'resetZoom', label: '实际大小' }, line,
        { role: 'togglefullscreen', label: '全屏' },
        ...(withDevTools ? [line, { role: 'toggleDevTools', label: '开发者工具' } as const] : []),
      ],
    },
    { label: '窗口', submenu: [{ role: 'minimize', label: '最小化' }, { role: 'close', label: '关闭窗口' }] },
    { label: '帮助', submenu: [item('help'), { role: 'about', label: '关于衡审' }] },
  ]
  // macOS gives the first menu the program's name.
  const first: MenuItemConstructorOptions = { label: '衡审', submenu: [{ role: 'about', label: '关于衡审' }, line, { role: 'hide', label: '隐藏' }, { role: 'quit', label: '退出' }] }
  return platform === 'darwin' ? [first, ...menus] : menus
}
