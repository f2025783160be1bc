import { Big } from 'big.js'
import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import { goodsRetentionLine, qualityRetentionCap, retentionReturnDays } from '../../law/parameters/guarantees'
import { daysPerWorkingDay } from '../../law/parameters/payment'
import type { Problem, Rule, RuleContext } from '../rule'
import { showFen, showPercent } from '../show-figures'
import { findGuaranteeFigures, priceOf, type GuaranteeFigure } from './guarantee-shares'
import { findKeptBack } from './kept-back'
import { checkRetentionReturn } from './retention-return'

const CAP = basis('质保金办法', '第7条', 'web', '总预留比例不高于工程价款结算总额3%，保函同上限')
const OVERLAP = basis('质保金办法', '第6条', 'from-knowledge', '已缴纳履约保证金的不得同时预留')
const RELEASE = basis('建工解释一', '第17条', 'full-text', '未约定返还期限的返还')
const TIMELY = basis('款项条例', '第13条', 'full-text', '保证金及时核算退还')

/**
 * Quality retention within 3% of the settled price in construction, and not on top of a performance bond that is still
 * held (质保金办法 第6、7条). Goods and services have no national cap: above the office's line only a remark.
 */
export const limitQualityRetention: Rule = {
  id: 'GUA-005',
  title: '质量保证金超过百分之三、重复扣留',
  severity: 'must-fix',
  types: ['CON', 'GPG', 'ITS', 'SAL'],
  basis: [CAP, OVERLAP, RELEASE, TIMELY],
  parameters: [qualityRetentionCap, goodsRetentionLine, retentionReturnDays, daysPerWorkingDay],
  version: 4,
  check,
}

const NAME = /留作[^,。;；]{0,6}(?:质量|质保|保修|维修)|质量?保证?金|质保金|质量保修金|工程保修金|保修金|缺陷责任(?:保证)?金|质量保留金|质保款|保修款|(?:保修|质保|质量|维修)(?:保证)?押金|(?:质量|保修|质保|质量保修)(?:之|的)?担保(?=[,。;]|$)/
const WORDS = {
  name: NAME,
  not: /履约(?:保证金|担保)|投标保证金|农民工|违约金|利息|罚|赔偿|合格率|返还(?:质保金|质量保证金|保修金)?的?\d|(?:退还|返还|支付|退回).{0,12}(?:质保金|保证金|保修金)的|不得?超过.{0,4}结算/,
}

interface Retention {
  readonly span: Span
  readonly share: Big
  readonly computed: string
  readonly told: string
  /** True: only its purpose and time say that it is a retention. */
  readonly isUnnamed?: boolean
}

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, types } = context
  const keptBack = findKeptBack(facts).map(({ span, share, isNamed }): Retention => ({ span, share, told: showPercent(share), computed: showPercent(share), isUnnamed: !isNamed }))
  if (keptBack.length === 0 && !NAME.test(facts.normalized)) return 'not-applicable'
  const isConstruction = types.has('CON')
  const cap = context.parameter(isConstruction ? qualityRetentionCap : goodsRetentionLine)
  if (cap === null) return []
  const over = distinctRetentions(context, keptBack).filter((retention) => retention.share.gt(cap))
  const problems = over.map((retention) => problemOf(context, retention, cap, isConstruction))
  const returns = checkRetentionReturn(context, NAME, isConstruction)
  return isConstruction ? [...problems, ...checkOverlap(context), ...returns] : [...problems, ...returns]
}

function distinctRetentions(context: RuleContext, keptBack: readonly Retention[]): readonly Retention[] {
  const all = [...fromFigures(context), ...fromSchedules(context), ...fromRows(context), ...keptBack]
  return all.filter((item, index) => all.findIndex((other) => other.span.start === item.span.start) === index).sort((a, b) => a.span.start - b.span.start)
}

function fromFigures({ facts, intake }: RuleContext): readonly Retention[] {
  const price = priceOf(facts, intake.awardPrice)
  return findGuaranteeFigures(facts, WORDS, price)
    .filter((figure) => figure.share !== null && !isShareOfRetention(figure) && !isPaidShare(facts.normalized, figure))
    .map((figure) => {
      const share = figure.share ?? new Big(0)
      const told = figure.amount === null ? showPercent(share) : `${showFen(figure.amount.fen ?? 0)}元（占合同价${showPercent(share)}）`
      const computed = figure.amount === null || price === null ? showPercent(share) : `${showFen(figure.amount.fen ?? 0)}÷${showFen(price)}＝${showPercent(share)}`
      return { span: figure.span, share, told, computed }
    })
}

/** A row of a table of payments: 缺陷责任期满 | 5% | 质量保证金. */
function fromRows({ facts }: RuleContext): readonly Retention[] {
  const text = facts.normalized
  return facts.percents.flatMap((percent): readonly Retention[] => {
    const before = text.slice(Math.max(0, percent.span.start - ROW_REACH), percent.span.start)
    const after = text.slice(percent.span.end, percent.span.end + ROW_REACH).split('\n')[0]!
    const row = `${before.slice(before.lastIndexOf('\n') + 1)}${text.slice(percent.span.start, percent.span.end)}${after}`
    const share = new Big(percent.upTo ?? percent.fraction)
    if (!row.includes('\t') || !NAME.test(row) || WORDS.not.test(row) || /每|逾期|付至|支付至|累计/.test(row) || share.gt('0.3')) return []
    return [{ span: percent.span, share, told: showPercent(share), computed: showPercent(share) }]
  })
}

/** A row of payments is no longer than this to either side of its share. */
const ROW_REACH = 120

