/** The longest that work nobody waits for is put off, so that it ends while somebody works without a break. */
const MOST_PUT_OFF_MS = 100

/** Ends when the page has nothing more urgent to do; soon in hosts that cannot say. */
export function whenIdle(): Promise<void> {
  const ask = (globalThis as { readonly requestIdleCallback?: typeof requestIdleCallback }).requestIdleCallback
  return new Promise((resolve) => void (ask === undefined ? setTimeout(resolve) : ask(() => resolve(), { timeout: MOST_PUT_OFF_MS })))
}
