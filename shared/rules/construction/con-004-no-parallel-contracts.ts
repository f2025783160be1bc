import { daysBetween, type LocalDate } from '../../core/local-date'
import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import { parallelContractDays } from '../../law/parameters/procurement'
import { sayingsOf, type Meaning } from '../meaning'
import { isForbidden, statementsApart, statementsOf, type Statement } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'
import { showYuan } from '../show-figures'

const TENDER = basis('招标投标法', '第46条', 'full-text', '不得再行订立背离合同实质性内容的其他协议')
const DUTY = basis('招标投标法', '第59条', 'full-text', '订立背离协议的责任')
const AWARD = basis('建工解释一', '第2条', 'full-text', '按中标合同确定权利义务')
const RECORD = basis('建工解释一', '第22条', 'full-text', '以招标文件、投标文件、中标通知书为结算依据')
const SEVERAL = basis('合同编通则解释', '第14条', 'full-text', '多份合同与虚假意思表示')
const SHAM = basis('民法典', '第146条', 'full-text', '虚假意思表示无效')

/**
 * Two contracts for one thing, one to show and one to keep (招标投标法 第46条; 民法典 第146条; 合同编通则解释 第14条). A supplement
 * that prevails over the original contract, orders for variations, and a standard form for the land register that says
 * the same are lawful.
 */
export const noParallelContracts: Rule = {
  id: 'CON-004',
  title: '阴阳合同、背离协议提示',
  severity: 'must-fix',
  types: ['CON', 'LES', 'LES-IN', 'LES-OUT', 'AST', 'SAL', 'SUP'],
  basis: [TENDER, DUTY, AWARD, RECORD, SEVERAL, SHAM],
  parameters: [parallelContractDays],
  version: 7,
  mergesWithinClause: true,
  check,
}

