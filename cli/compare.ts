import { basename } from 'node:path'
import type { ContractDocument } from '../shared/document/contract-document'
import { differenceLetter } from '../shared/letters/difference-letter'
import { differenceRows, differenceSheet } from '../shared/letters/difference-rows'
import { judgeChanges } from '../shared/markup/unasked-changes'
import { loadOpinions } from './load-opinions'
import { compareOutput, describeComparison } from './output-compare'
import { clearRecognising, showRecognising } from './progress'
import type { MarkComparisonJob } from './job'
import { readConsents, readMoment } from './redline'
import { readArguments, readToday, UsageError } from './usage'
import { runJob, runJobs } from './worker-pool'
import { checkOutput, identify, writeOutput } from './write-output'
import { checkTableName, writeTable } from './write-table'

const OPTIONS = {
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
  opinions: { type: 'string' },
  table: { type: 'string' },
  author: { type: 'string', default: '衡审' },
  date: { type: 'string' },
  consent: { type: 'string', multiple: true },
} as const

/**
 * `hengshen compare OLD NEW`: the differences; with `--opinions` which of them no adopted opinion asked for; with `--out` the
 * old DOCX with them marked. 1 when a file cannot be read.
 */
export async function runCompare(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [old, next, ...more] = positionals
  if (old === undefined || next === undefined || more.length > 0) throw new UsageError('compare 需要正好两个文件：旧的在前，新的在后。')
  if (values.table !== undefined) checkTableName(values.table)
  for (const out of [values.out, values.table]) if (out !== undefined) await checkOutput([old, next], out)
  const documents = await readBoth([old, next])
  const [before, after] = documents
  if (before === undefined || after === undefined) return 1
  const isJudged = values.opinions !== undefined
  const judged = judgeChanges(before, after, values.opinions === undefined ? [] : await loadOpinions(values.opinions, before))
  const output = compareOutput(basename(old), basename(next), judged, isJudged)
  process.stdout.write(values.json ? `${JSON.stringify(output)}\n` : describeComparison(output))
  if (values.table !== undefined) {
    await writeTable(values.table, [old, next], {
      letter: () => differenceLetter({ old: basename(old), next: basename(next), author: values.author }, judged, isJudged),
      sheet: () => differenceSheet('文本差异', differenceRows(judged, isJudged)),
    })
  }
  return values.out === undefined ? 0 : writeMarked(old, after, values.out, { by: { author: values.author, date: readMoment(values.date) }, consents: readConsents(values.consent ?? []) })
}

/** Both documents, or none when either cannot be read; each failure is named. */
export async function readBoth(paths: readonly string[]): Promise<readonly ContractDocument[]> {
  const today = readToday(undefined)
  const jobs = paths.map((path) => ({ kind: 'text' as const, path, name: basename(path), today }))
  const documents: ContractDocument[] = []
  let index = 0
  for await (const result of runJobs(jobs, { onRecognising: showRecognising })) {
    clearRecognising()
    if (result.ok) documents.push(result.text!.document)
    else process.stderr.write(`${paths[index]!}: ${result.code}: ${result.message}\n`)
    index += 1
  }
  return documents.length === paths.length ? documents : []
}

async function writeMarked(old: string, next: ContractDocument, out: string, how: Pick<MarkComparisonJob, 'by' | 'consents'>): Promise<number> {
  const result = await runJob({ kind: 'mark-comparison', path: old, name: basename(old), next, ...how })
  if (!result.ok) {
    process.stderr.write(`${old}: ${result.code}: ${result.message}\n`)
    return 1
  }
  await writeOutput(out, result.files[0]!.bytes, await identify([old]))
  for (const note of result.notes ?? []) process.stderr.write(`${note}\n`)
  return 0
}
