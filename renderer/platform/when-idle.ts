/** What an act opens is drawn by then, as a rule: work nobody waits for stays out of its way so long. */
const AFTER_AN_ACT_MS = 400
/** The longest that such work is put off, so that it ends while somebody works without a break. */
const MOST_PUT_OFF_MS = 1000

let lastAct = Number.NEGATIVE_INFINITY
for (const act of ['pointerdown', 'click', 'keydown', 'input', 'scroll']) {
  globalThis.addEventListener?.(act, () => {
    lastAct = performance.now()
  }, { capture: true, passive: true })
}

/** Ends when nobody has just acted and the page has nothing more urgent to do; soon in hosts that cannot say. */
export async function whenIdle(): Promise<void> {
  for (const asked = performance.now(); ;) {
    const rest = Math.min(lastAct + AFTER_AN_ACT_MS, asked + MOST_PUT_OFF_MS) - performance.now()
    if (rest <= 0) return pageIsIdle()
    await new Promise((resolve) => void setTimeout(resolve, rest))
  }
}

function pageIsIdle(): Promise<void> {
  const ask = (globalThis as { readonly requestIdleCallback?: typeof requestIdleCallback }).requestIdleCallback
  return new Promise((resolve) => void (ask === undefined ? setTimeout(resolve) : ask(() => resolve(), { timeout: AFTER_AN_ACT_MS })))
}
