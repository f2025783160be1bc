import { useEffect, useState, useSyncExternalStore } from 'react'
import { KeptText, type DraftTarget } from './kept-text'
import { useLatest } from './use-latest'
import { whenLeft } from './when-left'

interface FieldState {
  /** What stands in the field: what was typed, else what is stored. */
  readonly shown: string
  /** What another window stored while this text was typed; null when whose text stands is settled. */
  readonly theirs: string | null
}

/** A text while it is typed. */
export interface KeptTextUse extends FieldState {
  readonly leave: () => void
  readonly type: (text: string) => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** Keeps every keystroke, and notices what another window stores meanwhile. */
export function useKeptText(value: string, target: DraftTarget): KeptTextUse {
  const latest = useLatest(target)
  const [field] = useState(() => new KeptField(value, () => latest.current))
  const state = useSyncExternalStore(field.subscribe, field.snapshot)
  useEffect(() => field.hears(value), [field, value])
  useEffect(() => {
    const unlisten = whenLeft(field.flush)
    return () => {
      unlisten()
      field.flush()
    }
  }, [field])
  return { ...state, leave: field.leave, type: field.type, keepMine: field.keepMine, takeTheirs: field.takeTheirs }
}

/** A field with the text that is kept in it; it outlives the renders, whose last target it stores to. */
class KeptField {
  private readonly kept: KeptText
  private readonly listeners = new Set<() => void>()
  private state: FieldState

  constructor(value: string, target: () => DraftTarget) {
    this.state = { shown: value, theirs: null }
    this.kept = new KeptText({
      keep: (text) => target().keep(text),
      save: (text, over) => target().save(text, over),
      release: (text) => target().release(text),
      keepUnsettled: (text) => target().keepUnsettled(text),
      recoverUnsettled: () => target().recoverUnsettled(),
      onError: (error) => target().onError(error),
    }, (theirs) => this.set({ theirs }))
    this.kept.hears(value, value)
    const shown = this.kept.recover(value)
    if (shown !== null) this.set({ shown })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  readonly snapshot = (): FieldState => this.state
  readonly flush = (): void => void this.kept.flush()
  readonly leave = (): void => this.kept.left()
  readonly keepMine = (): void => this.kept.keepMine()

  readonly hears = (stored: string): void => {
    if (this.kept.hears(stored, this.state.shown)) this.set({ shown: stored })
  }

  readonly type = (text: string): void => {
    this.kept.typed(text, this.state.shown)
    this.set({ shown: text })
  }

  readonly takeTheirs = (): void => {
    const shown = this.kept.takeTheirs()
    if (shown !== null) this.set({ shown })
  }

  private set(change: Partial<FieldState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}
