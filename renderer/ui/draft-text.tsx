import { Input } from 'antd'
import type { ReactNode } from 'react'
import type { DraftTarget } from './kept-text'
import { TextConflict, type ConflictWords } from './text-conflict'
import { useKeptText } from './use-kept-text'

export interface DraftTextProps {
  /** What is stored; a change from elsewhere is shown unless the person is typing here. */
  readonly value: string
  readonly label: string
  readonly target: DraftTarget
  readonly placeholder: string
  /** What is said when another window changed the text that is being typed here. */
  readonly conflictWords: ConflictWords
}

/** A text field without a save button: every keystroke is kept. */
export function DraftText({ value, label, target, placeholder, conflictWords }: DraftTextProps): ReactNode {
  const text = useKeptText(value, target)
  return (
    <>
      <Input.TextArea
        className="hs-draft-text" aria-label={label} autoSize value={text.shown} placeholder={placeholder} variant="borderless"
        onBlur={text.leave} onChange={(event) => text.type(event.target.value)}
      />
      {text.theirs !== null && <TextConflict theirs={text.theirs} words={conflictWords} onKeepMine={text.keepMine} onTakeTheirs={text.takeTheirs} />}
    </>
  )
}
