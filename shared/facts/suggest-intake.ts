import { Big } from 'big.js'
import { everyMatch } from '../core/every-match'
import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import type { Facts } from './facts'
import type { Intake } from './intake'
import { isReadableAt } from './readable'
import { roleSide } from './role-words'
import { isInLawQuotation } from './suppressions'

/** An intake fact as the contract's own words give it. Nothing counts until a person has taken it. */
export interface IntakeSuggestion {
  readonly key: keyof Intake
  readonly value: NonNullable<Intake[keyof Intake]>
  /** Where the words stand, and the words themselves: exactly the reading text's slice. */
  readonly span: Span
  readonly quote: string
}

/** One thing read from the words: which answer they give and where they stand. */
interface Reading {
  readonly value: IntakeSuggestion['value']
  readonly span: Span
}

type Read = (facts: Facts, document: ContractDocument) => Reading | null

/** Words that begin our own name or office in `Intake.ourEntityKind`; the last word of a name tells its kind. */
const KIND_OF_NAME: readonly (readonly [NonNullable<Intake['ourEntityKind']>, RegExp])[] = [
  ['国有企业', /(?:公司|集团|厂)$/],
  ['事业单位', /(?:服务中心|中心|学校|大学|学院|医院|研究院|研究所|博物馆|图书馆|宾馆|招待所|幼儿园)$/],
  ['机关', /(?:局|委员会|办公室|办公厅|人民政府|法院|检察院|厅|部|处)$/],
]

const WAYS: readonly (readonly [NonNullable<Intake['procurement']>, RegExp])[] = [
  ['公开招标', /(?:采用|通过|经|以)[^。;]{0,12}公开招标|公开招标(?:方式|程序|采购|确定|项目)/g],
  ['邀请招标', /邀请招标/g],
  ['竞争性谈判', /竞争性谈判/g],
  ['磋商', /竞争性磋商/g],
  ['询价', /询价(?:采购|方式|通知|结果|文件)|(?:采用|通过|经|以)询价/g],
  ['单一来源', /单一来源/g],
  ['框架协议', /框架协议采购/g],
  ['电子卖场', /电子卖场|网上超市/g],
]

const SMALL = /(?:乙方|供应商|承包人|卖方|供方|受托人|中标人|成交人)[^。;]{0,10}(?:为|系|属于?)[^。;]{0,6}(小型|微型|中型)企业/g
/** 2026年10月12日发出的成交通知书. */
const NOTICE_AFTER = /^(?:发出|签发|发布)?的?《?(?:中标|成交)通知书/
const GOV_BUY = /政府采购(?:合同|项目|法|活动|计划)|《中华人民共和国政府采购法》/g
const GOV_INVEST = /政府投资(?:项目|资金|工程)|财政(?:性)?资金投资(?:建设)?/g

const READERS: Readonly<Partial<Record<keyof Intake, Read>>> = {
  ourName: ({ parties }) => {
    const ours = parties.find(({ isOurs, nameSpan }) => isOurs === true && nameSpan !== null)
    return ours === undefined ? null : { value: ours.name, span: ours.nameSpan! }
  },
  ourEntityKind: ({ parties }) => {
    const ours = parties.find(({ isOurs, nameSpan }) => isOurs === true && nameSpan !== null)
    const kind = ours === undefined ? undefined : KIND_OF_NAME.find(([, pattern]) => pattern.test(ours.name))
    return kind === undefined ? null : { value: kind[0], span: ours!.nameSpan! }
  },
  moneyFlow: ({ parties }) => {
    const ours = parties.find(({ isOurs }) => isOurs === true)
    const side = ours === undefined ? null : [ours.role, ...ours.aliases].map(roleSide).find((one) => one !== null) ?? null
    return side === null ? null : { value: side === 'payer' ? '付款' : '收款', span: ours!.span }
  },
  counterpartySize: (facts, document) => {
    const match = firstMatch(facts, document, SMALL)
    return match === null ? null : { value: match[1] as '小型', span: spanOf(match) }
  },
  procurement: (facts, document) => {
    const found = WAYS.flatMap(([value, pattern]) => {
      const match = firstMatch(facts, document, pattern)
      return match === null ? [] : [{ value, span: spanOf(match) }]
    })
    // Words for several ways (a list of them in a guide) say nothing of this contract.
    return found.length === 1 ? found[0]! : null
  },
  isGovProcurement: (facts, document) => flagOf(facts, document, GOV_BUY),
  govInvest: (facts, document) => flagOf(facts, document, GOV_INVEST),
  noticeDate: ({ dates, normalized }) => {
    const isOfNotice = ({ label, span }: Facts['dates'][number]): boolean => /(?:中标|成交)通知书/.test(label) || NOTICE_AFTER.test(normalized.slice(span.end, span.end + 12))
    const date = dates.find((one) => one.date !== null && one.precision === 'day' && isOfNotice(one))
    return date === undefined ? null : { value: date.date!, span: date.span }
  },
  signDate: ({ dates, signedOn }) => {
    const date = signedOn === null ? undefined : dates.find((one) => one.date === signedOn)
    return date === undefined ? null : { value: signedOn!, span: date.span }
  },
  awardPrice: amountLabelled(/(?:中标|成交)(?:总?价|金额|价格)/),
  budget: amountLabelled(/(?:采购|项目)?预算(?:金额|价|总额)?|最高限价/),
  originalAmount: amountLabelled(/原(?:合同|协议)(?:总?价款?|金额|总额)/),
}

/**
 * What the contract itself says about the facts of the intake form, each with its words: never a guess from silence.
 * A fact the words give in two ways is left to the person.
 */
export function suggestIntake(document: ContractDocument, facts: Facts): readonly IntakeSuggestion[] {
  return (Object.keys(READERS) as (keyof Intake)[]).flatMap((key) => {
    const read = READERS[key]!(facts, document)
    return read === null ? [] : [{ key, value: read.value, span: read.span, quote: document.text.slice(read.span.start, read.span.end) }]
  })
}

function amountLabelled(label: RegExp): Read {
  return ({ amounts }) => {
    const found = amounts.filter((amount) => !amount.isUnitPrice && amount.yuan !== null && amount.upTo === null && amount.currency === 'CNY' && label.test(amount.label))
    const first = found[0]
    // Figures and words of one amount agree; two different amounts under one label are for the person.
    if (first === undefined || found.some(({ yuan }) => !new Big(yuan!).eq(first.yuan!))) return null
    return { value: new Big(first.yuan!).round(2).toNumber(), span: first.span }
  }
}

function flagOf(facts: Facts, document: ContractDocument, pattern: RegExp): Reading | null {
  const match = firstMatch(facts, document, pattern)
  return match === null ? null : { value: true, span: spanOf(match) }
}

/** The first match in what rules read, quotations of law and refusals (非政府采购) left out. */
function firstMatch(facts: Facts, document: ContractDocument, pattern: RegExp): RegExpExecArray | null {
  return everyMatch(facts.normalized, pattern).find((match) =>
    isReadableAt(document, match.index) && !isInLawQuotation(facts, spanOf(match)) && !/[非不未无]$/.test(facts.normalized.slice(Math.max(0, match.index - 1), match.index))) ?? null
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}
