import { Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { Span } from '../../../../shared/core/span'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { describePlace } from '../../../../shared/document/find-clause'
import { maskPersonal } from '../../../../shared/letters/mask-personal'
import { useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'
import type { FileThread } from '../desk-finding'
import type { Desk } from '../use-desk'
import { answerFile, takeBackAnswer } from './annotate'
import { ReplyField } from './reply-field'

/** The comments that came with the file, in reading order, each with its thread and the way to answer; nothing where it has none. */
export function FileThreads({ desk, onPlace }: { readonly desk: Desk; readonly onPlace: (span: Span) => void }): ReactNode {
  const { review: { annotations: words } } = useMessages()
  const { fileThreads } = desk
  if (fileThreads.length === 0) return null
  return (
    <section aria-label={words.inFile}>
      <h3 className="hs-group-head"><span>{words.inFile}</span><span className="hs-quiet">{fileThreads.length}</span></h3>
      <p className="hs-quiet hs-in-file-help">{words.inFileHelp}</p>
      {fileThreads.map((thread) => <Thread key={thread.first.id} desk={desk} thread={thread} onPlace={onPlace} />)}
    </section>
  )
}

function Thread({ desk, thread, onPlace }: { readonly desk: Desk; readonly thread: FileThread; readonly onPlace: (span: Span) => void }): ReactNode {
  const { review: { annotations: words, undone }, shell } = useMessages()
  const services = useServices()
  const toast = useToast()
  const { first, replies, resolved, span, answer } = thread
  const { document } = desk.version
  const ours = answer?.fields.thread ?? []
  const isSettled = answer?.fields.answers?.settled ?? false
  const fail = (error: unknown): void => toast.say(wordsOfError(error))
  const takeBack = (id: NonNullable<typeof answer>['id'], text: string): void => {
    takeBackAnswer(services, desk.id, id).then(
      () => toast.undoable(words.removed, shell.undo, () => void answerFile(services, desk, thread, text, isSettled).then(() => toast.say(undone))), fail,
    )
  }
  return (
    <article className="hs-annotation">
      <header>
        <strong>{first.author}</strong>
        <span className="hs-quiet">{describePlace(document, span)}</span>
        <span className="hs-head-gap" />
        <span className="hs-quiet">{first.date?.slice(0, 10)}</span>
        {resolved && <span className="hs-quiet">{words.resolved}</span>}
      </header>
      {span.end > span.start && <blockquote className="hs-quote"><button type="button" onClick={() => onPlace(span)}>{maskPersonal(shorten(document.text.slice(span.start, span.end)))}</button></blockquote>}
      <p>{first.text}</p>
      {replies.map(({ id, author, date, text }) => <p key={id} className="hs-said"><span className="hs-quiet">{author} {date?.slice(0, 10)}</span> {text}</p>)}
      {ours.map(({ by, at, text }, index) => (
        <p key={at} className="hs-said">
          <span className="hs-quiet">{by} {at.slice(0, 10)}</span> {text}
          {index === ours.length - 1 && by === services.person().name && <Button size="small" type="text" aria-label={words.takeBack(text)} onClick={() => takeBack(answer!.id, text)}>{words.remove}</Button>}
        </p>
      ))}
      <ReplyField draft={`${desk.id}:${first.id}`} label={words.answer} send={(text) => answerFile(services, desk, thread, text, isSettled)} />
      {!resolved && <Checkbox checked={isSettled} onChange={() => void answerFile(services, desk, thread, '', !isSettled).catch(fail)}>{words.settle}</Checkbox>}
    </article>
  )
}

const LONGEST_QUOTE = 80

function shorten(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words
}
