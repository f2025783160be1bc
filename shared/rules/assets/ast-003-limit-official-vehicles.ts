import { Big } from 'big.js'
import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { readHanInteger } from '../../facts/han-numbers'
import { monthsOfPeriod } from '../../facts/term-ranges'
import { basis } from '../../law/basis'
import type { LegalBasis } from '../../law/statute'
import { confidentialCarEngine, confidentialCarPrice, longCarHireMonths, newEnergyCarPrice, otherCarEngine, otherCarPrice } from '../../law/parameters/terms'
import { sayingsBeyond, type Meaning } from '../meaning'
import { factsWithin, leadInWords, readSentences, type ReadSentence } from '../read-sentences'
import { isForbidden, isOrderingSide, roleBefore, statementsApart, statementsOf } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'
import { showYuan } from '../show-figures'
import { approvalOf } from './approval-of'

const CARS = basis('机关事务条例', '第25条', 'full-text', '不得超编制、超标准配备，不得增加高档配置，不得接受捐赠车辆')
const KEEPING = basis('机关事务条例', '第26条', 'full-text', '公务用车集中管理、单车核算')
const DUTY = basis('机关事务条例', '第32条', 'full-text', '违反公务用车规定的责任')
const STANDARD = basis('公务用车办法', '', 'web', '价格、排气量标准')
const ENERGY = basis('公共机构节能条例', '第34条', 'full-text', '公务用车节能')

/**
 * Official vehicles within number, price and engine, without luxury, not given or lent by anybody, not hired in place of
 * bought, each with its own account (机关事务条例 第25、26条). Police, rescue and special vehicles have rules of their own, and so
 * have cars an enterprise uses for its business.
 */
export const limitOfficialVehicles: Rule = {
  id: 'AST-003',
  title: '公务用车相关限制',
  severity: 'must-fix',
  types: ['VEH', 'GPG', 'DON', 'GPS'],
  basis: [CARS, KEEPING, DUTY, STANDARD, ENERGY],
  parameters: [confidentialCarPrice, confidentialCarEngine, newEnergyCarPrice, otherCarPrice, otherCarEngine, longCarHireMonths],
  version: 7,
  mergesWithinClause: true,
  check,
}

const VEHICLE = /公务用车|轿车|商务车|越野车|乘用车|公车|中巴|面包车|客车|车辆|汽车/
const SPECIAL = /执法执勤|特种专业|消防车|救护车|警车|囚车|洒水车|垃圾车|工程车|货车|叉车|校车|通勤班车|大客车/
const AMENDMENT = '乙方提供车辆应符合公务用车配备标准，未经批准不得加装；本次租赁仅用于【公务】，按次派车并登记。'

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, types, intake } = context
  const isAboutCars = types.has('VEH') || /车/.test(facts.title) || readSentences(facts).some(({ words }) => /公务用车|轿车|商务车|越野车|乘用车|面包车|中巴|座客车/.test(words))
  if (!isAboutCars || !VEHICLE.test(facts.normalized) || SPECIAL.test(facts.title) || intake.ourEntityKind === '国有企业') return 'not-applicable'
  const told = inWords(context)
  return [...overStandard(context), ...told, ...forOne(context, told), ...unapproved(context), ...longHire(context), ...noAccounts(context)]
}

function problem(span: Span, opinion: string, bases: readonly LegalBasis[], more: Partial<Problem> = {}): Problem {
  return { status: 'hit', spans: [span], computed: null, opinion, amendment: AMENDMENT, basis: bases, ...more }
}

const NOT_PRICE = /租金|维修|保养|保险|工时|配件|违约|保证金|总价|合计|总额|预算|赔偿|油费|里程/

