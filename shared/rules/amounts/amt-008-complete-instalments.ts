import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import { findAmountPairs } from '../../facts/amount-pairs'
import type { PaymentScheduleFact } from '../../facts/facts'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { addUpInstalments } from './add-up-instalments'
import { checkLevelPayments, checkQuarters } from './level-payments'
import { showFen, showPercent, showYuan } from '../show-figures'

/**
 * Instalments come to the whole price, no later cumulative share is below an earlier one, and each stated amount is its
 * share of the price (民法典 第470条第1款第5、6项, 第510、511条). Schedules with blanks, open alternatives or progress
 * payments are left alone, as are several complete schedules read as one.
 */
export const completeInstalments: Rule = {
  id: 'AMT-008',
  title: '付款比例或分期金额合计不等于总价',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第470条第1款第5项', 'full-text', '价款或者报酬'), basis('民法典', '第470条第1款第6项', 'full-text', '履行期限、地点和方式'),
    basis('民法典', '第510条', 'full-text', '约定不明的补充'), basis('民法典', '第511条', 'full-text', '价款不明的确定'),
  ],
  parameters: [],
  version: 5,
  check,
}

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const schedules = context.facts.paymentSchedules
  const level = [...checkLevelPayments(context), ...checkQuarters(context)]
  if (schedules.length === 0) return level.length === 0 ? 'not-applicable' : level
  const total = priceInFen(context)
  const found = schedules.flatMap((schedule) =>
    schedule.hasOpenAlternatives || schedule.isIncomplete ? [] : checkSum(context, schedule, total).concat(checkAmounts(context, schedule, total)))
  return found.length > 0 ? found : level
}

/** The contract price; null where words and figures of it contradict each other (AMT-001). */
function priceInFen({ facts }: RuleContext): number | null {
  const price = facts.totalAmount
  if (price === null || price.fen === null) return null
  const pair = findAmountPairs(facts.normalized, facts.amounts).find(({ words, figures }) => words === price || figures === price)
  return pair !== undefined && pair.words.fen !== pair.figures.fen ? null : price.fen
}

function checkSum({ document, facts }: RuleContext, schedule: PaymentScheduleFact, total: number | null): readonly Problem[] {
  const sum = addUpInstalments(schedule.instalments, total)
  if (sum === null) return []
  const place = describePlace(document, schedule.instalments[0]!.span)
  const spans = schedule.instalments.map((item) => item.span)
  if (sum.falls !== null) {
    return [{
      status: 'hit', spans, computed: sum.steps,
      opinion: `${place}累计付款比例后期低于前期（${sum.steps}），请核定每期比例。`, amendment: amendmentOf(total),
    }]
  }
  const isWhole = (value: Big): boolean => value.gt(0) && value.minus(value.round(0, Big.roundHalfUp)).abs().lte('0.0001') && value.gte('0.9')
  if (sum.isOpen && sum.paid.minus(1).abs().lte('0.0001') && schedule.instalments.at(-1)?.kind === 'rest') {
    return [{
      status: 'suspected', spans, computed: `${sum.steps}，余款前已为${showPercent(sum.paid)}`,
      opinion: `${place}余款之前各期付款比例合计已达${showPercent(sum.paid)}，却仍约定支付余款，请核定每期比例。`, amendment: amendmentOf(total),
    }]
  }
  if (sum.isOpen ? sum.paid.lte('1.0001') : [sum.paid, ...sum.otherwise].some(isWhole)) return []
  // One lone share says nothing about the others; only 付至 asks where the rest goes.
  if (schedule.instalments.length < 2 && (schedule.instalments[0]?.kind !== 'cumulative' || sum.paid.lt('0.9'))) return []
  const isByAmount = schedule.instalments.every((item) => item.fraction === null)
  const computed = `${sum.steps}＝${showPercent(sum.paid)}≠100%`
  const amounts = schedule.instalments.map((item) => `${showFen(item.fen ?? 0)}`).join('＋')
  const paidFen = schedule.instalments.reduce((all, item) => all + (item.fen ?? 0), 0)
  if (isByAmount && Math.abs(paidFen - (total ?? 0)) <= 100 * schedule.instalments.length && !schedule.instalments.some((item) => item.kind === 'cumulative')) return []
  const isDoubtful = facts.paymentSchedules.length > 1 && sum.paid.lt(1) && schedule.instalments.length < 3
  return [{
    status: isDoubtful ? 'suspected' : 'hit', spans,
    computed: isByAmount && total !== null ? `${amounts}＝${showFen(paidFen)}≠合同总价${showFen(total)}` : computed,
    opinion: isByAmount && total !== null
      ? `${place}各期付款金额合计为${showFen(paidFen)}元，与合同总价${showFen(total)}元不符（明细：${amounts}），请核定每期金额及质保金去向。`
      : `${place}各期付款比例合计为${showPercent(sum.paid)}（明细：${sum.steps}），请核定每期比例及质保金去向。`,
    amendment: amendmentOf(total),
  }]
}

function amendmentOf(total: number | null): string {
  const part = (share: string): string => (total === null ? '¥' : `¥${showFen(Math.round(Number(new Big(total).times(share))))}`)
  return `第一期30%（${part('0.3')}），第二期60%（${part('0.6')}），质量保证金3%（${part('0.03')}）于缺陷责任期满后返还，其余7%（${part('0.07')}）于竣工结算完成后支付，合计100%。`
}

/** 30%（¥350,000) of 1,000,000: the share and its amount do not fit. */
function checkAmounts({ document, facts }: RuleContext, schedule: PaymentScheduleFact, total: number | null): readonly Problem[] {
  if (total === null) return []
  let paid = new Big(0)
  return schedule.instalments.flatMap((item) => {
    const before = paid
    if (item.fraction !== null) paid = item.kind === 'cumulative' ? new Big(item.fraction) : paid.plus(item.fraction)
    if (item.fraction === null || item.fen === null || /结算/.test(item.base)) return []
    // 签约合同价(扣除暂列金额)的20%: a share of less than the price.
    if (/(?:扣除|不含|剔除|减去)[^。;；]{0,16}$/.test(facts.normalized.slice(Math.max(0, item.span.start - 30), item.span.start))) return []
    const due = new Big(total).times(item.fraction)
    const step = item.kind === 'cumulative' ? new Big(total).times(new Big(item.fraction).minus(before)) : due
    const isNear = (value: Big): boolean => value.minus(item.fen ?? 0).abs().lte(100)
    if (isNear(due) || isNear(step)) return []
    return [{
      status: 'hit' as const,
      spans: [item.span],
      computed: `${showFen(total)}×${showPercent(item.fraction)}＝${showYuan(due.div(100))}≠${showFen(item.fen)}`,
      opinion: `${describePlace(document, item.span)}约定的${showPercent(item.fraction)}按合同总价${showFen(total)}元计算应为${showYuan(due.div(100))}元，写为${showFen(item.fen)}元，请更正。`,
      amendment: null,
    }]
  })
}
