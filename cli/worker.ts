import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { extractFacts } from '../shared/facts/extract-facts'
import { reviewDocument } from '../shared/findings/run-rules'
import { importContract, type Imported } from '../shared/import/import-contract'
import { DEFAULT_LIMITS } from '../shared/import/import-limits'
import { rules } from '../shared/rules'
import type { Job, JobResult, MadeFile } from './job'
import { reviewOutput } from './output'
import { loadPdfEngine } from './pdf-engine'

async function runJob(job: Job): Promise<JobResult> {
  const started = performance.now()
  const elapsed = (): number => performance.now() - started
  const read = await readFile(job.path).then((bytes) => ({ bytes: new Uint8Array(bytes) }), (error: NodeJS.ErrnoException) => ({ error }))
  if ('error' in read) return { ok: false, code: 'not-found', message: `打不开这个文件（${read.error.code ?? read.error.message}），请核对路径和权限。`, milliseconds: elapsed() }
  const imported = await importContract(read.bytes, job.name, { limits: DEFAULT_LIMITS, loadPdfEngine })
  if (!imported.ok) return { ok: false, code: imported.error.code, message: imported.error.message, milliseconds: elapsed() }
  if (job.kind === 'text') {
    const { sha256, warnings, document } = imported.value
    return { ok: true, text: { file: job.name, sha256, warnings, document }, files: [], milliseconds: elapsed() }
  }
  return review(job, imported.value, elapsed)
}

function review(job: Extract<Job, { kind: 'review' }>, imported: Imported, elapsed: () => number): JobResult {
  const facts = extractFacts(imported.document, job.intake)
  const result = reviewDocument({ document: imported.document, facts, intake: job.intake, rules, today: job.today })
  const files: MadeFile[] = []
  return { ok: true, review: reviewOutput(job.name, imported, facts, result), files, milliseconds: elapsed() }
}

parentPort!.on('message', (job: Job) => {
  void runJob(job).then((result) => parentPort!.postMessage(result))
})
