import { Big } from 'big.js'
import type { Facts, PercentFact } from '../../facts/facts'
import { PENALTY } from '../../facts/concept-words'
import { basis } from '../../law/basis'
import { oneSidedClauses, unequalRateFactor } from '../../law/parameters/liability'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { factsWithin, provisionsOf, readSentences, spanOfSentence } from '../read-sentences'
import { findLiabilitySentences, type LiabilitySentence } from './read-liability'
import { checkUncoveredDuties } from './uncovered-duties'

/**
 * A contract for money says what follows from a breach (民法典 第470条), for both sides. Unequal: three clauses against one
 * side and none against the other; late delivery sanctioned and late payment not; daily rates of late performance five
 * times apart on the same base. Gifts and secrecy agreements bind one side by nature; a supplement leaves the main
 * contract's liability standing.
 */
export const requireBalancedLiability: Rule = {
  id: 'LIA-001',
  title: '违约责任缺失或明显不对等',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第470条第1款第7项', 'full-text', '违约责任为合同一般条款'),
    basis('民法典', '第577条', 'full-text', '违约责任'),
    basis('民法典', '第582条', 'full-text', '瑕疵履行'),
    basis('政府采购法', '第43条', 'full-text', '合同应遵循平等自愿'),
    basis('款项条例', '第7条', 'full-text', '不得要求中小企业接受不合理的违约责任'),
  ],
  parameters: [oneSidedClauses, unequalRateFactor],
  version: 8,
  check,
}

const ANY = new RegExp(`违约(?:责任|金)|赔偿|违约[^,。;]{0,6}赔|赔[^,。;]{0,6}损失|承担[^,。;]{0,16}责任|(?:迟|逾期?|误|晚)(?:交|延|付|期)?[^,。;]{0,2}[1一每][日天][^,。;]{0,16}(?:%|‰|[千百万]分之)|(?:误期|逾期|迟延|延误)[^。;]{0,24}(?:%|‰|[千百万]分之)[^,。;]{0,8}(?:计付|支付|给付|计收|偿付)|(?:误[工期]|[迟晚][交付送到]|逾期|延误|拖[延欠])[^。;]{0,12}(?:每|[1一])[日天][^。;]{0,12}(?:%|‰|[千百万]分之|元)|${PENALTY}`)
const ONLY_BY_LAW = /(?:按照?|依照?|依据|根据)[^。;]{0,20}(?:民法典|合同法|法律|法规|国家有关规定)[^。;]{0,20}(?:承担|处理|执行|办理|追究)/
const LATE_PAYMENT =
  /(?:逾期|迟延|延期|延迟)(?:未|不)?(?:付款|支付|付清|结算|缴纳|交纳|交租|缴租|交费|缴费|还款)|拖欠|(?:未(?:能)?按|不按)[^,。;]{0,12}(?:付款|支付|缴纳|交纳)|(?:付款|支付)(?:逾期|迟延|延迟|延误)|迟付|晚付|迟交租/

/** Something is paid for; land under contract for dues and quotas is not. */
const PRICED = /合同(?:总)?[价额]|总价|价款|货款|服务费|报酬|酬金|费用|租金|单价|工程款|结算|付款/

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { document, facts, types, intake } = context
  if (intake.moneyFlow === '无偿' || types.has('DON') || types.has('NDA') || types.has('SUP') || !facts.isContract) return 'not-applicable'
  const index = provisionsOf(document)
  // A heading is no term; what stands below it is one, whatever its words.
  const headings = new Set(document.clauses.map(({ title }) => title))
  const named = readSentences(facts).filter(({ words, clause }) => !headings.has(words.trim()) && (ANY.test(words) || /违约责任/.test(index.titlesOf(clause))))
  if (named.length === 0) {
    return [problem([], 'must-fix', '合同没有约定违约责任，建议分别约定双方逾期、质量不符等违约的责任。')]
  }
  if (named.every(({ words }) => ONLY_BY_LAW.test(words) && !/%|‰|万分之|千分之|百分之|元/.test(words))) {
    return [problem([spanOfSentence(named[0]!)], 'should-fix', '合同仅笼统约定依法承担违约责任，没有具体标准，建议按主要义务分别约定。')]
  }
  const liabilities = findLiabilitySentences(facts)
  const unequal = oneSided(context, liabilities)
  return [...unequal, ...(unequal.length > 0 || !PRICED.test(facts.normalized) ? [] : latePaymentMissing(liabilities)), ...unequalRates(context, liabilities), ...checkUncoveredDuties(context, liabilities)]
}

