/** Lets one writer work at a time. */
export interface WriterLock {
  run<T>(work: () => Promise<T>): Promise<T>
}

/**
 * A lock that all windows on the same data share (Web Locks). A writer may then await anything between reading and
 * writing, which an IndexedDB transaction alone would not survive. Without Web Locks (Node in tests) the turns are
 * taken within this process only.
 */
export function createWriterLock(name: string): WriterLock {
  const manager = globalThis.navigator?.locks
  if (manager !== undefined) return { run: async (work) => (await manager.request(`${name}:writer`, work)) as never }
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (work) => {
      const turn = last.then(work)
      last = turn.then(done, done)
      return turn
    },
  }
}

function done(): void {
  // The next turn begins whether this one succeeded or not; its error went to its own caller.
}
