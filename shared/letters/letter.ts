/**
 * The neutral official document. Letters and forms are written as `Letter`; the writers of `shared/export` turn one into
 * DOCX, a print page or plain text and are the only places that know a file format.
 */
import { SIZE } from './page'

/** The five faces of an official document; `fonts.ts` names the fonts for them. */
export type Face = 'title' | 'fangsong' | 'kaiti' | 'heiti' | 'songti'

/** What a paragraph is in the standard's terms; the self-check and the office's own templates go by it. */
export type Role =
  | 'title' | 'addressee' | 'heading-1' | 'heading-2' | 'body' | 'attachment' | 'issuer' | 'date' | 'remark' | 'annex-label' | 'annex-title' | 'note'

/** A run of text in one face. A line break in `text` is a forced one. */
export interface Run {
  readonly text: string
  readonly face: Face
  /** Points. */
  readonly size: number
}

/** One paragraph. Indents count 三号 characters; `lines` count grid lines of blank around it. */
export interface LetterParagraph {
  readonly kind: 'paragraph'
  readonly role: Role
  readonly runs: readonly Run[]
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly firstLine?: number
  readonly left?: number
  /** Characters the first line stands further out than `left`. */
  readonly hanging?: number
  readonly right?: number
  readonly linesBefore?: number
  readonly linesAfter?: number
  /** Points between lines where the grid does not fit (titles, tables). */
  readonly lineHeight?: number
  readonly keepWithNext?: boolean
  /** Begins a page; sections do so by themselves. */
  readonly startsPage?: boolean
}

/** A cell of a form. A line break in `text` starts a new line. */
export interface LetterCell {
  readonly text: string
  readonly columnSpan?: number
  /** Labels are centred and in 黑体. */
  readonly isLabel?: boolean
  readonly align?: 'left' | 'center'
  /** Millimetres the row is at least high (room for signatures). */
  readonly height?: number
}

/** A table whose header row repeats and whose rows do not break over pages. */
export interface LetterTable {
  readonly kind: 'table'
  /** Column widths in millimetres. */
  readonly columns: readonly number[]
  /** Empty where the table is a form without a header row. */
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | LetterCell)[])[]
  /** Points. */
  readonly size: number
}

/** Paragraph or table. */
export type LetterBlock = LetterParagraph | LetterTable

/** Pages of one orientation. */
export interface LetterSection {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly LetterBlock[]
}

/**
 * 版头. `file`: the authority's mark, number and red separator on the type area; `letter`: 信函格式, mark 30 mm from the
 * page's edge between red double lines, number at the right. An empty mark leaves mark and separator out (internal form).
 */
export interface LetterHead {
  readonly form: 'file' | 'letter'
  /** 发文机关标志, printed as given (××局文件 or ××局). */
  readonly mark: string
  /** 发文字号, '' before one was given. */
  readonly number: string
  /** 份号, 密级和保密期限, 紧急程度; each in its own line at the left, those given. */
  readonly marginal?: readonly string[]
  /** 签发人, only for a report upwards. */
  readonly signer?: string
}

/** 版记. */
export interface Imprint {
  /** Authorities copied to, without 抄送 and full stop; '' for none. */
  readonly copies: string
  /** 印发机关; left out in the letter form (10.1). */
  readonly printer: string
  /** 2026年11月20日, without 印发. */
  readonly printedOn: string
}

/** A whole document before it has a file format. */
export interface Letter {
  /** For the file's properties. */
  readonly title: string
  readonly author: string
  readonly head: LetterHead | null
  /** The first section is the document itself; each further one is an annex on pages of its own. */
  readonly sections: readonly LetterSection[]
  readonly imprint: Imprint | null
}

/** A body paragraph: 三号仿宋, first line two characters in. */
export function bodyParagraph(text: string, more: Partial<LetterParagraph> = {}): LetterParagraph {
  return { kind: 'paragraph', role: 'body', align: 'justify', firstLine: 2, runs: [plain(text)], ...more }
}

/** A heading of the first level (一、, 黑体) or second ((一), 楷体). */
export function heading(text: string, level: 1 | 2): LetterParagraph {
  return {
    kind: 'paragraph', role: `heading-${level}`, align: 'left', firstLine: 2, keepWithNext: true,
    runs: [{ text, face: level === 1 ? 'heiti' : 'kaiti', size: SIZE.three }],
  }
}

/** 主送: flush left, after one blank line, with the full-width colon. */
export function addressee(name: string): LetterParagraph {
  return { kind: 'paragraph', role: 'addressee', align: 'left', linesBefore: 1, runs: [plain(`${name}：`)] }
}

/** A run of body text. */
export function plain(text: string): Run {
  return { text, face: 'fangsong', size: SIZE.three }
}

/** The words of a paragraph, runs joined. */
export function textOf(paragraph: LetterParagraph): string {
  return paragraph.runs.map((run) => run.text).join('')
}
