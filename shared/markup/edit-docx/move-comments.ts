import type { Span } from '../../core/span'
import type { ContractDocument, Section } from '../../document/contract-document'
import { findSectionAt } from '../../document/find-clause'
import { paragraphAt, toEditable, type EditableText } from '../editable-text'
import type { LocatedEdit, LocatedEdits } from '../locate-edits'

/**
 * Comments cannot stand in headers and footers (Word offers none there), and files with comments in notes do not open in
 * LibreOffice. They are set where the note's sign stands, or at the first words of the document, and say so.
 */
export function moveComments(document: ContractDocument, { text, edits }: LocatedEdits): { readonly edits: readonly LocatedEdit[]; readonly moved: readonly number[] } {
  const kept: LocatedEdit[] = []
  const moved: number[] = []
  for (const edit of edits) {
    const section = edit.comment === null ? null : sectionOf(document, text, edit)
    const words = section === null ? undefined : PLACES[section.kind]
    const span = words === undefined ? null : newPlace(document, text, edit, section!)
    if (span === null) kept.push(edit)
    else {
      moved.push(edit.number)
      kept.push({ ...edit, comment: null }, { number: edit.number, span, changes: [], comment: `（对${words}的批注）${edit.comment}` })
    }
  }
  return { edits: kept.toSorted((a, b) => a.span.start - b.span.start), moved }
}

const PLACES: Partial<Readonly<Record<Section['kind'], string>>> = { header: '页眉', footer: '页脚', footnote: '脚注' }

function sectionOf(document: ContractDocument, text: EditableText, edit: LocatedEdit): Section | null {
  const { paragraph } = text.paragraphs[Math.max(0, paragraphAt(text, edit.span.start))]!
  return document.sections[paragraph.section] ?? findSectionAt(document, paragraph.start)
}

function newPlace(document: ContractDocument, text: EditableText, edit: LocatedEdit, section: Section): Span | null {
  if (section.kind === 'footnote') {
    const { start } = text.paragraphs[Math.max(0, paragraphAt(text, edit.span.start))]!.paragraph
    const sign = document.marks.find((mark) => mark.kind === 'note' && mark.note !== null && mark.note.start <= start && start <= mark.note.end)
    const at = sign === undefined ? 0 : toEditable(text, sign.start)
    const paragraph = text.paragraphs[Math.max(0, paragraphAt(text, at))]
    if (sign !== undefined && paragraph !== undefined && at > paragraph.start) return { start: at - 1, end: at }
    if (sign !== undefined && paragraph !== undefined && paragraph.end > paragraph.start) return { start: paragraph.start, end: paragraph.end }
  }
  return text.paragraphs.find(({ start, end }) => end > start) ?? null
}
