import { Input } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
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
  const [text, setText] = useState(value)
  const [isEditing, setEditing] = useState(false)
  const latest = useRef(target)
  latest.current = target
  const [writer] = useState(() => new DraftWriter({
    keep: (typed) => latest.current.keep(typed),
    save: (typed) => latest.current.save(typed),
    release: (typed) => latest.current.release(typed),
    onError: (error) => latest.current.onError(error),
  }))
  useEffect(() => {
    if (!isEditing) setText(value)
  }, [value, isEditing])
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
      value={text}
      placeholder={placeholder}
      readOnly={isReadOnly}
      variant="borderless"
      onFocus={() => setEditing(true)}
      onBlur={() => {
        setEditing(false)
        void writer.flush()
      }}
      onChange={(event) => {
        setText(event.target.value)
        writer.type(event.target.value)
      }}
    />
  )
}
