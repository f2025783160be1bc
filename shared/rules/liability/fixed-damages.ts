import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import type { AmountFact } from '../../facts/facts'
import { dailyDamagesHigh, liabilityCapLow, terminationDamagesHigh, terminationDamagesLow } from '../../law/parameters/liability'
import { candidateSentences } from '../candidate-sentences'
import { factsWithin, matchesIn } from '../read-sentences'
import type { Problem, RuleContext, Severity } from '../rule'
import { showFen, showPercent } from '../show-figures'
import { sideOf } from '../stance'
import { findLiabilitySentences } from './read-liability'

const WHOLE_BREACH = /解除(?:本)?(?:合同|协议)|根本违约|不履行(?:本)?(?:合同|协议)|拒绝履行|(?:单方|擅自|提前)(?:解除|终止|解约|退租|中止)|终止(?:本)?(?:合同|协议)|毁约/
const REPEATED = /每(?:逾期|迟延|延误|次|发现|出现|发生|人|项|一?[日天])|按[日次]|\/[日天次]/
const AMENDMENT = '一方根本违约致合同解除的，应向守约方支付合同总价【】%的违约金；违约金不足以弥补损失的，还应赔偿差额。'

/** A fixed sum for ending the contract out of all proportion to the price (review-rules.md LIA-002): above half of it, or next to nothing. */
export function* checkFixedDamages(context: RuleContext): Iterable<Problem> {
  const { document, facts } = context
  const price = facts.totalAmount?.fen ?? null
  const [high, low] = [context.parameter(terminationDamagesHigh), context.parameter(terminationDamagesLow)]
  if (price === null || price === 0) return
  for (const { sentence, role } of findLiabilitySentences(facts)) {
    if (!WHOLE_BREACH.test(sentence.words) || !/违约金/.test(sentence.words) || REPEATED.test(sentence.words)) continue
    for (const amount of factsWithin(facts.amounts, sentence.span)) {
      const near = facts.normalized.slice(Math.max(sentence.span.start, amount.span.start - 16), amount.span.end + 10)
      if (amount.fen === null || amount.fen === 0 || amount.isUnitPrice || amount.currency !== 'CNY' || amount === facts.totalAmount || !/违约金/.test(near)) continue
      const share = new Big(amount.fen).div(price)
      const isHigh = high !== null && share.gt(high)
      const isLow = low !== null && share.lt(low)
      if (!isHigh && !isLow) continue
      const side = sideOf(facts, role)
      const severity: Severity = (isHigh && side === 'ours') || (isLow && side === 'theirs') ? 'should-fix' : 'remind'
      yield {
        status: 'hit', severity, spans: [amount.span], amendment: AMENDMENT,
        computed: `${showFen(amount.fen)}÷${showFen(price)}＝${showPercent(share)}${isHigh ? '＞' : '＜'}${showPercent(isHigh ? high : (low ?? 0))}`,
        opinion: `${describePlace(document, amount.span)}解除合同（根本违约）的违约金为${showFen(amount.fen)}元，占合同总价${showPercent(share)}，${isHigh ? '明显偏高，存在被请求调减的风险' : '明显偏低，难以弥补损失'}，请核对。`,
      }
      break
    }
  }
}

/** A sum of money that a sentence on liability names, as a share of the price. */
interface NamedSum {
  readonly amount: AmountFact
  readonly shown: string
  readonly share: Big
  /** 2,000÷100,000＝2% */
  readonly division: string
  readonly role: string
}

/** One sum of each sentence that is meant, above nothing and in yuan; sentences that name a share are told by it. */
function namedSums({ facts }: RuleContext, isMeant: (words: string) => boolean, isSum: (amount: AmountFact) => boolean): readonly NamedSum[] {
  const price = facts.totalAmount?.fen ?? null
  if (price === null || price === 0) return []
  return findLiabilitySentences(facts).flatMap(({ sentence, role }): readonly NamedSum[] => {
    if (!isMeant(sentence.words) || factsWithin(facts.percents, sentence.span).length > 0) return []
    const amount = factsWithin(facts.amounts, sentence.span).find((one) => one.fen !== null && one.fen > 0 && one.currency === 'CNY' && isSum(one))
    if (amount === undefined || amount.fen === null) return []
    const [share, shown] = [new Big(amount.fen).div(price), showFen(amount.fen)]
    return [{ amount, shown, share, division: `${shown}÷${showFen(price)}＝${showPercent(share)}`, role }]
  })
}

const CAP_OF_OWN = /(?:封顶|为限|上限|不超过|不逾|至多|最高|≤)/
const WHOLE_LIABILITY = /(?:赔偿|责任|违约金)[^。;]{0,16}(?:总额|总和|全部|累计|上限|封顶|为限|最高|合计)|全部(?:赔偿|责任)/
const OTHER_CAP = /每[次人项日天月]|考核|保险|定金|订金/

