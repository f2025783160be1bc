import type { ReactNode } from 'react'
import { maskPersonal } from '../../../shared/letters/mask-personal'
import { HANDLING_OFFICE } from '../../../shared/letters/official-writing'
import { basisOf } from '../../../shared/letters/opinion-parts'
import { OPINION_CHAPTERS, type Opinion, type OpinionItem } from '../../../shared/opinion/opinion'
import { useMessages } from '../../services'
import { SeverityMark } from '../../ui/severity-mark'
import { ItemAnswerRow, type AnsweredIssue } from './issue/item-answers'
import { Bases, Basics } from './opinion-facts'

export interface IssuedItemsProps {
  readonly opinion: Opinion
  /** The issue the handling office answers to. */
  readonly issued: AnsweredIssue | null
}

/** The whole letter as it was issued; nothing of it can be typed. */
export function IssuedSheet({ opinion, issued }: IssuedItemsProps): ReactNode {
  return (
    <article className="hs-letter hs-letter-letter hs-issued-sheet">
      <Field name="addressee" text={opinion.addressee === '' ? HANDLING_OFFICE : opinion.addressee} />
      <Basics opinion={opinion} />
      <Bases opinion={opinion} />
      <IssuedItems opinion={opinion} issued={issued} />
      <Field name="premises" text={opinion.premises.join('\n')} />
      <Field name="notes" text={opinion.notes.join('\n')} />
      <Field name="issuer" text={opinion.issuer} />
    </article>
  )
}

function Field({ name, text }: { readonly name: 'addressee' | 'premises' | 'notes' | 'issuer'; readonly text: string }): ReactNode {
  const { opinion: words } = useMessages()
  return <div className="hs-sheet-part" data-part={name}><span className="hs-sheet-label">{words.fields[name]}</span><div className="hs-sheet-text">{text}</div></div>
}

/** Items and passages as issued, each item with the handling office's answer. */
export function IssuedItems({ opinion, issued }: IssuedItemsProps): ReactNode {
  const { opinion: words } = useMessages()
  const passages = opinion.passages ?? []
  const behind = (chapter: OpinionItem['chapter'], id: string): ReactNode => passages.filter((one) => one.chapter === chapter && one.after === id).map((one) => <div key={one.id} className="hs-passage"><div className="hs-sheet-text">{one.text}</div></div>)
  return OPINION_CHAPTERS.map((chapter) => {
    const items = opinion.items.filter((item) => item.chapter === chapter)
    if (items.length === 0 && !passages.some((one) => one.chapter === chapter)) return null
    return (
      <section key={chapter} className="hs-chapter">
        <h3>{words.chapters[chapter]}</h3>
        {behind(chapter, '')}
        {items.map((item) => (
          <div key={item.id}>
            <Item item={item} issued={issued} />
            {behind(chapter, item.id)}
          </div>
        ))}
      </section>
    )
  })
}

function Item({ item, issued }: { readonly item: OpinionItem; readonly issued: AnsweredIssue | null }): ReactNode {
  const { opinion: words } = useMessages()
  const parts = [['problem', item.problem], ['basis', basisOf(item)], ['risk', item.risk], ['suggestion', item.suggestion]] as const
  return (
    <section className="hs-opinion-item" data-item={item.id}>
      <header>
        <SeverityMark tone={item.severity} word={words.marks[item.severity]} />
        <span className="hs-quiet">{item.clause}</span>
        {item.source !== undefined && <span className="hs-sheet-note">{words.editor.fromCounsel(item.source.name)}</span>}
      </header>
      {item.quote !== '' && <blockquote className="hs-quote hs-serif">{maskPersonal(item.quote)}</blockquote>}
      {parts.filter(([, text]) => text !== '').map(([part, text]) => (
        <div key={part} className="hs-sheet-part" data-part={`${item.id}.${part}`}><span className="hs-sheet-label">{words.parts[part]}</span><div className="hs-sheet-text">{text}</div></div>
      ))}
      {issued !== null && <ItemAnswerRow {...issued} item={item} />}
    </section>
  )
}
