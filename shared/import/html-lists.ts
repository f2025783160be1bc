import type { HtmlAttributes } from './html-attributes'
import { writeHanNumber, writeRomanNumber } from './han-number'
import type { RawNumber } from './raw-document'

interface OpenList {
  readonly id: number
  readonly type: string
  readonly step: 1 | -1
  next: number
  current: number
}

const TYPES: Readonly<Record<string, string>> = {
  a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman', 1: 'decimal',
}

/** Counts list items as browsers do: `start`, `type`, `value`, `reversed` and the CSS list styles. */
export class HtmlLists {
  private readonly stack: OpenList[] = []
  private count = 0

  open(name: 'ol' | 'ul', attributes: HtmlAttributes, style: string): void {
    const css = /list-style(?:-type)?:([a-z-]{1,40})/.exec(style)?.[1]
    const type = css ?? (name === 'ul' ? 'disc' : (TYPES[attributes['type'] ?? '1'] ?? 'decimal'))
    const start = Number.parseInt(attributes['start'] ?? '1', 10)
    const step = 'reversed' in attributes ? -1 : 1
    this.count += 1
    this.stack.push({ id: this.count, type, step, next: Number.isNaN(start) ? 1 : start, current: 0 })
  }

  close(): void {
    this.stack.pop()
  }

  /** The number of the next item; null where the style prints none. An item outside any list has a bullet. */
  next(attributes: HtmlAttributes): RawNumber | null {
    const list = this.stack.at(-1)
    if (list === undefined) return { text: '•', gap: ' ', level: 0, values: [1], list: 'html' }
    const value = Number.parseInt(attributes['value'] ?? '', 10)
    list.current = Number.isNaN(value) ? list.next : value
    list.next = list.current + list.step
    if (list.type === 'none') return null
    const values = this.stack.map((outer) => outer.current)
    return { text: writeItemNumber(list.current, list.type), gap: ' ', level: this.stack.length - 1, values, list: `html${list.id}` }
  }
}

function writeItemNumber(value: number, type: string): string {
  switch (type) {
    case 'disc': case 'circle': case 'square': return '•'
    case 'decimal-leading-zero': return `${String(value).padStart(2, '0')}.`
    case 'lower-alpha': case 'lower-latin': return `${writeLetters(value).toLowerCase()}.`
    case 'upper-alpha': case 'upper-latin': return `${writeLetters(value)}.`
    case 'lower-roman': return `${writeRomanNumber(value).toLowerCase()}.`
    case 'upper-roman': return `${writeRomanNumber(value)}.`
    case 'cjk-ideographic': case 'simp-chinese-informal': case 'trad-chinese-informal': case 'cjk-decimal': return `${writeHanNumber(value)}、`
    default: return `${value}.`
  }
}

/** 1 is A, 26 is Z, 27 is AA. */
function writeLetters(value: number): string {
  let letters = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters === '' ? String(value) : letters
}
