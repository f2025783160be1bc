import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { parseIntake } from '../shared/facts/intake-schema'
import type { Intake } from '../shared/facts/intake'
import { describeReview } from './describe-review'
import type { Job, JobResult } from './job'
import { LETTER_OPTIONS, readLetterStyle } from './letter-style'
import { loadSettings } from './load-settings'
import { clearRecognising, showProgress, showRecognising } from './progress'
import { readConsents } from './redline'
import { readArguments, readToday, UsageError } from './usage'
import { runJobs } from './worker-pool'
import { checkOutputFolder, identify, OutputError, writeOutput, type FilesRead } from './write-output'

const OPTIONS = {
  intake: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  letter: { type: 'boolean', default: false },
  ...LETTER_OPTIONS,
  marked: { type: 'boolean', default: false },
  consent: { type: 'string', multiple: true },
  today: { type: 'string' },
  settings: { type: 'string' },
  workers: { type: 'string' },
} as const

type ReviewJob = Extract<Job, { kind: 'review' }>

/** `hengshen review FILE...`: reviews each file; 1 when any could not be read, 2 when an intake sheet or the settings are wrong. */
export async function runReview(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  if (positionals.length === 0) throw new UsageError('review 至少需要一个文件。')
  if ((values.letter || values.marked) && values.out === undefined) throw new UsageError('--letter 和 --marked 要写文件，请同时给出 --out 目录。')
  const today = readToday(values.today)
  const letterStyle = await readLetterStyle(values, today)
  if (letterStyle !== undefined && !values.letter) throw new UsageError('文书版式的选项要和 --letter 一起使用。')
  const consents = readConsents(values.consent ?? [])
  const settings = values.settings === undefined ? undefined : await loadSettings(values.settings)
  if (settings === null) return 2
  const lanes = readWorkers(values.workers)
  if (values.out !== undefined) await checkOutputFolder(values.out)
  const how = { today, letter: values.letter, ...(letterStyle === undefined ? {} : { letterStyle }), marked: values.marked, consents, ...(settings === undefined ? {} : { settings }) }
  const jobs = await planJobs(positionals, values.intake, how)
  const inputs = await identify(positionals)
  let exitCode = jobs.length < positionals.length ? 2 : 0
  const progress = showProgress(jobs.length)
  let index = 0
  for await (const result of runJobs(jobs, { onRecognising: showRecognising, ...lanes })) {
    const job = jobs[index]!
    index += 1
    clearRecognising()
    progress.step(job.name)
    if (!result.ok) {
      progress.clear()
      process.stderr.write(`${job.path}: ${result.code}: ${result.message}\n`)
      exitCode ||= 1
    } else {
      progress.clear()
      for (const note of result.notes ?? []) process.stderr.write(`${job.path}: ${note}\n`)
      const code = await deliver(job, result, { out: values.out, json: values.json, inputs })
      exitCode ||= code
    }
  }
  progress.clear()
  return exitCode
}

/** One job for each file; a file whose intake sheet cannot be used is named and left out. */
async function planJobs(paths: readonly string[], givenIntake: string | undefined, how: Omit<ReviewJob, 'kind' | 'path' | 'name' | 'intake'>): Promise<readonly ReviewJob[]> {
  const jobs: ReviewJob[] = []
  for (const path of paths) {
    const intake = await loadIntake(path, givenIntake)
    if (typeof intake === 'string') process.stderr.write(`${path}: intake: ${intake}\n`)
    else jobs.push({ kind: 'review', path, name: basename(path), intake, ...how })
  }
  return jobs
}

/** Prints or writes the results of one file; 1 where a file of them was not written. */
async function deliver(job: ReviewJob, result: Extract<JobResult, { ok: true }>, { out, json, inputs }: { readonly out: string | undefined; readonly json: boolean; readonly inputs: FilesRead }): Promise<number> {
  const review = result.review!
  if (out === undefined) {
    process.stdout.write(json ? `${JSON.stringify(review)}\n` : describeReview(review))
    return 0
  }
  const stem = basename(job.name, extname(job.name))
  const files = [{ name: `${job.name}.json`, bytes: `${JSON.stringify(review, null, 2)}\n` }, ...result.files.map(({ suffix, bytes }) => ({ name: `${stem}${suffix}`, bytes }))]
  try {
    for (const { name, bytes } of files) await writeOutput(join(out, name), bytes, inputs)
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
  if (json) process.stdout.write(`${JSON.stringify(review)}\n`)
  return 0
}

/** The intake given, or the sibling `NAME.intake.json`, or none; a sentence when it cannot be used. */
async function loadIntake(path: string, given: string | undefined): Promise<Intake | string> {
  const stem = join(dirname(path), basename(path, extname(path)))
  const candidates = given === undefined ? [`${stem}.intake.json`, `${path}.intake.json`] : [given]
  for (const candidate of candidates) {
    const text = await readFile(candidate, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && given === undefined) return null
      throw new UsageError(`读不了录入信息 ${candidate}（${error.code ?? error.message}）。`)
    })
    if (text !== null) return readIntake(text, candidate)
  }
  return {}
}

function readIntake(text: string, path: string): Intake | string {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return `${path} 不是有效的 JSON（${(error as Error).message}），请按录入信息格式改正。`
  }
  const intake = parseIntake(json)
  return intake.ok ? intake.value : intake.error.map(({ field, message }) => `${field}：${message}`).join('；')
}

/** How many files at once; as many as there are cores where it is not given. */
function readWorkers(given: string | undefined): { readonly lanes?: number } {
  if (given === undefined) return {}
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new UsageError(`--workers 要写成 1 到 999 的整数，不是“${given}”。`)
  return { lanes: Number(given) }
}