const FORMAL = '(?:备案|网签|报建|办证|对外|报批|中标|招标|登记|公示|报审|过户|报送|送审|上报|送交[^,。;]{0,6}(?:部门|机关|单位))'
const PATTERNS = [
  new RegExp(`${FORMAL}(?:用)?(?:的)?[^,。;]{0,6}(?:合同|文本|协议|版本)[^。;]{0,16}(?:仅(?:用于|供|作|作为|限于|为)|只(?:用于|供|作|作为|是|为)|不作为|不作|不具有|不产生|无效|不实际履行)[^,。;]{0,24}`, 'g'),
  new RegExp(`(?:与|同|和)[^,。;]{0,6}${FORMAL}[^,。;]{0,6}(?:合同|协议|文件|文本|通知书)[^,。;]{0,8}(?:不一致|不符|有出入|冲突|抵触)[^。;]{0,12}(?:以|按|依)(?:本|此|补充|双方)[^,。;]{0,12}(?:为准|为断|为据|执行|优先|办理|结算)`, 'g'),
  new RegExp(`${FORMAL}[^,。;]{0,6}(?:合同|协议|文本)[^,。;]{0,6}(?:与|同|和)本(?:合同|协议)[^,。;]{0,8}(?:不一致|不符|有出入|冲突|抵触)[^。;]{0,8}(?:以|按|依)本[^,。;]{0,14}`, 'g'),
  /本(?:合同|协议|文本)[^,。;]{0,6}(?:仅|只)(?:供|用于|作为?|为|限于)[^,。;]{0,8}(?:备案|网签|报建|办证|报批|审批|登记|过户|贷款|施工许可|形式)[^,。;]{0,14}/g,
  new RegExp(`(?:协议|约定|承诺书?)[^,。;]{0,8}效力(?:高于|优于|优先于)[^,。;]{0,6}${FORMAL}[^,。;]{0,8}|内部(?:约定|商定|协商)[^,。;]{0,8}(?:价|款)[^,。;]{0,16}`, 'g'),
  /(?:网签|备案|所载|载明)[^。;]{0,30}按(?:照)?(?:真[正实]|实际)(?:的)?(?:成交)?(?:租金|价款|价格|单价|总价)(?:支付|执行|结算|履行)[^,。;]{0,8}/g,
  /(?:合同(?:总)?价|价款|租金|价格|金额)[^,。;]{0,6}(?:写为|写成|写作|填写?为|载为|记载为|标为|标注为|列为|申报为|开具为)[^。;]{0,24}(?:实际|真实)[^,。;]{0,8}(?:按|以|为|支付|结算|执行)[^,。;]{0,20}/g,
  /真[正实](?:的)?(?:成交|结算|履行|交易|支付)?(?:价格|租金|工程价?款|合同价款?|价款|总价|转让价)[^,。;]{0,6}(?:按|以)[^,。;]{0,4}(?:人民币)?(?:¥|\d|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖])[^,。;]{0,24}/g,
  /(?:本)?(?:协议|约定|条款|内容)[^,。;]{0,6}(?:不得|不许|不可|不能)(?:示人|外传|对外|公开|透露)[^。;]{0,30}(?:让利|下浮|折让|返还|另行结算|按[^,。;]{0,10}结算)[^,。;]{0,14}|(?:合同|文本|协议)[^,。;]{0,8}(?:应付|应对|敷衍|糊弄)[^,。;]{0,6}(?:检查|备案|审计|报批|手续)[^。;]{0,16}/g,
  /按(?:中标|备案)(?:总?价|价款)[^,。;]{0,4}(?:\d{2}%|百分之[^,。;]{2,5}|[七八九]成|[七八九]折)[^,。;]{0,4}(?:结算|付款|支付)[^,。;]{0,8}/g,
  /(?:让利|下浮|返还|优惠|差额)[^。;]{0,50}不(?:予|在|得|再)?(?:对外)?(?:公开|报送|备案|体现|列入|写入|载入|反映)[^,。;]{0,12}|(?:双方|之间)(?:的)?秘密约定[^,。;]{0,14}|私下[^,。;]{0,8}(?:约定|确认|协议|承诺|达成|签)[^,。;]{0,14}/g,
  /(?:双方)?(?:真实|实际)(?:的)?(?:成交|结算|履行|执行|交易|支付)?(?:价格|租金|工程价?款|合同价款?|价款|总价|转让价)[^,。;]{0,6}(?:为|是)[^,。;]{0,4}(?:人民币)?(?:¥|\d|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖])[^,。;]{0,24}/g,
  /(?:真实|实际)(?:的)?(?:成交|履行)?(?:价格|租金|工程价?款|价款)[^,。;]{0,4}(?:以|按)本(?:协议|补充协议|合同)[^,。;]{0,8}(?:为准|执行|结算)/g,
  /(?:真实|实际)[^,。;]{0,8}(?:价格|单价|租金|价款|工程款|总价)[^,。;]{0,6}另(?:见|行|有|立|签|以|按)[^,。;]{0,14}|另(?:立|签|订)(?:之|的|有)?[^,。;]{0,8}(?:协议|合同)[^。;]{0,24}(?:较|比|低于)(?:中标|备案)价[^,。;]{0,20}|(?:价款|造价|工程款)[^,。;]{0,6}较(?:中标|备案)(?:价|合同)[^,。;]{0,16}/g,
  /另(?:有|存|签|立|订)[^,。;]{0,12}(?:真实|实际)(?:的)?(?:价格|价款|租金|造价)[^,。;]{0,10}(?:协议|合同|约定)[^。;]{0,12}/g,
  /内部备忘录[^,。;]{0,10}|(?:阴阳|黑白)合同|君子(?:协定|协议)|抽屉(?:协议|合同)|保密补充协议|(?:另行)?(?:签订|订立)(?:的)?(?:内部协议|秘密协议|私下协议)|内部协议[^,。;]{0,10}(?:为准|执行|结算)/g,
  /(?:让利|返还|下浮)[^,。;]{0,10}(?:\d|百分之|[一二三四五六七八九]成)[^,。;]{0,14}/g,
]
/** One paper for the office, another for the money, however it is told. */
const ONLY_FOR_SHOW: Meaning = {
  parts: [
    /走(?:个)?(?:手续|过场|形式|程序)|应付(?:检查|审计|手续|登记|财评|评审|备案|上级)|做样子|装样子|充门面|(?:仅|只|专)(?:是|为|供|作)?[^,。;]{0,8}(?:便利|方便|省税|报税|避税|手续|登记|备案|办证|许可)/, /送|报|交|备案|登记|办理?|过户|网签|房管|住建|税务|许可|财评|评审|另签/, /合同|文本|租约|协议|契约|金额|[价租]/,
    /(?:以|按照?|照|依)(?:本|此|这|双方|实际)[^,。;]{0,12}|[认照]本(?:合同|协议|契约)|本(?:合同|协议|契约)[^,。;]{0,6}为准|不作(?:数|准)|不算数/,
  ], reach: 80, not: /内容(?:完全)?(?:相同|一致|相符)|招标文件/,
}
/** A rebate kept out of the papers, and a second paper for somebody to see. */
const KEPT_OUT: readonly Meaning[] = [
  { parts: [/不(?:进入?|写入?|列入?|体现|见[诸于]|载入|反映|对外|公开|上报|报送)|私(?:下|底下)|暗中|口头/, /让利|下浮|让出|让[^,。;]{0,4}个?点|优惠|折让|差额|回扣|返点|另行(?:清算|结算)/, /文本|合同|协议|备案|正式|账面|发票|中标/], reach: 70, not: /不得|禁止|严禁|不存在/ },
  { parts: [/另(?:备|立|签|做|拟|写|行制作)[^,。;]{0,4}(?:一|两)?份|两份(?:合同|协议|租约)|另一份/, /税务|住建|房管|登记|备案|银行|审计|检查|申报|财政|财评|评审/, /[认照]本|按(?:照)?(?:本|此)|以(?:本|此)|实际|彼此|真[实正]|为准/, /合同|协议|租约|契约|文本/], reach: 80, not: /内容(?:完全)?(?:相同|一致|相符)|副本|正本/ },
]
const IS_REBATE = /^(?:让利|返还|下浮)/
const BASE_OF_REBATE = /(?:中标|成交|备案|合同|工程|结算)(?:总?价|款|价款|造价)/
const HARMLESS_REBATE = /保证金|押金|定金|预付款|违约金|招标控制价|审定|信息价|定额|材料|投标报价|报价|费率|清单|逾期|解除|终止|剩余|双倍|多收|多付|工资|利润/
const AMENDMENT = '双方就本项目仅签订本合同，不存在与本合同内容不一致的其他约定；补充协议不得背离中标合同实质性内容。'

