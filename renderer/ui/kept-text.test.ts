import { describe, expect, it } from 'vitest'
import { KeptText, mayReplace } from './kept-text'

/** One store, and windows on it that hear of it when told to. */
function desk(first: string | undefined = undefined) {
  const store: { text: string | undefined } = { text: first }
  const window = (unsettled: string | null = null) => {
    const journal: { text: string | null; unsettled: string | null } = { text: null, unsettled }
    const seen = { shown: store.text ?? '', theirs: null as string | null }
    const kept = new KeptText({
      keep: (text) => { journal.text = text },
      release: (text) => { if (journal.text === text) journal.text = null },
      keepUnsettled: (text) => { journal.unsettled = text },
      recoverUnsettled: () => journal.unsettled,
      save: async (text, over) => {
        if (!mayReplace(store.text, text, over)) return store.text ?? ''
        store.text = text
        return null
      },
      onError: (error) => { throw error },
    }, (theirs) => { seen.theirs = theirs })
    const hear = (stored = store.text ?? ''): void => {
      if (kept.hears(stored, seen.shown)) seen.shown = stored
    }
    hear()
    seen.shown = kept.recover(seen.shown) ?? seen.shown
    return {
      kept, seen, journal, hear,
      type: (text: string): void => {
        kept.typed(text, seen.shown)
        seen.shown = text
      },
      leave: async (): Promise<void> => {
        kept.left()
        await kept.flush()
      },
    }
  }
  return { store, window }
}

describe('a text in one window', () => {
  it('is in the journal at once and in the store when it is left', async () => {
    const { store, window } = desk()
    const one = window()
    one.type('综合处')
    expect(one.journal.text).toBe('综合处')
    await one.leave()
    expect([store.text, one.journal.text]).toEqual(['综合处', null])
  })

  it('is not set back by its own older text coming from the store', async () => {
    const one = desk().window()
    one.type('一')
    one.type('一二')
    one.hear('一')
    expect(one.seen).toEqual({ shown: '一二', theirs: null })
  })

  it('is stored over its own last words, whether the store has told of them or not', async () => {
    const { store, window } = desk('旧')
    const one = window()
    for (const text of ['旧一', '旧一二', '旧一', '旧一二三']) {
      one.type(text)
      await one.kept.flush()
    }
    expect([store.text, one.seen.theirs]).toEqual(['旧一二三', null])
  })

  it('is stored over what another window put back of it from the journal', async () => {
    const { store, window } = desk('')
    const one = window()
    one.type('以')
    store.text = '以'
    one.hear()
    one.type('以下')
    await one.leave()
    expect([store.text, one.seen.theirs]).toEqual(['以下', null])
  })
})

describe('a text in two windows', () => {
  it('shows what the other wrote where nobody types, even words this one wrote before', async () => {
    const { window } = desk('')
    const [one, two] = [window(), window()]
    one.type('甲')
    await one.kept.flush()
    one.type('甲乙')
    await one.leave()
    for (const each of [one, two]) each.hear()
    two.type('甲')
    await two.leave()
    one.hear()
    expect(one.seen).toEqual({ shown: '甲', theirs: null })
  })

  for (const order of ['the one that is left stores first', 'the one that goes on typing stores first'] as const) {
    it(`keeps both texts when neither had heard of the other: ${order}`, async () => {
      const { store, window } = desk('')
      const [left, typing] = [window(), window()]
      typing.type('后勤处')
      left.type('综合处')
      const [winner, loser] = order === 'the one that is left stores first' ? [left, typing] : [typing, left]
      await (winner === left ? left.leave() : typing.kept.flush())
      await (loser === left ? left.leave() : typing.kept.flush())
      expect(store.text).toBe(winner.seen.shown)
      expect(loser.seen.theirs).toBe(winner.seen.shown)
      for (const each of [left, typing]) each.hear()
      expect([left.seen.shown, typing.seen.shown]).toEqual(['综合处', '后勤处'])
      expect([winner.seen.theirs, loser.journal]).toEqual([null, { text: null, unsettled: loser.seen.shown }])
      loser.kept.keepMine()
      await loser.kept.flush()
      expect([store.text, loser.journal, loser.seen.theirs]).toEqual([loser.seen.shown, { text: null, unsettled: null }, null])
    })
  }

  it('is not stored over the other while it is not settled whose stands, nor when theirs was taken', async () => {
    const { store, window } = desk('')
    const [one, two] = [window(), window()]
    two.type('后勤处')
    one.type('综合处')
    await one.leave()
    two.hear()
    two.type('后勤处一科')
    await two.leave()
    expect([store.text, two.journal, two.seen]).toEqual(['综合处', { text: null, unsettled: '后勤处一科' }, { shown: '后勤处一科', theirs: '综合处' }])
    expect(two.kept.takeTheirs()).toBe('综合处')
    await two.leave()
    expect([store.text, two.journal, two.seen.theirs]).toEqual(['综合处', { text: null, unsettled: null }, null])
  })

  it('stands beside what the other made of it while the cursor is still there, and can be put back', async () => {
    const { store, window } = desk('')
    const [one, two] = [window(), window()]
    one.type('甲')
    await one.kept.flush()
    two.hear()
    two.type('甲，乙')
    await two.leave()
    for (const each of [one, two]) each.hear()
    expect([one.seen, one.journal.unsettled]).toEqual([{ shown: '甲', theirs: '甲，乙' }, '甲'])
    one.kept.keepMine()
    await one.leave()
    two.hear()
    expect([store.text, two.seen, one.journal]).toEqual(['甲', { shown: '甲', theirs: null }, { text: null, unsettled: null }])
  })

  it('is asked of again where theirs changed once more before ours was kept', async () => {
    const { store, window } = desk('')
    const [one, two] = [window(), window()]
    one.type('甲')
    two.type('乙')
    await one.leave()
    await two.leave()
    one.type('甲甲')
    await one.leave()
    two.kept.keepMine()
    await two.leave()
    expect([store.text, two.seen.theirs]).toEqual(['甲甲', '甲甲'])
  })

  it('still stands beside the other when the screen was left before one was chosen', async () => {
    const { store, window } = desk('综合处')
    const again = window('后勤处')
    expect(again.seen).toEqual({ shown: '后勤处', theirs: '综合处' })
    again.hear()
    await again.leave()
    expect([store.text, again.seen.theirs]).toEqual(['综合处', '综合处'])
    again.kept.keepMine()
    await again.leave()
    expect([store.text, again.journal]).toEqual(['后勤处', { text: null, unsettled: null }])
    expect(window('后勤处').seen).toEqual({ shown: '后勤处', theirs: null })
  })

  it('is settled when both come to the same words', async () => {
    const { window } = desk('')
    const [one, two] = [window(), window()]
    one.type('甲')
    two.type('乙')
    await one.leave()
    await two.leave()
    two.hear()
    one.type('乙')
    await one.leave()
    two.hear()
    expect([two.seen, two.journal]).toEqual([{ shown: '乙', theirs: null }, { text: null, unsettled: null }])
  })
})
