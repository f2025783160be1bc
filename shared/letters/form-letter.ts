import { titleParagraph } from './annex'
import { bodyParagraph, plain, type Letter, type LetterBlock, type LetterSection } from './letter'
import { maskLetter } from './mask-personal'
import { NOT_GIVEN } from './official-writing'
import { SIZE } from './page'

/** A form: title, number at the right, tables and notes. */
export interface FormContent {
  readonly title: string
  readonly author: string
  /** Label and number printed above the table at the right; '' prints 未提供. */
  readonly numberLabel: string
  readonly number: string
  readonly blocks: readonly LetterBlock[]
  /** Small notes under the table, each a paragraph. */
  readonly notes: readonly string[]
  readonly orientation?: LetterSection['orientation']
}

/** Lays a form out on pages of its own: no 版头, no addressee, title in 二号小标宋. */
export function formLetter(content: FormContent): Letter {
  const number = content.number === '' ? NOT_GIVEN : content.number
  const blocks: LetterBlock[] = [
    titleParagraph(content.title),
    { kind: 'paragraph', role: 'note', align: 'right', linesBefore: 0.5, keepWithNext: true, runs: [{ text: `${content.numberLabel}：${number}`, face: 'fangsong', size: SIZE.four }] },
    ...content.blocks,
    ...content.notes.map(noteParagraph),
  ]
  return maskLetter({ title: content.title, author: content.author, head: null, sections: [{ orientation: content.orientation ?? 'portrait', blocks }], imprint: null })
}

/** A heading between two tables of one form. */
export function tableHeading(text: string): LetterBlock {
  return { kind: 'paragraph', role: 'note', align: 'left', linesBefore: 0.5, keepWithNext: true, runs: [{ text, face: 'heiti', size: SIZE.four }] }
}

function noteParagraph(text: string, index: number): LetterBlock {
  return bodyParagraph('', { role: 'note', ...(index === 0 ? { linesBefore: 0.5 } : {}), lineHeight: 20, runs: [{ ...plain(text), size: SIZE.smallFour }] })
}