function check(context: RuleContext): readonly Problem[] {
  return [...inWords(context), ...inLedger(context)]
}

function inWords(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  return statementsApart([...PATTERNS.flatMap((pattern) => statementsOf(facts, pattern)), ...[ONLY_FOR_SHOW, ...KEPT_OUT].flatMap((meaning) => sayingsOf(facts, meaning))]).filter((statement) => !isHarmless(context, statement)).map(({ span, words }): Problem => ({
    status: 'hit', spans: [span], computed: null, basis: context.types.has('CON') ? [TENDER, DUTY, AWARD, RECORD, SHAM] : [SHAM, SEVERAL], amendment: AMENDMENT,
    opinion: `${describePlace(document, span)}写明“${words}”，显示存在并行的两份合同（背离协议），应停止签订，以经审批（中标、备案）的合同为准。`,
  }))
}

function isHarmless(context: RuleContext, statement: Statement): boolean {
  const { words, sentence } = statement
  if (isForbidden(context.facts, { ...statement, words: '' })) return true
  if (/不(?:存在|得)[^。;]{0,16}(?:阴阳|黑白|抽屉|君子|内部)/.test(sentence.words)) return true
  if (!IS_REBATE.test(words) || /不(?:予)?(?:对外)?(?:公开|报送|备案)$/.test(words)) return false
  return !context.types.has('CON') && !context.types.has('SUP') || !BASE_OF_REBATE.test(sentence.words) || HARMLESS_REBATE.test(sentence.words) || !/让利|中标|成交|备案/.test(sentence.words)
}

/** Two main contracts of one project with one counterparty, close in time and different in price. */
function inLedger(context: RuleContext): readonly Problem[] {
  const { facts, intake, today } = context
  const most = context.parameter(parallelContractDays)
  const total = facts.totalAmount
  if (most === null || total === null || total.yuan === null || context.types.has('SUP')) return []
  const day: LocalDate = facts.signedOn ?? intake.signDate ?? intake.plannedSignDate ?? today
  const names = new Set(facts.parties.map(({ name }) => name).filter((name) => name !== ''))
  return (intake.ledger ?? []).flatMap((entry): Problem[] => {
    const project = entry.project.trim()
    if (entry.amount === null || entry.date === null || project.length < 3 || !names.has(entry.counterparty.trim()) || /补充|变更/.test(entry.name)) return []
    const apart = Math.abs(daysBetween(entry.date, day))
    if (apart > most || !facts.normalized.includes(project) || new Big(entry.amount).eq(total.yuan ?? 0)) return []
    const gap = new Big(total.yuan ?? 0).minus(entry.amount)
    return [{
      status: 'suspected', spans: [total.span], basis: [TENDER, SEVERAL, SHAM], amendment: AMENDMENT,
      computed: `${showYuan(total.yuan ?? '0')}－${showYuan(new Big(entry.amount))}＝${showYuan(gap)}元；相隔${apart}日≤${most}日`,
      opinion: `台账中同一项目（${project}）与同一相对方于${entry.date}另有合同“${entry.name}”，金额${showYuan(new Big(entry.amount))}元，与本合同${showYuan(total.yuan ?? '0')}元不同，疑似并行合同，请说明。`,
    }]
  })
}
