import { OWN_ITEM, PASSAGE } from '../../../../shared/opinion/edited-opinion'
import type { OpenOpinion } from '../use-opinion'
import type { FrameChange } from '../write-opinion'
import type { SheetPlace } from './sheet'

type Places = readonly SheetPlace[]

const isFinding = ({ id }: SheetPlace): boolean => !id.startsWith(OWN_ITEM) && !id.startsWith(PASSAGE)

/** The places that do not stand among the others. */
function without(places: Places, others: Places): Places {
  const known = new Set(others.map(({ id }) => id))
  return places.filter(({ id }) => !known.has(id))
}

function decided(places: Places, decision: 'open' | 'adopted'): FrameChange['findings'] {
  return places.filter(isFinding).map(({ id }) => ({ id, decision }))
}

/** What a changed frame means for the findings in it: those taken out are open again, those brought back are adopted. */
export function frameFindings(now: Places, before: Places): { readonly findings: FrameChange['findings']; readonly isTakenOut: boolean } {
  const out = without(before, now)
  return { isTakenOut: out.length > 0, findings: [...decided(out, 'open'), ...decided(without(now, before), 'adopted')] }
}

/** Undoes taking out, whatever was typed or moved since: findings are adopted again, what is one's own stands where it stood. */
export function putBack(now: Places, before: Places, open: Pick<OpenOpinion, 'entries'>): FrameChange {
  const out = without(before, now)
  const findings = decided(out, 'adopted')
  if (out.every(isFinding)) return { arrangement: null, findings }
  const present = placesIn(open.entries)
  const wanted = [...present, ...out]
  return { arrangement: [...without(before, without(before, wanted)), ...without(present, before)], findings }
}

/** Where everything stands now. */
export function placesIn(entries: OpenOpinion['entries']): Places {
  return entries.map((entry) => (entry.kind === 'item' ? { id: entry.item.id, chapter: entry.item.chapter } : { id: entry.passage.id, chapter: entry.passage.chapter }))
}

/** True where findings only went or came and nothing was moved: the drafted order then still stands, if it stood. */
export function isOnlyTakenOut(now: Places, before: Places): boolean {
  const [came, went] = [without(now, before), without(before, now)]
  const orderOf = (places: Places): string => places.map(({ id, chapter }) => `${id} ${chapter}`).join('|')
  return [...came, ...went].every(isFinding) && orderOf(without(now, came)) === orderOf(without(before, went))
}
