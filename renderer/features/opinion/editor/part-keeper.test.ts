import { describe, expect, it } from 'vitest'
import { PartKeeper, type PartConflict } from './part-keeper'

function keeper(): { readonly parts: PartKeeper; readonly journal: Map<string, string>; readonly stored: Map<string, string>; readonly conflicts: () => readonly PartConflict[] } {
  const journal = new Map<string, string>()
  const stored = new Map<string, string>()
  let conflicts: readonly PartConflict[] = []
  const parts = new PartKeeper((key) => ({
    keep: (text) => void journal.set(key, text),
    release: (text) => void (journal.get(key) === text && journal.delete(key)),
    save: async (text) => void stored.set(key, text),
    onError: (error) => { throw error },
  }), (now) => { conflicts = now })
  return { parts, journal, stored, conflicts: () => conflicts }
}

describe('parts being typed', () => {
  it('are in the journal at once and in the store when they are left', async () => {
    const { parts, journal, stored } = keeper()
    parts.typed('addressee', '综合处')
    expect(journal.get('addressee')).toBe('综合处')
    parts.left('addressee')
    await parts.flush()
    expect(stored.get('addressee')).toBe('综合处')
    expect(journal.size).toBe(0)
  })

  it('are not set back by their own older text coming from the store', () => {
    const { parts, conflicts } = keeper()
    parts.hears('notes', '', '')
    parts.typed('notes', '一')
    parts.typed('notes', '一二')
    expect(parts.hears('notes', '一', '一二')).toBe(false)
    expect(conflicts()).toEqual([])
  })

  it('of a new entry keep what was typed before the store first told of them', () => {
    const { parts } = keeper()
    parts.typed('passage:1.text', '以下')
    expect(parts.hears('passage:1.text', '', '以下')).toBe(false)
  })

  it('show what another window wrote where nobody types', () => {
    const { parts } = keeper()
    parts.hears('notes', '旧', '旧')
    expect(parts.hears('notes', '新', '旧')).toBe(true)
    expect(parts.hears('notes', '新', '新')).toBe(false)
  })

  it('keep both texts where two windows type, until one is chosen', async () => {
    const { parts, stored, journal, conflicts } = keeper()
    parts.hears('notes', '', '')
    parts.typed('notes', '我写的')
    await parts.flush()
    expect(parts.hears('notes', '对方写的', '我写的')).toBe(false)
    expect(conflicts()).toEqual([{ key: 'notes', theirs: '对方写的' }])
    parts.typed('notes', '我写的一段')
    await parts.flush()
    expect([stored.get('notes'), journal.get('notes')]).toEqual(['我写的', '我写的一段'])
    parts.keepMine('notes')
    await parts.flush()
    expect([stored.get('notes'), journal.size, conflicts()]).toEqual(['我写的一段', 0, []])
    parts.hears('notes', '我写的一段', '我写的一段')
    parts.hears('notes', '又改了', '我写的一段')
    expect(parts.takeTheirs('notes')).toBe('又改了')
    expect(conflicts()).toEqual([])
  })
})
