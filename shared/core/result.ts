/** The outcome of work that may fail in an expected way: a value, or a named error. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** A success. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value }
}

/** An expected failure. */
export function fail<E>(error: E): Result<never, E> {
  return { ok: false, error }
}
