import { diffArrays } from 'diff'
import type { RunItem } from './run-items'

/** The smallest stretch of reading text that can be edited by itself, and what shows it. */
export interface Unit {
  /** Within the paragraph's text, the automatic number not counted. */
  readonly start: number
  readonly end: number
  /** Empty: shown by something that is not typed text. */
  readonly items: readonly RunItem[]
}

/** Paragraphs whose markup and reading differ more than this are not aligned. */
const MOST_DIFFERENCES = 4_000

/**
 * Says for every stretch of a paragraph's reading text which run items show it. Where reading changes what is typed
 * (underlined space read as a blank, signs of symbol fonts) the stretch and its items form one unit.
 */
export function alignItems(items: readonly RunItem[], text: string): readonly Unit[] {
  const visible = items.filter((item) => item.kind !== 'opaque' && item.shown !== '')
  return alignDirectly(visible, text) ?? alignByDifference(visible, text)
}

/** Sign by sign, with blanks: one underscore for a space, two for a wide one, four for a tab. */
function alignDirectly(items: readonly RunItem[], text: string): readonly Unit[] | null {
  const units: Unit[] = []
  let at = 0
  for (const item of items) {
    let width = item.shown.length
    if (!text.startsWith(item.shown, at)) {
      width = blankWidth(item.shown)
      if (width === 0 || !isBlank(text, at, width)) return null
    }
    units.push({ start: at, end: at + width, items: [item] })
    at += width
  }
  return at === text.length ? units : null
}

function blankWidth(shown: string): number {
  if (shown === '\t') return 4
  return shown === '\u3000' ? 2 : /^[ \u00a0\u2000-\u200a]$/.test(shown) ? 1 : 0
}

function isBlank(text: string, at: number, width: number): boolean {
  for (let index = at; index < at + width; index += 1) if (text[index] !== '_') return false
  return true
}

function alignByDifference(items: readonly RunItem[], text: string): readonly Unit[] {
  const signs = [...text]
  const changes = diffArrays(items.map(({ shown }) => shown), signs, { maxEditLength: MOST_DIFFERENCES })
  if (changes === undefined) return [{ start: 0, end: text.length, items: [] }]
  const units: Unit[] = []
  let item = 0
  let at = 0
  let removed: readonly RunItem[] = []
  changes.forEach((change, index) => {
    const length = change.value.reduce((sum, value) => sum + value.length, 0)
    if (change.removed) {
      removed = items.slice(item, item + change.value.length)
      item += change.value.length
      // Without anything in its place it is hidden text, which stays as it is.
      if (changes[index + 1]?.added !== true) removed = []
    } else if (change.added) {
      const next = changes[index + 1]
      if (removed.length === 0 && next?.removed === true) {
        removed = items.slice(item, item + next.value.length)
      }
      units.push(...pairUp(removed, text, at, at + length))
      at += length
      removed = []
    } else {
      for (const value of change.value) {
        units.push({ start: at, end: at + value.length, items: [items[item]!] })
        at += value.length
        item += 1
      }
    }
  })
  return units
}

/** Items and the words that stand for them: one by one where that is plain, else as one unit. */
function pairUp(items: readonly RunItem[], text: string, start: number, end: number): readonly Unit[] {
  const direct = alignDirectly(items, text.slice(start, end))
  if (items.length > 0 && direct !== null) return direct.map(({ items: shown, start: from, end: to }) => ({ start: from + start, end: to + start, items: shown }))
  if (items.length === end - start) return items.map((item, index) => ({ start: start + index, end: start + index + 1, items: [item] }))
  return [{ start, end, items }]
}
