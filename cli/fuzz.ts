import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { LocalDate } from '../shared/core/local-date'
import { encodeUtf8 } from '../shared/core/text-codec'
import { bigDocx } from './bench/big-docx'
import { describeMutation, mutate, sampleMutations } from './fuzz/mutate'
import type { Job, JobResult } from './job'
import { makeFolder } from './make-folder'
import { readArguments } from './usage'
import { runJobs } from './worker-pool'

const TODAY = '2026-11-21' as LocalDate
/** Mutated files are small, so reading one for longer than this is a fault whatever it holds. */
const MOST_MILLISECONDS = 10_000
const LIMITS = { milliseconds: 20_000, megabytes: 1024 }
/** Larger files cost time and teach nothing that smaller ones do not. */
const MOST_BYTES = 1024 * 1024

/** Files mutated before the workers start: enough to keep all of them busy, few enough to hold. */
const SUBJECTS_AT_ONCE = 25

interface Subject {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One line of the table. */
interface Tally {
  files: number
  slowest: number
  readonly outcomes: Map<string, number>
}

/**
 * `hengshen fuzz [DIR...] [--seed N] [--runs N] [--keep DIR]`: mutates our own documents and the files of the folders and
 * reads them in workers. Every outcome must be a document or a named error, in bounded time; 1 when one is not. The same
 * seed gives the same files; what failed is kept.
 */
export async function runFuzz(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { seed: { type: 'string', default: '20261121' }, runs: { type: 'string', default: '10' }, keep: { type: 'string', default: 'out/fuzz' } })
  const subjects = [...ownSubjects(), ...(await subjectsOf(positionals))]
  const folder = await mkdtemp(join(tmpdir(), 'hengshen-fuzz-'))
  try {
    const problems = await fuzz(subjects, { seed: Number(values.seed), runs: Number(values.runs), folder, keep: values.keep })
    return problems === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function ownSubjects(): readonly Subject[] {
  const text = '云溪市保洁服务合同\n甲方：云溪市档案馆\n第一条 价款\n合同总价为人民币壹万元整（¥10,000.00）。\n'.repeat(20)
  return [
    { name: 'own.docx', bytes: bigDocx(3) },
    { name: 'own.txt', bytes: encodeUtf8(text) },
    { name: 'own.html', bytes: encodeUtf8(`<!doctype html><html><body>${text.split('\n').map((line) => `<p>${line}</p>`).join('')}<table><tr><td>单价<td>10</table></body></html>`) },
  ]
}

async function subjectsOf(folders: readonly string[]): Promise<readonly Subject[]> {
  const subjects: Subject[] = []
  for (const folder of folders) {
    for (const name of (await readdir(folder)).sort()) {
      const path = join(folder, name)
      if (name.endsWith('.md') || (await stat(path)).size > MOST_BYTES) continue
      subjects.push({ name, bytes: new Uint8Array(await readFile(path)) })
    }
  }
  return subjects
}

interface Run {
  readonly seed: number
  readonly runs: number
  readonly folder: string
  readonly keep: string
}

/** A mutated file and what to say of it. */
interface Trial {
  readonly subject: Subject
  readonly path: string
  readonly about: string
  readonly keepAs: string
}

async function fuzz(subjects: readonly Subject[], run: Run): Promise<number> {
  const tallies = new Map<string, Tally>()
  let problems = 0
  for (let first = 0; first < subjects.length; first += SUBJECTS_AT_ONCE) {
    const trials = (await Promise.all(subjects.slice(first, first + SUBJECTS_AT_ONCE).map((subject, offset) => writeTrials(subject, first + offset, run)))).flat()
    const jobs = trials.map(({ path }): Job => ({ kind: 'review', path, name: basename(path), intake: {}, today: TODAY, letter: false, marked: false }))
    let index = 0
    for await (const result of runJobs(jobs, { limits: LIMITS })) {
      const trial = trials[index]!
      index += 1
      count(tallies, extname(trial.path).slice(1).toLowerCase() || 'none', result)
      const fault = faultOf(result)
      if (fault === null) continue
      problems += 1
      await keepFailure(trial.path, join(run.keep, trial.keepAs), run.keep)
      process.stderr.write(`fuzz: ${trial.subject.name} (${trial.about}): ${fault}\n`)
    }
  }
  printTable(tallies)
  process.stdout.write(`fuzz: ${subjects.length} files × ${run.runs} mutations, seed ${run.seed}, ${problems} problems\n`)
  return problems
}

async function writeTrials(subject: Subject, number: number, { seed, runs, folder }: Run): Promise<readonly Trial[]> {
  const trials: Trial[] = []
  for (const [index, mutation] of sampleMutations(seed + number, runs).entries()) {
    const path = join(folder, `${number}-${index}${extname(subject.name)}`)
    await writeFile(path, mutate(subject.bytes, mutation))
    trials.push({ subject, path, about: `seed ${seed}, file ${number}, run ${index}; ${describeMutation(mutation)}`, keepAs: `${seed}-${number}-${index}${extname(subject.name)}` })
  }
  return trials
}

function count(tallies: Map<string, Tally>, format: string, result: JobResult): void {
  const tally = tallies.get(format) ?? { files: 0, slowest: 0, outcomes: new Map<string, number>() }
  const outcome = result.ok ? 'read' : result.code
  tally.files += 1
  tally.slowest = Math.max(tally.slowest, result.milliseconds)
  tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1)
  tallies.set(format, tally)
}

/** What is wrong with an outcome: an overrun, a crash, a rule that threw, a reading that took too long; null when all is well. */
function faultOf(result: JobResult): string | null {
  if (!result.ok && (result.code === 'timeout' || /程序出错|意外退出|占用内存过多/.test(result.message))) return `${result.code}: ${result.message}`
  if (result.ok && result.review!.failed.length > 0) return result.review!.failed.map(({ ruleId, message }) => `rule ${ruleId} failed: ${message}`).join('; ')
  return result.milliseconds > MOST_MILLISECONDS ? `took ${Math.round(result.milliseconds)} ms` : null
}

async function keepFailure(from: string, to: string, folder: string): Promise<void> {
  await makeFolder(folder)
  await writeFile(to, await readFile(from))
}

function printTable(tallies: ReadonlyMap<string, Tally>): void {
  for (const [format, { files, slowest, outcomes }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const parts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([code, times]) => `${code} ${times}`)
    process.stdout.write(`${format.padEnd(6)} ${String(files).padStart(6)} files  slowest ${String(Math.round(slowest)).padStart(6)} ms  ${parts.join(', ')}\n`)
  }
}
