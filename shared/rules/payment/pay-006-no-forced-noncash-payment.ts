import { FORGOES, NOTHING_OWED, PAID_LATE, PAYING } from '../../facts/concept-words'
import { basis } from '../../law/basis'
import { lateInterestPerDay, loanPrimeRate } from '../../law/parameters/payment'
import { candidateSentences } from '../candidate-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { factsWithin, matchesIn, readSentences, spanOfSentence, type ReadSentence } from '../read-sentences'
import { doWePay, isSmallCounterparty, severityBySide } from '../stance'

const NON_CASH = [basis('款项条例', '第11条', 'full-text', '不得强制接受商业汇票等非现金支付方式')]
const INTEREST = [
  basis('款项条例', '第17条', 'full-text', '逾期利率不得低于订立时一年期LPR，未约定按每日万分之五'),
  basis('买卖解释', '第18条', 'full-text', '未约定时按LPR加计30%至50%'),
]

/**
 * 款项条例 第11条 and 第17条. A way of paying the supplier may choose is only remarked. The rate is compared with the one-year
 * LPR of the law day, which the office enters; without it no comparison is made.
 */
export const noForcedNoncashPayment: Rule = {
  id: 'PAY-006',
  title: '强制非现金支付、逾期利息过低或免除',
  severity: 'must-fix',
  types: 'all',
  basis: [...NON_CASH, ...INTEREST],
  parameters: [loanPrimeRate, lateInterestPerDay],
  version: 8,
  check,
}

