import { useMemo } from 'react'
import { reviewersOf, type ReviewerView } from '../../../../shared/findings/compare-reviewers'
import { readReviewers, type ReviewerRecords } from '../../../../shared/storage/reviewer-views'
import { useServices } from '../../../services'
import { useLive } from '../../../ui/use-live'
import type { Desk } from '../use-desk'

/** Who reviewed the matter and what each said; null while it is read. */
export interface Reviewers extends ReviewerRecords {
  readonly names: readonly string[]
}

/** Follows what each reviewer said. Whoever wrote a finding of their own spoke for it. */
export function useReviewers(desk: Desk): Reviewers | null {
  const { store } = useServices()
  const live = useLive(store, ['reviewer-view', 'finding-state'], `reviewers ${desk.id}`, () => readReviewers(store, desk.id))
  if (live.error !== null) throw live.error
  return useMemo(() => {
    if (live.value === null) return null
    const spoken = new Set(live.value.views.map(({ reviewer, findingId }) => `${reviewer} ${findingId}`))
    const written = desk.annotations
      .filter(({ id, fields }) => (fields.purpose ?? 'item') === 'item' && !spoken.has(`${fields.createdBy} ${id}`))
      .map(({ id, fields }): ReviewerView => ({ reviewer: fields.createdBy, findingId: id, decision: 'adopted', reason: '', regrade: null, at: fields.createdAt }))
    const views = [...live.value.views, ...written]
    return { ...live.value, views, names: reviewersOf(views) }
  }, [live.value, desk.annotations])
}
