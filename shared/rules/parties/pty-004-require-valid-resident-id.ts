import type { Span } from '../../core/span'
import { checkCreditCode } from '../../facts/credit-code'
import { checkResidentId, maskResidentId } from '../../facts/resident-id'
import { basis } from '../../law/basis'
import type { LocalDate } from '../../core/local-date'
import type { Problem, Rule, RuleContext } from '../rule'

const EIGHTEEN = /(?<![0-9A-Za-z*])\d{17}[\dXx](?![0-9A-Za-z*])/g
/** 330106 19880229 0018: set in its parts. */
const SPACED = /(?<![0-9A-Za-z*])\d{6} (?:19|20)\d{6} \d{3}[\dXx](?![0-9A-Za-z*])/g
const LABELLED = /(?:身份证|公民身份|证件)(?:件)?(?:号码?|编号)?(?:\([^()\n]{0,10}\))? {0,4}(?:[:为是]|系)? {0,6}_{0,10} {0,2}([0-9]{14,17}[A-Za-z]|[0-9]{14,19}[Xx]?)(?![0-9A-Za-z*])/g
const OTHER_LABEL = /(?:账号|帐号|账户|卡号|信用代码|税号|识别号|护照|通行证|编号|订单号|合同号)[^\d\n]{0,8}$/
const ID_LABEL = /(?:身份证|公民身份|证件)[^\d\n]{0,14}$/

/**
 * Resident identity numbers must name a province and an existing day of birth and pass the check digit (GB 11643-1999).
 * Opinions show the first three and last two signs only; passports and permits of Hong Kong, Macao and Taiwan residents
 * and masked numbers are not checked.
 */
export const requireValidResidentId: Rule = {
  id: 'PTY-004',
  title: '公民身份号码格式与校验',
  severity: 'should-fix',
  types: 'all',
  basis: [basis('GB 11643-1999', '', 'from-knowledge', '公民身份号码的结构与校验码'), basis('个保法', '第6条', 'full-text', '处理个人信息限于实现目的的最小范围')],
  parameters: [],
  version: 2,
  readsAnyLanguage: true,
  check,
}

const NAME_BEFORE = /([\u4e00-\u9fff]{2,8})[ ,、(_]{0,6}(?:公民)?(?:居民)?身份(?:证|号)[^\d\n]{0,14}$/

interface Id {
  readonly words: string
  readonly span: Span
  readonly isLabelled: boolean
}

function check({ facts, today }: RuleContext): readonly Problem[] | 'not-applicable' {
  const ids = collect(facts.normalized)
  if (ids.length === 0) return 'not-applicable'
  return [...ids.flatMap((id) => checkOne(id, today)), ...twoNumbersOfOne(ids, facts.normalized)]
}

function collect(text: string): readonly Id[] {
  const found = new Map<number, Id>()
  for (const match of text.matchAll(LABELLED)) {
    const start = match.index + match[0].length - match[1]!.length
    found.set(start, { words: match[1]!, span: { start, end: start + match[1]!.length }, isLabelled: true })
  }
  for (const match of text.matchAll(EIGHTEEN)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    if (found.has(match.index) || OTHER_LABEL.test(before)) continue
    found.set(match.index, { words: match[0], span: { start: match.index, end: match.index + 18 }, isLabelled: ID_LABEL.test(before) })
  }
  for (const match of text.matchAll(SPACED)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    if (ID_LABEL.test(before)) found.set(match.index, { words: match[0].replaceAll(' ', ''), span: { start: match.index, end: match.index + match[0].length }, isLabelled: true })
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start)
}

function checkOne({ words, span, isLabelled }: Id, today: LocalDate): readonly Problem[] {
  const masked = maskResidentId(words)
  const result = checkResidentId(words, today)
  const problem = (why: string, computed: string | null, severity?: Problem['severity']): readonly Problem[] => [{
    status: 'hit', ...(severity === undefined ? {} : { severity }), spans: [span], computed,
    opinion: `身份证号${masked}${why}，请核对证件；非必要不在合同正文载明完整号码。`,
    amendment: '授权代表：【姓名】，身份信息见授权委托书附件（复印件仅供本合同使用）。',
  }]
  switch (result.kind) {
    case 'valid': return []
    case 'length': return words.length === 15
      ? problem('为15位旧号码，现行公民身份号码为18位', null, 'remind')
      : words.length === 18 ? problem('末位不是数字或者X', null)
      : problem(`为${words.length}位，公民身份号码应为18位`, `${words.length}位≠18位`)
    // A bare run of 18 digits that is no plausible identity number is something else.
    case 'province': return isLabelled && checkCreditCode(words).kind !== 'valid' ? problem('前两位不是省级行政区划代码', `前两位${words.slice(0, 2)}`) : []
    case 'birth': return isLabelled || isNearlyBirth(words) ? problem('第7至14位不是有效的出生日期', '第7至14位不存在该日期或超出合理范围') : []
    case 'check-digit': return problem(`未通过校验（校验位应为${result.expected}）`, `按GB 11643-1999加权求和模11，校验位应为${result.expected}，现为${words.slice(-1).toUpperCase()}`)
  }
}

/** 19850229: a year and month that can be, with a day that is not. */
function isNearlyBirth(words: string): boolean {
  return /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d/.test(words)
}

/** One name before two different numbers. */
function twoNumbersOfOne(ids: readonly Id[], text: string): readonly Problem[] {
  const byName = new Map<string, Id>()
  const problems: Problem[] = []
  for (const id of ids) {
    const before = NAME_BEFORE.exec(text.slice(Math.max(0, id.span.start - 40), id.span.start))?.[1]
    const name = before?.replace(/^.*(?:负责人|代表|经理|联系人|代理人|甲方|乙方|丙方|由|和|及|为|人)/, '') ?? ''
    if (name.length < 2) continue
    const first = byName.get(name)
    if (first === undefined) byName.set(name, id)
    else if (first.words.toUpperCase() !== id.words.toUpperCase()) {
      problems.push({
        status: 'hit', spans: [first.span, id.span], computed: `${maskResidentId(first.words)}≠${maskResidentId(id.words)}`,
        opinion: `同一人两处身份证号不一致（${maskResidentId(first.words)}与${maskResidentId(id.words)}），请核对证件后统一。`, amendment: null,
      })
    }
  }
  return problems
}
