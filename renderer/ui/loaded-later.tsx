import { use, type ComponentType, type ReactNode } from 'react'

/** A component whose code comes in a file of its own, and the way to fetch it before it is drawn. */
export interface LoadedLater<P> {
  (props: P): ReactNode
  /** Fetches the code; once. */
  readonly load: () => Promise<void>
}

/**
 * A component that waits for its code when it is first drawn. One whose code is there already is drawn at once; React's
 * own `lazy` waits even then, and React shows what comes after an empty place 300 ms later.
 */
export function loadedLater<P extends object>(read: () => Promise<ComponentType<P>>): LoadedLater<P> {
  let Loaded: ComponentType<P> | null = null
  let loading: Promise<void> | null = null
  const load = (): Promise<void> => (loading ??= read().then((component) => void (Loaded = component)))
  const Later = (props: P): ReactNode => {
    if (Loaded === null) use(load())
    return Loaded !== null && <Loaded {...props} />
  }
  return Object.assign(Later, { load })
}
