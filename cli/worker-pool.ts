import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Job, JobResult } from './job'
import { runRecognising } from './recognise-job'

/** Bounds on one file: a worker that overruns either is ended and the file named. */
export interface PoolLimits {
  readonly milliseconds: number
  readonly megabytes: number
}

/** Long enough for a 600-page contract on a slow machine. */
export const DEFAULT_POOL_LIMITS: PoolLimits = { milliseconds: 60_000, megabytes: 2048 }

/** How jobs are run. */
export interface RunOptions {
  readonly limits?: PoolLimits
  /** Workers at once; as many as the machine has cores where it is not given. */
  readonly lanes?: number
  /** Told page by page while a scan is recognised; where it is not given, scans are not recognised. */
  readonly onRecognising?: (name: string, done: number, total: number) => void
}

/**
 * How often a function must have run before V8 spends a compiler thread on it, about seven times its own measure: with a
 * worker on every core, compiling in another thread takes the time of reading there. For one file it would be a loss.
 */
const FOLDER_FLAGS = '--interrupt-budget=1000000'

/**
 * Runs jobs on all cores and yields the results in the order of the jobs. Each worker takes one job after another; one
 * that dies or overruns is replaced, and its job answers `timeout` or `damaged`.
 */
export async function* runJobs(jobs: readonly Job[], { limits = DEFAULT_POOL_LIMITS, lanes: width = availableParallelism(), onRecognising }: RunOptions = {}): AsyncGenerator<JobResult> {
  if (jobs.length > 1) setFlagsFromString(FOLDER_FLAGS)
  const results = jobs.map(() => deferred<JobResult>())
  let next = 0
  const lane = async (): Promise<void> => {
    const runner = new JobRunner(limits)
    while (next < jobs.length) {
      const index = next
      next += 1
      const job = jobs[index]!
      const run = (task: Job): Promise<JobResult> => runner.run(task)
      results[index]!.resolve(onRecognising === undefined ? await run(job) : await runRecognising(job, run, (done, total) => onRecognising(job.name, done, total)))
    }
    await runner.end()
  }
  const lanes = Array.from({ length: Math.min(width, jobs.length) }, lane)
  for (const result of results) yield await result.promise
  await Promise.all(lanes)
}

/** Runs a single job. */
export async function runJob(job: Job, options: RunOptions = {}): Promise<JobResult> {
  for await (const result of runJobs([job], options)) return result
  throw new Error('a job always yields a result')
}

/** One worker, started with its first job and replaced when a job ends it. */
export class JobRunner {
  private worker: Worker | null = null

  constructor(private readonly limits: PoolLimits) {}

  async run(job: Job): Promise<JobResult> {
    const worker = this.worker ?? this.start()
    const started = performance.now()
    const { promise, resolve } = deferred<JobResult>()
    const refuse = (code: string, message: string): void => {
      this.worker = null
      void worker.terminate()
      resolve({ ok: false, code, message, milliseconds: performance.now() - started })
    }
    const timer = setTimeout(() => refuse('timeout', `读取超过 ${this.limits.milliseconds / 1000} 秒，已经停止；请把文件另存为新的 .docx 后再试。`), this.limits.milliseconds)
    const onMessage = (result: JobResult): void => resolve(result)
    const onError = (error: Error): void => {
      const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      refuse(isMemory ? 'too-large' : 'damaged', isMemory ? '文件展开后占用内存过多，已经停止；请拆分文件后再试。' : `读取这个文件时程序出错（${error.message}），文件没有被改动；请另存为新的 .docx 后再试。`)
    }
    const onExit = (): void => refuse('damaged', '读取这个文件时工作进程意外退出；请另存为新的 .docx 后再试。')
    worker.once('message', onMessage).once('error', onError).once('exit', onExit)
    worker.postMessage(job)
    const result = await promise
    clearTimeout(timer)
    worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    return result
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes } })
    // One that dies between two files must not end the program with it; the next file gets another.
    worker.on('error', () => {
      if (this.worker === worker) this.worker = null
    })
    this.worker = worker
    return worker
  }

  async end(): Promise<void> {
    await this.worker?.terminate()
    this.worker = null
  }
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => { resolve = settle })
  return { promise, resolve }
}
