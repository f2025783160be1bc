import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import { findDateRanges, monthsBetween } from '../../facts/term-ranges'
import { isNetOfTax } from '../../facts/total-amount'
import { basis } from '../../law/basis'
import type { LegalBasis } from '../../law/statute'
import { sayingsBeyond, type Meaning } from '../meaning'
import { isForbidden, isOrderingSide, roleBefore, statementsApart, statementsOf, type Statement } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'
import { showYuan } from '../show-figures'
import { doWePay, findOurParty, sideOf } from '../stance'

const BUDGET = basis('预算法', '第13条', 'full-text', '各部门支出以批准的预算为依据，未列入预算不得支出')
const DEBT = basis('预算法', '第35条', 'full-text', '不得以任何方式举借债务、提供担保')
const SUPPLY = basis('款项条例', '第8条', 'full-text', '不得无预算、超预算开展采购')
const INVEST = basis('政府投资条例', '第22条', 'full-text', '政府投资项目资金落实，不得垫资')
const OVERRUN = basis('政府投资条例', '第23条', 'full-text', '不得超过经核定的投资概算')
const FAIR = basis('公平竞争条例', '第10条', 'full-text', '没有依据不得给予特定经营者税收优惠、财政奖励')
const PROMISE = basis('民营经济促进法', '第70条', 'full-text', '依法作出的承诺应当履行，故不得越权承诺')
const SERVICES = basis('102号令', '', 'from-knowledge', '政府购买服务负面清单')

/**
 * Money that is not in the budget, and debt under other names: guaranteed returns, buy-back, topping up, pledges of fees,
 * refunds of taxes and land price (预算法 第13、35条; 款项条例 第8条; 公平竞争条例 第10条). Income contracts need no budget; sharing
 * the saving in energy contracts without a floor is lawful.
 */
export const noHiddenDebt: Rule = {
  id: 'FIN-002',
  title: '无预算、变相举债与违规承诺',
  severity: 'must-fix',
  types: 'all',
  basis: [BUDGET, DEBT, SUPPLY, INVEST, OVERRUN, FAIR, PROMISE, SERVICES],
  parameters: [],
  version: 7,
  check,
}

const AMENDMENT = '本合同所需资金已列入甲方【年度】部门预算（项目代码：【】），每年度应付金额不超过当年批准预算。'

function check(context: RuleContext): readonly Problem[] {
  const promised = promises(context)
  return [...overBudget(context), ...promised, ...inOtherWords(context, promised), ...acrossYears(context)]
}

function overBudget(context: RuleContext): readonly Problem[] {
  const { document, facts, intake } = context
  if (doWePay(context) !== true || !facts.isContract) return []
  const budget = intake.budget ?? null
  if (budget === null) {
    return [{ status: 'insufficient', spans: [], computed: null, missing: ['budget'], basis: [BUDGET, SUPPLY], amendment: null, opinion: '付款合同未录入预算金额，无法核对资金是否落实、是否超预算，请补充。' }]
  }
  const total = facts.totalAmount
  if (total === null || total.yuan === null || total.currency !== 'CNY' || isNetOfTax(total) || new Big(total.yuan).lte(budget)) return []
  const gap = new Big(total.yuan).minus(budget)
  return [{
    status: 'hit', spans: [total.span], basis: intake.govInvest === true ? [BUDGET, OVERRUN] : [BUDGET, SUPPLY], amendment: AMENDMENT,
    computed: `合同总价${showYuan(total.yuan)}元－预算${showYuan(new Big(budget))}元＝${showYuan(gap)}元＞0`,
    opinion: `${describePlace(document, total.span)}合同总价${showYuan(total.yuan)}元，超过预算${showYuan(new Big(budget))}元，超出${showYuan(gap)}元，须先落实资金或者核减价款。`,
  }]
}

interface Limb {
  readonly pattern: RegExp
  readonly why: string
  readonly bases: readonly LegalBasis[]
  readonly not?: RegExp
  /** True: wrong whoever says it; false: only a promise of ours or of nobody named. */
  readonly ofAnybody?: boolean
}

