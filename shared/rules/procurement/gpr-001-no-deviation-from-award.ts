import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import { findDateRanges, monthsBetween } from '../../facts/term-ranges'
import { isNetOfTax } from '../../facts/total-amount'
import { basis } from '../../law/basis'
import type { ContractType } from '../../law/contract-type'
import { procurementPath } from '../guarantees/procurement-path'
import { factsWithin, readSentences, spanOfSentence, type ReadSentence } from '../read-sentences'
import { isForbidden, statementsApart, statementsOf } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'
import { showYuan } from '../show-figures'
import { periodsIn, quantitiesIn, sharesIn, type StatedFigure } from './award-facts'

const PROCUREMENT = basis('政府采购法', '第46条', 'full-text', '按照采购文件确定的事项签订合同')
const PROCUREMENT_DUTY = basis('采购条例', '第67条第4项', 'full-text', '不按采购文件确定的事项签订合同的责任')
const TENDER = basis('招标投标法', '第46条', 'full-text', '不得再行订立背离合同实质性内容的其他协议')
const TENDER_DUTY = basis('招标条例', '第57条', 'full-text', '合同主要条款应当与招标文件和投标文件一致')
const SUBSTANCE = basis('民法典', '第488条', 'full-text', '实质性变更的范围')
const WORKS = basis('建工解释一', '第2条', 'full-text', '实质性内容不一致的按中标合同')
const ORDER = basis('87号令', '第71条', 'from-knowledge', '不得对招标文件和投标文件作实质性修改')

/**
 * The contract says what was asked for and offered: price, object, quantity, time, quality, payment, key people (政府采购法
 * 第46条; 招标投标法 第46条). Compared with the award facts of the intake; without them only words that confess a change after
 * the award can be seen, and the comparison stays open. A term agreed later in a supplement is GPR-002's.
 */
export const noDeviationFromAward: Rule = {
  id: 'GPR-001',
  title: '与采购（招标）、投标文件实质性背离',
  severity: 'must-fix',
  types: 'all',
  basis: [PROCUREMENT, PROCUREMENT_DUTY, TENDER, TENDER_DUTY, SUBSTANCE, WORKS, ORDER],
  parameters: [],
  version: 6,
  readsAnyLanguage: true,
  check,
}

