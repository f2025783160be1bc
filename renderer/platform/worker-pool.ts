import { fail, ok, type Result } from '../../shared/core/result'
import type { WorkFailure, WorkOptions, WorkStage } from '../services'
import type { WorkMessage, WorkRequest } from './work-protocol'

/** A thread as the pool sees it; tests lend their own. */
export interface WorkerLike {
  send(request: WorkRequest): void
  /** Ends it at once, whatever it is doing. */
  end(): void
  /** From now on tells only this listener; null: nobody. */
  listen(listener: WorkerListener | null): void
}

export interface WorkerListener {
  readonly message: (message: WorkMessage) => void
  /** The thread itself broke: out of memory, a script that does not load. */
  readonly error: (detail: string) => void
}

export type WorkAnswer = Extract<WorkMessage, { readonly kind: 'imported' | 'read' | 'reviewed' | 'written' | 'template-checked' | 'compared' | 'scan-compared' | 'differences-marked' | 'marked' | 'stamped' }>

export interface PoolLimits {
  readonly workers: number
  /** Silence longer than this ends the worker; every stage message starts the time anew. */
  readonly secondsPerStage: number
}

interface Job {
  readonly request: WorkRequest
  readonly options: WorkOptions
  readonly settle: (result: Result<WorkAnswer, WorkFailure>) => void
}

/**
 * Runs requests on a few workers, in order. A worker is ended, never waited for, when its job is cancelled, overruns or
 * breaks; the next job gets a fresh one, so one hostile file cannot stop the others.
 */
export class WorkerPool {
  private readonly idle: WorkerLike[] = []
  private readonly waiting: Job[] = []
  private busy = 0

  constructor(
    private readonly spawn: () => WorkerLike,
    private readonly limits: PoolLimits,
  ) {}

  /** Starts one worker ahead of the first job, so that the first file does not wait for it. */
  warm(): void {
    if (this.idle.length === 0 && this.busy === 0) this.idle.push(this.spawn())
  }

  run(request: WorkRequest, options: WorkOptions = {}): Promise<Result<WorkAnswer, WorkFailure>> {
    return new Promise((settle) => {
      if (options.signal?.aborted === true) return settle(fail({ kind: 'cancelled' }))
      const job: Job = { request, options, settle }
      options.signal?.addEventListener('abort', () => this.dropWaiting(job), { once: true })
      this.waiting.push(job)
      this.next()
    })
  }

  private dropWaiting(job: Job): void {
    const index = this.waiting.indexOf(job)
    if (index === -1) return
    this.waiting.splice(index, 1)
    job.settle(fail({ kind: 'cancelled' }))
  }

  private next(): void {
    while (this.busy < this.limits.workers) {
      const job = this.waiting.shift()
      if (job === undefined) return
      this.busy += 1
      this.start(job, this.idle.pop() ?? this.spawn())
    }
  }

  private start(job: Job, worker: WorkerLike): void {
    let stage: WorkStage = 'starting'
    let timer: ReturnType<typeof setTimeout> | undefined
    const finish = (result: Result<WorkAnswer, WorkFailure>, isHealthy: boolean): void => {
      clearTimeout(timer)
      job.options.signal?.removeEventListener('abort', cancel)
      worker.listen(null)
      if (isHealthy) this.idle.push(worker)
      else worker.end()
      this.busy -= 1
      job.settle(result)
      this.next()
    }
    const cancel = (): void => finish(fail({ kind: 'cancelled' }), false)
    const restartTimer = (): void => {
      clearTimeout(timer)
      const seconds = this.limits.secondsPerStage
      timer = setTimeout(() => finish(fail({ kind: 'timeout', stage, seconds }), false), seconds * 1000)
    }
    const message = (data: WorkMessage): void => {
      if (data.kind === 'stage') {
        stage = data.stage
        restartTimer()
        job.options.onProgress?.(stage)
      } else if (data.kind === 'refused') finish(fail({ kind: 'import', error: data.error }), true)
      else if (data.kind === 'unsettled') finish(fail({ kind: 'settings', faults: data.faults }), true)
      else if (data.kind === 'broke') finish(fail({ kind: 'died', stage, detail: data.detail }), false)
      else finish(ok(data), true)
    }
    worker.listen({ message, error: (detail) => finish(fail({ kind: 'died', stage, detail }), false) })
    job.options.signal?.addEventListener('abort', cancel, { once: true })
    restartTimer()
    worker.send(job.request)
  }
}
