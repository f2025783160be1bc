import { describe, expect, it, vi } from 'vitest'
import { KeyRegistry, type KeyPress } from './key-registry'

function press(key: string, extra: Partial<KeyPress> = {}): KeyPress {
  return {
    key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 0, target: null, defaultPrevented: false,
    preventDefault: () => undefined, ...extra,
  }
}

const inside = (selector: string): EventTarget => ({ closest: (list: string) => (list.includes(selector) ? {} : null) }) as unknown as EventTarget

describe('key bindings', () => {
  it('never take a key from an input method that is composing', () => {
    const run = vi.fn()
    const keys = new KeyRegistry()
    keys.add('desk', () => [{ keys: 'j', label: '下一条', run }])
    keys.handle(press('j', { isComposing: true }))
    keys.handle(press('j', { keyCode: 229 }))
    expect(run).not.toHaveBeenCalled()
    keys.handle(press('j'))
    expect(run).toHaveBeenCalledOnce()
  })

  it('do the same for a menu, by what was bound last, and say when nothing is bound', () => {
    const [list, desk] = [vi.fn(), vi.fn()]
    const keys = new KeyRegistry()
    expect(keys.run('/')).toBe(false)
    keys.add('list', () => [{ keys: '/', label: '搜索', run: list }])
    const leave = keys.add('desk', () => [{ keys: '/', label: '查找', run: desk }])
    expect(keys.run('/')).toBe(true)
    leave()
    expect(keys.run('/')).toBe(true)
    expect([list, desk].map((run) => run.mock.calls.length)).toEqual([1, 1])
  })

  it('leave letters to the field one types in, but not Ctrl+K', () => {
    const letter = vi.fn()
    const palette = vi.fn()
    const keys = new KeyRegistry()
    keys.add('desk', () => [{ keys: 'x', label: '忽略', run: letter }, { keys: 'ctrl+k', label: '命令', run: palette, whileTyping: true }])
    keys.handle(press('x', { target: inside('textarea') }))
    keys.handle(press('x', { target: inside('[role="dialog"]') }))
    keys.handle(press('k', { ctrlKey: true, target: inside('textarea') }))
    expect(letter).not.toHaveBeenCalled()
    expect(palette).toHaveBeenCalledOnce()
  })

  it('follow G with a letter, and forget G when another key comes between', () => {
    const home = vi.fn()
    const plain = vi.fn()
    const keys = new KeyRegistry()
    keys.add('places', () => [{ keys: 'g h', label: '工作台', run: home }, { keys: 'h', label: 'h', run: plain }])
    keys.handle(press('g'))
    keys.handle(press('h'))
    keys.handle(press('g'))
    keys.handle(press('q'))
    keys.handle(press('h'))
    expect(home).toHaveBeenCalledOnce()
    expect(plain).toHaveBeenCalledOnce()
  })

  it('give the key to the screen opened last, and back when it is closed', () => {
    const below = vi.fn()
    const above = vi.fn()
    const keys = new KeyRegistry()
    keys.add('below', () => [{ keys: 'escape', label: '', run: below }])
    const close = keys.add('above', () => [{ keys: 'escape', label: '', run: above }])
    keys.handle(press('Escape'))
    close()
    keys.handle(press('Escape'))
    expect(above).toHaveBeenCalledOnce()
    expect(below).toHaveBeenCalledOnce()
  })
})
