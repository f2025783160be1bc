import { ok, type Result } from '../../shared/core/result'
import type { RecognisedPage } from '../../shared/import/decode-ocr/recognised-page'
import type { ImportItem, ImportOutcome, ImportRequest, Services, WorkFailure } from '../services'

/** A file read, and the recognised pages it was read with; null where none were needed or to be had. */
export interface ReadFile {
  readonly outcome: ImportOutcome
  readonly recognised: readonly RecognisedPage[] | null
  /** The DOCX made of the file, where that was read instead of it. */
  readonly converted?: Uint8Array
}

export interface ReadOptions {
  readonly signal: AbortSignal
  readonly onState: (state: Extract<ImportItem['state'], { kind: 'working' }>) => void
}

/**
 * Reads a file; where it is pictures of pages, in whole or in part, they are recognised and it is read again with their
 * words. A file of which some pages have text is kept without the others when recognition fails: its warnings name them.
 */
export async function importRecognising({ worker, scans }: Pick<Services, 'worker' | 'scans'>, request: ImportRequest, { signal, onState }: ReadOptions): Promise<Result<ReadFile, WorkFailure>> {
  const read = (more: ImportRequest): Promise<Result<ImportOutcome, WorkFailure>> => worker.importFile(more, { signal, onProgress: (stage) => onState({ kind: 'working', stage }) })
  const first = await read(request)
  const pages = pagesToRecognise(first)
  if (pages === 'none') return first.ok ? ok({ outcome: first.value, recognised: null }) : first
  const recognised = await scans.recognise(request.bytes, pages, { signal, onProgress: (done, total) => onState({ kind: 'working', stage: 'recognising', pages: { done, total } }) })
  if (!recognised.ok) return first.ok && recognised.error.kind !== 'cancelled' ? ok({ outcome: first.value, recognised: null }) : recognised
  const second = await read({ ...request, recognised: recognised.value })
  return second.ok ? ok({ outcome: second.value, recognised: recognised.value }) : second
}

/** The pages that recognition could read; null means all. */
function pagesToRecognise(result: Result<ImportOutcome, WorkFailure>): readonly number[] | null | 'none' {
  if (result.ok) return result.value.pagesWithoutText.length > 0 ? result.value.pagesWithoutText : 'none'
  return result.error.kind === 'import' && result.error.error.canRecognise === true ? null : 'none'
}
