import { Alert, Button, Checkbox, Spin } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { diffText } from '../../../../shared/markup/diff-text'
import type { Consent } from '../../../../shared/markup/edit'
import type { MarkStatement } from '../../../../shared/markup/mark-original'
import { useMessages } from '../../../services'
import { Modal } from '../../../ui/modal'
import { SeverityMark } from '../../../ui/severity-mark'
import type { Desk } from '../use-desk'
import { chosenOpinions, markedChoices, type MarkedChoice } from './marked-choices'
import { useMarked, type MarkedState } from './use-marked'

/** 导出审阅稿: which opinions go onto the original, in the margin or into the text, and what the check said of the copy. */
export function MarkedDialog({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }): ReactNode {
  const { review, marked: words, shell } = useMessages()
  const choices = useMemo(() => markedChoices(desk, { purposes: review.annotations.purposes, answerTo: words.answerTo }), [desk, review, words])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(choices.filter(({ isAdopted }) => isAdopted).map(({ id }) => id)))
  const [inText, setInText] = useState<ReadonlySet<string>>(NONE)
  const [consents, setConsents] = useState<readonly Consent[]>([])
  const { state, run, again } = useMarked(desk)
  const isDocx = desk.version.fields.format === 'docx'
  const start = (agreed: readonly Consent[]): void => {
    setConsents(agreed)
    run(chosenOpinions(choices, chosen, inText), agreed)
  }
  const isDone = state.kind === 'saved'
  const footer = isDone
    ? <Button type="primary" onClick={onClose}>{shell.close}</Button>
    : [
        <Button key="cancel" onClick={onClose}>{shell.cancel}</Button>,
        state.kind === 'asking'
          ? <Button key="agree" type="primary" danger onClick={() => start([...consents, state.consent])}>{words.agree}</Button>
          : <Button key="write" type="primary" disabled={chosen.size === 0} loading={state.kind === 'running'} onClick={() => start(consents)}>{words.write(chosen.size)}</Button>,
      ]
  return (
    <Modal open title={words.title} onCancel={onClose} width={760} footer={footer}>
      <p className="hs-quiet">{isDocx ? words.leadDocx : words.leadPdf}{desk.version.fields.convertedSha !== undefined && words.converted}</p>
      <Outcome state={state} choices={choices.filter(({ id }) => chosen.has(id))} onAgain={again} />
      {choices.length === 0 && <p className="hs-none">{words.nothing}</p>}
      {!isDone && choices.length > 0 && (
        <ul className="hs-marked-list" aria-label={words.which}>
          {choices.map((choice) => <Choice key={choice.id} choice={choice} canChangeText={isDocx} isChosen={chosen.has(choice.id)} isInText={inText.has(choice.id)} onChosen={() => setChosen(toggled(chosen, choice.id))} onInText={() => setInText(toggled(inText, choice.id))} />)}
        </ul>
      )}
    </Modal>
  )
}

/** How far the copy is, and what became of it. */
function Outcome({ state, choices, onAgain }: { readonly state: MarkedState; readonly choices: readonly MarkedChoice[]; readonly onAgain: () => void }): ReactNode {
  const { marked: words } = useMessages()
  return (
    <div aria-live="polite">
      {state.kind === 'failed' && <Alert type="error" showIcon title={state.message} action={<Button size="small" onClick={onAgain}>{words.back}</Button>} />}
      {state.kind === 'asking' && <Alert type="warning" showIcon title={state.message} />}
      {state.kind === 'saved' && <Statement name={state.name} statement={state.statement} choices={choices} />}
      {state.kind === 'running' && <Spin description={words.running} />}
    </div>
  )
}

interface ChoiceProps {
  readonly choice: MarkedChoice
  readonly canChangeText: boolean
  readonly isChosen: boolean
  readonly isInText: boolean
  readonly onChosen: () => void
  readonly onInText: () => void
}

function Choice({ choice, canChangeText, isChosen, isInText, onChosen, onInText }: ChoiceProps): ReactNode {
  const { marked: words, severity } = useMessages()
  const { exchange } = choice
  return (
    <li>
      <Checkbox checked={isChosen} onChange={onChosen}>
        {choice.severity === 'note' || choice.severity === 'answer' ? <span className="hs-quiet">{words[choice.severity]}</span> : <SeverityMark tone={choice.severity} word={severity[choice.severity]} />} {choice.clause !== '' && <strong>{choice.clause}</strong>} {choice.title}
        {!choice.isAdopted && choice.severity !== 'note' && <span className="hs-quiet"> {words.notAdopted}</span>}
      </Checkbox>
      {isChosen && canChangeText && exchange !== null && (
        <div className="hs-marked-exchange">
          <Checkbox checked={isInText} onChange={onInText}>{words.inText}</Checkbox>
          {isInText && <p className="hs-serif"><Exchange old={exchange.old} next={exchange.next} /></p>}
        </div>
      )}
    </li>
  )
}

/** The sentence as the tracked change will show it. */
function Exchange({ old, next }: { readonly old: string; readonly next: string }): ReactNode {
  const pieces: ReactNode[] = []
  let at = 0
  for (const { start, end, insert } of diffText(old, next)) {
    pieces.push(old.slice(at, start), end > start && <del key={`d${start}`}>{old.slice(start, end)}</del>, insert !== '' && <ins key={`i${start}`}>{insert}</ins>)
    at = end
  }
  return [...pieces, old.slice(at)]
}

function Statement({ name, statement, choices }: { readonly name: string; readonly statement: MarkStatement; readonly choices: readonly MarkedChoice[] }): ReactNode {
  const { marked: words } = useMessages()
  const { changes, comments, commentOnly, onParagraph, brokenReferences, extension } = statement
  return (
    <>
      <Alert type="success" showIcon title={extension === 'docx' ? words.statement(changes, comments) : words.statementPdf(comments)} description={words.saved(name)} />
      <ul className="hs-marked-notes">
        {commentOnly.map((index) => <li key={index}>{words.commentOnly(choices[index]?.title ?? '')}</li>)}
        {onParagraph > 0 && <li>{words.onParagraph(onParagraph)}</li>}
        {brokenReferences.map(({ quote, start, was, becomes }) => <li key={start}>{words.broken(quote, was, becomes)}</li>)}
      </ul>
    </>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

const NONE: ReadonlySet<string> = new Set()
