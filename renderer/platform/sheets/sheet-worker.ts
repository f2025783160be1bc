import { fail, ok, type Result } from '../../../shared/core/result'
import type { SheetFailure, SheetOptions, SheetWorker } from '../../services'
import { resolvedKey, type SheetAnswer, type SheetMessage } from './sheet-protocol'

type Done = Extract<SheetAnswer, { kind: 'written' | 'read' }>
const CANCELLED: SheetFailure = { code: 'cancelled', message: '已取消，没有保存任何内容。' }

interface Job {
  readonly answer: Promise<Result<Done, SheetFailure>>
  readonly send: (message: SheetMessage, transfer?: Transferable[]) => void
  readonly isOver: () => boolean
}

/** Starts a thread for one job; it is ended with the job, however that ends. */
function startJob(options: SheetOptions, onResolve: (wanted: Extract<SheetAnswer, { kind: 'resolve' }>['wanted']) => void = () => undefined): Job {
  const thread = new Worker(new URL('./sheet-worker-thread.ts', import.meta.url), { type: 'module', name: 'hengshen-sheets' })
  let isOver = false
  const answer = new Promise<Result<Done, SheetFailure>>((settle) => {
    const finish = (result: Result<Done, SheetFailure>): void => {
      isOver = true
      thread.terminate()
      options.signal?.removeEventListener('abort', cancel)
      settle(result)
    }
    const cancel = (): void => finish(fail(CANCELLED))
    options.signal?.addEventListener('abort', cancel, { once: true })
    thread.addEventListener('error', (event) => finish(fail({ code: 'died', message: event.message ?? '' })))
    thread.addEventListener('message', ({ data }: MessageEvent<SheetAnswer>) => {
      switch (data.kind) {
        case 'progress': return options.onProgress?.(data.done, data.total)
        case 'resolve': return onResolve(data.wanted)
        case 'failed': return finish(fail(data.failure))
        case 'written': case 'read': return finish(ok(data))
      }
    })
    if (options.signal?.aborted === true) cancel()
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  return { answer, send: (message, transfer = []) => thread.postMessage(message, transfer), isOver: () => isOver }
}

async function bytesOf(job: Job): Promise<Result<Uint8Array, SheetFailure>> {
  const answer = await job.answer
  return answer.ok ? ok((answer.value as Extract<Done, { kind: 'written' }>).bytes) : answer
}

/** Sheets on real browser threads. */
export function createSheetWorker(): SheetWorker {
  return {
    async write({ register, template, columns, format, office, blocks }, options = {}) {
      const job = startJob(options)
      job.send({ kind: 'write', register, template, columns, format, office })
      for await (const block of blocks()) {
        if (job.isOver()) break
        job.send({ kind: 'block', ...block })
      }
      job.send({ kind: 'end' })
      const answer = await job.answer
      if (!answer.ok) return answer
      const { bytes, withheld } = answer.value as Extract<Done, { kind: 'written' }>
      return ok({ bytes, withheld })
    },
    async read({ resolve, ...request }, options = {}) {
      const job = startJob(options, (wanted) => {
        void Promise.all(wanted.map(async ({ register, text }) => [resolvedKey(register, text), await resolve(register, text)] as const)).then((found) => {
          job.send({ kind: 'resolved', found: found.filter((pair): pair is readonly [string, string] => pair[1] !== null) })
        })
      })
      job.send({ kind: 'read', ...request })
      const answer = await job.answer
      return answer.ok ? ok((answer.value as Extract<Done, { kind: 'read' }>).read) : answer
    },
    async template(register, template) {
      const job = startJob({})
      job.send({ kind: 'template', register, template })
      return bytesOf(job)
    },
    async errors(errors) {
      const job = startJob({})
      job.send({ kind: 'errors', errors })
      return bytesOf(job)
    },
  }
}