/** Prices and engines of cars to be bought, sentence by sentence and row by row. */
function overStandard(context: RuleContext): readonly Problem[] {
  const { facts, document } = context
  const buys = /购置|采购|买卖|购买|销售/.test(facts.title) || context.types.has('GPG') || /(?:购置|采购|购买)[^,。;\n]{0,14}(?:轿车|车辆|汽车|公务用车|商务车)/.test(facts.normalized)
  if (!buys) return []
  return rows(context).flatMap(({ words, span }) => {
    if (!/车/.test(words) || SPECIAL.test(words)) return []
    const standard = standardFor(context, words)
    const price = factsWithin(facts.amounts, span).find(({ label, yuan, isUnitPrice }) => yuan !== null && (isUnitPrice || /单价|价格|售价|车价|每辆/.test(label) || /单价|每辆/.test(words)) && !NOT_PRICE.test(label.slice(-8)))
    // 轿车两辆，总价44万元: the price of one is the total by the number.
    const each = price === undefined ? pricePerCar(facts, words, span) : null
    const litre = /(\d\.\d{1,2}) ?(?:升|L|T)(?![a-z])/i.exec(words)
    const problems: Problem[] = []
    if (each !== null && standard.price !== null && each.yuan.gt(standard.price)) {
      problems.push(problem(each.span, `${describePlace(document, each.span)}${standard.name}每辆${showYuan(each.yuan)}元，超过标准${showYuan(new Big(standard.price))}元，应更换车型或者核减价格。`, [STANDARD, CARS], { computed: `${each.told}＝${showYuan(each.yuan)}＞${showYuan(new Big(standard.price))}` }))
    }
    if (price !== undefined && standard.price !== null && new Big(price.yuan!).gt(standard.price)) {
      problems.push(problem(price.span, `${describePlace(document, price.span)}${standard.name}单价${showYuan(price.yuan!)}元，超过标准${showYuan(new Big(standard.price))}元，应更换车型或者核减价格。`, [STANDARD, CARS], { computed: `${showYuan(price.yuan!)}＞${showYuan(new Big(standard.price))}` }))
    }
    if (litre !== null && standard.engine !== null && Number(litre[1]) > standard.engine) {
      const at = { start: span.start + litre.index, end: span.start + litre.index + litre[0].length }
      problems.push(problem(at, `${describePlace(document, at)}${standard.name}排气量${litre[0]}，超过标准${standard.engine}升，应更换车型。`, [STANDARD, CARS], { computed: `${litre[1]}＞${standard.engine}` }))
    }
    return problems
  })
}

const NUMBER_OF_CARS = /(\d{1,2}|[一两二三四五六七八九十]{1,2}) ?(?:辆|台)(?!\/)/

function pricePerCar(facts: RuleContext['facts'], words: string, span: Span): { readonly yuan: Big; readonly span: Span; readonly told: string } | null {
  const number = NUMBER_OF_CARS.exec(words)?.[1]
  const count = number === undefined ? 0 : /^\d/.test(number) ? Number(number) : (readHanInteger(number.replace('两', '二'))?.value ?? 0)
  const totals = factsWithin(facts.amounts, span).filter(({ yuan, isUnitPrice, label }) => yuan !== null && !isUnitPrice && /总价|合计|总额|共计/.test(label))
  const [total] = totals
  if (count < 2 || total === undefined || totals.length > 1) return null
  return { yuan: new Big(total.yuan!).div(count), span: total.span, told: `${showYuan(total.yuan!)}÷${count}` }
}

/** The cells of a row read together with it; a sentence of the text as it stands. */
function rows({ document, facts }: RuleContext): readonly { readonly words: string; readonly span: Span }[] {
  const inTables = document.tables.flatMap((table) => {
    const byRow = new Map<number, { start: number; end: number }>()
    for (const cell of table.cells) {
      const known = byRow.get(cell.row)
      byRow.set(cell.row, known === undefined ? { start: cell.start, end: cell.end } : { start: Math.min(known.start, cell.start), end: Math.max(known.end, cell.end) })
    }
    return [...byRow.values()].filter(({ start, end }) => start < end).map((span) => ({ words: facts.normalized.slice(span.start, span.end), span }))
  })
  const inTable = (span: Span): boolean => document.tables.some(({ start, end }) => start <= span.start && span.end <= end)
  const sentences = readSentences(facts).filter(({ span }) => !inTable(span)).map((sentence: ReadSentence) => ({ words: facts.normalized.slice(sentence.span.start, sentence.span.end), span: sentence.span }))
  return [...inTables, ...sentences]
}

function standardFor(context: RuleContext, words: string): { readonly name: string; readonly price: number | null; readonly engine: number | null } {
  if (/机要通信/.test(words)) return { name: '机要通信用车', price: context.parameter(confidentialCarPrice), engine: context.parameter(confidentialCarEngine) }
  if (/新能源|纯电动?|插电|混合动力|混动/.test(words)) return { name: '新能源轿车', price: context.parameter(newEnergyCarPrice), engine: null }
  return { name: '公务用车', price: context.parameter(otherCarPrice), engine: context.parameter(otherCarEngine) }
}

