import { fail, ok, type Result } from '../../../shared/core/result'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { recognisePage } from '../../../shared/import/decode-ocr/recognise-page'
import type { RecognisedPage } from '../../../shared/import/decode-ocr/recognised-page'
import type { ScanOptions, ScanReader, WorkFailure } from '../../services'
import { openDrawing, type Drawing } from './drawing'
import { startRecogniser } from './recogniser'

/** One page takes about two seconds; a page that takes sixty times as long never ends. */
const SECONDS_PER_PAGE = 120
/** Each recogniser holds some 150 MB and keeps one core busy. */
const MOST_RECOGNISERS = 3

/** Reads scans in threads of the page's own, one file at a time. */
export function createScanReader(): ScanReader {
  let turn: Promise<unknown> = Promise.resolve()
  return {
    recognise(bytes, pages, options = {}) {
      const mine = turn.then(() => recogniseFile(bytes, pages, options))
      turn = mine
      return mine
    },
    async openPictures(bytes) {
      const drawing = await openDrawing(bytes)
      return { count: drawing.count, draw: async (page, turn) => (await drawing.draw(page, { turn, part: 'shown' })).picture, end: drawing.end }
    },
  }
}

async function recogniseFile(bytes: Uint8Array, pages: readonly number[] | null, { signal, onProgress }: ScanOptions): Promise<Result<readonly RecognisedPage[], WorkFailure>> {
  const abort = new AbortController()
  const cancel = (): void => abort.abort()
  signal?.addEventListener('abort', cancel, { once: true })
  if (signal?.aborted === true) abort.abort()
  try {
    return await recognisePages(bytes, pages, { abort, ...(onProgress === undefined ? {} : { onProgress }) })
  } finally {
    signal?.removeEventListener('abort', cancel)
    abort.abort()
  }
}

interface Run {
  readonly abort: AbortController
  readonly onProgress?: (done: number, total: number) => void
}

/** Settles by the first of: all pages done, something broke, a page overran, the person cancelled. The caller ends all threads. */
function recognisePages(bytes: Uint8Array, pages: readonly number[] | null, { abort, onProgress }: Run): Promise<Result<readonly RecognisedPage[], WorkFailure>> {
  return new Promise((settle) => {
    const done: RecognisedPage[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const finish = (result: Result<readonly RecognisedPage[], WorkFailure>): void => {
      clearTimeout(timer)
      settle(result)
    }
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => finish(fail({ kind: 'timeout', stage: 'recognising', seconds: SECONDS_PER_PAGE })), SECONDS_PER_PAGE * 1000)
    }
    const broke = (error: unknown): void => finish(fail({ kind: 'died', stage: 'recognising', detail: wordsOfError(error) }))
    if (abort.signal.aborted) return finish(fail({ kind: 'cancelled' }))
    abort.signal.addEventListener('abort', () => finish(fail({ kind: 'cancelled' })), { once: true })
    wait()
    const run = async (): Promise<void> => {
      const drawing = await openDrawing(bytes, abort.signal)
      const wanted = pages ?? Array.from({ length: drawing.count }, (_, index) => index + 1)
      onProgress?.(0, wanted.length)
      let tried = 0
      const onPage = (page: RecognisedPage | null): void => {
        tried += 1
        if (page !== null) done.push(page)
        wait()
        onProgress?.(tried, wanted.length)
      }
      const queue = [...wanted]
      const lanes = Math.max(1, Math.min(MOST_RECOGNISERS, navigator.hardwareConcurrency - 1, wanted.length))
      await Promise.all(Array.from({ length: lanes }, () => recogniseQueue(queue, drawing, abort.signal, onPage)))
      finish(ok(done.toSorted((a, b) => a.number - b.number)))
    }
    run().catch(broke)
  })
}

async function recogniseQueue(queue: number[], drawing: Drawing, signal: AbortSignal, onPage: (page: RecognisedPage | null) => void): Promise<void> {
  const recogniser = await startRecogniser()
  if (signal.aborted) return recogniser.end()
  signal.addEventListener('abort', recogniser.end, { once: true })
  for (let page = queue.shift(); page !== undefined && !signal.aborted; page = queue.shift()) {
    const number = page
    onPage(await recognisePage({
      draw: (turn, part) => drawing.draw(number, { turn, part }).catch((error: unknown) => {
        if (drawing.hasEnded()) throw error
        return null
      }),
      read: recogniser.recognise,
      readRed: recogniser.recogniseRed,
    }))
  }
}
