import { Button, Input } from 'antd'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useLatest } from './use-latest'
import { DraftWriter, type DraftTarget } from './draft-writer'

export interface DraftTextProps {
  /** What is stored; a change from elsewhere is shown unless the person is typing here. */
  readonly value: string
  readonly label: string
  readonly target: DraftTarget
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  readonly minRows?: number
  /** What is said when another window changed the text that is being typed here. */
  readonly conflictWords?: { readonly theirs: string; readonly keepMine: string; readonly takeTheirs: string; readonly empty: string }
}

/** A text field without a save button: every keystroke is kept. */
export function DraftText({ value, label, target, placeholder, isReadOnly = false, minRows = 1, conflictWords }: DraftTextProps): ReactNode {
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
  const latest = useLatest(target)
  const writer = useMemo(() => new DraftWriter({
    keep: (text) => latest.current.keep(text),
    save: (text) => latest.current.save(text),
    release: (text) => latest.current.release(text),
    onError: (error) => latest.current.onError(error),
  }), [latest])
  useEffect(() => {
    const flush = (): void => void writer.flush()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [writer])
  const field = (
    <Input.TextArea
      className="hs-draft-text"
      aria-label={label}
      autoSize={{ minRows }}
      value={typed ?? value}
      placeholder={placeholder}
      readOnly={isReadOnly}
      variant="borderless"
      onFocus={() => setEditing(true)}
      onBlur={() => {
        setEditing(false)
        void writer.flush()
      }}
      onChange={(event) => {
        const text = event.target.value
        setTyped(text)
        setSent((before) => [...before.slice(-MOST_SENT), text])
        // While it is not settled whose text stands, ours is kept on this machine and not stored.
        if (theirs === null) writer.type(text)
        else target.keep(text)
      }}
    />
  )
  if (theirs === null || conflictWords === undefined) return field
  return (
    <>
      {field}
      <div className="hs-conflict" role="alert">
        <span>{conflictWords.theirs}</span>
        <q>{theirs === '' ? conflictWords.empty : theirs}</q>
        <Button size="small" onClick={() => {
          setTheirs(null)
          if (typed !== null) writer.type(typed)
        }}>{conflictWords.keepMine}</Button>
        <Button size="small" onClick={() => {
          if (typed !== null) target.release(typed)
          setTheirs(null)
          setTyped(null)
        }}>{conflictWords.takeTheirs}</Button>
      </div>
    </>
  )
}

/** Own texts remembered, to know them when the store tells of them. */
const MOST_SENT = 40