/** 乙方的赔偿总和封顶为两万元: a cap in figures that is next to nothing of the price. */
export function* checkCapSums(context: RuleContext): Iterable<Problem> {
  const { document, facts } = context
  const line = context.parameter(liabilityCapLow)
  if (line === null) return
  const isCap = (words: string): boolean => CAP_OF_OWN.test(words) && WHOLE_LIABILITY.test(words) && !OTHER_CAP.test(words)
  for (const { amount, shown, share, division, role } of namedSums(context, isCap, () => true)) {
    if (share.gte(line) || sideOf(facts, role) !== 'theirs') continue
    yield {
      status: 'hit', severity: 'remind', spans: [amount.span], amendment: AMENDMENT, computed: `${division}＜${showPercent(line)}`,
      opinion: `${describePlace(document, amount.span)}对方责任上限为${shown}元，占合同总价${showPercent(share)}，低于提示线${showPercent(line)}，建议提高。`,
    }
  }
}

const STACKED = /(?:扣(?:除|减|罚|款|分)|考核扣)(?![^,。;]{0,12}违约金)[^。;]{0,40}(?:并|同时|另|还)(?:应|须|需|由|向|要求)?[^。;]{0,16}(?:支付|承担)[^。;]{0,20}违约金|违约金[^。;]{0,24}(?:并|同时|另|还)(?:应|须|需)?[^。;]{0,12}(?:按考核|考核扣|扣(?:除|减|罚)(?![^,。;]{0,12}违约金))[^,。;]{0,16}/g

/** A deduction by assessment and damages on top of it for one and the same cause. */
export function* checkStackedDeductions({ document, facts }: RuleContext): Iterable<Problem> {
  for (const sentence of candidateSentences(facts, STACKED)) {
    for (const { words, span } of matchesIn(sentence, STACKED)) {
      if (/不(?:再|得|重复)|或者?[^。;]{0,6}违约金|抵扣|直接从|择一/.test(words)) continue
      yield {
        status: 'hit', severity: 'remind', spans: [span], computed: null,
        opinion: `${describePlace(document, span)}同一事由既作考核扣款又支付违约金，责任叠加，存在被请求调减的风险，建议择一适用。`,
        amendment: '同一事由已作考核扣款的，不再重复计收违约金；扣款不足以弥补损失的，可就差额请求赔偿。',
      }
    }
  }
}

const PER_DAY = /每(?:逾期|迟延|延误|延期|延迟|拖延)?(?:一|1)?个?(?:[日天]|工作日)|(?:逾期|迟延|延误|延期|延迟)(?:一|1)[日天]|按日|\/[日天]/

/** A fixed sum for every day of delay, as a rate of the price: above the line it is remarked as shares are. */
export function* checkDailySums(context: RuleContext): Iterable<Problem> {
  const { document, facts } = context
  const high = context.parameter(dailyDamagesHigh)
  if (high === null) return
  const isDaily = (words: string): boolean => PER_DAY.test(words) && /违约金|滞纳金/.test(words) && !/每[次人项]|考核|扣/.test(words)
  const isSum = ({ limit, span }: AmountFact): boolean => limit === '' && span.start !== facts.totalAmount?.span.start
  for (const { amount, shown, share, division, role } of namedSums(context, isDaily, isSum)) {
    if (share.lte(high) || share.gt(1)) continue
    yield {
      status: 'hit', severity: sideOf(facts, role) === 'ours' ? 'should-fix' : 'remind', spans: [amount.span], amendment: AMENDMENT_DAILY,
      computed: `${division}／日＞${showPercent(high)}`,
      opinion: `${describePlace(document, amount.span)}违约金为每日${shown}元，相当于合同总价的${showPercent(share)}，折合年化${showPercent(share.times(365))}，存在被请求调减的风险，建议调整。`,
    }
  }
}

const AMENDMENT_DAILY = '每逾期一日，按逾期部分价款的万分之五支付违约金，累计不超过合同总价的10%。'

const INSURED_CAP = /(?:赔偿|责任)[^,。;]{0,16}(?:以|限于|不超过)[^,。;]{0,10}(?:保险|保单)[^,。;]{0,8}(?:赔付|赔偿|理赔|保额|限额|金额)[^,。;]{0,6}(?:为限|以内|范围内)/g

/** A liability that ends where an insurer's payment ends has no figure that anybody could check. */
export function* checkInsuredCap({ document, facts }: RuleContext): Iterable<Problem> {
  for (const sentence of candidateSentences(facts, INSURED_CAP)) {
    for (const { span } of matchesIn(sentence, INSURED_CAP)) {
      yield {
        status: 'hit', severity: 'remind', spans: [span], computed: null, amendment: '乙方违约造成损失的，应当赔偿全部直接损失；保险赔付不足的，由乙方补足。',
        opinion: `${describePlace(document, span)}以保险赔付额限定赔偿责任，数额不确定且可能为零，建议改为明确的责任限额并约定不足部分的补足。`,
      }
    }
  }
}
