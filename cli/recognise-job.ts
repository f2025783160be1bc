import type { Job, JobResult } from './job'
import { recogniseFile, type OcrProgress } from './ocr'

/**
 * Runs a job; where the file is pictures of pages, in whole or in part, they are recognised and the job is run again
 * with their words. When recognition fails, the first answer stands: an error, or a document whose warnings name the pages.
 */
export async function runRecognising(job: Job, run: (job: Job) => Promise<JobResult>, onProgress: OcrProgress): Promise<JobResult> {
  const first = await run(job)
  const pages = pagesToRecognise(first)
  if (pages === 'none' || job.kind === 'redline' || job.kind === 'mark-comparison') return first
  const started = performance.now()
  const recognised = await recogniseFile({ path: job.path, pages }, onProgress)
  if (!recognised.ok) {
    return first.ok ? first : { ok: false, code: recognised.error.code, message: recognised.error.message, milliseconds: first.milliseconds + performance.now() - started }
  }
  const second = await run({ ...job, recognised: recognised.value })
  return { ...second, milliseconds: first.milliseconds + performance.now() - started }
}

/** The pages that recognition could read; null means all. */
function pagesToRecognise(result: JobResult): readonly number[] | null | 'none' {
  if (!result.ok) return result.canRecognise === true ? null : 'none'
  return result.pagesWithoutText.length > 0 ? result.pagesWithoutText : 'none'
}
