import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../shared/core/local-date'
import { fail, ok } from '../../shared/core/result'
import type { RecognisedPage } from '../../shared/import/decode-ocr/recognised-page'
import type { ImportOutcome, ImportRequest, ReviewWorker, ScanReader } from '../services'
import { importRecognising } from './import-recognising'

const PAGE: RecognisedPage = { number: 2, width: 595, height: 842, lines: [] }
const REQUEST: ImportRequest = { name: '扫描.pdf', bytes: new Uint8Array([1]), intake: {}, today: '2026-11-21' as LocalDate }
const WORDLESS = fail({ kind: 'import' as const, error: { code: 'no-text' as const, message: '没有文字层', canRecognise: true as const } })

const never = async (): Promise<never> => Promise.reject(new Error('not asked here'))
const outcome = (pagesWithoutText: readonly number[]) => ({ pagesWithoutText }) as unknown as ImportOutcome
const SOME_PAGES = outcome([2])

/** Answers the first reading with `first`, a reading with recognised pages with a whole document. */
function servicesOf(first: Awaited<ReturnType<ReviewWorker['importFile']>>, recognise: ScanReader['recognise']) {
  const asked: (readonly number[] | null)[] = []
  const worker: ReviewWorker = { importFile: async ({ recognised }) => (recognised === undefined ? first : ok(outcome([]))), readFile: never, review: never, rulePack: never, compare: () => Promise.reject(new Error('not asked here')), compareScan: never, markDifferences: never, mark: never, writeLetter: never, writeDocument: never, fillTemplate: never, checkTemplate: never }
  const scans: ScanReader = {
    openPictures: never,
    recognise: (bytes, pages, options) => {
      asked.push(pages)
      return recognise(bytes, pages, options)
    },
  }
  return { asked, services: { worker, scans } }
}

const run = (services: ReturnType<typeof servicesOf>['services'], seen: string[] = []) =>
  importRecognising(services, REQUEST, { signal: new AbortController().signal, onState: ({ stage, pages }) => seen.push(pages === undefined ? stage : `${stage} ${pages.done}/${pages.total}`) })

describe('reading a file', () => {
  it('recognises all pages of a scan and reads it again with their words', async () => {
    const { asked, services } = servicesOf(WORDLESS, async (_bytes, _pages, options) => {
      options?.onProgress?.(1, 3)
      return ok([PAGE])
    })
    const seen: string[] = []
    const read = await run(services, seen)
    expect(read.ok && read.value.recognised).toEqual([PAGE])
    expect(asked).toEqual([null])
    expect(seen).toEqual(['recognising 1/3'])
  })

  it('recognises only the pages that lack words', async () => {
    const { asked, services } = servicesOf(ok(SOME_PAGES), async () => ok([PAGE]))
    await run(services)
    expect(asked).toEqual([[2]])
  })

  it('keeps what has words when recognition breaks, and nothing when the person cancels', async () => {
    const broken = await run(servicesOf(ok(SOME_PAGES), async () => fail({ kind: 'died', stage: 'recognising', detail: '' })).services)
    expect(broken).toEqual(ok({ outcome: SOME_PAGES, recognised: null }))
    const cancelled = await run(servicesOf(ok(SOME_PAGES), async () => fail({ kind: 'cancelled' })).services)
    expect(cancelled).toEqual(fail({ kind: 'cancelled' }))
    const lost = await run(servicesOf(WORDLESS, async () => fail({ kind: 'died', stage: 'recognising', detail: 'x' })).services)
    expect(lost).toEqual(fail({ kind: 'died', stage: 'recognising', detail: 'x' }))
  })

  it('asks for no recognition where every page has words', async () => {
    const { asked, services } = servicesOf(ok(outcome([])), never)
    expect((await run(services)).ok).toBe(true)
    expect(asked).toEqual([])
  })
})
