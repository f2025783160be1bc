/** What was thrown, in its own words: the message of an `Error` without its class name, else the value as text. */
export function wordsOfError(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
