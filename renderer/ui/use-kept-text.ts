import { useEffect, useMemo, useState } from 'react'
import { DraftWriter, type DraftTarget } from './draft-writer'
import { useLatest } from './use-latest'
import { whenLeft } from './when-left'

/** A text while it is typed. */
export interface KeptText {
  /** What stands in the field: what was typed, else what is stored. */
  readonly shown: string
  /** What another window stored while this text was typed; null when whose text stands is settled. */
  readonly theirs: string | null
  readonly enter: () => void
  readonly leave: () => void
  readonly type: (text: string) => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** Keeps every keystroke, and notices what another window stores meanwhile. */
export function useKeptText(value: string, target: DraftTarget): KeptText {
  const [typed, setTyped] = useState<string | null>(null)
  const [isEditing, setEditing] = useState(false)
  const [seen, setSeen] = useState(value)
  const [sent, setSent] = useState<readonly string[]>([])
  const [theirs, setTheirs] = useState<string | null>(null)
  if (value !== seen) {
    setSeen(value)
    // What comes back from the store is our own, or another window's: typed over, that would be lost.
    if (!isEditing) setTyped(null)
    else if (typed !== null && value !== typed && !sent.includes(value)) setTheirs(value)
  }
  const writer = useWriter(target)
  return {
    shown: typed ?? value, theirs,
    enter: () => setEditing(true),
    leave: () => {
      setEditing(false)
      void writer.flush()
    },
    type: (text) => {
      setTyped(text)
      setSent((before) => [...before.slice(-MOST_SENT), text])
      // While it is not settled whose text stands, ours is kept on this machine and not stored.
      if (theirs === null) writer.type(text)
      else target.keep(text)
    },
    keepMine: () => {
      setTheirs(null)
      if (typed !== null) writer.type(typed)
    },
    takeTheirs: () => {
      if (typed !== null) target.release(typed)
      setTheirs(null)
      setTyped(null)
    },
  }
}

/** Own texts remembered, to know them when the store tells of them. */
const MOST_SENT = 40

/** One writer for as long as the field is there; what it still holds is stored when the page is left or hidden. */
function useWriter(target: DraftTarget): DraftWriter {
  const latest = useLatest(target)
  const writer = useMemo(() => new DraftWriter({
    keep: (text) => latest.current.keep(text),
    save: (text) => latest.current.save(text),
    release: (text) => latest.current.release(text),
    onError: (error) => latest.current.onError(error),
  }), [latest])
  useEffect(() => {
    const flush = (): void => void writer.flush()
    const unlisten = whenLeft(flush)
    return () => {
      unlisten()
      flush()
    }
  }, [writer])
  return writer
}
