/** One benchmark's figures in milliseconds over its counted runs. */
export interface Timing {
  readonly median: number
  readonly minimum: number
  readonly maximum: number
  readonly runs: number
}

/**
 * Times several pieces of work in turn, A B C A B C …, so that a machine that slows down slows all of them: only the
 * ratios within one call mean anything. One round of each is a warm-up and not counted.
 */
export async function measureInTurn<Name extends string>(work: Readonly<Record<Name, () => unknown>>, runs: number): Promise<Readonly<Record<Name, Timing>>> {
  const names = Object.keys(work) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let run = 0; run <= runs; run += 1) {
    for (const name of names) {
      const started = performance.now()
      await work[name]()
      if (run > 0) times[name].push(performance.now() - started)
    }
  }
  return Object.fromEntries(names.map((name) => [name, summarise(times[name])])) as Record<Name, Timing>
}

/** Median, extremes and number of some times. */
function summarise(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)]!, minimum: sorted[0]!, maximum: sorted.at(-1)!, runs: sorted.length }
}
