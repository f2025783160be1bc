import { Button } from 'antd'
import { useMemo, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { CHECKLIST_FINDING } from '../../../shared/checklist/answer-finding'
import { OPINION_CHAPTERS, type OpinionItem } from '../../../shared/opinion/opinion'
import { useMessages, useServices } from '../../services'
import { maskPersonal } from '../../../shared/letters/mask-personal'
import { SeverityMark } from '../../ui/severity-mark'
import { useToast } from '../../ui/toast'
import { ItemAnswerRow, type AnsweredIssue } from './issue/item-answers'
import { OpinionText } from './opinion-text'
import { removeItem } from './write-opinion'

export interface OpinionItemsProps {
  readonly matter: RecordId
  readonly items: readonly OpinionItem[]
  /** Issued: nothing may be changed any more. */
  readonly isFrozen: boolean
  /** The issue the handling office answers to; null before. */
  readonly issued: AnsweredIssue | null
  /** Null where there is no contract beside the opinion. */
  readonly onGoToFinding: ((findingId: string) => void) | null
}

/** The remarks by chapter, each with its four parts. */
export function OpinionItems({ matter, items, isFrozen, issued, onGoToFinding }: OpinionItemsProps): ReactNode {
  const { opinion } = useMessages()
  const chapters = OPINION_CHAPTERS.map((chapter) => ({ chapter, items: items.filter((item) => item.chapter === chapter) }))
  return chapters.filter((entry) => entry.items.length > 0).map((entry) => (
    <section key={entry.chapter} className="hs-chapter">
      <h3>{opinion.chapters[entry.chapter]}</h3>
      <ol>
        {entry.items.map((item) => <Item key={item.id} matter={matter} item={item} isFrozen={isFrozen} issued={issued} onGoToFinding={onGoToFinding} />)}
      </ol>
    </section>
  ))
}

function Item({ matter, item, isFrozen, issued, onGoToFinding }: { readonly matter: RecordId; readonly item: OpinionItem } & Pick<OpinionItemsProps, 'isFrozen' | 'issued' | 'onGoToFinding'>): ReactNode {
  const { opinion, shell } = useMessages()
  const services = useServices()
  const toast = useToast()
  const drafted = useMemo(() => ({ findingId: item.id, opinion: item.problem, amendment: item.suggestion }), [item])
  const remove = (): void => {
    const set = (decision: 'open' | 'adopted'): Promise<void> => removeItem(services, matter, item.id, decision).catch((error: unknown) => toast.say(String(error)))
    void set('open').then(() => toast.undoable(opinion.removed, shell.undo, () => void set('adopted')))
  }
  const isFromChecklist = item.id.startsWith(CHECKLIST_FINDING)
  const name = `${item.clause} ${item.ruleId}`
  return (
    <li className="hs-opinion-item">
      <header>
        <SeverityMark tone={item.severity} word={opinion.marks[item.severity]} />
        <span className="hs-quiet">{item.clause}</span>
        <span className="hs-head-gap" />
        {onGoToFinding !== null && !isFromChecklist && <Button size="small" type="text" onClick={() => onGoToFinding(item.id)}>{opinion.goToText}</Button>}
        {isFromChecklist ? <span className="hs-quiet">{opinion.fromChecklist(item.ruleId)}</span> : !isFrozen && <Button size="small" type="text" onClick={remove}>{opinion.remove}</Button>}
      </header>
      {item.quote !== '' && <blockquote className="hs-quote hs-serif">{maskPersonal(item.quote)}</blockquote>}
      <dl>
        <dt>{opinion.parts.problem}</dt>
        <dd><OpinionText matter={matter} part={`${item.id}.problem`} value={item.problem} isReadOnly={isFrozen} label={`${name} ${opinion.parts.problem}`} drafted={drafted} /></dd>
        <dt>{opinion.parts.basis}</dt>
        <dd className="hs-item-basis">{item.basis.map((basis) => `《${basis.act}》${basis.article}`).join('、')}</dd>
        <dt>{opinion.parts.risk}</dt>
        <dd><OpinionText matter={matter} part={`${item.id}.risk`} value={item.risk} isReadOnly={isFrozen} label={`${name} ${opinion.parts.risk}`} /></dd>
        <dt>{opinion.parts.suggestion}</dt>
        <dd><OpinionText matter={matter} part={`${item.id}.suggestion`} value={item.suggestion} isReadOnly={isFrozen} label={`${name} ${opinion.parts.suggestion}`} drafted={drafted} /></dd>
      </dl>
      {issued !== null && <ItemAnswerRow {...issued} item={item} />}
    </li>
  )
}