const AMENDMENT = '按中标（成交）文件恢复；确因客观变化需调整的，依法另行处理，不在签约环节变更。'
const ELEMENT = '成交价|中标价|合同总?价|总价|价款|价格|单价|金额|报价|付款方式|付款条件|付款比例|支付方式|工期|交货期|服务期限?|质保期|质量标准|验收标准|项目经理|项目负责人|品牌|型号'
const AGREED = new RegExp(`(?:(?:经|通过)[^,。;]{0,10}(?:协商|商定|谈判|沟通|洽商|洽谈|议价)|(?:双方|各方)[^,。;]{0,4}(?:商定|议定|协商|同意))[^。;]{0,20}(?:${ELEMENT})[^。;]{0,16}(?:调整|变更|优惠|修改|改|下调|上调|降低|提高|增加|减少|更换|延长|缩短|核减|核增|压减|减|增|降)(?:为|至|到|成)[^,。;]{0,30}`, 'g')
const OFF_AWARD = /(?:在|以|按)?[^,。;]{0,6}(?:中标|成交|投标|响应)(?:价格?|总价|金额|报价|单价)[^,。;]{0,6}(?:基础上|上)[^,。;]{0,6}(?:再|又|另)?[^,。;]{0,4}(?:优惠|下浮|让利|降低|下调|减少|上浮|上调|增加|折让|核减|核增|扣减|压减|下降|折减|打[^,。;]{1,4}折)[^,。;]{0,20}/g
const FINAL_OFFER = /(?:最终|最后)(?:优惠|商定|协商|谈判)(?:价格?|总价|金额)[^,。;]{0,24}|(?:协商|商定|商谈)后?(?:的)?(?:优惠|成交)(?:价格?|总价)?(?:为|是)[^,。;]{0,24}/g
const OFF_PAPERS = /(?:投标|响应|招标|采购|磋商|中标|成交)文件[^。;]{0,40}(?:精简(?:至|为)|压缩(?:至|为)|降至|(?:由|以)[^,。;]{1,14}(?:顶替|顶岗|代替)|改为|改按|改成|改由|改派|另派|换成|换为|减为|增为|减至|缩减为|减少为|更换为|变更为|调整为|缩短为|缩短至|延长为|(?:双方)?(?:议定|商定|约定)改|降低为|延后|推迟|提前|取消|(?:由|以)[^,。;]{1,14}(?:取代|替换|更换|接替)|(?:以|由|用)其他[^,。;]{0,14}(?:替代|代替|替换))[^,。;]{0,20}/g
const OFF_PRICE = /由(?:原)?(?:投标|响应|中标|成交)[^,。;]{0,14}(?:更换|变更|调整|改|换)(?:为|成)[^,。;]{0,14}|(?:成交|中标)(?:单价|价|总价|金额|费率|折扣率|下浮率)[^,。;]{0,6}(?:上调|下调|上浮|下浮|调增|调减|提高|降低)[^,。;]{0,4}(?:\d|百分之|[一二三四五六七八九])[^,。;]{0,14}|(?:成交|中标)(?:下浮率|折扣率|费率|优惠率)[^。;]{0,20},[^。;]{0,10}实际[^,。;]{0,10}(?:下浮率|折扣率|费率|优惠率)[^,。;]{0,10}|(?:中标|成交|投标)(?:价格?|金额|总价)[^,。;]{0,10}由[^,。;]{0,14}(?:变为|降为|调为|调整为|改为|变更为|降至)[^,。;]{0,16}|(?:价款|价格|总价|金额)[^,。;]{0,4}不(?:按|依|执行)[^,。;]{0,4}(?:中标|成交)(?:通知书|价格?|结果)(?:执行|结算|支付)?(?=,)/g
/** 不再按采购文件执行，改为…; 投标时承诺五年，现按三年执行 */
const INSTEAD = /(?:投标|响应|报价)(?:书|函|文件)?(?:所|中)?(?:载|报|列|附)[^。;]{0,24},[^。;]{0,14}(?:改为|改按|改成|减为|缩为|降为|换为)[^,。;]{1,14}|不(?:再)?(?:按照?|依照?|执行|适用|采用|沿用)[^,。;]{0,6}(?:采购|招标|投标|响应|磋商|谈判)文件[^。;]{0,12}(?:改|而是|另|以)[^,。;]{0,20}|(?:投标|响应|报价|竞标)(?:时|文件|函|书)?(?:中)?[^,。;]{0,4}(?:承诺|载明|所报|写明|确定|拟派)[^。;]{0,24},[^。;]{0,6}(?:现|双方|改)[^。;]{0,8}(?:按|为|以|由)[^,。;]{1,14}(?:执行|履行|担任|接任|计算)/g
/** 虽中标价为120万元，实际按115万元结算: two prices, told apart by their figures. */
const TWO_PRICES = /(?:中标|成交)(?:价格?|金额|总价)[^。;]{0,24}元[^。;]{0,10}(?:实际|现|双方|但)[^。;]{0,14}(?:按|以|为)[^,。;]{0,20}元[^,。;]{0,6}/g
const CONDITIONAL = /如果?|若|可以?|确需|需要|应当|(?<!小|签约|签订|签署|订立)时(?!间|限|长|效|刻)|以后|届时|须|另行|方可|允许/

const USUALLY_AWARDED: readonly ContractType[] = ['GPG', 'GPS', 'PMS', 'CON', 'DES', 'ITS']

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const path = procurementPath(context)
  if (path === 'none' || !context.facts.isContract) return 'not-applicable'
  // Bought or not from an award nobody told: only of the types that usually are.
  if (path === 'unknown' && !USUALLY_AWARDED.some((type) => context.types.has(type))) return 'not-applicable'
  const confessed = context.types.has('SUP') ? [] : confessedChanges(context, path === 'unknown')
  if (path === 'unknown') return confessed.length > 0 ? confessed : 'not-applicable'
  const compared = [...comparePrice(context), ...compareFacts(context)]
  return [...compared, ...confessed, ...lackingFacts(context)]
}

