/** Marks a branch the types say is unreachable; throws when it is reached all the same (a mistake of ours). */
export function assertNever(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`)
}

/** Throws when a condition that our own code guarantees does not hold (a mistake of ours, never of the input). */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message)
}
