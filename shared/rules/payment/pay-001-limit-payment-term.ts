import type { Span } from '../../core/span'
import type { Facts, PeriodFact } from '../../facts/facts'
import { MONEY_GOES } from '../../facts/concept-words'
import { readNumber } from '../../facts/numbers'
import { basis } from '../../law/basis'
import { daysPerWorkingDay, largeEnterprisePaymentDays, smePaymentDays, smePaymentDaysMax } from '../../law/parameters/payment'
import { oneStepLower } from '../office-settings'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { factsWithin, readSentences, spanOfSentence, type ReadSentence } from '../read-sentences'
import { areWePublic, doWePay, isSmallCounterparty } from '../stance'
import { periodDays } from './period-days'

/**
 * 款项条例 第9条: authorities and institutions pay small and medium enterprises within 30 days of delivery, at most 60 where
 * agreed. Acceptance and invoicing before payment count in; the review of a works settlement, advances and retentions
 * do not. Each thing we do not know (their size, our kind, our side) lowers the severity by one step.
 */
export const limitPaymentTerm: Rule = {
  id: 'PAY-001',
  title: '对中小企业的付款期限超限',
  severity: 'must-fix',
  types: ['CON', 'DES', 'GPG', 'GPS', 'PMS', 'CAT', 'ITS', 'SAL', 'TEC', 'LAB', 'LEG', 'ENT', 'VEH'],
  basis: [
    basis('款项条例', '第9条第1款', 'full-text', '机关、事业单位30日内付款，另有约定的最长不超过60日'),
    basis('款项条例', '第10条', 'full-text', '检验、验收期限与付款期限的起算'),
    basis('款项条例', '第3条', 'full-text', '企业规模以订立时为准，中小企业应主动告知'),
  ],
  parameters: [smePaymentDays, smePaymentDaysMax, largeEnterprisePaymentDays, daysPerWorkingDay],
  version: 9,
  check,
}

const PAYS = /(?<!办理|竣工|进行|提交|完成|工程)(?:结算|结账)(?=[,。;]|$)|(?:款项?|费用?|报酬|钱)[^,。;]{0,4}(?:转给|转至|转入|汇给|打给|划给)|汇款|汇付|拨款|付(?=[,。;、]|$)|结算完|结付|给付|兑付|结讫|付给|支付|付款|付清|付至|结清|付讫|拨付|转账/
/** Any way of saying that money goes to the other side: what is found only so is suspected. */
const PAYS_ANYHOW = new RegExp(MONEY_GOES)
const TO_US = /[给向到至]甲方|甲方(?:的)?(?:账|收到|收取)|员工|工人|第三[方人]/
const TRIGGER = /交票|入账|挂账|报账|条件(?:均|全部|已)?(?:具备|成就|满足|达成|达到)|(?:具备|满足|达到|符合)[^,。;]{0,6}条件|(?:结果|金额|数额)[^,。;]{0,4}(?:确定|核定|公布|出具)|成果|报告|(?:服务|任务|工作|活动|会议|培训)[^,。;]{0,4}(?:结束|终了)|办理[^,。;]{0,4}入库|入库|资料[^,。;]{0,4}(?:齐全|齐备)|做完|查验|寄到|移交|收票|货到|开票|挂账|考评|验讫|终验|初验|评审|通过|验收|交付|到货|交货|签收|确认|结算|发票|考核|完工|竣工|完成|审核|合格|提供服务|服务期/
/** 乙方撤场后三个月内付清: any event, but none that stands before the work or changes it. */
const ANY_EVENT = /(?:^|,)(?![^,。;]{0,16}(?:签订|签署|生效|开工|进场|变更|解除|终止|通知|接到|提出|违约|发生|收到(?!发票|票)|批准|中标|公告))[^,。;]{2,16}(?:后|之日起|起)[,内]?(?=[^。;]{0,24}(?:支付|付款|付清|付给|结清|拨付|付讫))/
const OTHER_MONEY = /质保期(?:届)?满|保修期(?:届)?满|缺陷责任期|预付|质保金|质量保证金|保证金|保修金|定金|押金|首付|违约金|赔偿|签订(?:之日)?[^,。]{0,4}后|生效(?:之日)?[^,。]{0,4}后|滞纳金|逾期|退还|返还|工资|分包/
const THEY_PAY = /^(?:[^,。]{0,8})?(?:乙方|供应商|承包人|承租人|卖方|受托人|中标人)[^,。]{0,12}(?:向甲方)?(?:支付|缴纳|付款)/
/** 30日内交货: the other side's time to perform, before anything is delivered. */
const PERFORMANCE = /交货|交付|供货|到货|送达|安装|调试|竣工|完工|进场|开工|完成/
/** 付款期限:验收合格后三十天以内, 付款的期限为…: the payment told first, its period after it */
const TERM_TOLD = /(?:^|,)[^,。;]{0,10}(?:(?:付款|支付)(?:的)?(?:期限|时限|时间|日期|周期)|账期)(?:为|是|:|从|自|共|按|\t)|(?:^|,)[^,。;]{0,8}(?:付款|支付)[^,。;]{0,4}(?:不晚于|不迟于|最迟|最晚|不超过)/
const REVIEW = /结算审[核计]|审计|审价|送审|评审/
const NEXT_YEAR = /(?:付款|支付)(?:的)?(?:时间|期限|日期)[^,。;]{0,12}(?:次年|下一?年度|翌年)|(?:次年|下一?(?:个)?(?:财政|会计|预算)?年度|翌年|财政年度末|年度末|年底|年末)[^,。不]{0,14}(?:支付|付款|付清|结清)/g

