import { useCallback, useEffect, useState } from 'react'
import { useLatest } from '../../ui/use-latest'
import { fileMarkId } from './desk-finding'
import type { RightTab } from './right-pane'
import type { Desk } from './use-desk'

/** What the right pane shows; `goToFinding` takes the id of any mark and shows the list it belongs to. */
export interface RightTabUse {
  readonly tab: RightTab
  readonly setTab: (tab: RightTab) => void
  readonly goToFinding: (id: string) => void
}

/** Follows marks and the address to the list of the right pane; `finding` is the one the address names, or null. */
export function useRightTab(desk: Desk, finding: string | null, find: (id: string) => void): RightTabUse {
  const [tab, setTab] = useState<RightTab>('findings')
  const latest = useLatest(desk)
  const goToFinding = useCallback((id: string) => {
    // Marks of a search or a quotation belong to no list.
    if (latest.current.annotations.some((annotation) => annotation.id === id) || latest.current.fileThreads.some((thread) => fileMarkId(thread) === id)) setTab('annotations')
    if (!latest.current.findings.some((item) => item.finding.id === id)) return
    setTab('findings')
    find(id)
    // `latest` is read when the person acts, never while rendering.
    // oxlint-disable-next-line react/preserve-manual-memoization
  }, [find, latest])
  useEffect(() => {
    // The address may name a finding: the desk opens there, and goes there when another is named.
    // oxlint-disable-next-line react/set-state-in-effect
    if (finding !== null) goToFinding(finding)
  }, [finding, goToFinding])
  return { tab, setTab, goToFinding }
}
