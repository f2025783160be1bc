import type { ClauseNumber } from './clause-numbering'

/**
 * Tells for each number read at the start of a line whether it is one. A doubtful number (a quantity, a reference, a
 * lone letter) counts only where it continues a list: its predecessor was accepted, its parent `3` of `3.1` was, or it is
 * the first and its successor of the same shape follows. Linear.
 */
export function acceptNumbers(numbers: readonly ClauseNumber[]): readonly boolean[] {
  const nextOfShape = findNextOfShape(numbers)
  const lastOfFamily = new Map<string, readonly number[]>()
  let lastWhole: readonly number[] = []
  return numbers.map((number, index) => {
    const next = numbers[nextOfShape[index]!]
    const isAccepted = !number.isDoubtful || follows(lastOfFamily.get(number.family), number.values) ||
      (number.values.at(-1) === 1 && number.values.length > 1 && isPrefix(lastOfFamily.get(`decimal-${number.values.length - 1}`) ?? lastWhole, number.values)) ||
      (number.values.at(-1) === 1 && next !== undefined && follows(number.values, next.values))
    if (!isAccepted) return false
    lastOfFamily.set(number.family, number.values)
    if (number.values.length === 1) lastWhole = number.values
    return true
  })
}

/** True when `values` is the next number after `before` in one list. */
function follows(before: readonly number[] | undefined, values: readonly number[]): boolean {
  if (before === undefined || before.length !== values.length) return false
  return before.every((value, level) => values[level] === (level === values.length - 1 ? value + 1 : value))
}

function isPrefix(before: readonly number[], values: readonly number[]): boolean {
  return before.length === values.length - 1 && before.every((value, level) => values[level] === value)
}

function findNextOfShape(numbers: readonly ClauseNumber[]): readonly number[] {
  const next = Array.from<number>({ length: numbers.length }).fill(-1)
  const seen = new Map<string, number>()
  for (let index = numbers.length - 1; index >= 0; index -= 1) {
    const { shape } = numbers[index]!
    next[index] = seen.get(shape) ?? -1
    seen.set(shape, index)
  }
  return next
}