const PAPER = '应收账款[^,。;]{0,4}(?:凭据|凭单)|(?<=(?:以|用|采用|使用)[^,。;]{0,8})(?<!发|支|银行汇|本|车|门|船|机|邮|选|开|收|付款|支付|转账|入账|记账|会计|缴款|有效|合法|原始)(?:票据|票(?!面|务|价|证|根)|凭证|信单)(?=[^,。;]{0,6}(?:支付|付款|付给|结算|兑付|清偿|结清|抵付|抵偿))|(?:建信|中企|招行|工银|平安|云|融|信|链|通|e)[\u4e00-\u9fa5]{0,4}(?:融通|云链|信链|信单|e信|通宝|链融)(?:电子)?(?:凭证|单)?|["“][^"”“,。;]{1,6}["”](?:凭证|电子凭证|票据|单)|[云链信融票]{2,4}(?:凭证|单)|商业(?:承兑)?汇票|银行承兑汇票|承兑汇票|商票|(?:电子)?债权凭证|应收账款(?:电子)?(?:凭证|债权凭证)|供应链[^,。;]{0,6}(?:票据|金融|凭证|债权|产品|平台|单)(?:产品|平台)?|(?:电子|数字|延期)[^,。;]{0,4}(?:债权|付款|支付|票据)?凭证|(?:远期|[三六九]个月期)[^,。;]{0,4}(?:汇票|票据|凭证)|云信|融信|保理'
const PAYER = '甲方|采购[人方]|采购单位|发包[人方]|发包单位|委托[人方]|委托单位|买方|买受人|需方|定作[人方]|承租[人方]|建设单位|业主|我方'
const FORCED = new RegExp(`(?:以|用|采用|通过|使用)?(?:${PAPER})[^。;]{0,20}(?:支付|付款|结算|结账|结款|接受|清偿|偿付|给付|结清|付讫|兑付|抵付|付清)[^。;]{0,24}|(?:以|用|凭|通过)[^,。;]{0,16}(?:${PAPER})[^,。;]{0,12}(?:收取|收款|受领|收受|兑现)[^。;]{0,10}|(?:支付|付款|结算)(?:的)?(?:方式|形式|手段)[^。;,]{0,12}(?:${PAPER})[^。;]{0,16}`, 'g')
const WAIVED = new RegExp(`(?:${PAYER})[^。;]{0,12}(?:逾期|迟延|延期|延迟|延误|拖欠|拖延|迟于[^,。;]{0,10}|晚于[^,。;]{0,10}|未(?:能)?(?:如期|及时|足额|按|依|在)[^,。;]{0,8})(?:支付|付款|给付|付清|履行付款)[^。;]{0,24}(?:${NOTHING_OWED}|不(?:作|按|属)(?:为)?违约|放弃|不负|不得(?:主张|要求|请求|计)|不予(?:计|支付|赔)|免收|不(?:再)?(?:另)?计|无权(?:主张|要求)|不(?:再)?追究|不承担|不计(?:付|收)?利息|无需(?:支付|承担)|不支付(?:利息|违约金)|不(?:构成|视为)违约|免(?:除|于))[^,。;]{0,12}`, 'g')
/** The payer's delay, told in any order, and the creditor who gives up what follows from it: 付款逾期的，双方互不追究; 延迟支付时，不向甲方收取滞纳金. */
const GIVEN_UP = new RegExp(`(?:${PAYER})[^,。;]{0,10}(?:(?:付款|支付)[^,。;]{0,4}(?:逾期|迟延|延误|延迟)|(?:逾期|迟延|延期|延迟|拖延|延后)(?:支付|付款|给付)|未(?:能)?(?:按时|按期|及时|如期)(?:足额)?(?:支付|付款))[^。;]{0,24}(?:互不追究|不(?:得|会|再)?(?:向[^,。;]{1,8})?(?:收取|要求|主张|追究|计收)|无权(?:主张|要求)|放弃)[^。;]{0,16}`, 'g')
/** 甲方迟付服务费的,乙方放弃主张利息; 甲方付款迟延的,仅需补足本金,其他责任概不负担 */
const LET_OFF = new RegExp(`(?:${PAYER})[^,。;]{0,8}(?:迟付|欠付|拖付|缓付|晚付|(?:的)?(?:付款|支付)(?:迟延|逾期|延误|延迟|延后|迟缓|滞后)|(?:逾期|迟延|延迟|未按期)(?:付款|支付))[^。;]{0,16}(?:,[^。;]{0,16})?(?:(?:放弃|不再?|不得|不予|不可)(?:主张|要求|追索|计取|计收|加收|另收|收取)[^,。;]{0,8}(?:利息|违约金|赔偿|滞纳金|责任|费用)|(?:免除|豁免)[^,。;]{0,6}(?:责任|利息|违约金)|不(?:因此|就此|由此)[^,。;]{0,6}(?:利息|违约金|责任)|(?:责任|违约金|利息|赔偿)[^,。;]{0,6}(?:概|均|一律|皆|全部)?(?:不|免)(?:予|再)?(?:负担?|承担|计|付|支付|追究|除))[^,。;]{0,6}`, 'g')
/** 因故晚付的，乙方表示谅解: the delay and what the creditor forgoes, whoever is named; the payer's own excuse in the next part. */
const FORGONE = new RegExp(`(?:${PAID_LATE})[^,。;]{0,8},[^,。;]{0,10}(?:${FORGOES}|${NOTHING_OWED})[^,。;]{0,8}(?:,(?:也|亦|并|且)?不(?:构成|视为|属于|算)[^,。;]{0,8})?`, 'g')
/** 乙方未开票的，…: a failure of the side that is paid, told first, or force majeure, excuses the delay. */
const EXCUSED = /(?:由于|因)[^,。;]{0,14}(?:未|不)[^,。;]{0,16}(?:造成|导致|致使|引起)|(?:网络|电信|系统|设备|银行)[^,。;]{0,10}(?:引起|造成|导致|故障)|(?:乙方|供应商|承包[人方]|受托[人方]|卖方|供方|对方)[^,。;]{0,16}(?:未|不|逾期|迟延|违反|拒绝)|不可抗力|政府行为|节假日|银行(?:系统)?(?:原因|故障)/
/** 乙方保证不因甲方未按时付款追究其责任; 甲方逾期，乙方不得要求利息: the payer's delay and what is given up, in any order. */
const LETS_OFF: Meaning = {
  parts: [
    new RegExp(`(?:${PAYER})[^,。;]{0,6}(?:[^,。;]{0,6})?(?:如|若)?(?:逾期|晚付|${PAID_LATE}|何时(?:付款|支付)|(?:到期|届期)未付|到期不付)`),
    new RegExp(`${FORGOES}|不(?:因|就|为)[^。;]{0,24}(?:追究|索赔|主张)|不得(?:要求|主张)[^,。;]{0,8}(?:利息|违约)|(?:不|免)(?:予)?计(?:收)?息|宽限期?不限|只能催告`),
  ],
  not: /(?:乙方|供应商|承包[人方]|受托[人方]|卖方|供方)[^,。;甲采发委买]{0,12}(?:未|逾期|迟延|违反|拒绝|不(?!因|得|就|再|为))|不可抗力|双方|任何一方|一方逾期|双倍|有权要求|按[^,。;]{0,12}支付/,
}
/** 养护费的一半以消费券付给乙方: the price, what is no money, and the paying with it, in any order. */
const IN_KIND: Meaning = {
  parts: [/(?:以|(?<![使费])用|拿|凭|折成|折算成|换成)[^,。;]{0,10}(?:(?:消费|代金|提货|购物|礼品?|抵用|充值|储值|预付费|油|餐)[券卡票]|实物|自产(?:产品|商品)|(?:库存|滞销)[^,。;]{0,4}|存货|房产|房屋|商铺|车位|车辆|股权|债权|积分|借条|欠条|白条)|打白条/, new RegExp(`${PAYING}|抵(?:作|充|付|给|顶|偿)?|顶(?:替|账|付)?|发给`), /(?:费用?|款项?|货款|工程款|报酬|价款)(?!率)/],
  not: /不(?:得|以|接受|可|能|应)|禁止|赔偿|违约|押金|损坏|保险|充值|供应|提供|采购|购买|销售|出售|退|担保|抵押|质押|补偿|保证|返还|油卡(?:由|充)/,
  reach: 40,
}
const PAYS_LATE = new RegExp(`(?:${PAYER})[^。;]{0,20}(?:逾期|迟延|延期)[^。;]{0,6}付款`)
/** 乙方逾期退款 and the like: the delay of the side that is paid */
const THEIRS_DELAY = /(?:乙方|供应商|承包人|受托人|卖方|供方)[^,。;甲采发委买]{0,8}(?:逾期|迟延|延期|未(?:能)?(?:按|在|于|及时|如期))/
/** 因乙方未开票致甲方逾期付款的: the payer is free for the other side's delay. */
const OTHERS_DELAY = /(?:因|由于)(?:乙方|供应商|承包|受托|卖方|供方|对方)/
const THEIR_CHOICE = /(?:乙方|供应商|承包人|卖方|供方|受托人)(?:可以?|有权|如|若)?(?:主动|自行)?(?:书面|提出)?(?:同意|自愿|选择|申请|要求|可以?(?:自主)?选择)|经(?:乙方|双方)[^,。]{0,6}(?:同意|协商)/
const AT_ISSUE = new RegExp(`(?:签发|开具|开立|出票)[^,。;]{0,4}(?:${PAPER})(?:之?[时日]|之?后|当日|前)`)
const REFUSED = /不得?(?:以|采用|使用|接受|强制|用)|禁止|除外|不接受/
const OURS_LATE = new RegExp(`(?:${PAYER}|双方|任何?一方|一方|违约方|任一方)[^。;]{0,24}(?:逾期|迟延|延期|延迟|未(?:能)?按|违约|不履行|违反)`)
const THEIRS_LATE = /(?:乙方|供应商|承包人|受托人|卖方|供方|中标人|服务方)[^。;]{0,20}(?:逾期|迟延|延期|未(?:能)?按)[^。;]{0,40}(?:违约金|赔偿|承担)/