const LUXURY = /(?:豪华|高档|顶级|真皮)(?:配置|内饰|座椅|音响|装饰)[^,。;]{0,10}|(?:加装|加设|加配|增设|升级|选装|改装|增配|配备)[^,。;]{0,14}(?:内饰|真皮|座椅|天窗|星空顶|音响|氛围灯|航空座椅|冰箱|电视|隔断|轮毂|大包围)[^,。;]{0,10}|全景天窗[^,。;]{0,6}/g
const FOR_ONE = /(?:固定|专门|长期)[^,。;]{0,8}(?:给|供|由)[^,。;]{0,10}(?:主要)?(?:负责人|领导(?:同志)?)[^,。;]{0,4}(?:使用|专用|乘坐|乘用)|专供[^,。;]{0,14}(?:局长|主任|处长|领导|书记|负责同志|个人|科长)[^,。;]{0,8}|(?:固定|专门|专供|长期|指定)[^,。;]{0,10}(?:给|供|由|配给|分配给)[^,。;]{0,14}(?:局长|主任|处长|领导|书记|负责同志|个人|科长)[^,。;]{0,8}(?:使用|专用|乘坐|支配)?/g
const GIVEN = /(?:轿车|商务车|越野车|公务用车|乘用车|中巴|面包车|汽车)[^,。;]{0,8}(?:无偿|免费)(?:地)?(?:供|交|给|借)[^,。;]{0,16}(?:使用|之用)|(?:轿车|商务车|越野车|公务用车|乘用车|中巴|面包车|汽车)[^,。;]{0,8}(?:交|供|给|提供)[^,。;]{0,12}使用,[^,。;]{0,8}(?:不收|免收|无偿|不计|无[须需])[^,。;]{0,8}|(?:占用|调用)(?:下属|下级|企业|其他单位)[^,。;]{0,8}(?:轿车|商务车|越野车|车辆|汽车)|(?:捐赠(?!方|人|物资|单位|协议)|赠送|赞助|无偿(?:提供|借给|出借|交付|划给)|免费(?:提供|借给|出借|供)|借用|借给|出借|不收(?:取)?租金[^,。;]{0,8}提供)[^,。;]{0,24}(?:轿车|商务车|越野车|车辆|汽车|公务用车|乘用车|中巴|面包车)[^,。;]{0,20}|提供[^,。;]{0,12}(?:轿车|商务车|越野车|公务用车|乘用车|中巴|面包车)[^。;]{0,24}(?:不收|免收|无需支付|不计)(?:取)?(?:租金|费用|任何费用)|(?:轿车|商务车|越野车|公务用车|乘用车|客车|中巴|面包车|汽车|车辆)[^,。;]{0,10}(?:借给|借与|出借|赠与|赠予|赠给|捐给|(?:无偿|免费)(?:供|给|交|借|提供)|供[^,。;]{0,8}(?:无偿|免费)使用)[^,。;]{0,20}/g
/** One person's car, however it is told: 由主任专用, 上下班由该车. */
const ONE_MAN: Meaning = {
  parts: [/(?:局|厅|处|院|校|馆|部|站|所|镇|县|市|区|科|会|队)长|主任|书记|主席|领导|负责同志|首长/, /专用|专车|专属|独用|个人(?:使用|支配|用车)|随用|自用|上下班|通勤|固定(?:使用|给|由|配)|(?:日常|平时)(?:乘坐|使用|代步)/, /车/],
  reach: 50, not: /不得|禁止|严禁|不配|班车|通勤(?:班)?车|专用章|专用条款|车间|车站|不(?:固定|再)/,
}
const NOT_GIVEN = /替代车|代步车|替换车|备用车|停车|车位|洗车|车辆保险|清洗|检测|保养|救援|拖车|车辆信息|停放/

/** In a donation whatever car is handed over for use is given. */
const HANDED_OVER = /(?:轿车|商务车|越野车|乘用车|中巴|面包车|汽车|车辆)[^,。;]{0,8}(?:交|供|借|给)[^,。;]{0,10}(?:使用|用)[^,。;]{0,8}/g

/** Borrowed or taken: wrong of whoever does it. */
const TAKES = /^(?:借用|占用|调用)/

