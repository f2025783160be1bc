import { Big } from 'big.js'
import type { PercentFact } from '../../facts/facts'
import { basis } from '../../law/basis'
import { dailyDamagesHigh, dailyDamagesLow, dailyDamagesRemark, liabilityCapLow, singleDamagesHigh, terminationDamagesHigh, terminationDamagesLow } from '../../law/parameters/liability'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { factsWithin, readSentences } from '../read-sentences'
import { sideOf } from '../stance'
import { checkCapSums, checkDailySums, checkFixedDamages, checkInsuredCap, checkStackedDeductions } from './fixed-damages'
import { findLiabilitySentences, type LiabilitySentence } from './read-liability'

/**
 * 民法典 第585条 lets a court adjust damages; the measure is the loss and not the price (合同编通则解释 第65条), so the lines
 * here are experience and the opinion never says unlawful. Deductions by assessment are not meant; grave breaches
 * (secrecy, subcontracting, fraud) bear higher sums.
 */
export const limitLiquidatedDamages: Rule = {
  id: 'LIA-002',
  title: '违约金过高、过低或无上限',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第585条', 'full-text', '违约金过高或过低的，可请求调整'),
    basis('合同编通则解释', '第65条', 'full-text', '超过造成损失30%的一般可认定过高'),
    basis('合同编通则解释', '第64条', 'full-text', '举证'),
  ],
  parameters: [dailyDamagesRemark, dailyDamagesHigh, dailyDamagesLow, singleDamagesHigh, liabilityCapLow, terminationDamagesHigh, terminationDamagesLow],
  version: 9,
  check,
}

const DAILY = /(?:一|1|每)[天日](?:按|付|赔|扣|罚|计|收|加)|每(?:晚(?:到|交|付)?|超期?|超过|误期|误|推迟|耽误|拖欠|迟|延|逾期|迟延|延误|延期|延迟|拖延)?(?:交货|供货|供应|付款|支付|完工|竣工|交付|履行|完成|到货)? ?(?:一|1)?个?(?:[日天]|工作日)|按日|(?:逾期|迟延|延误|延期|延迟|误|迟|晚)(?:付款|交货|交付|履行|交|到|付)?(?:一|1)[日天]|日(?:违约金|罚|息|按|利率)|以日计|按天|[日天]按?$/
const CAPPED = /不超过|不逾|至多|≤|为顶|不得?高于|上限|最高|封顶|为限|累计[^,。;]{0,10}(?:达|超)/
const ASSESSMENT = /考核|扣分|每次|次\/|满意度|评分|当月服务费的|扣减(?!合同|总价)|扣除当/
const GRAVE = /保密|泄露|泄密|转包|分包|弄虚作假|虚假|串通|行贿|挂靠|商业秘密|个人信息/
const PART_BASE = /逾期|未付|未交|迟延|应付未付|欠付|当期|该(?:期|批|部分)|延期|当月|未支付|未完成|未履行/
const DAMAGES = /违约金|罚金|计罚|扣(?!分)|罚付|扣付|加付|加收|加计|赔付|补偿|滞纳(?:金|费)|赔偿金?|罚|利息|责任[^,。;]{0,6}(?:≤|不超过|不得?高于|上限|封顶|,?以)|(?:迟|逾期?|误|晚)(?:交|延|付|期)?[^,。;]{0,2}[1一每][日天]/

function* check(context: RuleContext): Iterable<Problem> {
  yield* checkFixedDamages(context)
  yield* checkDailySums(context)
  yield* checkStackedDeductions(context)
  yield* checkInsuredCap(context)
  yield* checkCapSums(context)
  const liabilities = findLiabilitySentences(context.facts).filter(({ sentence }) => !ASSESSMENT.test(sentence.words) && DAMAGES.test(sentence.words))
  let firstDaily: PercentFact | null = null
  for (const liability of liabilities) {
    for (const percent of percentsIn(context, liability)) {
      const { start } = liability.sentence.span
      const before = liability.sentence.words.slice(0, percent.span.start - start)
      const part = before.slice(Math.max(before.lastIndexOf(','), 0))
      if (/不超过|不逾|不得?(?:高于|多于|超出|大于)|至多|≤|上限|最高|累计|为限|封顶|以内$/.test(part) || /^[^,。;]{0,4}(?:作?为)?(?:限|顶|上限|最高(?:限)?额|封顶)/.test(liability.sentence.words.slice(percent.span.end - start))) yield* lowCap(context, liability, percent)
      else if (DAILY.test(before) || /^[^,。;]{0,4}(?:\/|每|[×x*](?:逾期|迟延|违约|延误)?)[日天]/.test(liability.sentence.words.slice(percent.span.end - start))) {
        firstDaily ??= percent
        yield* daily(context, liability, percent)
      } else yield* single(context, liability, percent)
    }
  }
  // 两者累计均不超过…: the cap may stand in a sentence of its own beside them.
  const clauses = new Set(liabilities.map(({ sentence }) => sentence.clause))
  const isCapped = readSentences(context.facts).some(({ words, clause }) => clauses.has(clause) && /累计|合计|总额|均/.test(words) && CAPPED.test(words))
  if (firstDaily !== null && !isCapped && !liabilities.some(({ sentence }) => CAPPED.test(sentence.words))) {
    yield problem(firstDaily, 'remind', '逾期违约金没有累计上限，建议约定累计不超过合同总价的一定比例。', null)
  }
}

