import { assert } from '../../shared/core/assert'
import { fail, ok } from '../../shared/core/result'
import type { LocalDate } from '../../shared/core/local-date'
import type { Intake } from '../../shared/facts/intake'
import type { ReviewRequest, ReviewWorker, WorkOptions } from '../services'
import type { WorkMessage, WorkRequest } from './work-protocol'
import { WorkerPool, type WorkAnswer, type WorkerLike, type WorkerListener } from './worker-pool'

const SECONDS_PER_STAGE = 120

function spawnThread(): WorkerLike {
  const thread = new Worker(new URL('./review-worker-thread.ts', import.meta.url), { type: 'module', name: 'hengshen-review' })
  // A channel of its own: pdf.js speaks on the thread's global port when it runs inside one.
  const { port1: port, port2: theirs } = new MessageChannel()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  thread.postMessage({ port: theirs }, [theirs])
  let listener: WorkerListener | null = null
  port.addEventListener('message', (event: MessageEvent<WorkMessage>) => listener?.message(event.data))
  port.start()
  thread.addEventListener('error', (event) => listener?.error(event.message ?? ''))
  return {
    send: (request) => port.postMessage(request),
    end: () => thread.terminate(),
    listen: (next) => {
      listener = next
    },
  }
}

/** What each check takes from the store as it is then. */
export interface StoredInputs {
  readonly storedSettings: () => Promise<unknown>
  /** The intake with what the registers know (the ledger of the year). */
  readonly completeIntake: (intake: Intake, today: LocalDate) => Promise<Intake>
}

/** The review worker on real browser threads; each check takes rule settings and ledger as they are stored then. Bytes are copied in (the caller still stores them) and handed back without copying. */
export function createReviewWorker({ storedSettings, completeIntake }: StoredInputs): ReviewWorker {
  const workers = Math.max(1, Math.min(3, navigator.hardwareConcurrency - 1))
  const pool = new WorkerPool(spawnThread, { workers, secondsPerStage: SECONDS_PER_STAGE })
  pool.warm()
  const inputs = async ({ intake, today }: Pick<ReviewRequest, 'intake' | 'today'>): Promise<{ readonly settings: unknown; readonly intake: Intake }> => ({
    settings: await storedSettings(), intake: await completeIntake(intake, today),
  })
  const ask = async <K extends WorkAnswer['kind']>(kind: K, request: WorkRequest, options: WorkOptions | undefined) => {
    const answer = await pool.run(request, options)
    if (!answer.ok) return answer
    const { value } = answer
    assert(value.kind === kind, `the worker answered ${value.kind} where ${kind} was asked`)
    return ok(value as Extract<WorkAnswer, { readonly kind: K }>)
  }
  return {
    async importFile(request, options) {
      const answer = await ask('imported', { kind: 'import', ...request, ...(await inputs(request)) }, options)
      return answer.ok ? ok(answer.value.outcome) : answer
    },
    async readFile(file, options) {
      const answer = await ask('read', { kind: 'read', ...file }, options)
      return answer.ok ? ok(answer.value.outcome) : answer
    },
    async review(request, options) {
      const answer = await ask('reviewed', { kind: 'review', ...request, ...(await inputs(request)) }, options)
      return answer.ok ? ok(answer.value.outcome) : answer
    },
    async rulePack() {
      const answer = await ask('stamped', { kind: 'pack', settings: await storedSettings() }, undefined)
      return answer.ok ? ok(answer.value.stamp) : answer
    },
    async compare(request, options) {
      const answer = await ask('compared', { kind: 'compare', ...request }, options)
      return answer.ok ? ok(answer.value.changes) : answer
    },
    async writeDocument(letter, options) {
      const answer = await ask('written', { kind: 'document', letter, template: null }, options)
      return answer.ok ? ok(answer.value.bytes) : answer
    },
    async compareScan(request, options) {
      const answer = await ask('scan-compared', { kind: 'compare-scan', ...request }, options)
      return answer.ok ? ok(answer.value.report) : answer
    },
    async markDifferences(request, options) {
      const answer = await ask('differences-marked', { kind: 'mark-differences', ...request }, options)
      return answer.ok ? ok(answer.value.marked) : answer
    },
    async fillTemplate(letter, template, options) {
      const answer = await pool.run({ kind: 'document', letter, template }, options)
      if (!answer.ok) return answer
      if (answer.value.kind === 'template-checked') return fail({ kind: 'settings', faults: answer.value.faults })
      assert(answer.value.kind === 'written', `the worker answered ${answer.value.kind} where a document was asked`)
      return ok({ bytes: answer.value.bytes, warnings: answer.value.warnings ?? [] })
    },
    async checkTemplate(bytes, options) {
      const answer = await ask('template-checked', { kind: 'check-template', bytes }, options)
      return answer.ok ? ok(answer.value.faults) : answer
    },
    async mark(request, options) {
      const answer = await ask('marked', { kind: 'mark', ...request }, options)
      return answer.ok ? ok(answer.value.marked) : answer
    },
    async writeLetter(opinion, options) {
      const answer = await ask('written', { kind: 'letter', opinion }, options)
      return answer.ok ? ok(answer.value.bytes) : answer
    },
  }
}
