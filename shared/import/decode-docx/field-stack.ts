import type { ParagraphBuilder } from './paragraph-builder'

/** A legacy form field (`w:ffData`, ECMA-376 Part 1, 17.16.17). */
export type FormField =
  | { readonly kind: 'text' }
  | { readonly kind: 'checkbox'; readonly checked: boolean }
  | { readonly kind: 'choice'; readonly entry: string }

/** A field that has begun and not ended. */
export interface OpenField {
  code: string
  /** True after the separator: what follows is shown. */
  showsResult: boolean
  /** Where the result starts. */
  paragraph: ParagraphBuilder
  start: number
  form: FormField | null
  /** Words (not instructions) that stand in the instruction. */
  swallowed: string
}

const DEEPEST = 256

/** The fields open at a point of a story, outermost first (fields nest, ECMA-376 Part 1, 17.16.18). */
export class FieldStack {
  private readonly open: OpenField[] = []
  private hiding = 0
  private contents = 0
  private dropped = ''

  /** True inside an instruction, which the reader does not see. */
  get inCode(): boolean {
    return this.hiding > 0
  }

  /** True inside the result of a table of contents. */
  get inContents(): boolean {
    return this.contents > 0
  }

  get innermost(): OpenField | null {
    return this.open[this.open.length - 1] ?? null
  }

  begin(paragraph: ParagraphBuilder, form: FormField | null): void {
    if (this.open.length >= DEEPEST) this.drop()
    this.open.push({ code: '', showsResult: false, paragraph, start: paragraph.text.length, form, swallowed: '' })
    this.hiding += 1
  }

  addCode(text: string): void {
    const field = this.innermost
    if (field !== null && !field.showsResult) field.code += text
  }

  /** Gives up the outermost field: so many open ones only come from files whose fields never end. */
  private drop(): void {
    const field = this.open.shift()!
    if (!field.showsResult) this.hiding -= 1
    else if (isContentsField(field.code)) this.contents -= 1
    this.dropped += field.swallowed
  }

  /** Adds words met inside an instruction; they are part of it, and kept in case the field never ends. */
  swallow(text: string): void {
    // The result of an inner field stands in the instruction of the one around it.
    const field = this.open.findLast((one) => !one.showsResult)
    if (field === undefined) return
    field.code += text
    field.swallowed += text
  }

  /** Words that fields without end would take out of the document; all fields are closed. */
  abandon(): string {
    const words = this.dropped + (this.hiding > 0 ? this.open.map((field) => field.swallowed).join('') : '')
    this.dropped = ''
    this.open.length = 0
    this.hiding = 0
    this.contents = 0
    return words
  }

  separate(paragraph: ParagraphBuilder): void {
    const field = this.innermost
    if (field === null || field.showsResult) return
    field.showsResult = true
    field.paragraph = paragraph
    field.start = paragraph.text.length
    this.hiding -= 1
    if (isContentsField(field.code)) this.contents += 1
  }

  /** Ends the innermost field; null when none is open. */
  end(): OpenField | null {
    const field = this.open.pop()
    if (field === undefined) return null
    if (!field.showsResult) this.hiding -= 1
    else if (isContentsField(field.code)) this.contents -= 1
    return field
  }
}

function isContentsField(code: string): boolean {
  return /^\s*TOC\b/i.test(code)
}
