import { Button, Radio } from 'antd'
import { memo, useMemo, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { linkedFindings, refuseAnswer } from '../../../../shared/checklist/answer'
import type { ChecklistItem } from '../../../../shared/checklist/checklist'
import { OPTION_SETS } from '../../../../shared/checklist/options'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { Finding, Quotation } from '../../../../shared/findings/finding'
import { ACTS } from '../../../../shared/storage/acts'
import type { ChecklistAnswerFields } from '../../../../shared/storage/record-kinds'
import { useMessages, useServices } from '../../../services'
import { DraftText } from '../../../ui/draft-text'
import { journalTarget } from '../../../ui/journal-target'
import type { DraftTarget } from '../../../ui/kept-text'
import { useToast } from '../../../ui/toast'
import { storeAnswer, type AnswerChange } from './checklist-answers'

export interface ChecklistItemProps {
  readonly matter: RecordId
  readonly item: ChecklistItem
  readonly answer: ChecklistAnswerFields | null
  readonly openFindings: readonly Finding[]
  readonly selectedQuote: () => Quotation | null
  readonly onGoToFinding: (findingId: string) => void
}

/** One question with its options; an option that lacks a reason or a quotation says so in words and waits for it. */
export const ChecklistItemView = memo(function ChecklistItemView(props: ChecklistItemProps): ReactNode {
  const { matter, item, answer, openFindings, onGoToFinding } = props
  const { checklist: words } = useMessages()
  const services = useServices()
  const toast = useToast()
  const wish = answer === null ? '' : answer.pending === '' ? answer.option : answer.pending
  const refusal = answer === null || answer.pending === '' ? null : refuseAnswer(item, { ...answer, option: answer.pending }, openFindings)
  const linked = linkedFindings(item, openFindings)
  const change = (next: AnswerChange): void => {
    storeAnswer(services, matter, item, next, openFindings, ACTS.checklist).catch((error: unknown) => toast.say(wordsOfError(error)))
  }
  return (
    <article className={`hs-check${answer !== null && answer.option !== '' ? ' hs-answered' : ''}`} aria-labelledby={`hs-check-${item.id}`}>
      <h4 id={`hs-check-${item.id}`}>
        {item.starred && <span className="hs-star" title={words.starred} role="img" aria-label={words.starred}>★</span>}
        {item.question}
        <span className="hs-rule-id">{item.id} {item.who}</span>
      </h4>
      <p className="hs-quiet">{item.lookAt}</p>
      {linked.length > 0 && (
        <p className="hs-linked">
          {linked.map((finding) => <Button key={finding.id} size="small" type="link" onClick={() => onGoToFinding(finding.id)}>{words.related(finding.ruleId)}</Button>)}
        </p>
      )}
      <Radio.Group aria-label={`${item.question} ${words.answer}`} value={wish} onChange={(event) => change({ option: event.target.value as string })} options={OPTION_SETS[item.options].map(({ label }) => ({ value: label, label }))} />
      {refusal !== null && <p className="hs-refusal" role="alert">{refusal}</p>}
      {wish !== '' && <AnswerDetails {...props} answer={answer!} onChange={change} />}
    </article>
  )
})

function AnswerDetails({ matter, item, answer, openFindings, selectedQuote, onChange }: ChecklistItemProps & { readonly answer: ChecklistAnswerFields; readonly onChange: (change: AnswerChange) => void }): ReactNode {
  const { checklist: words, opinion } = useMessages()
  const services = useServices()
  const toast = useToast()
  const key = `checklist:${matter}:${item.id}`
  const target = useMemo((): DraftTarget => ({
    ...journalTarget(services.journal, key),
    save: (reason, over) => storeAnswer(services, matter, item, { reason }, openFindings, ACTS.checklist, over),
    onError: (error) => toast.say(words.saveFailed(wordsOfError(error))),
  }), [services, key, matter, item, openFindings, toast, words])
  const quote = (): void => {
    const selected = selectedQuote()
    if (selected === null) toast.say(words.nothingSelected)
    else onChange({ quotations: [...answer.quotations, selected] })
  }
  return (
    <div className="hs-check-details">
      <DraftText value={answer.reason} label={`${item.id} ${words.reason}`} placeholder={words.reason} target={target} conflictWords={opinion.conflict} />
      {answer.quotations.map((quotation, index) => (
        <blockquote key={quotation.start} className="hs-quote hs-serif">
          {quotation.quote}
          <Button size="small" type="text" onClick={() => onChange({ quotations: answer.quotations.filter((_, at) => at !== index) })}>{words.removeQuote}</Button>
        </blockquote>
      ))}
      {/* Pressing the button must not clear the selection it is about. */}
      <Button size="small" type="dashed" onMouseDown={(event) => event.preventDefault()} onClick={quote}>{words.addQuote}</Button>
      <Button size="small" type="text" onClick={() => onChange({ option: '' })}>{words.clear}</Button>
    </div>
  )
}
