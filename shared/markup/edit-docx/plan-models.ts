import { lastStartingAtOrBefore } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import type { EditableText } from '../editable-text'

/** Which paragraphs and tables of the old version new ones are made after. */
export class BlockModels {
  /** Paragraphs outside tables by the look of their number, automatic or typed; '' for those without one, in order. */
  private readonly byNumber = new Map<string, number[]>()
  private readonly inTables: number[] = []

  constructor(private readonly document: ContractDocument, private readonly editable: EditableText) {
    const labels = new Map(document.clauses.filter(({ automatic }) => !automatic).map(({ heading, label }) => [heading.start, label]))
    editable.paragraphs.forEach(({ start, end, number, paragraph }, index) => {
      if (paragraph.cell !== null) this.inTables.push(index)
      else if (end > start) {
        const look = lookOf(number === '' ? (labels.get(paragraph.start) ?? '') : number)
        const known = this.byNumber.get(look)
        if (known === undefined) this.byNumber.set(look, [index])
        else known.push(index)
      }
    })
  }

  /** True when a list numbers the paragraph. */
  isAutomatic(index: number): boolean {
    return this.editable.paragraphs[index]!.number !== ''
  }

  /** The nearest paragraph of the same kind of section numbered alike (第三条 like 第七条), those before first; null where there is none. */
  numberedLike(number: string, near: number): number | null {
    return number === '' ? null : this.nearest(this.byNumber.get(lookOf(number)) ?? [], near)
  }

  /** The nearest paragraph without number that is a sentence like `words`, or like it none (a title, a signature line); null where there is none. */
  plainLike(words: string, near: number): number | null {
    const isSentence = SENTENCE_END.test(words)
    return this.nearest((this.byNumber.get('') ?? []).filter((index) => SENTENCE_END.test(this.wordsOf(index)) === isSentence), near)
  }

  private wordsOf(index: number): string {
    const { start, end } = this.editable.paragraphs[index]!
    return this.editable.text.slice(start, end).trimEnd()
  }

  private nearest(indexes: readonly number[], near: number): number | null {
    const kindOf = (index: number): string => this.document.sections[this.document.paragraphs[index]!.section]?.kind ?? ''
    const kind = kindOf(near)
    const same = indexes.filter((index) => kindOf(index) === kind)
    return same.findLast((index) => index <= near) ?? same[0] ?? null
  }

  /** A paragraph in the nearest table, those before first; null where there is none. */
  tableNear(near: number): number | null {
    const at = lastStartingAtOrBefore(this.inTables.map((index) => ({ start: index, end: index })), near)
    return this.inTables[Math.max(0, at)] ?? null
  }
}

const SENTENCE_END = /[。；：，、;:,]$/

/** A number without its count: 第#条, （#）, #.#. */
export function lookOf(number: string): string {
  return number.trim().replace(/[0-9]{1,9}|[零〇一二三四五六七八九十百千]{1,12}/g, '#')
}
