import { Input } from 'antd'
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
}

/** A text field without a save button: every keystroke is kept. */
export function DraftText({ value, label, target, placeholder, isReadOnly = false, minRows = 1 }: DraftTextProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const [isEditing, setEditing] = useState(false)
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (!isEditing) setTyped(null)
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
  return (
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
        setTyped(event.target.value)
        writer.type(event.target.value)
      }}
    />
  )
}
