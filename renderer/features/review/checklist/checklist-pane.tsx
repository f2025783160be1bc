import { Segmented } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { Quotation } from '../../../../shared/findings/finding'
import { checklistsFor, itemsOf } from '../../../../shared/checklist/checklists-for'
import type { ChecklistItem } from '../../../../shared/checklist/checklist'
import type { ChecklistAnswerFields } from '../../../../shared/storage/record-kinds'
import { useMessages } from '../../../services'
import type { Desk } from '../use-desk'
import { ChecklistItemView } from './checklist-item'

export interface ChecklistPaneProps {
  readonly desk: Desk
  readonly answers: ReadonlyMap<string, ChecklistAnswerFields>
  readonly selectedQuote: () => Quotation | null
  readonly onGoToFinding: (findingId: string) => void
}

type Shown = 'open' | 'starred' | 'all'
const SHOWN: readonly Shown[] = ['open', 'starred', 'all']

/** 清单: the questions a person must answer for this type of contract. */
export function ChecklistPane({ desk, answers, selectedQuote, onGoToFinding }: ChecklistPaneProps): ReactNode {
  const { checklist: words } = useMessages()
  const [shown, setShown] = useState<Shown>('all')
  const lists = useMemo(() => checklistsFor(desk.matter.types), [desk.matter.types])
  const items = useMemo(() => itemsOf(lists), [lists])
  const openFindings = useMemo(() => desk.findings.filter((item) => item.decision === 'open' && item.tone !== 'insufficient').map((item) => item.finding), [desk.findings])
  const isAnswered = (item: ChecklistItem): boolean => (answers.get(item.id)?.option ?? '') !== ''
  const isShown = (item: ChecklistItem): boolean => shown === 'all' || (shown === 'starred' ? item.starred : !isAnswered(item) || answers.get(item.id)?.pending !== '')
  const answered = items.filter(isAnswered).length
  const starredLeft = items.filter((item) => item.starred && !isAnswered(item)).length
  return (
    <div className="hs-checklist">
      <div className="hs-findings-head">
        <Segmented size="small" aria-label={words.which} value={shown} onChange={setShown} options={SHOWN.map((value) => ({ value, label: words.only[value] }))} />
        <span className="hs-quiet" role="status">{words.progress(answered, items.length)}</span>
      </div>
      <p className="hs-starred-left">{words.starredLeft(starredLeft)}</p>
      <div className="hs-checklist-scroll">
        {lists.map((list) => list.topics.map((topic) => {
          const asked = topic.items.filter(isShown)
          return asked.length === 0 ? null : (
            <section key={`${list.code} ${topic.topic}`}>
              <h3>{list.title} · {topic.topic}</h3>
              {asked.map((item) => (
                <ChecklistItemView
                  key={item.id} matter={desk.id} item={item} answer={answers.get(item.id) ?? null} openFindings={openFindings}
                  selectedQuote={selectedQuote} onGoToFinding={onGoToFinding}
                />
              ))}
            </section>
          )
        }))}
        {items.every((item) => !isShown(item)) && <p className="hs-none">{words.none}</p>}
      </div>
    </div>
  )
}
