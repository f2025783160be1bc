import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../services'
import { filterFindings, type FindingFilter } from './desk-finding'
import { FindingsPane } from './findings-pane'
import type { FindingActions } from './finding-card'
import type { Desk } from './use-desk'

export type RightTab = 'findings' | 'checklist' | 'opinion' | 'intake'

export interface RightPaneProps {
  readonly desk: Desk
  readonly tab: RightTab
  readonly onTab: (tab: RightTab) => void
  readonly filter: FindingFilter
  readonly onFilter: (filter: FindingFilter) => void
  readonly selected: string | null
  readonly place: number
  readonly actions: FindingActions
  readonly opinion: ReactNode
  readonly selectedQuote: () => string | null
  readonly onGoToFinding: (findingId: string) => void
}

/** Findings, checklist, opinion and intake, and below them what still stands in the way of an opinion. */
export function RightPane(props: RightPaneProps): ReactNode {
  const { desk, tab, onTab, filter, onFilter, selected, place, actions, opinion } = props
  const { review } = useMessages()
  const open = filterFindings(desk.findings, 'open')
  const adopted = filterFindings(desk.findings, 'adopted').length
  const items = [
    { key: 'findings', label: `${review.tabs.findings} ${open.length}` },
    { key: 'checklist', label: review.tabs.checklist },
    { key: 'opinion', label: `${review.tabs.opinion} ${adopted}` },
    { key: 'intake', label: review.tabs.intake },
  ]
  return (
    <div className="hs-right">
      <Tabs size="small" activeKey={tab} onChange={(key) => onTab(key as RightTab)} items={items} />
      <div className="hs-right-content">
        {tab === 'findings' && (
          <FindingsPane findings={desk.findings} review={desk.version.fields.review} filter={filter} selected={selected} place={place} actions={actions} onFilter={onFilter} />
        )}
        {tab === 'opinion' && opinion}
      </div>
    </div>
  )
}