function basesOf(context: RuleContext): Problem['basis'] {
  return procurementPath(context) === 'tender'
    ? [TENDER, TENDER_DUTY, ...(context.types.has('CON') ? [WORKS] : [SUBSTANCE])]
    : [PROCUREMENT, PROCUREMENT_DUTY, SUBSTANCE, ORDER]
}

function confessedChanges(context: RuleContext, isUnsure: boolean): readonly Problem[] {
  const plain = [AGREED, OFF_AWARD, FINAL_OFFER, OFF_PAPERS, OFF_PRICE].flatMap((pattern) => statementsOf(context.facts, pattern))
    .filter((statement) => !isForbidden(context.facts, statement) && !CONDITIONAL.test(statement.words))
  // 不再按…, 投标时承诺…: the word that denies or dates belongs to these wordings themselves.
  const instead = [...statementsOf(context.facts, INSTEAD), ...statementsOf(context.facts, TWO_PRICES).filter(({ span }) => pricesWithin(context, span) > 1)]
    .filter((statement) => !isForbidden(context.facts, { ...statement, words: '' }) && !/如果?|若|可以?|应当?|不得|方可|须/.test(statement.words))
  const found = statementsApart([...plain, ...instead])
  return found.map(({ span, words }): Problem => ({
    status: isUnsure ? 'suspected' : 'hit', spans: [span], computed: null, basis: basesOf(context) ?? [],
    opinion: `${describePlace(context.document, span)}写有“${words}”，在中标（成交）结果之外变更了合同的实质性内容，应按中标（成交）文件签订。`, amendment: AMENDMENT,
  }))
}

/** How many different amounts stand in the words. */
function pricesWithin({ facts }: RuleContext, span: Problem['spans'][number]): number {
  return new Set(factsWithin(facts.amounts, span).map(({ fen }) => fen)).size
}

function comparePrice(context: RuleContext): readonly Problem[] {
  const { facts, intake } = context
  const award = intake.awardPrice ?? null
  const total = facts.totalAmount
  if (award === null || total === null || total.yuan === null || total.currency !== 'CNY' || isNetOfTax(total)) return []
  const gap = new Big(total.yuan).minus(award)
  if (gap.abs().lte(new Big(total.tolerance).plus('0.01'))) return []
  return [{
    status: 'hit', spans: [total.span], basis: basesOf(context) ?? [],
    computed: `合同${showYuan(total.yuan)}元－中标（成交）${showYuan(new Big(award))}元＝${showYuan(gap)}元≠0`,
    opinion: `${describePlace(context.document, total.span)}合同总价为${showYuan(total.yuan)}元，中标（成交）金额为${showYuan(new Big(award))}元，相差${showYuan(gap.abs())}元，属实质性背离，应按中标（成交）结果签订。`,
    amendment: `合同总价为人民币${showYuan(new Big(award))}元（与中标、成交通知书一致）。`,
  }]
}

interface Comparison {
  readonly key: '工期' | '数量' | '付款条件'
  readonly about: RegExp
  readonly read: (words: string) => readonly StatedFigure[]
}

const COMPARISONS: readonly Comparison[] = [
  { key: '工期', about: /工期|服务期|交货期|供货期|合同期限|履行期|交付(?:期限|时间)|完成(?:期限|时间)|设计周期|交货时间|开发周期/, read: periodsIn },
  { key: '数量', about: /数量|采购|配备|供应|提供|交付|规格|共计?|合计/, read: quantitiesIn },
  { key: '付款条件', about: /付款|支付|付至|预付|结算/, read: sharesIn },
]

/** The figures of an award fact against those of the sentences about the same thing; one of them must agree. */
function compareFacts(context: RuleContext): readonly Problem[] {
  const given = context.intake.awardFacts ?? null
  if (given === null) return []
  const sentences = readSentences(context.facts)
  const figures = COMPARISONS.flatMap((comparison) => compareFigures(context, comparison, given[comparison.key] ?? '', sentences))
  return [...figures, ...compareLeader(context, given['项目负责人'] ?? '', sentences)]
}

