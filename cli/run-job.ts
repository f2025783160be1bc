import { readFile } from 'node:fs/promises'
import { contentWarnings } from '../shared/facts/content-warnings'
import { doubtfulFacts } from '../shared/facts/doubtful-facts'
import { extractFacts } from '../shared/facts/extract-facts'
import type { Facts } from '../shared/facts/facts'
import type { ReviewResult } from '../shared/findings/finding'
import { reviewDocument } from '../shared/findings/run-rules'
import { importContract, type Imported } from '../shared/import/import-contract'
import { DEFAULT_LIMITS } from '../shared/import/import-limits'
import type { PdfEngine } from '../shared/import/decode-pdf/pdf-engine'
import { importReport } from '../shared/import/inspect-report'
import { draftOpinion } from '../shared/opinion/draft-opinion'
import type { Opinion } from '../shared/opinion/opinion'
import { rules } from '../shared/rules'
import type { Job, JobResult, MadeFile } from './job'
import { reviewOutput } from './output'
import { writeLetters } from './write-letters'
import { answerComparison, answerRedline, markReview } from './write-marked'

/** Reads the file of a job and does with it what the job asks; answers with a named error where it cannot, never throws for a bad file. */
export async function runJob(job: Job, loadPdfEngine: () => Promise<PdfEngine>): Promise<JobResult> {
  const started = performance.now()
  const elapsed = (): number => performance.now() - started
  const read = await readFile(job.path).then((bytes) => ({ bytes: new Uint8Array(bytes) }), (error: NodeJS.ErrnoException) => ({ error }))
  if ('error' in read) return { ok: false, code: 'not-found', message: `打不开这个文件（${read.error.code ?? read.error.message}），请核对路径和权限。`, milliseconds: elapsed() }
  if (job.kind === 'redline') return { ...answerRedline(job, read.bytes), milliseconds: elapsed() }
  const recognised = job.kind === 'mark-comparison' ? undefined : job.recognised
  const imported = await importContract(read.bytes, job.name, { limits: DEFAULT_LIMITS, loadPdfEngine, ...(recognised === undefined ? {} : { recognised }) })
  if (!imported.ok) {
    const { code, message, canRecognise } = imported.error
    return { ok: false, code, message, ...(canRecognise === true ? { canRecognise } : {}), milliseconds: elapsed() }
  }
  if (job.kind === 'mark-comparison') return { ...answerComparison(job, read.bytes, imported.value), milliseconds: elapsed() }
  if (job.kind === 'text') {
    const { sha256, warnings, document, pagesWithoutText } = imported.value
    return { ok: true, text: { file: job.name, sha256, warnings, report: importReport(document, warnings, { name: job.name, bytes: read.bytes.length, sha256 }), document }, files: [], pagesWithoutText, milliseconds: elapsed() }
  }
  return review(job, read.bytes, imported.value, loadPdfEngine, elapsed)
}

type ReviewJob = Extract<Job, { kind: 'review' }>

async function review(job: ReviewJob, bytes: Uint8Array, imported: Imported, loadPdfEngine: () => Promise<PdfEngine>, elapsed: () => number): Promise<JobResult> {
  const facts = extractFacts(imported.document, job.intake, job.settings?.words.units)
  const result = reviewDocument({ document: imported.document, facts, intake: job.intake, rules, today: job.today, ...(job.settings === undefined ? {} : { settings: job.settings }) })
  const files: MadeFile[] = []
  const letters = job.letter ? await writeLetters(machineOpinion(job, imported, facts, result), job.letterStyle) : { files: [], notes: [] }
  files.push(...letters.files)
  const marked = job.marked ? await markReview(bytes, imported, result, job, loadPdfEngine) : null
  if (marked !== null && typeof marked !== 'string') files.push(marked)
  const notes = [...letters.notes, ...(typeof marked === 'string' ? [marked] : [])]
  return { ok: true, review: reviewOutput(job.name, withNotes(imported, facts), facts, result), notes, files, pagesWithoutText: imported.pagesWithoutText, milliseconds: elapsed() }
}

function withNotes(imported: Imported, facts: Facts): Imported {
  return { ...imported, warnings: [...imported.warnings, ...contentWarnings(imported.document, facts)] }
}

/** The opinion as the machine alone would draft it: everything found is in it, and nobody has concluded. */
function machineOpinion(job: ReviewJob, imported: Imported, facts: Facts, result: ReviewResult): Opinion {
  return draftOpinion({
    contractTitle: facts.title,
    types: facts.types.map(({ type }) => type),
    parties: facts.parties,
    amountFen: facts.totalAmount?.fen ?? null,
    doubtful: doubtfulFacts(imported.document, facts),
    adopted: result.findings.filter((finding) => finding.status !== 'insufficient').map((finding) => ({ finding, wording: null })),
    intake: job.intake,
    matterNumber: '',
    receivedOn: job.intake.submittedOn ?? null,
    files: [{ name: job.name, sha256: imported.sha256 }],
    addressee: '',
    issuer: '',
    rulePack: result.rulePack,
  })
}
