import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import type { DraftTarget } from './kept-text'
import { useKeptText, type KeptTextUse } from './use-kept-text'

export interface DraftTextProps {
  /** What is stored; a change from elsewhere is shown unless the person is typing here. */
  readonly value: string
  readonly label: string
  readonly target: DraftTarget
  readonly placeholder: string
  /** What is said when another window changed the text that is being typed here. */
  readonly conflictWords: ConflictWords
}

interface ConflictWords {
  readonly theirs: string
  readonly keepMine: string
  readonly takeTheirs: string
  readonly empty: string
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
      {text.theirs !== null && <Conflict text={text} theirs={text.theirs} words={conflictWords} />}
    </>
  )
}

function Conflict({ text, theirs, words }: { readonly text: KeptTextUse; readonly theirs: string; readonly words: ConflictWords }): ReactNode {
  return (
    <div className="hs-conflict" role="alert">
      <span>{words.theirs}</span>
      <q>{theirs === '' ? words.empty : theirs}</q>
      <Button size="small" onClick={text.keepMine}>{words.keepMine}</Button>
      <Button size="small" onClick={text.takeTheirs}>{words.takeTheirs}</Button>
    </div>
  )
}
