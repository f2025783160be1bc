import { describe, expect, it } from 'vitest'
import { createDraftJournal, type JournalStorage } from './draft-journal'

function mapStorage(): JournalStorage {
  const map = new Map<string, string>()
  return {
    get length() {
      return map.size
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  }
}

const AT = '2026-11-21T08:30:00.000Z'
const now = (): string => AT

describe('the draft journal', () => {
  it('gives back what was typed and never stored', () => {
    const storage = mapStorage()
    createDraftJournal(storage, now).keep('opinion:1:risk', '逾期付款的风险')
    expect(createDraftJournal(storage, now).recover('opinion:1:')).toEqual([{ key: 'opinion:1:risk', text: '逾期付款的风险', at: AT }])
    expect(createDraftJournal(storage, now).recover('opinion:2:')).toEqual([])
  })

  it('forgets a text once stored, but not the keystroke that came after it', () => {
    const journal = createDraftJournal(mapStorage(), now)
    journal.keep('a', '甲')
    journal.keep('a', '甲方')
    journal.release('a', '甲')
    expect(journal.recover('a')).toEqual([{ key: 'a', text: '甲方', at: AT }])
    journal.release('a', '甲方')
    expect(journal.recover('a')).toEqual([])
  })
})