/** 终验通过后第四个月内支付, 验收之日起第100日支付 */
const ORDINAL = /(?<=后|起)的?第 ?([一二三四五六七八九十百\d]{1,4}) ?个?(月|季度|年|日|天)(?:内|末|底|时)?(?=[^,。;]{0,10}(?:付[\u4e00-\u9fa5]{0,6}[款费]|支付|付款|付清|结清|拨付|付给|付讫|汇|划|打))/
/** 下一季度结束前支付上一季度服务费: a whole quarter after the one that was served */
const NEXT_QUARTER = /(?:下一?(?:个)?季度?|次季度?)(?:结束|末|届满|终了|最后)[^,。;]{0,4}(?:前|内|时|一[日月])?[^,。;不]{0,10}(?:支付|付清|结清|付款|拨付)/

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const wePay = doWePay(context)
  const small = isSmallCounterparty(context)
  if (wePay === false || small === false) return 'not-applicable'
  const sentences = readSentences(context.facts).filter(({ words }) => (PAYS.test(words) || (PAYS_ANYHOW.test(words) && !TO_US.test(words))) && !OTHER_MONEY.test(words) && !THEY_PAY.test(words))
  const acceptances = acceptancePeriods(context.facts)
  const terms = sentences.flatMap((sentence) => termOf(context, sentence, acceptances))
  const problems = terms.flatMap((term) => tooLong(context, term))
  if (terms.length > 0 || problems.length > 0) return problems
  return missingTerm(context, sentences)
}

interface Term {
  readonly span: Span
  readonly days: number
  readonly computed: string
  /** False where only the wider words for paying tell it. */
  readonly isSure: boolean
}