const LIMBS: readonly Limb[] = [
  { pattern: /(?:税收|税款|税费)[^。;]{0,18},?由(?:甲方|财政|政府)[^,。;]{0,8}(?:等额|全额|按比例)?(?:补助|补贴|奖励|奖补|返还)[^,。;]{0,8}/g, why: '承诺税收返还、财政奖补、地价返还，没有法定依据不得作出', bases: [FAIR, PROMISE], ofAnybody: true, not: /误|多缴|退税款?由|出口退税|不(?:再)?返还/ },
  { pattern: /(?:建设|项目|工程)?资金(?:尚|暂|还|仍)?未(?:能)?(?:落实|到位)[^。;]{0,20}(?:乙方|承包人|供应商|施工单位|中标人|融资|垫|筹)[^,。;]{0,10}|资金(?:尚|暂|还|仍)?未(?:能)?(?:落实|到位)[^。;]{0,4}待[^,。;]{0,16}|资金来源[^。;]{0,16}(?:自筹|待落实|未落实|待定|融资|贷款|借款|垫资|待?争取)[^,。;]{0,8}|(?:资金|款项|建设(?:款|费用|成本)|投资款|不足部分|资金缺口|差额)[^,。;]{0,10}由(?:乙方|承包人|供应商|施工(?:单位|方)|合作方|投资[人方]|社会资本方?|中标人)[^,。;]{0,6}(?:筹措|筹集|垫付|垫资|融资|借贷|贷款|借款|先行解决)[^,。;]{0,8}|(?:尚未|还未|没有|并未|暂未)(?:列入|纳入|编入)[^,。;]{0,8}预算(?!的|外|以外|项目)[^,。;]{0,10}/g, why: '资金未落实（由融资、垫资解决）', bases: [BUDGET, SUPPLY, INVEST], ofAnybody: true, not: /已落实|自筹资金已/ },
  { pattern: /(?:(?:保底|固定)(?:的)?(?:投资)?(?:收益|回报|利润|分红)|最低(?:的)?(?:投资)?(?:收益|回报))(?:率)?[^,。;]{0,14}|(?:收益|回报|利润)(?:率)?[^,。;]{0,8}(?:不低于|不少于)[^,。;]{0,6}(?:\d|百分之)[^,。;]{0,10}|不(?:低|少)于[^,。;]{0,16}(?:%|百分之[^,。;]{1,6}|成)(?:的)?[^,。;]{0,6}(?:收益|回报|利润)[^,。;]{0,6}|(?:保证|承诺|确保)[^,。;]{0,12}(?:收益|回报)率?[^,。;]{0,4}(?:\d|百分之|[一二三四五六七八九]成)[^,。;]{0,6}|年化(?:收益|回报)(?:率)?[^,。;]{0,14}|保证[^,。;]{0,8}(?:收益|回报)(?:率)?(?:不低于|不少于|达到)[^,。;]{0,12}|(?<=(?:甲方|采购人|委托人|委托方|发包人)[^,。;]{0,6})(?:保证|确保|承诺)[^,。;]{0,10}(?:收益|回报)(?:率)?[^,。;]{0,4}(?:不低于|不少于|达到|达|为)[^,。;]{0,12}/g, why: '承诺保底、固定回报，属变相举债', bases: [DEBT, PROMISE], ofAnybody: true, not: /固定收益类|理财/ },
  { pattern: /(?:负责|承诺|应当?|予以|进行|由[^,。;]{0,6})?(?:溢价|原价|按[^,。;]{0,8})?(?:回购|购回|赎回|买回|回收购买|成本加(?:利息|收益)[^,。;]{0,6}(?:购买|收购)|以[^,。;]{0,10}(?:投资额|投资成本|建设成本)[^,。;]{0,6}(?:收购|承购|买下))(?!旧|废|包装|余料|机)[^,。;]{0,14}/g, why: '承诺回购，属变相举债', bases: [DEBT, PROMISE], not: /(?:乙方|供应商|承包人|卖方|供方|出卖人|生产厂)(?!投资|出资|的|所|实际)[^,。;]{0,20}回购|以旧换新|包装物|残值|废旧|股权|债券|逆回购|保险公司/ },
  { pattern: /差额补足[^,。;]{0,12}|(?:缺口|差额|不足|亏损)(?:部分)?[^,。;]{0,4}由[^,。;]{0,6}(?:财政|政府)[^,。;]{0,10}(?:补足|补齐|弥补|补贴|补偿|承担|解决|兜付|托底|贴补)[^,。;]{0,6}|(?:经营|收费|运营|营业)[^。;]{0,24}(?:缺口|差额|不足|亏损)(?:部分)?[^,。;]{0,4}由(?:甲方|采购人|委托人|发包人)[^,。;]{0,10}(?:补足|补齐|弥补|补贴|补偿)[^,。;]{0,6}|(?:收益|收入|回报|还款)[^,。;]{0,8}(?:不足|差额|缺口)[^,。;]{0,10}由(?:甲方|采购人|委托人|发包人|财政|政府)[^,。;]{0,12}(?:补足|补齐|弥补|补偿|承担)[^,。;]{0,8}|(?:融资|贷款|借款|债务|本息)[^,。;]{0,10}由[^,。;]{0,6}(?:财政|政府|甲方|采购人|发包人|委托人)[^,。;]{0,8}(?:偿还|归还|清偿|兜底|代偿)[^,。;]{0,8}|(?:甲方|采购人|发包人|委托人)[^,。;]{0,8}分[^,。;]{0,4}[年期][^,。;]{0,6}(?:连本带息|本息)[^,。;]{0,8}|财政[^,。;]{0,12}(?:兜底|兜付|托底|补足|补贴差额|承担不足)[^,。;]{0,12}|(?:安慰函|财政承诺函|流动性支持函)[^,。;]{0,12}/g, why: '以差额补足、财政兜底等方式承诺还款，属变相举债（担保）', bases: [DEBT, PROMISE], ofAnybody: true },
  { pattern: /(?:出具|提供|签发)[^,。;]{0,12}承诺函[^,。;]{0,14}/g, why: '出具承诺函，可能构成变相担保', bases: [DEBT, PROMISE], not: /(?:乙方|供应商|承包人|投标人|卖方|受托人|服务商)|保密承诺|廉洁|诚信|安全|质量|售后|供货|人员|资质|(?<!债|款)授权/ },
  { pattern: /以[^,。;]{0,16}(?:收费权|应收账款|收益权|特许经营权|财政(?:性)?资金)[^,。;]{0,10}(?:质押|抵押|偿还|还款)[^,。;]{0,8}/g, why: '以收费权、应收账款、财政资金质押（偿还）', bases: [DEBT] },
  { pattern: /税[^,。;]{0,10}留成[^。;]{0,16}(?:返还|奖励|奖补|退还)[^,。;]{0,8}|(?:税收|税款|税费|所得税|增值税|土地出让金|地价款?|出让价款)[^,。;]{0,18}(?:返还|奖补|先征后返|先征后退|列收列支|全额奖励|财政奖励|等额补贴)[^,。;]{0,10}|财政(?:奖补|奖励|扶持)(?:资金)?[^,。;]{0,14}(?:给予|返还|支付给|奖励)[^,。;]{0,10}/g, why: '承诺税收返还、财政奖补、地价返还，没有法定依据不得作出', bases: [FAIR, PROMISE], ofAnybody: true, not: /误|多缴|退税款?由|出口退税|不(?:再)?返还/ },
  { pattern: /(?:期满|届满|到期|付清[^,。;]{0,8})后?[^,。;]{0,14}(?:资产|设备|设施|房屋|所有权|产权)[^,。;]{0,10}(?:无偿)?(?:归|移交|转移|转让)(?:给|至|于)?(?:甲方|采购人|委托人|我方)[^,。;]{0,8}/g, why: '名为租赁（服务）、实为分期购买建设，疑似变相举债', bases: [DEBT, SERVICES], ofAnybody: true, not: /能源管理|节能/ },
]
/** The same told in daily speech and in any order: 钱批下来再说, 由财政兜住, 差额由我方如数贴补, 保证其年净利. */
const MEANINGS: readonly (Meaning & Pick<Limb, 'why' | 'bases' | 'ofAnybody'> & { readonly ours?: RegExp })[] = [
  {
    parts: [/(?:无|没有?|未|尚无|尚未|还没)(?:列入?|见|有|任何)?[^,。;]{0,8}(?:预算|着落|落实|指标|额度|来源)|(?:钱|款|资金|经费|预算)[^,。;]{0,4}(?:没|未)[^,。;]{0,2}(?:批|下达|着落)|(?:经费|预算|资金|款项?)[^,。;]{0,4}(?:用[罄完尽光]|告罄|花完|见底)/, /资金|经费|款|钱|预算/, /再(?:说|议|谈|定)|批下来|自行(?:消化|解决|筹措)|先(?:干|做|垫|施工|供货|进场)|先由|自有资金|周转|[下次翌]一?年度?|追加|争取|想办法/],
    reach: 70, why: '资金未落实（由融资、垫资解决）', bases: [BUDGET, SUPPLY, INVEST], ofAnybody: true, not: /不得|方可(?:签|实施|采购)|落实后方/,
  },
  {
    parts: [/亏多少|差多少|承担多少|补多少|亏损(?:均|全|悉)?由|兜(?:住|底|着|下)|托(?:底|住)|补(?:足|齐|上|贴|差|给)|贴补|填(?:平|补)|补多少|买单|埋单/, /亏|不足|差额|缺口|不够|达不到|未达|净利|盈利|赔本|入不敷出|差多少/, /营业|经营|收入|所得|收益|利润|净利|票款|客流|运营|产值|本金|回报|租金(?:收入|收益)/],
    reach: 70, ours: /兜|托|补|填|买单|埋单|承担多少|承担/, why: '以差额补足、财政兜底等方式承诺还款，属变相举债（担保）', bases: [DEBT, PROMISE], not: /保证金|押金|保函|预付款|工资|餐(?:费|标)|样品|质量|库存|岗|赔偿/,
  },
  {
    parts: [/净利|利润|收益|回报|盈利|本金|保本|回本|旱涝保收|稳赚|不亏|不赔/, /保证|承诺|确保|保底|担保|包(?:其|你|乙方)/, /不(?:低|少)于|\d ?%|百分之|[一二三四五六七八九]成|旱涝保收|保本|不亏|不赔|稳赚|回本/],
    reach: 60, ours: /保证|承诺|确保|保底|担保|包/, why: '承诺保底、固定回报，属变相举债', bases: [DEBT, PROMISE], not: /质量|合理利润|预期|可得|投标|税|理财|基金/,
  },
]
/** The last limb is a trace: it counts only where building costs are paid off in rent or fees. */
const PAID_OFF = /(?:建设|投资|购置)(?:成本|投入|费用|总额)|投资(?:额|改造)|乙方(?:全额)?(?:投资|出资)(?:建设|改造)/

