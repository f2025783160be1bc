import { Select } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import type { RunComparison } from '../../../shared/findings/compare-runs'
import type { ReviewResult } from '../../../shared/findings/finding'
import { useMessages } from '../../services'
import { useGrowing } from '../../ui/use-growing'
import { filterFindings, type DeskFinding, type FindingFilter } from './desk-finding'
import { FindingCard, type FindingActions } from './finding-card'

export interface FindingsPaneProps {
  readonly findings: readonly DeskFinding[]
  readonly review: ReviewResult
  readonly comparison: RunComparison | null
  readonly filter: FindingFilter
  readonly selected: string | null
  readonly place: number
  readonly lost: ReadonlySet<string>
  readonly actions: FindingActions
  readonly onFilter: (filter: FindingFilter) => void
}

const FILTERS: readonly FindingFilter[] = ['open', 'insufficient', 'adopted', 'dismissed', 'all']

function sinceOf(comparison: RunComparison | null, id: string): 'new' | 'returned' | null {
  if (comparison === null) return null
  return comparison.fresh.has(id) ? 'new' : comparison.returned.has(id) ? 'returned' : null
}

/** The findings of one kind; the selected one stays in the list after any action until another filter is chosen. */
export function FindingsPane({ findings, review, comparison, filter, selected, place, lost, actions, onFilter }: FindingsPaneProps): ReactNode {
  const messages = useMessages()
  const words = messages.review
  const list = useRef<HTMLDivElement>(null)
  const matching = new Set(filterFindings(findings, filter))
  const matchingOrSelected = findings.filter((item) => matching.has(item) || item.finding.id === selected)
  const at = matchingOrSelected.findIndex((item) => item.finding.id === selected)
  const { count, end } = useGrowing(matchingOrSelected.length, at)
  const shown = matchingOrSelected.slice(0, count)
  useEffect(() => {
    if (selected === null) return
    const card = list.current?.querySelector(`[data-finding="${CSS.escape(selected)}"]`)
    card?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <div className="hs-findings">
      <div className="hs-findings-head">
        <Select
          size="small" value={filter} onChange={onFilter} aria-label={words.tabs.findings} popupMatchSelectWidth={false}
          options={FILTERS.map((name) => ({ value: name, label: `${words.filters[name]} ${filterFindings(findings, name).length}` }))}
        />
        <span className="hs-quiet" title={words.rulePack(review.rulePack.version, review.rulePack.sha256)}>{words.ruleCount(review.passed.length, review.notApplicable.length)}</span>
      </div>
      {comparison !== null && (
        <p className="hs-compared" title={comparison.gone.map((finding) => `${finding.ruleId} ${finding.title}`).join('\n')}>
          {words.compared(comparison.fresh.size, comparison.returned.size, comparison.gone.length)}
        </p>
      )}
      <div ref={list} className="hs-findings-list">
        {shown.map((item) => (
          <FindingCard key={item.finding.id} item={item} since={sinceOf(comparison, item.finding.id)} isSelected={item.finding.id === selected} place={item.finding.id === selected ? place : 0} isLost={lost.has(item.finding.id)} actions={actions} />
        ))}
        {/* A new element for every length, so that one still in view after growing is noticed. */}
        {count < matchingOrSelected.length && <div key={count} ref={end} className="hs-list-end" />}
        {shown.length === 0 && <p className="hs-none">{findings.length === 0 ? words.noFindings : words.noneHere}</p>}
        {review.failed.length > 0 && <p className="hs-none">{words.failedRules(review.failed.map((rule) => rule.ruleId).join('、'))}</p>}
      </div>
    </div>
  )
}
