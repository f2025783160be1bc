import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalDate } from '../shared/core/local-date'
import { compareWithLibreOffice } from './compare-libreoffice'
import { compareTwins } from './compare-twins'
import type { Job, JobResult } from './job'
import { showProgress } from './progress'
import { readArguments, UsageError } from './usage'
import { runJobs } from './worker-pool'

/** What is kept of one file's reading: counts and hashes only, never words of it. */
interface CorpusLine {
  readonly outcome: string
  readonly characters: number
  readonly clauses: number
  readonly warnings: readonly string[]
  readonly findings: Readonly<Record<string, number>>
  /** Hash over every finding with its quotation and wording: a changed answer shows even when the counts agree. */
  readonly hash: string
}

/** Law and periods are judged on one fixed day, so that the summary does not change with the calendar. */
const TODAY = '2026-11-21' as LocalDate
const LIMITS = { milliseconds: 20_000, megabytes: 2048 }

/**
 * `hengshen corpus DIR... --summary FILE [--update] [--expect FILE] [--libreoffice]`: reads every file and compares with
 * the committed summary, with the table of what must become of hostile files, the same contract in another format, and
 * LibreOffice's reading.
 */
export async function runCorpus(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { summary: { type: 'string' }, update: { type: 'boolean', default: false }, list: { type: 'boolean', default: false }, expect: { type: 'string' }, libreoffice: { type: 'boolean', default: false } })
  if (values.summary === undefined || positionals.length === 0) throw new UsageError('corpus 需要目录和 --summary 文件。')
  const jobs = await findJobs(positionals)
  const lines = new Map<string, CorpusLine>()
  const progress = showProgress(jobs.length)
  const problems: string[] = []
  let index = 0
  for await (const result of runJobs(jobs, { limits: LIMITS })) {
    const job = jobs[index]!
    index += 1
    progress.step(job.name)
    progress.clear()
    const line = summarise(result)
    lines.set(await keyOf(job.path), line)
    process.stdout.write(tableRow(job.name, line, result.milliseconds))
    if (values.list && result.ok) listFindings(result)
    problems.push(...problemsOf(job.name, result))
  }
  if (values.update) await writeSummary(values.summary, lines)
  else problems.push(...(await compareSummary(values.summary, lines)))
  if (values.expect !== undefined) problems.push(...(await compareExpectations(values.expect, lines)))
  problems.push(...(await compareTwins(jobs.map((job) => job.path))))
  if (values.libreoffice) problems.push(...(await compareWithLibreOffice(jobs.map((job) => job.path), values.list)))
  for (const problem of problems) process.stderr.write(`corpus: ${problem}\n`)
  process.stdout.write(`corpus: ${jobs.length} files, ${problems.length} problems\n`)
  return problems.length === 0 ? 0 : 1
}

async function findJobs(folders: readonly string[]): Promise<readonly Job[]> {
  const jobs: Job[] = []
  for (const folder of folders) {
    const names = (await readdir(folder)).filter((name) => !name.endsWith('.md')).sort()
    for (const name of names) jobs.push({ kind: 'review', path: join(folder, name), name, intake: {}, today: TODAY, letter: false, marked: false })
  }
  return jobs
}

function summarise(result: JobResult): CorpusLine {
  if (!result.ok) return { outcome: result.code, characters: 0, clauses: 0, warnings: [], findings: {}, hash: '' }
  const review = result.review!
  const findings: Record<string, number> = {}
  for (const { ruleId } of review.findings) findings[ruleId] = (findings[ruleId] ?? 0) + 1
  return {
    outcome: review.facts.isContract ? 'contract' : 'not-a-contract',
    characters: review.import.characters,
    clauses: review.import.clauses,
    warnings: [...new Set(review.import.warnings.map(({ code }) => code))].sort(),
    findings: Object.fromEntries(Object.entries(findings).sort(([a], [b]) => (a < b ? -1 : 1))),
    hash: createHash('sha256').update(JSON.stringify(review.findings)).digest('hex').slice(0, 16),
  }
}

/** A crash, an overrun, a rule that threw or a quotation that is not in the text is a fault of ours, whatever the summary says. */
function problemsOf(name: string, result: JobResult): string[] {
  if (!result.ok) return result.code === 'timeout' || /程序出错|意外退出/.test(result.message) ? [`${name}: ${result.code}: ${result.message}`] : []
  return result.review!.failed.map(({ ruleId, message }) => `${name}: rule ${ruleId} failed: ${message}`)
}

function tableRow(name: string, line: CorpusLine, milliseconds: number): string {
  const findings = Object.entries(line.findings).map(([rule, count]) => `${rule}×${count}`).join(' ')
  const cells = [name, line.outcome, String(line.characters), String(line.clauses), line.warnings.join(','), findings, `${Math.round(milliseconds)}ms`]
  return `${cells.join(' | ')}\n`
}

function listFindings(result: Extract<JobResult, { ok: true }>): void {
  for (const finding of result.review!.findings) {
    const quote = finding.spans.map((span) => `“${span.quote.replace(/\s+/g, ' ').slice(0, 80)}”`).join(' ')
    process.stdout.write(`    ${finding.severity} ${finding.status} ${finding.ruleId} ${finding.clause} ${quote}\n        ${finding.computed ?? ''} ${finding.opinion}\n`)
  }
}

/** Files are known by the hash of their bytes: the summary names none of them. */
async function keyOf(path: string): Promise<string> {
  return createHash('sha256').update(await readFile(path)).digest('hex').slice(0, 16)
}

async function writeSummary(path: string, lines: ReadonlyMap<string, CorpusLine>): Promise<void> {
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, line]) => `  ${JSON.stringify(key)}: ${JSON.stringify(line)}`)
  await writeFile(path, `{\n${sorted.join(',\n')}\n}\n`)
}

/** What must become of a file, and why; the table names files by hash and says nothing of their words. */
interface Expectation {
  readonly outcome: string
  readonly warnings: readonly string[]
  readonly why: string
}

/** Remarks about what a file's words say; the table is about whether it can be read. */
const ABOUT_WORDS: ReadonlySet<string> = new Set(['not-a-contract', 'several-contracts', 'language'])

async function compareExpectations(path: string, lines: ReadonlyMap<string, CorpusLine>): Promise<string[]> {
  const expected = JSON.parse(await readFile(path, 'utf8')) as Record<string, Expectation>
  return Object.entries(expected).flatMap(([key, { outcome, warnings, why }]) => {
    const line = lines.get(key)
    if (line === undefined) return []
    const became = line.outcome === 'contract' || line.outcome === 'not-a-contract' ? 'read' : line.outcome
    const said = line.warnings.filter((code) => !ABOUT_WORDS.has(code))
    if (became === outcome && said.join() === warnings.join()) return []
    return [`${key}: expected ${outcome} [${warnings.join()}], became ${became} [${said.join()}]; ${why}`]
  })
}

async function compareSummary(path: string, lines: ReadonlyMap<string, CorpusLine>): Promise<string[]> {
  const known = JSON.parse(await readFile(path, 'utf8')) as Record<string, CorpusLine>
  const problems: string[] = []
  for (const [key, line] of lines) {
    if (known[key] === undefined) problems.push(`${key} is not in the summary`)
    else if (JSON.stringify(known[key]) !== JSON.stringify(line)) problems.push(`${key} changed:\n    was ${JSON.stringify(known[key])}\n    now ${JSON.stringify(line)}`)
  }
  for (const key of Object.keys(known)) if (!lines.has(key)) problems.push(`${key} is in the summary and was not read`)
  return problems
}