/** Who fills the gap or gives the promise is our side, or the treasury itself. */
function isOurs({ facts }: RuleContext, { sentence, span }: Statement, act: RegExp): boolean {
  const from = span.start - sentence.span.start
  const at = from + sentence.words.slice(from).search(act)
  const role = roleBefore(facts, { sentence, span: { start: sentence.span.start + at, end: span.end } })
  return sideOf(facts, role) === 'ours' || /(?:财政|政府|[省市区县镇]里)[^,。;]{0,8}$/.test(sentence.words.slice(0, at))
}

function inOtherWords(context: RuleContext, told: readonly Problem[]): readonly Problem[] {
  const { document, facts, intake } = context
  if (intake.ourEntityKind === '国有企业') return []
  return MEANINGS.flatMap(({ ours, why, bases, ...meaning }) =>
    sayingsBeyond(facts, meaning, told.flatMap(({ spans }) => spans)).filter((statement) => !isForbidden(facts, statement) && (ours === undefined || isOurs(context, statement, ours))).map(({ span, words }): Problem => ({
      status: 'hit', spans: [span], computed: null, basis: bases, amendment: `删除该约定。${AMENDMENT}`,
      opinion: `${describePlace(document, span)}“${words}”：${why}，涉嫌违反预算法第13条、第35条等规定，须先落实资金、删除相关承诺。`,
    })))
}

