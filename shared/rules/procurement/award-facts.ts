import { readNumber } from '../../facts/numbers'

/** A number with its unit as a tender paper states it: 90日历天, 50台, 30%. */
export interface StatedFigure {
  readonly value: number
  readonly unit: string
  readonly words: string
}

const NUMBER = '(\\d{1,6}(?:\\.\\d{1,3})?|[一二两三四五六七八九十百]{1,5})'
const PERIOD = new RegExp(`${NUMBER} ?个?(工作日|日历天|自然日|日|天|周|月|年)`, 'g')
const QUANTITY = new RegExp(`${NUMBER} ?(台|套|件|个|名|人|辆|张|把|份|平方米|㎡|吨|次|批|间|株|部)(?!月|工作|日|年)`, 'g')
const SHARE = /(\d{1,3}(?:\.\d{1,2})?) ?%/g

function read(words: string, pattern: RegExp): readonly StatedFigure[] {
  return [...words.matchAll(pattern)].flatMap((match) => {
    const value = readNumber(match[1] ?? '')
    return value === null ? [] : [{ value: Number(value.value), unit: match[2] ?? '%', words: match[0] }]
  })
}

/** Lengths of time in the words, months for years. */
export function periodsIn(words: string): readonly StatedFigure[] {
  return read(words, PERIOD).map(({ value, unit, words: own }) => {
    if (unit === '年') return { value: value * 12, unit: '月', words: own }
    return { value, unit: /日历|自然|天|日$/.test(unit) && unit !== '工作日' ? '日' : unit, words: own }
  })
}

/** Counted things in the words. */
export function quantitiesIn(words: string): readonly StatedFigure[] {
  return read(words, QUANTITY)
}

/** Shares in the words, in percent. */
export function sharesIn(words: string): readonly StatedFigure[] {
  return read(words, SHARE)
}
