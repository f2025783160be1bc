import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DraftWriter, SAVE_WITHIN_MS, type WriterTarget } from './draft-writer'

function played(save: (text: string) => Promise<void> = async () => undefined): { target: WriterTarget; log: string[] } {
  const log: string[] = []
  const target: WriterTarget = {
    keep: (text) => log.push(`keep ${text}`),
    save: async (text) => {
      log.push(`save ${text}`)
      await save(text)
      return true
    },
    release: (text) => log.push(`release ${text}`),
    onError: (error) => log.push(`error ${String(error)}`),
  }
  return { target, log }
}

describe('a draft being typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is in the journal at every keystroke and in the store within the bound, however steadily one types', async () => {
    const { target, log } = played()
    const writer = new DraftWriter(target)
    for (const text of ['逾', '逾期', '逾期付', '逾期付款']) {
      writer.type(text)
      await vi.advanceTimersByTimeAsync(SAVE_WITHIN_MS / 2)
    }
    expect(log.slice(0, 2)).toEqual(['keep 逾', 'keep 逾期'])
    expect(log).toContain('save 逾期')
  })

  it('is saved at once when the page may go away', async () => {
    const { target, log } = played()
    const writer = new DraftWriter(target)
    writer.type('甲')
    await writer.flush()
    expect(log).toEqual(['keep 甲', 'save 甲', 'release 甲'])
  })

  it('stays in the journal when the store refuses', async () => {
    const { target, log } = played(async () => Promise.reject(new Error('磁盘已满')))
    const writer = new DraftWriter(target)
    writer.type('甲')
    await writer.flush()
    expect(log).toEqual(['keep 甲', 'save 甲', 'error Error: 磁盘已满'])
  })

  it('never lets an older text overtake a newer one', async () => {
    const order: string[] = []
    const held: { release?: () => void } = {}
    const { target } = played(async (text) => {
      if (text === '旧') await new Promise<void>((resolve) => (held.release = resolve))
      order.push(text)
    })
    const writer = new DraftWriter(target)
    writer.type('旧')
    const first = writer.flush()
    writer.type('新')
    const second = writer.flush()
    await vi.advanceTimersByTimeAsync(1)
    held.release!()
    await Promise.all([first, second])
    expect(order).toEqual(['旧', '新'])
  })
})