function promises(context: RuleContext): readonly Problem[] {
  const { document, facts, intake, types } = context
  if (intake.ourEntityKind === '国有企业') return []
  return LIMBS.flatMap((limb) => {
    const isTrace = limb.bases.includes(SERVICES)
    if (isTrace && (types.has('EMC') || types.has('DON') || !PAID_OFF.test(facts.normalized) || !/租|服务费|可用性/.test(facts.normalized))) return []
    return statementsApart(statementsOf(facts, limb.pattern)).filter((statement) => !isHarmless(context, statement, limb)).map(({ span, words }): Problem => ({
      status: isTrace || (limb.ofAnybody !== true && findOurParty(facts) === null) ? 'suspected' : 'hit', spans: [span], computed: null, basis: limb.bases, amendment: `删除该约定。${AMENDMENT}`,
      opinion: `${describePlace(document, span)}“${words}”：${limb.why}，涉嫌违反预算法第13条、第35条等规定，须先落实资金、删除相关承诺。`,
    }))
  })
}

/** Loans, shares and insurance speak of returns too; a promise by the other side costs us nothing. */
function isHarmless(context: RuleContext, statement: Statement, limb: Limb): boolean {
  const { facts } = context
  if (isForbidden(facts, statement) || limb.not?.test(statement.sentence.words) === true) return true
  if (limb.ofAnybody === true) return false
  const role = roleBefore(facts, statement)
  if (role === '') return findOurParty(facts) === null && doWePay(context) === null
  const side = sideOf(facts, role)
  return side === 'theirs' || (side === 'unknown' && isOrderingSide(context, role) !== true)
}