function inWords(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const limbs = [
    { pattern: LUXURY, why: '不得增加高档配置或者豪华内饰', bases: [CARS] },
    { pattern: FOR_ONE, why: '公务用车不得固定给个人使用', bases: [CARS, DUTY] },
    { pattern: GIVEN, why: '不得接受企业事业单位和个人捐赠、出借的车辆', bases: [CARS, DUTY] },
    ...(context.types.has('DON') ? [{ pattern: HANDED_OVER, why: '不得接受企业事业单位和个人捐赠、出借的车辆', bases: [CARS, DUTY] }] : []),
  ]
  return limbs.flatMap(({ pattern, why, bases }) =>
    statementsApart(statementsOf(facts, pattern))
      .filter((statement) => !isForbidden(facts, pattern === GIVEN ? { ...statement, words: '' } : statement) && !(pattern === GIVEN && (NOT_GIVEN.test(statement.sentence.words) || (!TAKES.test(statement.words) && isOrderingSide(context, roleBefore(facts, statement)) === true))))
      .map(({ span, words }) => problem(span, `${describePlace(document, span)}“${words}”：${why}，违反机关事务条例第25条，应取消。`, bases)))
}

function forOne({ document, facts }: RuleContext, told: readonly Problem[]): readonly Problem[] {
  return sayingsBeyond(facts, ONE_MAN, told.flatMap(({ spans }) => spans)).map(({ span, words }) => problem(span, `${describePlace(document, span)}“${words}”：公务用车不得固定给个人使用，违反机关事务条例第25条，应取消。`, [CARS, DUTY]))
}

/** Buying a car without a place in the establishment. */
function unapproved(context: RuleContext): readonly Problem[] {
  const { facts } = context
  if (!/(?:车辆|汽车|公务用车|轿车|公车)[^合协]{0,6}(?:购置|采购|买卖|购买)|(?:购置|采购|购买)[^合协]{0,6}(?:车辆|汽车|公务用车|轿车)/.test(facts.title)) return []
  const approval = approvalOf(context, ['资产配置'])
  if (approval.state === 'given') return []
  const says = /编制/.test(facts.normalized) && approval.inText !== null
  const spans = approval.inText === null ? [] : [approval.inText]
  if (approval.state === 'unknown') {
    return [{ status: 'insufficient', spans, computed: null, missing: ['approvals'], amendment: null, basis: [CARS], opinion: `购置公务用车，未录入编制（资产配置）批准文件，${says ? '请按合同所载文号录入核对。' : '合同也未写明编制批复文号，请补充。'}` }]
  }
  return [{ status: 'hit', spans, computed: null, amendment: '本次购置车辆已经【机关】以【文号】核定编制并批准配备。', basis: [CARS, DUTY], opinion: `购置公务用车，录入的批准文件中没有“资产配置”的批准${approval.inText === null ? '' : '，与合同所载文号不一致，请核对'}，不得超编制配备。` }]
}

/** A vehicle hired by the year with a fixed car is a purchase by another name. */
function longHire(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const most = context.parameter(longCarHireMonths)
  if (most === null || !/租/.test(facts.title)) return []
  const fixed = readSentences(facts).find((sentence) => /包车|包月|包年|固定车辆|长期(?:包|租)|专车|车牌号?(?:为|:)/.test(sentence.words) && !/不得|禁止|按次|临时/.test(`${leadInWords(facts, sentence)}${sentence.words}`))
  const term = facts.periods.find((period) => (monthsOfPeriod(period) ?? 0) >= most && /租(?:赁|用)?期|期限|租赁|包车/.test(facts.normalized.slice(Math.max(0, period.span.start - 20), period.span.start)))
  if (fixed === undefined || term === undefined) return []
  const words = facts.normalized.slice(term.span.start, term.span.end)
  return [problem(term.span, `${describePlace(document, term.span)}固定车辆租赁期${words}，疑似以长期租赁代替购置，请说明编制和审批情况，改为按次派车。`, [CARS, DUTY], { status: 'suspected', computed: `${words}≥${most}个月` })]
}

/** A repair contract without an account for each vehicle. */
function noAccounts({ facts }: RuleContext): readonly Problem[] {
  if (!/(?:车辆|汽车|公务用车|公车)[^合协]{0,6}(?:维修|保养|维保)/.test(facts.title) || /单车|一车一(?:档|册|账)|逐车|每辆车[^。;]{0,12}(?:登记|台账|档案)|维修(?:台账|档案)/.test(facts.normalized)) return []
  return [{
    status: 'suspected', severity: 'should-fix', spans: [], computed: null, basis: [KEEPING], amendment: '乙方按车建立维修档案，逐车列明维修项目、工时和配件价格，按单车核算结算。',
    opinion: '公务用车维修合同没有单车核算的约定，建议补充逐车登记和结算。',
  }]
}
