import type { NumberStyle } from '../document/contract-document'

/** A number (or an unnumbered heading) in reading order, as far as nesting needs to know it. */
export interface Numbered {
  readonly style: NumberStyle
  readonly family: string
  readonly shape: string
  /** Empty for a heading without number. */
  readonly values: readonly number[]
  /** True when its words end in a colon: the list that follows stands in it. */
  readonly opensList: boolean
  readonly start: number
  /** Where its table cell or table ends; infinite outside tables. */
  readonly scopeEnd: number
}

/** Which levels usually stand inside which, used only where the document itself gives no sign. */
const RANKS: Readonly<Record<string, number>> = {
  part: 0, chapter: 1, section: 2, article: 3, han: 4, paragraph: 5, 'han-parenthesis': 6, 'han-half': 7, item: 7,
  'decimal-1': 8, 'decimal-2': 9, 'decimal-3': 10, 'decimal-4': 11, 'decimal-5': 12, 'decimal-6': 13,
  'decimal-parenthesis': 14, 'decimal-half': 15, circled: 16, stem: 17, roman: 17, LETTER: 18, 'LETTER-parenthesis': 19,
  letter: 20, 'letter-parenthesis': 21, 'roman-lower': 22,
}

/** From this rank upward a level never stands inside one that ranks below it. */
const FIRST_FREE_RANK = 3

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
  private readonly afterRun: readonly number[]

  constructor(private readonly numbers: readonly Numbered[]) {
    this.nextOfFamily = findNextOfFamily(numbers)
    this.afterRun = findAfterRun(numbers, this.nextOfFamily)
  }

  /** Places number `index`; must be called in order. Returns the index of its parent or -1. */
  place(index: number): number {
    const number = this.numbers[index]!
    while (this.open.length > 0 && this.numbers[this.open.at(-1)!]!.scopeEnd <= number.start) this.open.pop()
    if (number.values.length === 0) return this.placeHeading(index)
    const sibling = this.findSibling(number)
    const isInside = sibling !== -1 && this.isListInside(index, sibling)
    if (sibling === -1) this.closeHigher(number)
    else if (!isInside) this.open.length = sibling
    const parent = this.open.at(-1) ?? -1
    if (parent !== -1 && !isInside) this.insideOf.add(`${number.family}<${this.numbers[parent]!.family}`)
    this.open.push(index)
    return parent
  }

  /**
   * A heading without number closes the heading of its kind before it and the lists that end here; it stands inside a
   * clause whose numbering goes on after it, unless that comes next: then it titles what follows.
   */
  private placeHeading(index: number): number {
    const heading = this.numbers[index]!
    const same = this.open.findLastIndex((position) => this.numbers[position]!.family === heading.family)
    if (heading.family === 'part') this.open.length = 0
    else if (same !== -1) this.open.length = same
    else while (this.open.length > 0 && !this.goesOnAfter(this.open.at(-1)!, index)) this.open.pop()
    const parent = this.open.at(-1) ?? -1
    this.open.push(index)
    return parent
  }

  private goesOnAfter(holderIndex: number, heading: number): boolean {
    const holder = this.numbers[holderIndex]!
    if (holder.values.length === 0) return holder.family < this.numbers[heading]!.family || holder.family === 'part'
    const next = this.nextOfFamily[holderIndex]!
    return next > heading + 1 && this.numbers[next]!.values.at(-1) === holder.values.at(-1)! + 1
  }

  /** Position in `open` of the clause that this number follows in one list, or -1. */
  private findSibling(number: Numbered): number {
    const last = number.values.at(-1)
    let sameShape = -1
    let sameFamily = -1
    for (let position = this.open.length - 1; position >= 0; position -= 1) {
      const other = this.numbers[this.open[position]!]!
      if (other.family !== number.family || other.scopeEnd !== number.scopeEnd || other.values.length === 0) continue
      const continues = last !== undefined && other.values.at(-1) === last - 1 && samePrefix(other.values, number.values)
      if (continues) return position
      if (other.shape === number.shape && sameShape === -1) sameShape = position
      if (sameFamily === -1) sameFamily = position
    }
    return sameShape !== -1 ? sameShape : last === 1 ? -1 : sameFamily
  }

  /**
   * `26.` holds a list `1.` to `5.` and goes on with `27.` after it: the same signs on two levels. Told by what follows
   * the inner list, and by a deeper clause or a colon before it.
   */
  private isListInside(index: number, sibling: number): boolean {
    const number = this.numbers[index]!
    const outer = this.numbers[this.open[sibling]!]!.values.at(-1) ?? 0
    const top = this.numbers[this.open.at(-1)!]!
    if (number.values.length !== 1 || number.values[0] !== 1) return false
    if (sibling === this.open.length - 1 && !top.opensList) return false
    const after = this.numbers[this.afterRun[index]!]
    return after !== undefined && after.values.at(-1) === outer + 1
  }

  /** Closes the open clauses that the first number of a new list cannot stand in. */
  private closeHigher(number: Numbered): void {
    if (number.values.length > 1 && this.closeToPrefix(number.values)) return
    while (this.open.length > 0 && this.numbers[this.open.at(-1)!]!.scopeEnd <= number.scopeEnd && !this.canHold(this.open.at(-1)!, number)) this.open.pop()
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
    if (holder.values.length === 0 && holder.family !== 'part') return rank >= FIRST_FREE_RANK && number.values.at(-1) === 1
    if (rank >= FIRST_FREE_RANK && holder.opensList && number.values.at(-1) === 1) return true
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

/** For each number, the first of its family after the run it stands in (1, 2, 3 …) breaks off; -1 where none follows. */
function findAfterRun(numbers: readonly Numbered[], next: readonly number[]): readonly number[] {
  const after = Array.from<number>({ length: numbers.length }).fill(-1)
  for (let index = numbers.length - 1; index >= 0; index -= 1) {
    const following = next[index]!
    const continues = following !== -1 && numbers[following]!.values.at(-1) === (numbers[index]!.values.at(-1) ?? 0) + 1
    after[index] = continues ? after[following]! : following
  }
  return after
}
