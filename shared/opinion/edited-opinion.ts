import type { LocalDate } from '../core/local-date'
import type { Severity } from '../rules/rule'
import { citedBases } from './cited-bases'
import { OPINION_CHAPTERS, type ItemSource, type Opinion, type OpinionChapter, type OpinionItem, type Passage } from './opinion'
import { SEVERITY_ORDER, sortItems } from './draft-opinion'

/** Fields of the letter a person may word; items add `<item id>.<part>`, passages `<passage id>.text`. */
const OPINION_FIELDS = ['addressee', 'premises', 'notes', 'issuer'] as const
export type OpinionField = (typeof OPINION_FIELDS)[number]

/** The four parts of an item, in the order of the letter. */
export const ITEM_PARTS = ['problem', 'basis', 'risk', 'suggestion'] as const
export type ItemPart = (typeof ITEM_PARTS)[number]

/** Begins the id of an item without finding, and of a passage; a UUID follows. */
export const OWN_ITEM = 'own:'
export const PASSAGE = 'passage:'

/** An item a person wrote or took over; its four texts are among `texts`. */
export interface OwnItem {
  readonly severity: Severity
  readonly clause: string
  readonly quote: string
  readonly source: ItemSource | null
}

/** Where an item or a passage stands. */
export interface Placed {
  readonly id: string
  readonly chapter: OpinionChapter
}

/** What people changed of an opinion; what is not named here is as drafted. */
export interface OpinionEdits {
  readonly texts: Readonly<Record<string, string>>
  /** Items and passages in a person's order; absent while nobody changed it. Passages and own items stand only if named. */
  readonly arrangement?: readonly Placed[]
  readonly ownItems?: Readonly<Record<string, OwnItem>>
}

/** What stands in a chapter. */
export type OpinionEntry =
  | { readonly kind: 'item'; readonly item: OpinionItem }
  | { readonly kind: 'passage'; readonly passage: Passage }

const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** The drafted opinion with everything people changed; cited acts stand as on `lawDay`. */
export function applyEdits(drafted: Opinion, edits: OpinionEdits, lawDay: LocalDate): Opinion {
  const { texts } = edits
  const entries = entriesOf(drafted, edits, lawDay)
  const passages = entries.flatMap((entry) => (entry.kind === 'passage' && entry.passage.text.trim() !== '' ? [entry.passage] : []))
  const { passages: _, ...rest } = drafted
  return {
    ...rest,
    addressee: texts['addressee'] ?? drafted.addressee,
    issuer: texts['issuer'] ?? drafted.issuer,
    premises: texts['premises'] === undefined ? drafted.premises : lines(texts['premises']),
    notes: texts['notes'] === undefined ? drafted.notes : lines(texts['notes']),
    items: entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : [])),
    ...(passages.length === 0 ? {} : { passages }),
  }
}

/** Everything that stands in the five chapters, chapter by chapter, in a person's order where they gave one. */
export function entriesOf(drafted: Opinion, edits: OpinionEdits, lawDay: LocalDate): readonly OpinionEntry[] {
  const items = drafted.items.map((item) => withTexts(item, edits.texts, lawDay))
  if (edits.arrangement === undefined) return sortItems(items).map((item) => ({ kind: 'item', item }))
  const known = new Map(items.map((item) => [item.id, item]))
  const chapters = new Map<OpinionChapter, OpinionEntry[]>(OPINION_CHAPTERS.map((chapter) => [chapter, []]))
  for (const { id, chapter } of edits.arrangement) {
    const entry = entryOf(id, chapter, known, edits, lawDay)
    if (entry !== null) chapters.get(chapter)!.push(entry)
    known.delete(id)
  }
  // What was adopted since stands behind the remarks that weigh as much.
  for (const item of sortItems([...known.values()])) insertByWeight(chapters.get(item.chapter)!, item)
  return OPINION_CHAPTERS.flatMap((chapter) => withPredecessors(chapters.get(chapter)!))
}

function entryOf(id: string, chapter: OpinionChapter, known: ReadonlyMap<string, OpinionItem>, edits: OpinionEdits, lawDay: LocalDate): OpinionEntry | null {
  if (id.startsWith(PASSAGE)) return { kind: 'passage', passage: { id, chapter, after: '', text: edits.texts[`${id}.text`] ?? '' } }
  const own = edits.ownItems?.[id]
  const item = own === undefined ? known.get(id) : withTexts(blankItem(id, own), edits.texts, lawDay)
  return item === undefined ? null : { kind: 'item', item: { ...item, chapter } }
}

function blankItem(id: string, { severity, clause, quote, source }: OwnItem): OpinionItem {
  return { id, ruleId: '', chapter: 'rights', severity, clause, quote, problem: '', basis: [], risk: '', suggestion: '', ...(source === null ? {} : { source }) }
}

/** Problem and suggestion of a finding are its wording and stand in the item already; those of an own item are texts like the rest. */
function withTexts(item: OpinionItem, texts: OpinionEdits['texts'], lawDay: LocalDate): OpinionItem {
  const text = (part: ItemPart): string | undefined => texts[`${item.id}.${part}`]
  const basis = text('basis') ?? ''
  return {
    ...item,
    problem: text('problem') ?? item.problem, risk: text('risk') ?? item.risk, suggestion: text('suggestion') ?? item.suggestion,
    ...(basis.trim() === '' ? {} : { furtherBasis: { text: basis, cited: citedBases(basis, lawDay) } }),
  }
}

function insertByWeight(entries: OpinionEntry[], item: OpinionItem): void {
  const weight = SEVERITY_ORDER.indexOf(item.severity)
  const last = entries.findLastIndex((entry) => entry.kind === 'item' && SEVERITY_ORDER.indexOf(entry.item.severity) <= weight)
  entries.splice(last + 1, 0, { kind: 'item', item })
}

function withPredecessors(entries: readonly OpinionEntry[]): readonly OpinionEntry[] {
  let after = ''
  return entries.map((entry): OpinionEntry => {
    if (entry.kind === 'passage') return { kind: 'passage', passage: { ...entry.passage, after } }
    after = entry.item.id
    return entry
  })
}

/** What the field's editor shows: the text exactly as typed, or the drafted one. */
export function fieldText(opinion: Opinion, texts: OpinionEdits['texts'], field: OpinionField): string {
  const typed = texts[field]
  if (typed !== undefined) return typed
  const drafted = opinion[field]
  return typeof drafted === 'string' ? drafted : drafted.join('\n')
}

/** What the editor of an item's part shows. */
export function partText(item: OpinionItem, part: ItemPart): string {
  return part === 'basis' ? (item.furtherBasis?.text ?? '') : item[part]
}
