import { Button, Dropdown, Select } from 'antd'
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react'
import type { RunComparison } from '../../../shared/findings/compare-runs'
import { useMessages } from '../../services'
import { useGrowing } from '../../ui/use-growing'
import { filterFindings, type DeskFinding } from './desk-finding'
import { FindingCard, type FindingActions } from './finding-card'
import { GROUPINGS, groupFindings, type Grouping } from './group-findings'
import type { Desk } from './use-desk'
import type { Selection } from './use-selection'

export interface FindingsPaneProps {
  readonly desk: Desk
  readonly selection: Selection
  readonly lost: ReadonlySet<string>
  readonly actions: FindingActions
}

const FILTERS = ['open', 'insufficient', 'adopted', 'dismissed', 'all'] as const

function sinceOf(comparison: RunComparison | null, id: string): 'new' | 'returned' | null {
  if (comparison === null) return null
  return comparison.fresh.has(id) ? 'new' : comparison.returned.has(id) ? 'returned' : null
}

/** The findings of one kind, parted as wanted; the selected one stays in the list after any action until another filter is chosen. */
export function FindingsPane({ desk, selection, lost, actions }: FindingsPaneProps): ReactNode {
  const { review: words } = useMessages()
  const { findings, comparison } = desk
  const { review } = desk.version.fields
  const { filter, selected, place, grouping } = selection
  const list = useRef<HTMLDivElement>(null)
  const { matching, groups } = useGroups(desk, selection)
  const flat = groups.flatMap((group) => group.items)
  const { count, end } = useGrowing(flat.length, flat.findIndex((item) => item.finding.id === selected))
  const shown = new Set(flat.slice(0, count))
  useEffect(() => {
    if (selected === null) return
    list.current?.querySelector(`[data-finding="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <div className="hs-findings">
      <FindingsHead desk={desk} filter={filter} setFilter={selection.setFilter} grouping={grouping} setGrouping={selection.setGrouping} matching={matching} actions={actions} />
      {comparison !== null && <Compared comparison={comparison} />}
      <div ref={list} className="hs-findings-list">
        {groups.map((group) => {
          const drawn = group.items.filter((item) => shown.has(item))
          return drawn.length === 0 ? null : (
            <section key={group.key}>
              {grouping !== 'none' && <GroupHead grouping={grouping} name={group.key} items={group.items.filter((item) => matching.has(item))} actions={actions} />}
              {drawn.map((item) => (
                <FindingCard key={item.finding.id} item={item} since={sinceOf(comparison, item.finding.id)} isSelected={item.finding.id === selected} place={item.finding.id === selected ? place : 0} isLost={lost.has(item.finding.id)} actions={actions} />
              ))}
            </section>
          )
        })}
        {/* A new element for every length, so that one still in view after growing is noticed. */}
        {count < flat.length && <div key={count} ref={end} className="hs-list-end" />}
        {flat.length === 0 && <p className="hs-none">{findings.length === 0 ? words.noFindings : words.noneHere}</p>}
        {review.failed.length > 0 && <p className="hs-none">{words.failedRules(review.failed.map((rule) => rule.ruleId).join('、'))}</p>}
      </div>
    </div>
  )
}

/** The findings the filter takes, and those shown in their groups: the selected one among them. */
function useGroups({ findings, version: { document } }: Desk, { filter, selected, grouping }: Selection): { readonly matching: ReadonlySet<DeskFinding>; readonly groups: ReturnType<typeof groupFindings> } {
  const matching = useMemo(() => new Set(filterFindings(findings, filter)), [findings, filter])
  const groups = useMemo(
    () => groupFindings(findings.filter((item) => matching.has(item) || item.finding.id === selected), grouping, document),
    [findings, matching, selected, grouping, document],
  )
  return { matching, groups }
}

/** What the run before this one found otherwise. */
function Compared({ comparison }: { readonly comparison: RunComparison }): ReactNode {
  const { review: words } = useMessages()
  return (
    <p className="hs-compared" title={comparison.gone.map((finding) => `${finding.ruleId} ${finding.title}`).join('\n')}>
      {words.compared(comparison.fresh.size, comparison.returned.size, comparison.gone.length)}
    </p>
  )
}

type FindingsHeadProps = Pick<FindingsPaneProps, 'desk' | 'actions'> & Pick<Selection, 'filter' | 'setFilter' | 'grouping' | 'setGrouping'> & { readonly matching: ReadonlySet<DeskFinding> }

/** Drawn anew when findings, filter or grouping change, not at each step from one finding to the next. */
const FindingsHead = memo(function FindingsHead({ desk, filter, setFilter, grouping, setGrouping, matching, actions }: FindingsHeadProps): ReactNode {
  const { review: words } = useMessages()
  const { review } = desk.version.fields
  return (
    <div className="hs-findings-head">
      <Select
        size="small" value={filter} onChange={setFilter} aria-label={words.tabs.findings} popupMatchSelectWidth={false}
        options={FILTERS.map((name) => ({ value: name, label: `${words.filters[name]} ${filterFindings(desk.findings, name).length}` }))}
      />
      <Select<Grouping>
        size="small" variant="borderless" value={grouping} onChange={setGrouping} aria-label={words.grouping} popupMatchSelectWidth={false}
        options={GROUPINGS.map((name) => ({ value: name, label: words.groupings[name] }))}
      />
      <span className="hs-quiet hs-findings-rules" title={`${words.ruleCount(review.passed.length, review.notApplicable.length)} · ${words.rulePack(review.rulePack.version, review.rulePack.sha256)}`}>{words.ruleCount(review.passed.length, review.notApplicable.length)}</span>
      <Bulk items={[...matching]} actions={actions} />
    </div>
  )
})

function GroupHead({ grouping, name, items, actions }: { readonly grouping: Grouping; readonly name: string; readonly items: readonly DeskFinding[]; readonly actions: FindingActions }): ReactNode {
  const { review, severity, opinion } = useMessages()
  const title = grouping === 'severity' ? severity[name as keyof typeof severity] : grouping === 'chapter' ? opinion.chapters[name as keyof typeof opinion.chapters] : name === '' ? review.wholeContract : name
  return (
    <h3 className="hs-group-head"><span>{title}</span><span className="hs-quiet">{items.length}</span><span className="hs-head-gap" /><Bulk items={items} actions={actions} /></h3>
  )
}

function Bulk({ items, actions }: { readonly items: readonly DeskFinding[]; readonly actions: FindingActions }): ReactNode {
  const { review: { bulk } } = useMessages()
  // What lacks facts is neither right nor wrong yet: it is decided one by one.
  const open = items.filter((item) => item.decision === 'open' && item.tone !== 'insufficient')
  if (open.length < 2) return null
  const menu = [
    { key: 'adopt', label: bulk.adopt(open.length), onClick: () => actions.adoptAll(open) },
    { key: 'dismiss', label: bulk.dismiss(open.length), onClick: () => actions.dismissAll(open) },
  ]
  return <Dropdown menu={{ items: menu }} trigger={['click']}><Button size="small" type="text">{bulk.act}</Button></Dropdown>
}
