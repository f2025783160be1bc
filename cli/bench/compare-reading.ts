import type { ContractDocument } from '../../shared/document/contract-document'

/** How well a page was read. */
export interface ReadingScore {
  readonly characters: number
  /** Characters put in, left out or taken for another one, white space and widths of punctuation not counted. */
  readonly errors: number
  /** Amounts in figures and in capital words that stand on the page. */
  readonly amounts: number
  readonly misread: number
  /** Misread amounts without a mark of doubt: what must not be. */
  readonly unflagged: readonly string[]
}

const AMOUNT = /\d[\d,]{2,14}(?:\.\d{1,2})?|[零壹贰叁肆伍陆柒捌玖拾佰仟万元整]{4,30}/g

/** Compares what was read with what stands on the page. */
export function compareReading(truth: string, document: ContractDocument): ReadingScore {
  const expected = squash(truth)
  const read = squash(document.text)
  const { distance, places } = align(expected.text, read.text)
  const score = { characters: expected.text.length, errors: distance, amounts: 0, misread: 0, unflagged: [] as string[] }
  const doubts = document.marks.filter((mark) => mark.kind === 'doubtful')
  for (const match of expected.text.matchAll(AMOUNT)) {
    const start = places[match.index]!
    const end = places[match.index + match[0].length]!
    const got = read.text.slice(start, end)
    score.amounts += 1
    if (got === match[0]) continue
    score.misread += 1
    const from = read.at[start] ?? document.text.length
    const to = (read.at[Math.max(start, end - 1)] ?? from) + 1
    if (!doubts.some((mark) => mark.start < to && mark.end > from)) score.unflagged.push(`${match[0]} → ${got}`)
  }
  return score
}

/** Without white space, letters and punctuation in one width; `at` says where each character stood. */
function squash(text: string): { readonly text: string; readonly at: readonly number[] } {
  let squashed = ''
  const at: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place]!.normalize('NFKC')
    if (/\s/.test(sign) || sign === '') continue
    squashed += sign[0]!
    at.push(place)
  }
  return { text: squashed, at }
}

/** Edit distance, and where each place of `a` stands in `b`. */
function align(a: string, b: string): { readonly distance: number; readonly places: readonly number[] } {
  const table = Array.from({ length: a.length + 1 }, (_, row) => Uint16Array.from({ length: b.length + 1 }, (_unused, column) => (row === 0 ? column : row)))
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      table[row]![column] = Math.min(table[row - 1]![column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1), table[row - 1]![column]! + 1, table[row]![column - 1]! + 1)
    }
  }
  const places = Array.from({ length: a.length + 1 }, () => b.length)
  let row = a.length
  let column = b.length
  while (row > 0) {
    const here = table[row]![column]!
    if (column > 0 && here === table[row - 1]![column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)) {
      row -= 1
      column -= 1
      places[row] = column
    } else if (here === table[row - 1]![column]! + 1) {
      row -= 1
      places[row] = column
    } else column -= 1
  }
  return { distance: table[a.length]![b.length]!, places }
}
