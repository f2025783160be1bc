import { Button, Tabs } from 'antd'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../services'
import type { Span } from '../../../shared/core/span'
import type { Quotation } from '../../../shared/findings/finding'
import { checklistsFor, itemsOf } from '../../../shared/checklist/checklists-for'
import { openStarredItems } from '../../../shared/checklist/answer'
import { ChecklistPane } from './checklist/checklist-pane'
import { useRecheck } from './use-recheck'
import { useAnswers } from './checklist/use-answers'
import { filterFindings } from './desk-finding'
import { FindingsPane } from './findings-pane'
import type { FindingActions } from './finding-card'
import { IntakePane } from './intake/intake-pane'
import type { Desk } from './use-desk'
import { unsettledDifferences } from '../../../shared/findings/compare-reviewers'
import { ReviewersDialog } from './reviewers/reviewers-dialog'
import { useReviewers } from './reviewers/use-reviewers'
import type { Selection } from './use-selection'

export type RightTab = 'findings' | 'checklist' | 'opinion' | 'intake' | 'annotations'

export interface RightPaneProps {
  readonly desk: Desk
  readonly tab: RightTab
  readonly onTab: (tab: RightTab) => void
  readonly selection: Selection
  readonly annotations: ReactNode
  readonly annotationCount: number
  /** Findings that the look now shown cannot mark. */
  readonly lost: ReadonlySet<string>
  readonly actions: FindingActions
  readonly opinion: ReactNode
  readonly selectedQuote: () => Quotation | null
  readonly onGoToFinding: (findingId: string) => void
  readonly onPlace: (span: Span) => void
}

/** Findings, checklist, opinion, intake and annotations, and below them what still stands in the way of an opinion. */
export function RightPane(props: RightPaneProps): ReactNode {
  const { desk, tab, onTab, selection, actions, opinion } = props
  const { review } = useMessages()
  const open = filterFindings(desk.findings, 'open')
  const recheck = useRecheck(desk)
  const answers = useAnswers(desk.id)
  const given = new Map([...answers].filter(([, answer]) => answer.option !== ''))
  const openStarred = openStarredItems(itemsOf(checklistsFor(desk.matter.types)), given).length
  const openMustFix = open.filter((item) => item.tone === 'must-fix').length
  const adopted = filterFindings(desk.findings, 'adopted').length
  const items = [
    { key: 'findings', label: `${review.tabs.findings} ${open.length}` },
    { key: 'checklist', label: openStarred === 0 ? review.tabs.checklist : `${review.tabs.checklist} ★${openStarred}` },
    { key: 'opinion', label: `${review.tabs.opinion} ${adopted}` },
    { key: 'intake', label: review.tabs.intake },
    { key: 'annotations', label: props.annotationCount === 0 ? review.tabs.annotations : `${review.tabs.annotations} ${props.annotationCount}` },
  ]
  return (
    <div className="hs-right">
      <Tabs size="small" tabBarGutter={18} activeKey={tab} onChange={(key) => onTab(key as RightTab)} items={items} />
      <ReviewersLink desk={desk} onGoToFinding={props.onGoToFinding} />
      <div className="hs-right-content">
        {tab === 'findings' && recheck.isStale && (
          <p className="hs-stale" role="status">{review.stale}<Button size="small" loading={recheck.isRunning} onClick={recheck.run}>{review.recheck}</Button></p>
        )}
        {tab === 'findings' && (
          <FindingsPane desk={desk} selection={selection} lost={props.lost} actions={actions} />
        )}
        {tab === 'checklist' && <ChecklistPane desk={desk} answers={answers} selectedQuote={props.selectedQuote} onGoToFinding={props.onGoToFinding} />}
        {tab === 'opinion' && opinion}
        {tab === 'annotations' && props.annotations}
        {tab === 'intake' && <IntakePane desk={desk} onPlace={props.onPlace} />}
      </div>
      <footer className="hs-right-foot"><span role="status">{review.unresolved(openMustFix, openStarred)}</span></footer>
    </div>
  )
}

/** Where two or more people reviewed the matter: how many differences are open, and the way to them. */
function ReviewersLink({ desk, onGoToFinding }: Pick<RightPaneProps, 'desk' | 'onGoToFinding'>): ReactNode {
  const { review: { reviewers: words } } = useMessages()
  const reviewers = useReviewers(desk)
  const [isOpen, setOpen] = useState(false)
  if (reviewers === null || reviewers.names.length < 2) return null
  const open = unsettledDifferences(desk.findings, reviewers.views, reviewers.settledAt).length
  const goTo = (finding: string): void => {
    setOpen(false)
    onGoToFinding(finding)
  }
  return (
    <>
      <p className="hs-reviewers-line"><span>{words.names(reviewers.names.slice(0, 3).join('、'))}</span><Button size="small" type={open > 0 ? 'primary' : 'default'} ghost={open > 0} onClick={() => setOpen(true)}>{words.link(open)}</Button></p>
      {isOpen && <ReviewersDialog desk={desk} reviewers={reviewers} onGoToFinding={goTo} onClose={() => setOpen(false)} />}
    </>
  )
}
