import { describePlace } from '../../document/find-clause'
import { inspectCapitalAmount, type CapitalFault } from '../../facts/capital-amounts'
import type { AmountFact } from '../../facts/facts'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'

/**
 * Amounts in capital digits follow the standard writing of 《正确填写票据和结算凭证的基本规定》 (支付结算办法附一), which binds
 * bills alone and serves contracts as a model. Small Han digits count only where the contract calls them 大写.
 */
export const requireStandardCapitalWriting: Rule = {
  id: 'AMT-002',
  title: '大写金额书写不规范',
  severity: 'remind',
  types: 'all',
  basis: [basis('支付结算办法', '', 'web', '附一《正确填写票据和结算凭证的基本规定》，可资参照')],
  parameters: [],
  version: 2,
  mergesWithinClause: true,
  check,
}

const REASONS: Readonly<Record<CapitalFault, string>> = {
  'small-digits': '夹用小写汉字数字',
  'missing-one': '“拾”前缺“壹”',
  'missing-zero': '中间缺位未写“零”',
  'missing-zheng': '到“元”为止未写“整”',
  'zheng-after-fen': '有“分”不写“整”',
  'odd-characters': '使用“两、廿”等非规范用字',
  other: '与标准写法不一致',
}

function* check(context: RuleContext): Iterable<Problem> {
  for (const amount of context.facts.amounts) {
    const problem = inspect(context, amount)
    if (problem !== null) yield problem
  }
  yield* mixedYuan(context)
}

/** 圆 here and 元 there: the first of each. */
function* mixedYuan({ document, facts }: RuleContext): Iterable<Problem> {
  const capitals = facts.amounts.filter(({ writing, currency, span }) => writing === 'capital' && currency === 'CNY' && /[壹贰叁肆伍陆柒捌玖]/.test(facts.normalized.slice(span.start, span.end)))
  const writes = (sign: RegExp): AmountFact | undefined => capitals.find(({ span }) => sign.test(document.text.slice(span.start, span.end)))
  const [round, plain] = [writes(/[圆圓]/), writes(/元/)]
  if (round === undefined || plain === undefined) return
  yield {
    status: 'hit', severity: 'remind', spans: [round.span, plain.span].sort((a, b) => a.start - b.start), computed: null,
    opinion: `${describePlace(document, round.span)}大写金额写作“圆”，${describePlace(document, plain.span)}写作“元”，同一合同内混用，建议统一为“元”。`,
    amendment: null,
  }
}

function inspect({ document, facts }: RuleContext, amount: AmountFact): Problem | null {
  if (amount.writing === 'figures' || amount.currency !== 'CNY') return null
  const quote = document.text.slice(amount.span.start, amount.span.end)
  const words = facts.normalized.slice(amount.span.start, amount.span.end)
  const isCapital = /[壹贰叁肆伍陆柒捌玖貳參陸]/.test(words) || /大写[^\n]{0,16}$/.test(facts.normalized.slice(Math.max(0, amount.span.start - 20), amount.span.start))
  if (!isCapital) return null
  const place = describePlace(document, amount.span)
  if (amount.fen === null) {
    return {
      status: 'hit', severity: 'should-fix', spans: [amount.span], computed: null,
      opinion: `${place}大写金额“${quote}”不能读成一个金额（数位次序或者数字重复有误），请核对后按标准写法重写。`,
      amendment: '人民币（大写）【标准写法】。',
    }
  }
  const { standard, faults } = inspectCapitalAmount(words, amount.fen)
  if (faults.length === 0) return null
  // A bound told in passing (最低为壹仟元) is no amount payable; only a formal statement needs its 整.
  const isFormal = /(?:大写|人民币)[^。\n]{0,6}$/.test(facts.normalized.slice(Math.max(0, amount.span.start - 12), amount.span.start)) || /^ ?\(/.test(facts.normalized.slice(amount.span.end, amount.span.end + 2))
  if (!isFormal && faults.every((fault) => fault === 'missing-zheng')) return null
  return {
    status: 'hit', spans: [amount.span], computed: `${quote}→${standard}`,
    opinion: `${place}大写金额“${quote}”书写不规范（${faults.map((fault) => REASONS[fault]).join('、')}），建议改为“${standard}”。`,
    amendment: `人民币（大写）${standard}。`,
  }
}