/** 逾期付款的利息按活期存款利率计: a rate that lies below any lending rate by its name */
const DEPOSIT_RATE = /(?:逾期|迟延|延期)[^。;]{0,8}(?:付款|支付)[^。;]{0,16}(?:(?:利息|利率|违约金|资金占用费)[^,。;]{0,10}|按[^,。;]{0,6})(?:活期|定期|存款)[^,。;]{0,6}利率[^,。;]{0,6}/g

function* check(context: RuleContext): Iterable<Problem> {
  const wePay = doWePay(context)
  if (wePay === false) return
  const sentences = readSentences(context.facts)
  const told = new Set<number>()
  const level = (severity: Severity): Severity => severityBySide(severity, wePay !== null)
  for (const sentence of candidateSentences(context.facts, FORCED, WAIVED, GIVEN_UP, LET_OFF, FORGONE, PAYS_LATE, DEPOSIT_RATE)) {
    yield* nonCash(context, sentence, level)
    const waived = [WAIVED, GIVEN_UP, LET_OFF].map((pattern) => matchesIn(sentence, pattern)).find((found) => found.length > 0) ?? []
    const forgone = waived.length > 0 || THEIRS_DELAY.test(sentence.words) ? [] : matchesIn(sentence, FORGONE).filter(({ span }) => !EXCUSED.test(sentence.words.slice(0, span.start - sentence.span.start)))
    for (const { words, span } of [...waived, ...forgone]) {
      if (OTHERS_DELAY.test(sentence.words)) continue
      told.add(sentence.span.start)
      yield problem(span, level('must-fix'), null, `“${words}”免除付款方逾期责任，对中小企业不发生预期效果，建议按不低于一年期LPR约定逾期利息。`, INTEREST)
    }
    yield* lowRate(context, sentence, level)
    for (const { words, span } of matchesIn(sentence, DEPOSIT_RATE)) {
      if (!THEIRS_DELAY.test(sentence.words)) yield problem(span, level('should-fix'), null, `“${words}”：存款利率低于一年期LPR，逾期付款利率不得低于合同订立时一年期LPR，建议调整。`, INTEREST)
    }
  }
  for (const { sentence, words, span } of sayingsOf(context.facts, LETS_OFF)) {
    if (!told.has(sentence.span.start)) yield { ...problem(span, level('should-fix'), null, `“${words}”免除付款方逾期责任，对中小企业不发生预期效果，建议按不低于一年期LPR约定逾期利息。`, INTEREST), status: 'suspected' }
  }
  for (const { sentence, words, span } of sayingsOf(context.facts, IN_KIND)) {
    if (!told.has(sentence.span.start) && doTheyTake(sentence)) yield { ...problem(span, level('should-fix'), null, `“${words}”：不得以非货币方式抵付应付款项，建议改为银行转账。`, NON_CASH), status: 'suspected' }
  }
  const theirs = sentences.find(({ words }) => THEIRS_LATE.test(words))
  if (theirs !== undefined && wePay === true && !sentences.some(({ words }) => OURS_LATE.test(words))) {
    yield problem(spanOfSentence(theirs), 'should-fix', null, '合同约定了对方逾期责任，而没有约定我方逾期付款的责任，建议按不低于一年期LPR约定逾期利息。', INTEREST)
  }
}