/** 质保金的50%满一年返还: a share of the retention itself. */
function isShareOfRetention(figure: GuaranteeFigure): boolean {
  return NAME.test(figure.percent?.base ?? '')
}

/** 付至95%, 支付97%: what is paid out, not what is kept. */
function isPaidShare(text: string, figure: GuaranteeFigure): boolean {
  const before = text.slice(Math.max(0, figure.span.start - 24), figure.span.start)
  return /(?:付至|支付至|付到|付款至|支付到|累计)[^,。;；]{0,20}$/.test(before) || (figure.share?.gte('0.5') ?? false)
}

/** 付至95%, with what remains named as 质保金 but without a share of its own. */
function fromSchedules({ facts }: RuleContext): readonly Retention[] {
  return facts.paymentSchedules.flatMap((schedule) => {
    if (schedule.hasOpenAlternatives) return []
    const words = facts.normalized.slice(schedule.span.start, schedule.span.end)
    const last = schedule.instalments.findLast((item) => item.kind === 'cumulative')
    const after = last === undefined ? [] : schedule.instalments.filter((item) => item.span.start > last.span.start)
    if (last === undefined || last.fraction === null || !/(?:余|剩余|其余|尾)[^。;；]{0,24}(?:质保金|质量保证金|保修金|质量保修金|(?:质量|保修|质保)(?:之|的)?担保)|(?:质保金|质量保证金|保修金|质量保修金)[^。;；]{0,16}(?:余|剩余)/.test(words)) return []
    if (after.some((item) => item.fraction !== null)) return []
    const share = new Big(1).minus(last.fraction)
    return share.lte(0) || share.gt('0.3') ? [] : [{ span: last.span, share, told: showPercent(share), computed: `100%－${showPercent(last.fraction)}＝${showPercent(share)}` }]
  })
}

function problemOf({ document }: RuleContext, retention: Retention, cap: number, isConstruction: boolean): Problem {
  const place = describePlace(document, retention.span)
  return {
    status: retention.isUnnamed === true ? 'suspected' : 'hit',
    severity: isConstruction ? 'must-fix' : 'remind',
    spans: [retention.span],
    computed: `${retention.computed}＞${showPercent(cap)}`,
    basis: isConstruction ? [CAP] : [TIMELY],
    opinion: isConstruction
      ? `${place}质保金为结算总额的${retention.told}，超过${showPercent(cap)}上限，应下调，并允许以保函替代。`
      : `${place}质保金为${retention.told}，比例偏高；货物、服务的质保金没有全国统一上限，请核对采购文件，并约定及时退还。`,
    amendment: isConstruction
      ? `质量保证金为工程价款结算总额的${showPercent(cap)}，缺陷责任期24个月，自竣工验收合格之日起算；期满后14日内核实返还，乙方可以银行保函替代。`
      : `质量保证金为合同总价的${showPercent(cap)}以内，质保期满且无质量问题的，甲方于期满后【】个工作日内无息退还，乙方可以银行保函替代。`,
  }
}

const BOND_UNTIL = /履约(?:保证金|担保|保函)[^。;；]{0,40}(?:保留|持有|留存|有效|延续|维持|扣留|滞留)[^,。;；]{0,6}(?:至|到)[^,。;；]{0,6}(?:缺陷责任期|质保期|保修期|质量保修期)[^。;；]{0,8}|履约(?:保证金|担保|保函)[^。;；]{0,40}(?:缺陷责任期|质保期|保修期|质量保修期)[^。;；]{0,12}(?:届?满|终止|结束|到期)[^。;；]{0,30}(?:退还|返还|退回|解除|失效)|(?:缺陷责任期|质保期|保修期)[^。;；]{0,12}(?:届?满|终止|结束|到期)[^。;；]{0,30}(?:退还|返还|退回)[^。;；]{0,12}履约(?:保证金|担保|保函)|履约(?:保证金|担保|保函)[^。;；]{0,16}(?:仍|另|还|同时)[^。;；]{0,16}(?:留|扣)[^。;；]{0,10}(?:质保金|质量保证金|保修金)/

/** The performance bond is held until the defects period ends while a retention is kept as well. */
function checkOverlap({ document, facts }: RuleContext): readonly Problem[] {
  const match = BOND_UNTIL.exec(facts.normalized)
  const keeps = /(?:预留|扣留|扣除|留取|留|扣|作为|为)[^。;；]{0,30}(?:质量保证金|质保金|保修金)|(?:质量保证金|质保金|保修金)[^。;；]{0,12}(?:为|按|:)[^。;；]{0,16}%/.test(facts.normalized)
  if (match === null || !keeps || /履约(?:保证金|担保)[^。;；]{0,20}(?:自动)?转为|已(?:提交|缴纳)履约(?:保证金|担保)的[^。;；]{0,10}不(?:再|得)(?:同时)?预留/.test(facts.normalized)) return []
  const span = { start: match.index, end: match.index + match[0].length }
  return [{
    status: 'suspected',
    spans: [span],
    computed: null,
    basis: [OVERLAP],
    opinion: `${describePlace(document, span)}${/(?:仍|另|还|同时)[^。;；]{0,16}(?:留|扣)/.test(match[0]) ? '已收取履约保证金' : '履约保证金至缺陷责任期（质保期）满才返还'}，同时又预留质量保证金，两者在时间上重叠，属重复扣留，请择一。`,
    amendment: '履约保证金于工程竣工验收合格后14日内返还；自竣工验收合格起按工程价款结算总额的3%预留质量保证金，乙方可以银行保函替代。',
  }]
}
