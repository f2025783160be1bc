import { describe, expect, it } from 'vitest'
import { findMenuCommand, MENU_ENTRIES, type PressedKeys } from './menu-commands'

const none: PressedKeys = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false }

describe('the keys of the menu', () => {
  it('finds a command by Control, on macOS by Command', () => {
    expect(findMenuCommand({ ...none, key: 'o', ctrlKey: true }, false)).toBe('import')
    expect(findMenuCommand({ ...none, key: 'O', metaKey: true }, true)).toBe('import')
    expect(findMenuCommand({ ...none, key: 'o', ctrlKey: true }, true)).toBeNull()
    expect(findMenuCommand({ ...none, key: 'F1' }, false)).toBe('help')
  })

  it('leaves plain letters, other modifiers and a composing input method alone', () => {
    expect(findMenuCommand({ ...none, key: 'o' }, false)).toBeNull()
    expect(findMenuCommand({ ...none, key: 'o', ctrlKey: true, shiftKey: true }, false)).toBeNull()
    expect(findMenuCommand({ ...none, key: 'F1', ctrlKey: true }, false)).toBeNull()
    expect(findMenuCommand({ ...none, key: 's', ctrlKey: true, isComposing: true }, false)).toBeNull()
  })

  it('gives no two commands the same keys', () => {
    const keys = Object.values(MENU_ENTRIES).flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
})