/** The whole time from delivery to payment that a sentence gives, as a sum of its periods; none when it gives no period. */
function termOf(context: RuleContext, sentence: ReadSentence, acceptances: readonly PeriodFact[]): readonly Term[] {
  const factor = context.parameter(daysPerWorkingDay) ?? 1
  const late = [...sentence.words.matchAll(NEXT_YEAR)][0]
  if (late !== undefined) {
    const start = sentence.span.start + late.index
    return [{ span: { start, end: start + late[0].length }, days: 365, computed: '按最长可能天数365日计', isSure: true }]
  }
  const quarter = NEXT_QUARTER.exec(sentence.words)
  if (quarter !== null) {
    const start = sentence.span.start + quarter.index
    return [{ span: { start, end: start + quarter[0].length }, days: 92, computed: '上季度末至下季度末，按92日计', isSure: true }]
  }
  const ordinal = ORDINAL.exec(sentence.words)
  if (ordinal !== null && TRIGGER.test(sentence.words)) {
    const start = sentence.span.start + ordinal.index
    const count = readNumber(ordinal[1]!)?.value ?? 0
    const days = Number(count) * (ordinal[2] === '月' ? 30 : ordinal[2] === '季度' ? 90 : ordinal[2] === '年' ? 365 : 1)
    return days === 0 ? [] : [{ span: { start, end: start + ordinal[0].length }, days, computed: `${ordinal[0]}，按${days}日计`, isSure: PAYS.test(sentence.words) }]
  }
  const inside = periodsIn(context.facts, sentence.span).filter((period) => (/内|前/.test(period.limit) || isCapped(context.facts, period) || TERM_TOLD.test(sentence.words) || isWaited(context.facts, sentence, period)) && isOfPayment(context.facts, sentence, period))
  const last = inside.at(-1)
  if (last === undefined || (!PAYS.test(sentence.words) && !/[\u4e00-\u9fa5](?:费|款)|钱/.test(sentence.words)) || (!TRIGGER.test(sentence.words) && !TERM_TOLD.test(sentence.words) && !ANY_EVENT.test(sentence.words))) return []
  const acceptance = /验收/.test(last.start) ? acceptancePeriod(sentence, inside, acceptances) : null
  const all = acceptance === null ? inside : [acceptance, ...inside]
  const days = all.reduce((sum, period) => sum + periodDays(period, factor), 0)
  const parts = all.map((period) => `${wordsOf(context.facts, period)}${period.unit === 'working-day' ? `（${period.count}×${factor}≈${periodDays(period, factor)}日）` : ''}`)
  return [{ span: { start: inside[0]!.span.start, end: last.span.end }, days, computed: `${parts.join('＋')}＝${days}日`, isSure: PAYS.test(sentence.words) }]
}

/** 验收合格满六个月时支付, 90日后支付: payment not before a length of time has passed. Money kept back against defects is another thing. */
function isWaited({ normalized }: Facts, { words }: ReadSentence, { span, limit }: PeriodFact): boolean {
  if (/质保|保修|缺陷责任|维保期|余款|尾款|剩余|其余/.test(words)) return false
  // 验收用时45天: what acceptance takes of the time.
  if (/(?:验收|考核|检验|审核)(?:[^,。;]{0,4})(?:用时|历时|耗时|需时|时间|花|用|占)(?:为|共|约|去|掉)?$/.test(normalized.slice(Math.max(0, span.start - 10), span.start))) return true
  const isPassed = /后|届满|期满/.test(limit) || /(?:[满隔过等后]|后的)$/.test(normalized.slice(Math.max(0, span.start - 2), span.start))
  return isPassed && /^(?:时|后|之日|起|的)?,?[^,。;；]{0,8}(?:支付|付款|付清|结清|拨付|给付|付给|付讫|(?:款项?|费用?|报酬|钱)(?:转给|转至|汇给|打给|划给)|汇款|[结汇打拨划付]给|把[^,。;]{0,8}[钱款费])/.test(normalized.slice(span.end, span.end + 20))
}

/** 不迟于30日支付, 最长三个月付清: the limit stands before the period. */
function isCapped({ normalized }: Facts, { span }: PeriodFact): boolean {
  return /(?:不迟于|不晚于|不超过|不得超过|不多于|最迟|最晚|最长|至迟)[^,。;]{0,2}$/.test(normalized.slice(Math.max(0, span.start - 8), span.start))
}

function wordsOf(facts: Facts, { span }: PeriodFact): string {
  return facts.normalized.slice(span.start, span.end)
}

function periodsIn({ periods }: Facts, span: Span): readonly PeriodFact[] {
  return factsWithin(periods, span).filter(({ unit }) => unit !== 'hour' && unit !== 'minute')
}

/** A period before the last payment verb that is neither the review of a settlement nor the other side's time to perform. */
function isOfPayment(facts: Facts, sentence: ReadSentence, period: PeriodFact): boolean {
  const after = facts.normalized.slice(period.span.end, sentence.span.end)
  const own = facts.normalized.slice(period.span.start, sentence.span.end).split(',')[0]!
  if (PERFORMANCE.test(own) && !PAYS.test(own) && !/验收/.test(own)) return false
  return (PAYS.test(after) || PAYS_ANYHOW.test(after) || TERM_TOLD.test(sentence.words)) && !REVIEW.test(own) && (!REVIEW.test(period.start) || /合格|通过|发票|验收/.test(period.start))
}