function compareFigures(context: RuleContext, { key, about, read }: Comparison, awarded: string, sentences: readonly ReadSentence[]): readonly Problem[] {
  return read(awarded).flatMap((figure): Problem[] => {
    const stated = sentences.flatMap((sentence) => read(wordsAboutKey(key, about, sentence.words)).filter(({ unit }) => unit === figure.unit).map((own) => ({ own, sentence })))
    if (isStatedElsewhere(context, key, figure)) return []
    const other = stated[0]
    if (other === undefined || stated.some(({ own }) => own.value === figure.value)) return []
    const span = spanOfSentence(other.sentence)
    return [{
      status: 'suspected', spans: [span], basis: basesOf(context) ?? [], computed: `合同${other.own.words}≠中标（成交）文件${figure.words}`,
      opinion: `${describePlace(context.document, span)}${key}写为“${other.own.words}”，采购（中标）文件为“${awarded}”，合同中未见“${figure.words}”，疑似实质性背离，应按中标（成交）结果签订。`, amendment: AMENDMENT,
    }]
  })
}

/** A length of time counts where it follows the word it belongs to (工期90日), not where something happens within it (服务期内3日). */
function wordsAboutKey(key: Comparison['key'], about: RegExp, words: string): string {
  const match = about.exec(words)
  if (match === null || key !== '工期') return match === null ? '' : words
  const after = words.slice(match.index + match[0].length, match.index + match[0].length + 24)
  return /^(?:限)?(?:之?内|届满|满|期间|结束|终止|每)/.test(after) ? '' : after
}

/** The number may stand in a table without its unit, the term between two dates. */
function isStatedElsewhere({ facts }: RuleContext, key: Comparison['key'], figure: StatedFigure): boolean {
  if (key === '数量') return new RegExp(`(?<![\\d.])${figure.value}(?![\\d.])`).test(facts.normalized)
  if (key !== '工期' || figure.unit !== '月') return false
  return findDateRanges(facts).some(({ from, to }) => from.date !== null && to.date !== null && from.date < to.date && monthsBetween(from.date, to.date) === figure.value)
}

const LEADER = /项目(?:负责人|经理|总监)(?:\([^()]{0,8}\))?(?:姓名)?[^,。;:\n]{0,6}?(?:为|是|:|由)[ _]{0,4}(?!为|是|应|须|按|由|乙方|甲方|详见|见)([\u4e00-\u9fa5·]{2,4})(?![\u4e00-\u9fa5])/

function compareLeader(context: RuleContext, leader: string, sentences: readonly ReadSentence[]): readonly Problem[] {
  const name = /^[\u4e00-\u9fa5·]{2,6}/.exec(leader.trim())?.[0]
  if (name === undefined || sentences.some(({ words }) => /项目(?:负责人|经理|总监)/.test(words) && words.includes(name) && !new RegExp(`${name}[^。;]{0,10}(?:不再|退出|更换|离任|免去)`).test(words))) return []
  for (const sentence of sentences) {
    const match = LEADER.exec(sentence.words)
    if (match === null || /甲方|发包|采购人|委托/.test(sentence.words.slice(0, match.index))) continue
    const span = { start: sentence.span.start + match.index, end: sentence.span.start + match.index + match[0].length }
    return [{
      status: 'hit', spans: [span], computed: `${match[1]}≠${name}`, basis: basesOf(context) ?? [],
      opinion: `${describePlace(context.document, span)}项目负责人为${match[1]}，响应（投标）文件为${name}，属实质性背离，应按中标（成交）结果签订。`, amendment: `项目负责人为${name}，未经甲方书面同意不得更换。`,
    }]
  }
  return []
}

/** What could not be compared, said once. */
function lackingFacts(context: RuleContext): readonly Problem[] {
  const missing = (['awardPrice', 'awardFacts'] as const).filter((key) => (context.intake[key] ?? null) === null)
  if (missing.length === 0) return []
  const names = missing.map((key) => (key === 'awardPrice' ? '中标（成交）金额' : '中标（成交）的标的、数量、工期、质量、付款条件和项目负责人'))
  return [{
    status: 'insufficient', spans: [], computed: null, missing, basis: basesOf(context) ?? [], amendment: null,
    opinion: `未录入${names.join('、')}，无法与采购（招标）文件、响应（投标）文件核对，请补充后再审。`,
  }]
}