function oneSided(context: RuleContext, liabilities: readonly LiabilitySentence[]): readonly Problem[] {
  const line = context.parameter(oneSidedClauses) ?? 3
  if (liabilities.some(({ who }) => who === 'both')) return []
  const [first, second] = [0, 1].map((party) => liabilities.filter(({ who }) => who === party))
  const [many, none] = first!.length >= line && second!.length === 0 ? [first!, '另一方'] : second!.length >= line && first!.length === 0 ? [second!, '另一方'] : [[], '']
  if (many.length === 0) return []
  return [problem(many.map(({ sentence }) => spanOfSentence(sentence)), 'should-fix', `合同仅约定${many[0]!.role}的违约责任（${many.length}处），${none}没有违约责任条款，建议补充对等责任。`)]
}

/** Late performance of the supplier is sanctioned, late payment is not. */
function latePaymentMissing(liabilities: readonly LiabilitySentence[]): readonly Problem[] {
  if (liabilities.some(({ who, sentence }) => who === 'both' || LATE_PAYMENT.test(sentence.words))) return []
  const late = liabilities.find(({ who, sentence }) => who === 1 && /逾期|迟延|延期|延误|超期|未(?:能)?(?:按|如)(?:时|期|约)|晚(?:到|交)|迟(?:到|交|[一1][日天])/.test(sentence.words))
  if (late === undefined || liabilities.some(({ who }) => who === 0)) return []
  return [problem([spanOfSentence(late.sentence)], 'should-fix', `合同约定了${late.role}逾期的责任，而付款方逾期付款没有责任条款，建议补充。`)]
}

function unequalRates(context: RuleContext, liabilities: readonly LiabilitySentence[]): readonly Problem[] {
  const factor = context.parameter(unequalRateFactor)
  if (factor === null) return []
  const rates = [0, 1].map((party) => liabilities.filter(({ who }) => who === party).flatMap(({ sentence }) => dailyRates(context.facts, sentence.span)))
  for (const ours of rates[0]!) {
    for (const theirs of rates[1]!) {
      if (ours.base !== theirs.base || ours.base === '') continue
      const [high, low] = Number(ours.fraction) >= Number(theirs.fraction) ? [ours, theirs] : [theirs, ours]
      if (Number(low.fraction) === 0 || Number(high.fraction) < Number(low.fraction) * factor) continue
      const times = new Big(high.fraction).div(low.fraction).round(1).toString()
      return [{
        ...problem([high.span, low.span], 'should-fix', `双方逾期违约金日费率相差${times}倍，明显不对等，建议调整为一致。`),
        computed: `${percent(high)}÷${percent(low)}＝${times}≥${factor}`,
      }]
    }
  }
  return []
}

function percent({ fraction }: PercentFact): string {
  return `${new Big(fraction).times(100).toString()}%`
}

function dailyRates(facts: Facts, span: { readonly start: number; readonly end: number }): readonly PercentFact[] {
  return factsWithin(facts.percents, span).filter((fact) =>
    isDaily(facts.normalized.slice(Math.max(span.start, fact.span.start - 30), fact.span.start)))
}

/** A rate by the day; 累计不超过10% is the cap of one. */
function isDaily(before: string): boolean {
  return /每(?:逾期|迟延|延误|延期)?一?[日天]|按日|(?:逾期|迟延|延误|误|迟|晚)(?:付款|交货|交付|履行)?(?:一|1)[日天]|日$/.test(before) && !/(?:不超过|上限|最高|为限|封顶|累计)[^,。;]{0,14}$/.test(before)
}

function problem(spans: Problem['spans'], severity: Severity, opinion: string): Problem {
  return {
    status: 'hit', severity, spans, computed: null, opinion,
    amendment: '乙方逾期交付的，每日按未交付部分价款的万分之五支付违约金，累计不超过合同总价的10%；甲方逾期付款的，按订立时一年期LPR支付逾期利息。',
  }
}