/** The price of the other side is what is paid so, not ours to receive. */
function doTheyTake({ words }: ReadSentence): boolean {
  return !new RegExp(`(?:乙方|供应商|承包[人方]|卖方|供方)[^,。;]{0,12}(?:付给|支付给|向(?:${PAYER}))`).test(words)
}

function* nonCash(context: RuleContext, sentence: ReadSentence, level: (severity: Severity) => Severity): Iterable<Problem> {
  for (const { words, span } of matchesIn(sentence, FORCED)) {
    const at = span.start - sentence.span.start
    const before = `${/[^,，。;]{0,24}$/.exec(sentence.words.slice(Math.max(0, at - 24), at))![0]}${words}`
    // 于签发银行承兑汇票时付清手续费: the paper is the day, not the money.
    if (REFUSED.test(before) || AT_ISSUE.test(before)) continue
    const isChosen = THEIR_CHOICE.test(sentence.words)
    const isForced = /应(?:当|予)?(?:无条件)?(?:接受|同意)|必须|只能|有权(?:以|采用)|不得(?:拒绝|拒收|拒付|提出异议|异议)/.test(sentence.words)
    const severity = isChosen ? 'remind' : isForced && isSmallCounterparty(context) !== false ? level('must-fix') : level('should-fix')
    yield problem(span, severity, null, isChosen
      ? `“${words}”：非现金支付须由对方自愿选择并写明，请核对。`
      : `“${words}”：不得强制对方接受商业汇票、应收账款电子凭证等非现金支付方式，不得借此变相延长付款期限，建议改为银行转账。`, NON_CASH)
  }
}

function percentOf(value: number): string {
  return `${Number((value * 100).toFixed(4))}%`
}

/** A late interest for our own delay below the one-year LPR. */
function* lowRate(context: RuleContext, sentence: ReadSentence, level: (severity: Severity) => Severity): Iterable<Problem> {
  const prime = context.parameter(loanPrimeRate)
  if (prime === null || !PAYS_LATE.test(sentence.words)) return
  for (const percent of factsWithin(context.facts.percents, sentence.span)) {
    const near = sentence.words.slice(Math.max(0, percent.span.start - sentence.span.start - 20), percent.span.end - sentence.span.start + 8)
    const isDaily = /每(?:逾期)?(?:一)?[日天]|按日|日利率|逾期一[日天]/.test(near)
    if (!isDaily && !/年利率|年息|年化|每年|按年|一年/.test(near)) continue
    const rate = Number(percent.fraction)
    const yearly = isDaily ? rate * 365 : rate
    if (yearly >= prime - 1e-12) continue
    yield problem(percent.span, level('should-fix'), `${isDaily ? `${percentOf(rate)}×365＝` : ''}${percentOf(yearly)}＜一年期LPR ${percentOf(prime)}`,
      '约定的逾期付款利率低于合同订立时一年期LPR，建议调整。', INTEREST)
  }
}

function problem(span: Problem['spans'][number], severity: Severity, computed: string | null, opinion: string, bases: Rule['basis']): Problem {
  return {
    status: 'hit', severity, spans: [span], computed, opinion, basis: bases,
    amendment: '甲方以银行转账方式支付；甲方逾期付款的，按合同订立时一年期贷款市场报价利率向乙方支付逾期利息，自逾期之日起至实际支付之日止。',
  }
}