function percentsIn({ facts }: RuleContext, { sentence }: LiabilitySentence): readonly PercentFact[] {
  return factsWithin(facts.percents, sentence.span)
}

function* daily(context: RuleContext, { role, sentence }: LiabilitySentence, percent: PercentFact): Iterable<Problem> {
  const [remark, high, low] = [context.parameter(dailyDamagesRemark), context.parameter(dailyDamagesHigh), context.parameter(dailyDamagesLow)]
  const rate = Number(percent.fraction)
  // A share of one day's price a day is a share of the price.
  if (/日(?:租金|服务费|费用)/.test(percent.base)) return
  const isPart = PART_BASE.test(percent.base)
  const computed = `${show(percent.fraction)}×365＝${new Big(percent.fraction).times(36500).toString()}%／年`
  const side = sideOf(context.facts, role)
  if (high !== null && rate > high) {
    const severity: Severity = side === 'ours' && !isPart && !GRAVE.test(sentence.words) ? 'should-fix' : 'remind'
    yield problem(percent, severity, `违约金为每日${show(percent.fraction)}，折合年化${new Big(percent.fraction).times(36500).toString()}%，存在被请求调减的风险，建议调整。`, computed)
  } else if (remark !== null && rate > remark && !isPart) {
    yield problem(percent, 'remind', `违约金为每日${show(percent.fraction)}，折合年化${new Big(percent.fraction).times(36500).toString()}%，可能被请求调减，请核对。`, computed)
  } else if (low !== null && rate < low && rate > 0 && side !== 'ours' && role !== '甲方') {
    yield problem(percent, 'remind', `违约金为每日${show(percent.fraction)}，明显偏低，难以约束违约，建议提高。`, computed)
  }
}

function* single(context: RuleContext, { role, sentence }: LiabilitySentence, percent: PercentFact): Iterable<Problem> {
  const line = context.parameter(singleDamagesHigh)
  const near = sentence.words.slice(percent.span.start - sentence.span.start, percent.span.end - sentence.span.start + 16)
  const before = sentence.words.slice(0, percent.span.start - sentence.span.start)
  if (line === null || Number(percent.fraction) <= line || !/违约金|赔付|赔偿/.test(near + before.slice(-24)) || PART_BASE.test(percent.base)) return
  if (!/合同|总价|总额|价款|金额|费用|租金/.test(`${percent.base}${near}`)) return
  const severity: Severity = sideOf(context.facts, role) === 'ours' && !GRAVE.test(sentence.words) ? 'should-fix' : 'remind'
  yield problem(percent, severity, `一次性违约金为合同价的${show(percent.fraction)}，超过提示线${show(String(line))}；是否过高以实际损失为准，请核对。`, `${show(percent.fraction)}＞${show(String(line))}`)
}

function* lowCap(context: RuleContext, { role }: LiabilitySentence, percent: PercentFact): Iterable<Problem> {
  const line = context.parameter(liabilityCapLow)
  if (line === null || Number(percent.fraction) >= line || sideOf(context.facts, role) !== 'theirs') return
  yield problem(percent, 'remind', `对方责任上限为${show(percent.fraction)}，低于提示线${show(String(line))}，建议提高。`, `${show(percent.fraction)}＜${show(String(line))}`)
}

function show(fraction: string): string {
  return `${new Big(fraction).times(100).toString()}%`
}

function problem({ span }: PercentFact, severity: Severity, opinion: string, computed: string | null): Problem {
  return {
    status: 'hit', severity, spans: [span], computed, opinion,
    amendment: '每逾期一日，按逾期部分价款的万分之五支付违约金，累计不超过合同总价的10%；逾期超过30日，甲方有权解除合同。',
  }
}
