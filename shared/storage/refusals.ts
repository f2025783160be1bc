import { fail, ok, type Result } from '../core/result'

/** A way out of a transaction with an answer, so that nothing of it is stored and no number of it given out. */
export interface Refusals<E> {
  /** Ends the work with this answer. */
  readonly refuse: (refusal: E) => never
  /** What the work came to, or the answer it was ended with; every other error passes. */
  readonly refusing: <T>(work: () => Promise<T>) => Promise<Result<T, E>>
}

/** One kind of refusal; `refusing` answers with those of its own `refuse` alone. */
export function refusals<E>(): Refusals<E> {
  class Refused extends Error {
    constructor(readonly refusal: E) {
      super('refused')
    }
  }
  return {
    refuse: (refusal) => {
      throw new Refused(refusal)
    },
    refusing: async (work) => {
      try {
        return ok(await work())
      } catch (error) {
        if (error instanceof Refused) return fail(error.refusal)
        throw error
      }
    },
  }
}
