import { assert } from '../../shared/core/assert'
import { fail, ok, type Result } from '../../shared/core/result'
import type { LocalDate } from '../../shared/core/local-date'
import type { Intake } from '../../shared/facts/intake'
import type { ReviewRequest, ReviewWorker, WorkFailure, WorkOptions } from '../services'
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
  const ask = async <K extends WorkAnswer['kind'], T>(kind: K, take: (answer: Extract<WorkAnswer, { readonly kind: K }>) => T, request: WorkRequest, options?: WorkOptions): Promise<Result<T, WorkFailure>> => {
    const answer = await pool.run(request, options)
    if (!answer.ok) return answer
    const { value } = answer
    assert(value.kind === kind, `the worker answered ${value.kind} where ${kind} was asked`)
    return ok(take(value as Extract<WorkAnswer, { readonly kind: K }>))
  }
  return {
    importFile: async (request, options) => ask('imported', ({ outcome }) => outcome, { kind: 'import', ...request, ...(await inputs(request)) }, options),
    readFile: (file, options) => ask('read', ({ outcome }) => outcome, { kind: 'read', ...file }, options),
    review: async (request, options) => ask('reviewed', ({ outcome }) => outcome, { kind: 'review', ...request, ...(await inputs(request)) }, options),
    rulePack: async () => ask('stamped', ({ stamp }) => stamp, { kind: 'pack', settings: await storedSettings() }),
    compare: (request, options) => ask('compared', ({ changes }) => changes, { kind: 'compare', ...request }, options),
    compareScan: (request, options) => ask('scan-compared', ({ report }) => report, { kind: 'compare-scan', ...request }, options),
    markDifferences: (request, options) => ask('differences-marked', ({ marked }) => marked, { kind: 'mark-differences', ...request }, options),
    mark: (request, options) => ask('marked', ({ marked }) => marked, { kind: 'mark', ...request }, options),
    writeLetter: (opinion, options) => ask('written', ({ bytes }) => bytes, { kind: 'letter', opinion }, options),
    writeDocument: (letter, options) => ask('written', ({ bytes }) => bytes, { kind: 'document', letter, template: null }, options),
    async fillTemplate(letter, template, options) {
      const answer = await pool.run({ kind: 'document', letter, template }, options)
      if (!answer.ok) return answer
      if (answer.value.kind === 'template-checked') return fail({ kind: 'settings', faults: answer.value.faults })
      assert(answer.value.kind === 'written', `the worker answered ${answer.value.kind} where a document was asked`)
      return ok({ bytes: answer.value.bytes, warnings: answer.value.warnings ?? [] })
    },
    checkTemplate: (bytes, options) => ask('template-checked', ({ faults }) => faults, { kind: 'check-template', bytes }, options),
  }
}
