import { CHECKLIST_FINDING } from '../../../../shared/checklist/answer-finding'
import { maskPersonal } from '../../../../shared/letters/mask-personal'
import { citeBases } from '../../../../shared/letters/opinion-parts'
import { fieldText, ITEM_PARTS, OWN_ITEM, partText, type ItemPart, type OpinionEntry, type OpinionField } from '../../../../shared/opinion/edited-opinion'
import { OPINION_CHAPTERS, type OpinionItem, type Passage } from '../../../../shared/opinion/opinion'
import type { Messages } from '../../../messages/messages'
import type { GoneItem, OpenOpinion } from '../use-opinion'
import type { ItemFace, Sheet, SheetEntry, SheetPart } from './sheet'

/** `letter`: the whole opinion; `items`: only what stands in its chapters, beside the contract. */
export type SheetScope = 'letter' | 'items'

/** The opinion as the editor shows it. `notes` says what else is known of an item. */
export function sheetOf(open: OpenOpinion, scope: SheetScope, words: Messages['opinion'], notes: ReadonlyMap<string, string>): Sheet {
  const face = (item: OpinionItem): ItemFace => faceOf(item, open, words, notes.get(item.id) ?? '')
  const entries = new Map(OPINION_CHAPTERS.map((chapter) => [chapter, [] as SheetEntry[]]))
  for (const entry of open.entries) entries.get(chapterOf(entry))!.push(entry.kind === 'item' ? { kind: 'item', id: entry.item.id, face: face(entry.item), parts: ITEM_PARTS.map((part) => itemPart(entry.item, part, words)) } : { kind: 'passage', id: entry.passage.id, part: passagePart(entry.passage, words) })
  for (const gone of open.gone) entries.get(gone.item.chapter)!.push({ kind: 'gone', id: gone.item.id, face: goneFace(gone, words) })
  const chapters: Sheet = OPINION_CHAPTERS.map((chapter) => ({ kind: 'chapter', chapter, title: words.chapters[chapter], entries: entries.get(chapter)! }))
  if (scope === 'items') return chapters
  const field = (name: OpinionField, isLine = false): Sheet[number] => ({
    kind: 'part', part: { key: name, label: words.fields[name], name: words.fields[name], text: fieldText(open.drafted, open.edits.texts, name), lead: '', placeholder: words.placeholders[name], isLine },
  })
  return [field('addressee', true), { kind: 'display', what: 'basics' }, { kind: 'display', what: 'bases' }, ...chapters, field('premises'), field('notes'), field('issuer', true)]
}

function chapterOf(entry: OpinionEntry): OpinionItem['chapter'] {
  return entry.kind === 'item' ? entry.item.chapter : entry.passage.chapter
}

function itemPart(item: OpinionItem, part: ItemPart, words: Messages['opinion']): SheetPart {
  const lead = part === 'basis' ? citeBases(item.basis) : ''
  return {
    key: `${item.id}.${part}`, label: words.parts[part], name: [item.clause, item.ruleId, words.parts[part]].filter((word) => word !== '').join(' '),
    text: partText(item, part), lead, placeholder: part === 'basis' ? words.editor.addBasis : words.editor.write(words.parts[part]), isLine: false,
  }
}

function passagePart(passage: Passage, words: Messages['opinion']): SheetPart {
  return { key: `${passage.id}.text`, label: '', name: words.editor.passage, text: passage.text, lead: '', placeholder: words.editor.write(words.editor.passage), isLine: false }
}

function faceOf(item: OpinionItem, open: OpenOpinion, words: Messages['opinion'], note: string): ItemFace {
  const isFromChecklist = item.id.startsWith(CHECKLIST_FINDING)
  const said = [
    isFromChecklist ? words.fromChecklist(item.ruleId) : '', item.source === undefined ? '' : words.editor.fromCounsel(item.source.name),
    open.reworded.has(item.id) ? words.editor.reworded : '', note,
  ]
  return {
    name: [item.clause, item.ruleId].filter((word) => word !== '').join(' '), severity: item.severity, grade: words.marks[item.severity], clause: item.clause, quote: maskPersonal(item.quote),
    note: said.filter((word) => word !== '').join(' · '), hasPlace: !isFromChecklist && !item.id.startsWith(OWN_ITEM), canRemove: !isFromChecklist,
  }
}

function goneFace({ item, version }: GoneItem, words: Messages['opinion']): ItemFace {
  return { name: item.ruleId, severity: item.severity, grade: words.marks[item.severity], clause: item.clause, quote: item.problem, note: words.editor.goneSince(version), hasPlace: false, canRemove: false }
}
