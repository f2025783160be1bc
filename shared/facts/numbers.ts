import { Big } from 'big.js'
import { readHanInteger } from './han-numbers'

/** A number as written in a contract: 1,200,000.50, 3万5千, 1.2亿, 一百二十, 三十点五. */
export interface NumberReading {
  readonly value: Big
  /** Worth of the last digit written: 0.1万 -> 1000. A difference within half of it is rounding. */
  readonly lastDigit: Big
  /** Digits written after the point. */
  readonly decimals: number
  readonly writing: 'capital' | 'han' | 'figures'
}

/** Figures: thousands in groups (by comma or space), or plain, with decimals. Bounded, so that matching stays linear. */
export const FIGURES = String.raw`(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,3}(?: \d{3}){1,6}(?!\d)|\d{1,18})(?:\.\d{1,8})?`
const SCALE = '[十百千万亿]{1,2}'
/** A number in figures, with scale words (120万, 3万5千, 1亿2,000万) or without. */
export const SCALED_FIGURES = `${FIGURES}(?: ?${SCALE}(?:${FIGURES}${SCALE}){0,3}(?:${FIGURES}(?![\\d.]))?)?`

const SCALES: Readonly<Record<string, string>> = { 十: '1e1', 百: '1e2', 千: '1e3', 万: '1e4', 亿: '1e8' }
const PART = new RegExp(`(${FIGURES}) ?(${SCALE})?`, 'y')

/** Reads a whole string as one number; null when it is not one. Width-folded text (normalizeText) is expected. */
export function readNumber(words: string): NumberReading | null {
  const text = words.trim()
  return /^\d/.test(text) ? readFigures(text) : readHanNumber(text)
}

function readFigures(text: string): NumberReading | null {
  let value = new Big(0)
  let lastDigit = new Big(1)
  let lastScale: Big | null = null
  let decimals = 0
  PART.lastIndex = 0
  while (PART.lastIndex < text.length) {
    const match = PART.exec(text)
    if (match === null) return null
    const scale = [...(match[2] ?? '')].reduce((product, sign) => product.times(SCALES[sign] ?? '1'), new Big(1))
    if (lastScale !== null && scale.gte(lastScale)) return null
    const digits = (match[1] ?? '').replace(/[, ]/g, '')
    decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
    value = value.plus(new Big(digits).times(scale))
    lastDigit = scale.div(new Big(10).pow(decimals))
    lastScale = scale
  }
  return lastScale === null ? null : { value, lastDigit, decimals, writing: 'figures' }
}

function readHanNumber(text: string): NumberReading | null {
  const writing = /[壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟萬億弍]/.test(text) ? 'capital' : 'han'
  if (text === '半') return { value: new Big('0.5'), lastDigit: new Big('0.1'), decimals: 1, writing }
  const point = text.indexOf('点')
  if (point === -1) {
    const reading = readHanInteger(text)
    return reading === null ? null : { value: new Big(reading.value), lastDigit: new Big(1), decimals: 0, writing }
  }
  const scaleWord = /[十百千万亿]{0,2}$/.exec(text)?.[0] ?? ''
  const whole = readHanInteger(text.slice(0, point))
  const digits = Array.from(text.slice(point + 1, text.length - scaleWord.length), (sign) => readHanInteger(sign)?.value ?? null)
  if (whole === null || digits.length === 0 || digits.some((digit) => digit === null || digit > 9)) return null
  const scale = [...scaleWord].reduce((product, sign) => product.times(SCALES[sign] ?? '1'), new Big(1))
  return {
    value: new Big(`${whole.value}.${digits.join('')}`).times(scale),
    lastDigit: scale.div(new Big(10).pow(digits.length)),
    decimals: digits.length,
    writing,
  }
}

/**
 * How far a number may be off by rounding: half of its last digit's worth, as a plain decimal; '0' for whole numbers
 * and amounts to the fen (review-rules.md 0.3).
 */
export function roundingOf(reading: { readonly lastDigit: Big; readonly decimals: number }): string {
  return reading.decimals === 0 || reading.lastDigit.lte('0.01') ? '0' : plain(reading.lastDigit.div(2))
}

/** A plain decimal without exponent: 1e6 -> 1000000. */
export function plain(value: Big): string {
  return value.toFixed()
}
