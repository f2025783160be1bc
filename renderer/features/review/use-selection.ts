import { useCallback, useState } from 'react'
import type { Reveal } from '../../ui/contract-view'
import { useRemembered } from '../../ui/remembered'
import { useLatest } from '../../ui/use-latest'
import { filterFindings, neighbour, type DeskFinding, type FindingFilter } from './desk-finding'
import { groupFindings, type Grouping } from './group-findings'
import type { Desk } from './use-desk'

/** Which finding the desk is about, and which place of the text is to be seen. */
export interface Selection {
  readonly selected: string | null
  readonly current: DeskFinding | null
  /** Which of the finding's places; from 0. */
  readonly place: number
  readonly reveal: Reveal | null
  readonly setReveal: (reveal: Reveal) => void
  readonly filter: FindingFilter
  readonly setFilter: (filter: FindingFilter) => void
  readonly grouping: Grouping
  readonly setGrouping: (grouping: Grouping) => void
  readonly select: (id: string) => void
  readonly showPlace: (id: string, place: number) => void
  /** Selects a finding from elsewhere; a filter that hides it gives way. */
  readonly find: (id: string) => void
  readonly step: (by: 1 | -1) => void
}

export function useSelection(desk: Desk): Selection {
  const [filter, setFilter] = useState<FindingFilter>('open')
  const [grouping, setGrouping] = useRemembered<Grouping>('desk.grouping', 'none')
  const [chosen, setChosen] = useState<string | null>(null)
  const [place, setPlace] = useState(0)
  const [reveal, setReveal] = useState<Reveal | null>(null)
  const firstOpen = filterFindings(desk.findings, 'open')[0]?.finding.id ?? null
  // The first one stays selected when it is decided, too; another version may not have it any more.
  const [initial] = useState(firstOpen)
  const selected = chosen ?? (desk.findings.some((item) => item.finding.id === initial) ? initial : firstOpen)
  const latest = useLatest({ desk, filter })
  const showPlace = useCallback((id: string, at: number) => {
    const spans = latest.current.desk.findings.find((item) => item.finding.id === id)?.finding.spans ?? []
    const wanted = at % Math.max(1, spans.length)
    const span = spans[wanted]
    setPlace(wanted)
    if (span !== undefined) setReveal({ span, markId: wanted === 0 ? id : null })
    // `latest` is read when the person acts, never while rendering.
    // oxlint-disable-next-line react/preserve-manual-memoization
  }, [latest])
  const select = useCallback((id: string) => {
    setChosen(id)
    showPlace(id, 0)
  }, [showPlace])
  const find = useCallback((id: string) => {
    const item = latest.current.desk.findings.find((candidate) => candidate.finding.id === id)
    if (item !== undefined && filterFindings([item], latest.current.filter).length === 0) setFilter('all')
    select(id)
    // oxlint-disable-next-line react/preserve-manual-memoization -- as above
  }, [select, latest])
  const step = (by: 1 | -1): void => {
    // Next is what stands next in the list, however it is parted.
    const inOrder = (findings: readonly DeskFinding[]): readonly DeskFinding[] => groupFindings(findings, grouping, desk.version.document).flatMap((group) => group.items)
    const next = neighbour(inOrder(filterFindings(desk.findings, filter)), inOrder(desk.findings), selected, by)
    if (next !== null) select(next)
  }
  const current = desk.findings.find((item) => item.finding.id === selected) ?? null
  return { selected, current, place, reveal, setReveal, filter, setFilter, grouping, setGrouping, select, showPlace, find, step }
}
