import { OWN_ITEM, PASSAGE } from '../../../../shared/opinion/edited-opinion'
import type { OpenOpinion } from '../use-opinion'
import type { FrameChange } from '../write-opinion'
import type { SheetPlace } from './sheet'

const isFinding = (id: string): boolean => !id.startsWith(OWN_ITEM) && !id.startsWith(PASSAGE)

/** What a changed frame means for the findings in it: those taken out are open again, those brought back are adopted. */
export function frameFindings(now: readonly SheetPlace[], before: readonly SheetPlace[]): { readonly findings: readonly { readonly id: string; readonly decision: 'open' | 'adopted' }[]; readonly isTakenOut: boolean } {
  const [is, was] = [new Set(now.map(({ id }) => id)), new Set(before.map(({ id }) => id))]
  const out = before.filter(({ id }) => !is.has(id))
  const back = now.filter(({ id }) => !was.has(id) && isFinding(id))
  return {
    isTakenOut: out.length > 0,
    findings: [...out.filter(({ id }) => isFinding(id)).map(({ id }) => ({ id, decision: 'open' as const })), ...back.map(({ id }) => ({ id, decision: 'adopted' as const }))],
  }
}

/** Undoes taking out, whatever was typed or moved since: findings are adopted again, what is one's own stands where it stood. */
export function putBack(now: readonly SheetPlace[], before: readonly SheetPlace[], open: OpenOpinion): FrameChange {
  const is = new Set(now.map(({ id }) => id))
  const out = before.filter(({ id }) => !is.has(id))
  const findings = out.filter(({ id }) => isFinding(id)).map(({ id }) => ({ id, decision: 'adopted' as const }))
  if (out.every(({ id }) => isFinding(id))) return { arrangement: null, findings }
  const present = placesIn(open.entries)
  const [wanted, known] = [new Set([...present.map(({ id }) => id), ...out.map(({ id }) => id)]), new Set(before.map(({ id }) => id))]
  return { arrangement: [...before.filter(({ id }) => wanted.has(id)), ...present.filter(({ id }) => !known.has(id))], findings }
}

/** Where everything stands now. */
export function placesIn(entries: OpenOpinion['entries']): readonly SheetPlace[] {
  return entries.map((entry) => (entry.kind === 'item' ? { id: entry.item.id, chapter: entry.item.chapter } : { id: entry.passage.id, chapter: entry.passage.chapter }))
}

/** True where findings only went or came and nothing was moved: the drafted order then still stands, if it stood. */
export function isOnlyTakenOut(now: readonly SheetPlace[], before: readonly SheetPlace[]): boolean {
  const [is, was] = [new Set(now.map(({ id }) => id)), new Set(before.map(({ id }) => id))]
  const changed = [...now.filter(({ id }) => !was.has(id)), ...before.filter(({ id }) => !is.has(id))]
  if (!changed.every(({ id }) => isFinding(id))) return false
  const kept = (places: readonly SheetPlace[], others: ReadonlySet<string>): string => places.filter(({ id }) => others.has(id)).map(({ id, chapter }) => `${id} ${chapter}`).join('|')
  return kept(now, was) === kept(before, is)
}
