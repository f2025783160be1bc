import { Button } from 'antd'
import type { ReactNode } from 'react'

export interface ConflictWords {
  readonly theirs: string
  readonly keepMine: string
  readonly takeTheirs: string
  readonly empty: string
}

export interface TextConflictProps {
  /** What another window made of the text. */
  readonly theirs: string
  readonly words: ConflictWords
  /** Which text it is, where that is not plain from its place. */
  readonly name?: string
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** Says what another window wrote while the same text was typed here, and lets one of them be chosen. */
export function TextConflict({ theirs, words, name, onKeepMine, onTakeTheirs }: TextConflictProps): ReactNode {
  return (
    <div className={`hs-conflict${name === undefined ? '' : ' hs-editor-conflict'}`} role="alert">
      {name !== undefined && <strong>{name}</strong>}
      <span>{words.theirs}</span>
      <q>{theirs === '' ? words.empty : theirs}</q>
      <Button size="small" onClick={onKeepMine}>{words.keepMine}</Button>
      <Button size="small" onClick={onTakeTheirs}>{words.takeTheirs}</Button>
    </div>
  )
}
