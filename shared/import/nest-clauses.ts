import type { NumberStyle } from '../document/contract-document'

/** A number (or an unnumbered heading) in reading order, as far as nesting needs to know it. */
export interface Numbered {
  readonly style: NumberStyle
  readonly family: string
  readonly shape: string
  /** Empty for a heading without number. */
  readonly values: readonly number[]
}

/** Which levels usually stand inside which, used only where the document itself gives no sign. */
const RANKS: Readonly<Record<string, number>> = {
  part: 0, chapter: 1, section: 2, article: 3, none: 4, han: 4, paragraph: 5, 'han-parenthesis': 6, 'han-half': 7, item: 7,
  'decimal-1': 8, 'decimal-2': 9, 'decimal-3': 10, 'decimal-4': 11, 'decimal-5': 12, 'decimal-6': 13,
  'decimal-parenthesis': 14, 'decimal-half': 15, circled: 16, stem: 17, roman: 17, LETTER: 18, 'LETTER-parenthesis': 19,
  letter: 20, 'letter-parenthesis': 21, 'roman-lower': 22,
}

/** From this rank upward a level never stands inside one that ranks below it. */
const FIRST_FREE_RANK = 5

/**
 * Finds for each number the one it stands in (its index, or -1). A number continues an open list of its own kind; a new
 * kind opens a list inside the innermost clause, unless the document has shown, or the look ahead shows, that it stands
 * higher. Linear in the number of clauses times the depth.
 */
export function nestClauses(numbers: readonly Numbered[]): readonly number[] {
  const nester = new Nester(numbers)
  return numbers.map((_, index) => nester.place(index))
}

class Nester {
  private readonly open: number[] = []
  private readonly insideOf = new Set<string>()
  private readonly nextOfFamily: readonly number[]

  constructor(private readonly numbers: readonly Numbered[]) {
    this.nextOfFamily = findNextOfFamily(numbers)
  }

  /** Places number `index`; must be called in order. Returns the index of its parent or -1. */
  place(index: number): number {
    const number = this.numbers[index]!
    const sibling = this.findSibling(number)
    if (sibling !== -1) this.open.length = sibling
    else this.closeHigher(number)
    const parent = this.open.at(-1) ?? -1
    if (parent !== -1) this.insideOf.add(`${number.family}<${this.numbers[parent]!.family}`)
    this.open.push(index)
    return parent
  }

  /** Position in `open` of the clause that this number follows in one list, or -1. */
  private findSibling(number: Numbered): number {
    const last = number.values.at(-1)
    let sameShape = -1
    let sameFamily = -1
    for (let position = this.open.length - 1; position >= 0; position -= 1) {
      const other = this.numbers[this.open[position]!]!
      if (other.family !== number.family) continue
      const continues = last !== undefined && other.values.at(-1) === last - 1 && samePrefix(other.values, number.values)
      if (continues) return position
      if (other.shape === number.shape && sameShape === -1) sameShape = position
      if (sameFamily === -1) sameFamily = position
    }
    return sameShape !== -1 ? sameShape : last === 1 ? -1 : sameFamily
  }

  /** Closes the open clauses that the first number of a new list cannot stand in. */
  private closeHigher(number: Numbered): void {
    if (number.values.length > 1 && this.closeToPrefix(number.values)) return
    while (this.open.length > 0 && !this.canHold(this.open.at(-1)!, number)) this.open.pop()
  }

  /** `3.2` stands in the open clause whose own number is 3 (第三条, 三、, 3.). */
  private closeToPrefix(values: readonly number[]): boolean {
    for (let position = this.open.length - 1; position >= 0; position -= 1) {
      const other = this.numbers[this.open[position]!]!
      const isPrefix = other.values.length > 1
        ? other.values.length < values.length && other.values.every((value, level) => value === values[level])
        : values.length === 2 && other.values[0] === values[0]
      if (!isPrefix) continue
      this.open.length = position + 1
      return true
    }
    return false
  }

  private canHold(holderIndex: number, number: Numbered): boolean {
    const holder = this.numbers[holderIndex]!
    const rank = rankOf(number.family)
    const holderRank = rankOf(holder.family)
    if (this.insideOf.has(`${number.family}<${holder.family}`)) return true
    if (this.insideOf.has(`${holder.family}<${number.family}`)) return false
    if (rank < FIRST_FREE_RANK) return holderRank < rank
    if (holderRank < rank) return true
    // `1.` then `（一）`: inside if the list of the holder goes on afterwards, above it if that list starts again.
    const next = this.numbers[this.nextOfFamily[holderIndex] ?? -1]
    return next !== undefined && next.values.at(-1) === (holder.values.at(-1) ?? 0) + 1
  }
}

function rankOf(family: string): number {
  return RANKS[family] ?? 22
}

function samePrefix(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  for (let level = 0; level < a.length - 1; level += 1) if (a[level] !== b[level]) return false
  return true
}

function findNextOfFamily(numbers: readonly Numbered[]): readonly number[] {
  const next = Array.from<number>({ length: numbers.length }).fill(-1)
  const seen = new Map<string, number>()
  for (let index = numbers.length - 1; index >= 0; index -= 1) {
    const { family } = numbers[index]!
    next[index] = seen.get(family) ?? -1
    seen.set(family, index)
  }
  return next
}