/** 甲方在到货后7个工作日内验收: the time acceptance takes, when another sentence gives it. */
function acceptancePeriod(sentence: ReadSentence, inside: readonly PeriodFact[], all: readonly PeriodFact[]): PeriodFact | null {
  if (inside.length > 1) return null
  return all.find(({ span }) => span.end <= sentence.span.start || span.start >= sentence.span.end) ?? null
}

/** The periods in which acceptance takes place, found once. */
function acceptancePeriods({ periods, normalized }: Facts): readonly PeriodFact[] {
  return periods.filter(({ limit, span }) => /内/.test(limit) && /^[^,。;；\n]{0,18}验收/.test(normalized.slice(span.end, span.end + 24)))
}

function tooLong(context: RuleContext, { span, days, computed, isSure }: Term): readonly Problem[] {
  const isPublic = areWePublic(context)
  const [usual, longest] = isPublic === false
    ? [null, context.parameter(largeEnterprisePaymentDays)]
    : [context.parameter(smePaymentDays), context.parameter(smePaymentDaysMax)]
  if (longest === null || (isPublic === false && context.intake.ourScale !== undefined && context.intake.ourScale !== null && context.intake.ourScale !== '大型')) return []
  const over: Severity | null = days > longest ? (isPublic === false ? 'should-fix' : 'must-fix') : usual !== null && days > usual ? 'remind' : null
  if (over === null) return []
  return [{
    status: isSure ? 'hit' : 'suspected', severity: isSure || over !== 'must-fix' ? lowered(context, over) : lowered(context, 'should-fix'), spans: [span], computed,
    opinion: days > longest
      ? `付款期限合计${days}日，超过${isPublic === false ? '大型企业' : '法定最长'}${longest}日，应缩短至${usual ?? longest}日${usual === null ? '' : `（确有必要不超过${longest}日）`}。${sizeHint(context)}`
      : `付款期限合计${days}日，超过一般期限${usual}日，虽未超过${longest}日上限，建议缩短至${usual}日。${sizeHint(context)}`,
    amendment: '甲方自验收合格之日起10个工作日内支付该期款项，最长不超过30日；验收期限为乙方提交验收申请后7个工作日。',
  }]
}

function sizeHint(context: RuleContext): string {
  return isSmallCounterparty(context) === null ? '对方规模未知，请取得《中小企业声明函》或规模告知后核定。' : ''
}

function lowered(context: RuleContext, severity: Severity): Severity {
  const isScaleUnknown = areWePublic(context) === false && (context.intake.ourScale ?? null) === null
  const unknowns = [isSmallCounterparty(context) === null, doWePay(context) === null || areWePublic(context) === null, isScaleUnknown]
  return unknowns.filter(Boolean).reduce((current) => oneStepLower(current), severity)
}

/** No sentence says until when we pay, though payment follows acceptance or delivery. */
function missingTerm(context: RuleContext, sentences: readonly ReadSentence[]): readonly Problem[] {
  const hasOtherTerm = sentences.some(({ words }) => /每月|按月|每季|按季|每年|按年|当月|次月|\d+月\d+日|\d+日前|一次性付清|即时|当日|同时|货到付款|凭/.test(words))
  const first = sentences.find(({ words }) => /(?:验收|考核|交付|到货|竣工|结算|合格)[^,。]{0,12}(?:后|之日)[^。]{0,20}(?:支付|付款|付清|付至)/.test(words))
  if (hasOtherTerm || first === undefined || areWePublic(context) === false) return []
  return [{
    status: 'hit', severity: lowered(context, 'should-fix'), spans: [spanOfSentence(first)], computed: null,
    opinion: `合同没有约定付款期限；未约定的，应自交付之日起${context.parameter(smePaymentDays) ?? 30}日内付款，建议写明。${sizeHint(context)}`,
    amendment: '甲方自验收合格之日起10个工作日内支付该期款项。',
  }]
}
