import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Span } from '../../../../shared/core/span'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { describePlace } from '../../../../shared/document/find-clause'
import { maskPersonal } from '../../../../shared/letters/mask-personal'
import { useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'
import type { PlacedAnnotation } from '../desk-finding'
import type { Desk } from '../use-desk'
import { reply, setRemoved } from './annotate'
import { FileThreads } from './file-threads'
import { ReplyField } from './reply-field'

/** What people said about places of the contract, in reading order, each with its thread; below, what lost its place. */
export function AnnotationsPane({ desk, onPlace }: { readonly desk: Desk; readonly onPlace: (span: Span) => void }): ReactNode {
  const { review: { annotations: words } } = useMessages()
  const placed = desk.annotations.filter(({ span }) => span !== null).toSorted((a, b) => a.span!.start - b.span!.start)
  const lost = desk.annotations.filter(({ span }) => span === null)
  return (
    <div className="hs-annotations">
      {desk.annotations.length === 0 && desk.fileThreads.length === 0 && <p className="hs-none">{words.empty}</p>}
      {placed.map((annotation) => <Annotation key={annotation.id} desk={desk} annotation={annotation} onPlace={onPlace} />)}
      {lost.length > 0 && <h3 className="hs-group-head"><span>{words.lost}</span><span className="hs-quiet">{lost.length}</span></h3>}
      {lost.length > 0 && <p className="hs-lost">{words.lostHelp}</p>}
      {lost.map((annotation) => <Annotation key={annotation.id} desk={desk} annotation={annotation} onPlace={onPlace} />)}
      <FileThreads desk={desk} onPlace={onPlace} />
    </div>
  )
}

/** One annotation with its thread and the way to answer. */
export function Annotation({ desk, annotation, onPlace }: { readonly desk: Desk; readonly annotation: PlacedAnnotation; readonly onPlace: (span: Span) => void }): ReactNode {
  const { review: { annotations: words, undone }, shell } = useMessages()
  const services = useServices()
  const toast = useToast()
  const { fields, span, id } = annotation
  const remove = (): void => {
    setRemoved(services, desk.id, id, true).then(
      () => toast.undoable(words.removed, shell.undo, () => void setRemoved(services, desk.id, id, false).then(() => toast.say(undone))),
      (error: unknown) => toast.say(wordsOfError(error)),
    )
  }
  return (
    <article className="hs-annotation">
      <header>
        <strong>{words.purposes[fields.purpose ?? 'item']}</strong>
        <span className="hs-quiet">{span === null ? '' : describePlace(desk.version.document, span)}</span>
        <span className="hs-head-gap" />
        <span className="hs-quiet">{fields.createdBy} {fields.createdAt.slice(0, 10)}</span>
        <Button size="small" type="text" onClick={remove}>{words.remove}</Button>
      </header>
      <blockquote className="hs-quote">{span === null ? maskPersonal(fields.quote) : <button type="button" onClick={() => onPlace(span)}>{maskPersonal(fields.quote)}</button>}</blockquote>
      <p>{fields.opinion}</p>
      {(fields.thread ?? []).map((said) => <p key={said.at} className="hs-said"><span className="hs-quiet">{said.by} {said.at.slice(0, 10)}</span> {said.text}</p>)}
      <Reply desk={desk} annotation={annotation} />
    </article>
  )
}

function Reply({ desk, annotation }: { readonly desk: Desk; readonly annotation: PlacedAnnotation }): ReactNode {
  const { review: { annotations: words } } = useMessages()
  const services = useServices()
  return <ReplyField draft={annotation.id} label={words.reply} send={(text) => reply(services, desk.id, annotation.id, text)} />
}
