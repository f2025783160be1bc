import type { Span } from '../../core/span'
import type { Facts, PeriodFact } from '../../facts/facts'
import { monthsOfPeriod } from '../../facts/term-ranges'
import { factsWithin, leadInWords, provisionsOf, readSentences } from '../read-sentences'
import type { RuleContext } from '../rule'

/** Parts of a building with a statutory warranty (质量条例 第40条). */
export type WarrantyPart = 'roof' | 'heating' | 'fittings' | 'structure'

/** A warranty the contract states for a part, or for the works as a whole. */
export interface StatedWarranty {
  readonly part: WarrantyPart | 'whole'
  /** Words that name the part. */
  readonly name: string
  /** Months; null where it is counted in seasons. */
  readonly months: number | null
  readonly seasons: number | null
  readonly span: Span
  readonly words: string
}

const PARTS: readonly (readonly [part: WarrantyPart, pattern: RegExp])[] = [
  ['roof', /防水(?:工程)?|防渗漏?|屋面(?!光伏)|渗漏/], ['heating', /供热|供冷|采暖系统|供暖|空调系统|制冷系统/],
  ['structure', /地基|基础工程|主体结构/], ['fittings', /电气|水电|电路|给排水|给水|排水管|管线|管道|设备安装|安装工程|装修|装饰|装潢/],
]
const WARRANTY = /保修|包修|保用|包用|包(?=[一二三四五六七八九十两\d]{1,2} ?个?[年月])|质量保证期|质保(?!金|书)|免费(?:维修|修理)(?:期|年限)|(?:免费|无偿)(?:修复|维修|修理|修缮)/
const SEASONS = /([一二两三四五六1-9]) ?个?(?:完整(?:的)?)?(?:采暖|供暖|供冷|采暖、供冷|制冷|采暖期和供冷)(?:期|季)/
const OTHER_PERIOD = /[小]?时内|到场|响应|通知|派人|维修完|返还|退还|支付|日内|天内|每|内(?:免费)?(?:到|派|修|完成)|前|剩余|审核|缺陷责任期/
const GOODS = /家具|设备(?:采购|供应|原厂)|整机|电脑|原厂|厂家|产品|灯具|办公设备/
const SEASON_COUNT: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 }

/** Every warranty of works in the contract, part by part; those of furniture and equipment are left out. */
export function findWarranties({ document, facts }: RuleContext): readonly StatedWarranty[] {
  const index = provisionsOf(document)
  const inSentences = readSentences(facts).flatMap((sentence) => {
    const about = `${index.titlesOf(sentence.clause)} ${leadInWords(facts, sentence)}`
    if (!WARRANTY.test(sentence.words) && !WARRANTY.test(about)) return []
    return readParts(facts, sentence.words, sentence.span, WARRANTY.test(sentence.words))
  })
  return [...inSentences, ...inRows(facts).filter(({ span }) => !inSentences.some((other) => other.span.start === span.start))]
}

/** Rows below a line on warranties: 屋面防水 | 5年. The line may be the one before the table or its heading. */
function inRows(facts: Facts): readonly StatedWarranty[] {
  const found: StatedWarranty[] = []
  let isAbout = false
  let offset = 0
  for (const line of facts.normalized.split('\n')) {
    if (line.includes('\t') && isAbout && !WARRANTY.test(line)) found.push(...readParts(facts, line.replaceAll('\t', ' '), { start: offset, end: offset + line.length }, false))
    if (!line.includes('\t') || WARRANTY.test(line)) isAbout = WARRANTY.test(line)
    offset += line.length + 1
  }
  return found
}

/** Reads a sentence comma by comma: a part without a period takes the period that follows. */
function readParts(facts: Facts, words: string, span: Span, saysWarranty: boolean): readonly StatedWarranty[] {
  const found: StatedWarranty[] = []
  let open: { part: WarrantyPart; name: string }[] = []
  let offset = 0
  for (const piece of words.split(/,/)) {
    const at = { start: span.start + offset, end: span.start + offset + piece.length }
    offset += piece.length + 1
    const named = PARTS.flatMap(([part, pattern]) => pattern.exec(piece)?.[0] === undefined ? [] : [{ part, name: pattern.exec(piece)![0] }])
    open = [...open, ...named]
    const stated = lengthIn(facts, piece, at)
    if (stated === null) continue
    const isWhole = open.length === 0 && saysWarranty && /(?:工程|项目|整体|全部)[^,。;]{0,24}(?:保修期|质保(?!金)|包修)|保修期[^,。;]{0,4}(?:为|:|是)|整体保修/.test(piece)
    if (!GOODS.test(piece)) {
      found.push(...open.map((own) => ({ ...own, ...stated })), ...(isWhole ? [{ part: 'whole' as const, name: '工程', ...stated }] : []))
    }
    open = []
  }
  return found
}

function lengthIn(facts: Facts, piece: string, at: Span): Omit<StatedWarranty, 'part' | 'name'> | null {
  const season = SEASONS.exec(piece)
  if (season !== null) {
    const count = SEASON_COUNT[season[1]!] ?? Number(season[1])
    return { months: null, seasons: count, span: { start: at.start + season.index, end: at.start + season.index + season[0].length }, words: season[0] }
  }
  const period = factsWithin(facts.periods, at).find((candidate) => isWarrantyLength(facts, candidate, piece, at))
  if (period === undefined) return null
  return { months: monthsIn(period), seasons: null, span: period.span, words: facts.normalized.slice(period.span.start, period.span.end) }
}

/** 一千日 is a length of a warranty too; what is less than a quarter of a year is time to come and mend. */
function monthsIn(period: PeriodFact): number | null {
  return monthsOfPeriod(period) ?? (period.unit === 'day' && period.count >= 90 ? period.count / 30.4 : null)
}

function isWarrantyLength(facts: Facts, period: PeriodFact, piece: string, at: Span): boolean {
  const months = monthsIn(period)
  if (months === null || months < 3) return false
  const around = `${piece.slice(Math.max(0, period.span.start - at.start - 16), period.span.start - at.start)}${facts.normalized.slice(period.span.end, period.span.end + 4)}`
  return !OTHER_PERIOD.test(around)
}
