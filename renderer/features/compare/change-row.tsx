import { memo, useMemo, type ReactNode } from 'react'
import { diffText, type TextChange } from '../../../shared/markup/diff-text'
import type { JudgedChange } from '../../../shared/markup/unasked-changes'
import { useMessages } from '../../services'

/** How a difference is shown. */
export type CompareMode = 'side' | 'inline'

/** One difference: what kind, where, whether the file shows it itself, whether an opinion asked for it, and the words. */
export const ChangeRow = memo(function ChangeRow({ judged, mode }: { readonly judged: JudgedChange; readonly mode: CompareMode }): ReactNode {
  const { compare: words, review } = useMessages()
  const { change, isUnasked } = judged
  const marked = change.kind === 'replace' || change.kind === 'table-row'
  const parts = useMemo(() => (marked ? diffText(change.old, change.new) : null), [change, marked])
  return (
    <article className={`hs-change${isUnasked ? ' hs-outside' : ''}`}>
      <header>
        <strong>{change.clause === '' ? review.wholeContract : change.clause}</strong>
        <span>{words.kinds[change.kind]}</span>
        <span className="hs-quiet">{change.tracked ? words.tracked : words.untracked}</span>
        {isUnasked && <em className="hs-outside-mark">{words.outside}</em>}
      </header>
      {mode === 'side'
        ? (
          <div className="hs-change-sides">
            <p className="hs-serif">{change.old === '' ? <span className="hs-quiet">{words.nothing}</span> : <Old text={change.old} parts={parts} isGone={change.kind === 'delete'} />}</p>
            <p className="hs-serif">{change.new === '' ? <span className="hs-quiet">{words.nothing}</span> : <New old={change.old} text={change.new} parts={parts} isNew={change.kind === 'insert'} />}</p>
          </div>
        )
        : <p className="hs-serif hs-change-inline"><Inline judged={judged} parts={parts} /></p>}
    </article>
  )
})

function Old({ text, parts, isGone }: { readonly text: string; readonly parts: readonly TextChange[] | null; readonly isGone: boolean }): ReactNode {
  if (parts === null) return isGone ? <del>{text}</del> : text
  return weave(text, parts, (part, words) => (words === '' ? null : <del key={part.start}>{words}</del>))
}

function New({ old, text, parts, isNew }: { readonly old: string; readonly text: string; readonly parts: readonly TextChange[] | null; readonly isNew: boolean }): ReactNode {
  if (parts === null) return isNew ? <ins>{text}</ins> : text
  return weave(old, parts, (part) => (part.insert === '' ? null : <ins key={part.start}>{part.insert}</ins>))
}

function Inline({ judged: { change }, parts }: { readonly judged: JudgedChange; readonly parts: readonly TextChange[] | null }): ReactNode {
  if (parts !== null) return weave(change.old, parts, (part, words) => <span key={part.start}>{words !== '' && <del>{words}</del>}{part.insert !== '' && <ins>{part.insert}</ins>}</span>)
  if (change.kind === 'delete') return <del>{change.old}</del>
  if (change.kind === 'insert') return <ins>{change.new}</ins>
  return change.old === change.new ? change.new : <>{change.old} → {change.new}</>
}

/** The old text with every change drawn by `draw`, which is given the words it takes out. */
function weave(old: string, parts: readonly TextChange[], draw: (part: TextChange, words: string) => ReactNode): ReactNode {
  const pieces: ReactNode[] = []
  let at = 0
  for (const part of parts) {
    pieces.push(old.slice(at, part.start), draw(part, old.slice(part.start, part.end)))
    at = part.end
  }
  pieces.push(old.slice(at))
  return pieces
}
