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

describe('the draft journal', () => {
  it('gives back what was typed and never stored', () => {
    const storage = mapStorage()
    createDraftJournal(storage).keep('opinion:1:risk', '逾期付款的风险')
    expect(createDraftJournal(storage).recover('opinion:1:')).toEqual([{ key: 'opinion:1:risk', text: '逾期付款的风险' }])
    expect(createDraftJournal(storage).recover('opinion:2:')).toEqual([])
  })

  it('forgets a text once stored, but not the keystroke that came after it', () => {
    const journal = createDraftJournal(mapStorage())
    journal.keep('a', '甲')
    journal.keep('a', '甲方')
    journal.release('a', '甲')
    expect(journal.recover('a')).toEqual([{ key: 'a', text: '甲方' }])
    journal.release('a', '甲方')
    expect(journal.recover('a')).toEqual([])
  })
})
