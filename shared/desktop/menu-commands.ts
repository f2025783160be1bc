import type { MenuCommand } from './desktop-api'

/** One command of the menu: its words and its keys in Electron's accelerator notation. */
export interface MenuEntry {
  readonly command: MenuCommand
  readonly label: string
  /** `CmdOrCtrl` is Command on macOS and Control elsewhere. Null where the command has no keys. */
  readonly accelerator: string | null
}

/** Every menu command once. The native menu shows them; the browser host listens to the same keys in the page. */
export const MENU_ENTRIES: Readonly<Record<MenuCommand, MenuEntry>> = {
  import: { command: 'import', label: '导入合同…', accelerator: 'CmdOrCtrl+O' },
  save: { command: 'save', label: '保存', accelerator: 'CmdOrCtrl+S' },
  find: { command: 'find', label: '查找…', accelerator: 'CmdOrCtrl+F' },
  settings: { command: 'settings', label: '设置…', accelerator: 'CmdOrCtrl+,' },
  help: { command: 'help', label: '使用说明', accelerator: 'F1' },
  'large-type': { command: 'large-type', label: '大字模式', accelerator: null },
  dark: { command: 'dark', label: '深色模式', accelerator: null },
}

/** The keys of an event, as far as a shortcut needs them. */
export interface PressedKeys {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** An input method is composing; its keys belong to it alone. */
  readonly isComposing: boolean
}

/** The command these keys stand for, or null. `mac` chooses Command over Control. */
export function findMenuCommand(keys: PressedKeys, mac: boolean): MenuCommand | null {
  if (keys.isComposing || keys.altKey || keys.shiftKey) return null
  const wantsModifier = mac ? keys.metaKey && !keys.ctrlKey : keys.ctrlKey && !keys.metaKey
  const noModifier = !keys.metaKey && !keys.ctrlKey
  for (const { command, accelerator } of Object.values(MENU_ENTRIES)) {
    if (accelerator === null) continue
    const key = accelerator.replace('CmdOrCtrl+', '')
    const matches = keys.key.toLowerCase() === key.toLowerCase()
    if (matches && (key === accelerator ? noModifier : wantsModifier)) return command
  }
  return null
}
