import { fail, ok } from '../../shared/core/result'
import type { ReviewWorker } from '../services'
import { WorkerPool, type WorkerLike } from './worker-pool'

const SECONDS_PER_STAGE = 120

function spawnThread(): WorkerLike {
  return new Worker(new URL('./review-worker-thread.ts', import.meta.url), { type: 'module', name: 'hengshen-review' }) as unknown as WorkerLike
}

/** The review worker on real browser threads. Bytes are copied in (the caller still stores them) and handed back without copying. */
export function createReviewWorker(): ReviewWorker {
  const workers = Math.max(1, Math.min(3, navigator.hardwareConcurrency - 1))
  const pool = new WorkerPool(spawnThread, { workers, secondsPerStage: SECONDS_PER_STAGE })
  pool.warm()
  return {
    async importFile(request, options) {
      const answer = await pool.run({ kind: 'import', ...request }, options)
      if (!answer.ok) return answer
      return answer.value.kind === 'imported' ? ok(answer.value.outcome) : fail({ kind: 'died', stage: 'checking', detail: 'wrong answer' })
    },
    async review(request, options) {
      const answer = await pool.run({ kind: 'review', ...request }, options)
      if (!answer.ok) return answer
      return answer.value.kind === 'reviewed' ? ok(answer.value.outcome) : fail({ kind: 'died', stage: 'checking', detail: 'wrong answer' })
    },
  }
}