const YEARLY = /(?:年度|当年|每年|下一?年|各年|分年|跨年)[^。;]{0,16}(?:预算|资金)|预算[^。;]{0,24}(?:年度|当年|每年|分年|批准|安排)|中期财政|以后年度/

/** Works, energy and framework contracts over more than a year that say nothing of the later budgets. */
function acrossYears(context: RuleContext): readonly Problem[] {
  const { document, facts, intake, types } = context
  if (!(types.has('CON') || types.has('EMC') || types.has('AST') || /框架/.test(facts.title))) return []
  if (doWePay(context) !== true || !facts.isContract || intake.ourEntityKind === '国有企业' || YEARLY.test(facts.normalized)) return []
  // A budget that covers the whole price settles the later years too; without any, the question is already open.
  const budget = intake.budget ?? null
  const total = facts.totalAmount?.yuan ?? null
  if (budget === null || (total !== null && new Big(total).lte(budget))) return []
  const term = findDateRanges(facts).find(({ about, from, to }) => /服务期|合同期|有效期|租赁期|租期|履行期|期限/.test(about) && from.date !== null && to.date !== null && monthsBetween(from.date, to.date) > 12)
  if (term === undefined) return []
  return [{
    status: 'suspected', severity: 'should-fix', spans: [term.span], basis: [BUDGET, SUPPLY], amendment: AMENDMENT,
    computed: `${term.from.date}至${term.to.date}，共${monthsBetween(term.from.date!, term.to.date!)}个月＞12个月`,
    opinion: `${describePlace(document, term.span)}履行期跨年度，合同没有分年度预算安排，建议约定每年度应付金额不超过当年批准预算。`,
  }]
}
