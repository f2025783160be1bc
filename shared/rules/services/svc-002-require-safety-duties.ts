import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { FREED } from '../../facts/exclusion-words'
import { ROLE_PATTERN } from '../../facts/role-words'
import { basis } from '../../law/basis'
import type { ContractType } from '../../law/contract-type'
import type { LegalBasis } from '../../law/statute'
import { videoKeepingDays } from '../../law/parameters/terms'
import { sentencesMatching } from '../candidate-sentences'
import { concept, missingConcepts, namesOf } from '../missing-concepts'
import { sayingsOf, type Meaning } from '../meaning'
import { factsWithin, readSentences, spanInSentence } from '../read-sentences'
import { isForbidden, isOrderingSide, statementsApart, statementsOf } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'

const SHARED = basis('安全生产法', '第48条', 'full-text', '同一作业区域内的安全生产管理协议')
const LETTING = basis('安全生产法', '第49条', 'full-text', '发包、出租的安全管理')
const DUTY = basis('安全生产法', '第103条', 'full-text', '违法发包、出租的责任')
const FIRE = basis('消防法', '第18条', 'full-text', '共用建筑物的消防责任')
const FIRE_DUTY = basis('消防法', '第16条', 'full-text', '单位的消防安全职责')
const LIFTS = basis('特种设备安全法', '第45条', 'full-text', '电梯维护保养')
const COSTS = basis('建设工程安全生产管理条例', '第8条', 'full-text', '安全作业环境及施工措施费用')
const COSTS_USE = basis('建设工程安全生产管理条例', '第22条', 'full-text', '安全费用专款专用')
const RECORDS = basis('保安条例', '第25条', 'full-text', '影像、报警记录至少留存30日')
const NOWHERE = basis('视频条例', '第8条', 'full-text', '禁止安装图像采集设备的区域')
const FOOD = basis('食品安全法实施条例', '第28条', 'full-text', '集中用餐单位的食品安全管理')

/**
 * Who is in charge of safety where the work is done (安全生产法 第48、49条, for authorities 参照: review-rules.md 22.10), of fire
 * safety in shared buildings, how long camera records are kept and where cameras may not be. A safety agreement annexed to
 * the contract settles it.
 */
export const requireSafetyDuties: Rule = {
  id: 'SVC-002',
  title: '安全生产、消防与安保责任',
  severity: 'should-fix',
  types: 'all',
  basis: [SHARED, LETTING, DUTY, FIRE, FIRE_DUTY, LIFTS, COSTS, COSTS_USE, RECORDS, NOWHERE, FOOD],
  parameters: [videoKeepingDays],
  version: 7,
  check,
}

const SAFETY = concept('安全管理职责', /安全(?:生产|管理|施工|责任|文明|与|和|、|$)|消防(?:安全|责任)/, /(?:作业|施工|用电|用气|燃气|生产|设备)安全|(?<!食品|信息|网络|数据)安全(?:生产|管理|施工|作业|防护|防范|责任|事故|文明|操作|措施|隐患|规程|检查|教育)|防火安全|消防(?:安全|责任|管理|巡查|检查|设施[^。;]{0,10}(?:年检|维护|负责))|文明施工/)
const HAZARDS = /高空|高处|外墙(?:清洗|维修|作业)|有限空间|受限空间|燃气|电梯[^,。;、]{0,6}(?:维保|维护|保养|维修|安装|改造)|动火|吊装|脚手架|化粪池[^,。;、]{0,4}(?:清掏|清理|清淘|疏通|清运)|爆破|拆除|登高|带电作业|危险化学品/
/** Kinds of contract that always need safety duties; any other needs them for dangerous work. */
const OWN_TYPES: readonly ContractType[] = ['CON', 'PMS', 'CAT', 'LES', 'LES-IN', 'LES-OUT', 'EMC']
const DANGEROUS_WORK = /燃气[^,。;、]{0,4}(?:管道|管线|灶具)?[^,。;、]{0,2}(?:改造|安装|维修|施工|更换)|(?:更换|改造|安装|维修|敷设)[^,。;、]{0,4}燃气|高空作业|高处作业|(?:高处|高空|屋面|楼顶|屋顶)[^,。;、]{0,4}(?:拆装|安装|施工|维修|清洗)|吊绳|绳索作业|吊篮|(?:外墙|外立面|幕墙)[^,。;、]{0,4}(?:清洗|维修|粉刷|作业)|清洗[^,。;、]{0,6}(?:外墙|外立面|幕墙)|下井|井下作业|(?:管网|管道|窨井|化粪池|下水道|污水井)[^,。;、]{0,6}(?:疏通|清淤|清掏|清理|清运)|(?:疏通|清掏|清理|清运)[^,。;、]{0,4}(?:管网|管道|窨井|化粪池|下水道|污水[井池]|集水[井坑]|沉淀池|隔油池)|(?:下|入|进入)(?:池|井|罐|窨井|水箱)[^,。;]{0,6}(?:清|作业|检修|施工)|清淤|有限空间|受限空间|动火|吊装|脚手架|爆破|登高|带电作业|电梯[^,。;、]{0,6}(?:安装|更换|改造|维修|维保|维护|保养|拆除)|(?:安装|更换|改造|维修|维保|维护|保养)[^,。;、]{0,4}电梯|拆除[^,。;、]{0,10}(?:建筑|构筑|广告牌|围墙|房屋|楼)/

/** Dangerous work that one side does under the contract: told in its title, or of a side in the text. */
function dangerousWork({ facts }: RuleContext): Span | null {
  const sentence = sentencesMatching(facts, DANGEROUS_WORK).find(({ words }) => new RegExp(`(?:${ROLE_PATTERN})`).test(words) && !/不得|禁止|如|若|或者?因/.test(words))
  const match = sentence === undefined ? null : DANGEROUS_WORK.exec(sentence.words)
  return sentence === undefined || match === null ? null : spanInSentence(sentence, match.index, match[0].length)
}

const AMENDMENT = '双方另签《安全生产管理协议》作为附件：乙方对作业区域负直接管理责任，甲方负责统一协调、定期检查；监控影像保存不少于30日，非依法不得提供、扩散。'

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts } = context
  if (!facts.isContract || (context.types.has('LES') && /停车位|车位/.test(facts.title))) return 'not-applicable'
  const isOwn = OWN_TYPES.some((type) => context.types.has(type))
  const danger = isOwn ? null : dangerousWork(context)
  if (!isOwn && danger === null) {
    const cameras = [...shortRecords(context), ...forbiddenCameras(context)]
    return cameras.length > 0 ? cameras : 'not-applicable'
  }
  if (missingConcepts(context, [SAFETY]).length > 0) return [nothing(context, danger), ...allOnThem(context), ...shortRecords(context), ...forbiddenCameras(context)]
  if (!isOwn) return [...allOnThem(context), ...shortRecords(context), ...forbiddenCameras(context)]
  return [...partsMissing(context), ...allOnThem(context), ...competingCosts(context), ...shortRecords(context), ...forbiddenCameras(context)]
}

function nothing(context: RuleContext, danger: Span | null): Problem {
  // Works are dangerous as such; elsewhere the word only names somebody else's building site.
  const isWorks = context.types.has('CON') || context.types.has('EMC')
  const told = danger === null ? null : DANGEROUS_WORK.exec(context.facts.normalized.slice(danger.start))
  const hazard = told !== null && danger !== null ? { index: danger.start, 0: told[0] } : HAZARDS.exec(context.facts.normalized) ?? (isWorks ? /施工/.exec(context.facts.normalized) : null)
  const isGrave = hazard !== null && !context.types.has('LES')
  return {
    status: 'hit', severity: isGrave ? 'must-fix' : 'should-fix', spans: isGrave ? [{ start: hazard.index, end: hazard.index + hazard[0].length }] : [], computed: null, amendment: AMENDMENT,
    basis: basesOf(context),
    opinion: `合同${isGrave ? `涉及“${hazard[0]}”等作业，` : ''}未约定双方安全生产（消防）管理职责，建议参照安全生产法签订安全管理协议作为附件。`,
  }
}

function basesOf({ types, facts }: RuleContext): readonly LegalBasis[] {
  if (types.has('LES')) return [LETTING, FIRE, FIRE_DUTY]
  if (types.has('CAT')) return [SHARED, FIRE_DUTY, FOOD]
  return [SHARED, LETTING, DUTY, ...(/电梯/.test(facts.normalized) ? [LIFTS] : [])]
}

const FIRE_CLAUSE = concept('消防安全责任和消防设施管理', /消防/, /消防|防火|火灾/)
const COST_CLAUSE = concept('安全文明施工费', /安全(?:文明)?(?:施工|措施)费/, /安全(?:生产|文明)?(?:施工|防护)?(?:、?文明施工)?(?:措施)?费/)
const GAS = concept('燃气、用电等设备安全', /燃气|用电|设备安全/, /燃气|用气|用电|煤气|设备[^。;]{0,8}安全/)
const SAMPLES = concept('食品留样', /留样/, /留样/)

/** Food brought to the kitchen: who delivers it neither cooks nor keeps samples. */
const DELIVERED = /食材|原料|农产品|粮油|蔬菜|肉类|净菜/

/** What the kind of contract asks for beside a general safety clause. */
function partsMissing(context: RuleContext): readonly Problem[] {
  const { types } = context
  const wanted = [...(types.has('LES') ? [FIRE_CLAUSE] : []), ...(types.has('CON') ? [COST_CLAUSE] : []), ...(types.has('CAT') && !DELIVERED.test(context.facts.title) ? [GAS, SAMPLES] : [])]
  const missing = missingConcepts(context, wanted)
  if (missing.length === 0) return []
  return [{
    status: 'hit', spans: [], computed: null, amendment: types.has('CON') ? '安全文明施工费【】元，单独列支、专款专用，不作为竞争性费用。' : AMENDMENT,
    basis: types.has('CON') ? [COSTS, COSTS_USE] : types.has('CAT') ? [FOOD, FIRE_DUTY] : [FIRE, FIRE_DUTY],
    opinion: `合同未约定${namesOf(missing)}，建议补充。`,
  }]
}

const ALL_THEIRS = /安全[^。;]{0,24}(?:概|均|全部|一切|完全|一律)[^。;]{0,10}(?:由)?[^,。;]{0,10}(?:承担|负责)[^。;]{0,20}(甲方|采购人|委托人|发包人|出租方|出租人|业主)[^,。;]{0,6}(?:概不负责|(?:概|均|一律)?(?:不承担|不负|无)(?:任何)?[^,。;]{0,8}(?:责任|费用|关系))/g

/** All of it on the one, the other free of everything: 责任悉归乙方，甲方毫无干系. */
const ALL_ON_ONE: Meaning = {
  parts: [
    /安全|火灾|消防|防火|意外|事故|人身/, new RegExp(`(?:概|均|全部|一切|完全|一律|悉|全|尽|都|统)[^,。;]{0,6}(?:由|归|找|属|是)(?:于)?[^,。;]{0,4}(?:${ROLE_PATTERN})|责任[^,。;]{0,6}(?:由|归|在)[^,。;]{0,4}(?:${ROLE_PATTERN})`),
    new RegExp(`(${ROLE_PATTERN}|学校|医院|我方|本单位|校方|院方|馆方)[^,。;]{0,6}(?:${FREED}|毫无|不负|无[关涉]|不问|不管|不参与)`),
  ], reach: 80, not: /因(?:甲方|发包|采购|委托|出租)[^,。;]{0,8}(?:原因|过错)/,
}

function allOnThem(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  return [...statementsOf(facts, ALL_THEIRS), ...sayingsOf(facts, ALL_ON_ONE).map((statement) => ({ ...statement, match: ALL_ON_ONE.parts[2]!.exec(statement.words) ?? statement.match }))].filter(({ match }) => isOrderingSide(context, match[1]!) !== false || context.types.has('LES')).slice(0, 1).map(({ span, words }) => ({
    status: 'hit', spans: [span], computed: null, basis: [SHARED, LETTING, DUTY], amendment: AMENDMENT,
    opinion: `${describePlace(document, span)}“${words}”：将安全责任概由一方承担，不能免除发包（出租）一方统一协调、管理的责任，建议改为分别约定双方职责。`,
  }))
}

const COMPETE = /安全(?:文明)?(?:施工|措施|生产)费[^。;]{0,20}(?:参与竞争|作为竞争性|可以?下浮|随[^,。;]{0,6}下浮|下浮|让利|打折|优惠)[^,。;]{0,8}/g

function competingCosts({ document, facts }: RuleContext): readonly Problem[] {
  return statementsOf(facts, COMPETE).filter((statement) => !isForbidden(facts, statement) && !/不作为|不参与|不随|不予/.test(statement.words)).slice(0, 1).map(({ span, words }) => ({
    status: 'hit', spans: [span], computed: null, basis: [COSTS, COSTS_USE], amendment: '安全文明施工费按规定计取，单独列支，不作为竞争性费用，不得下浮。',
    opinion: `${describePlace(document, span)}“${words}”将安全文明施工费作为竞争性费用，应改正。`,
  }))
}

/** Camera and alarm records kept for less than thirty days. */
function shortRecords(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const least = context.parameter(videoKeepingDays)
  if (least === null) return []
  return readSentences(facts).flatMap((sentence): Problem[] => {
    if (!/录像|影像|监控|图像|报警记录|视频/.test(sentence.words) || !/存|保留|覆盖|清除|删除|抹[除掉]|冲掉/.test(sentence.words)) return []
    const period = factsWithin(facts.periods, sentence.span).find(({ span, unit }) => {
      const between = sentence.words.slice(0, span.start - sentence.span.start)
      return /day|week|month/.test(unit) && unit !== 'working-day' && (/(?:存|保留|容量)[^,。;]{0,14}$/.test(between) || /^(?:后|即)?[^,。;]{0,6}(?:自动)?(?:覆盖|清除|删除|抹[除掉]|冲掉)/.test(sentence.words.slice(span.end - sentence.span.start)))
    })
    if (period === undefined) return []
    const days = period.count * (period.unit === 'week' ? 7 : period.unit === 'month' ? 30 : 1)
    if (days >= least) return []
    const words = facts.normalized.slice(period.span.start, period.span.end)
    return [{
      status: 'hit', spans: [period.span], computed: `${words}＜${least}日`, basis: [RECORDS], amendment: `监控影像资料、报警记录留存不少于${least}日，非依法不得提供、扩散。`,
      opinion: `${describePlace(document, period.span)}监控影像（报警记录）保存${words}，少于${least}日，应延长。`,
    }]
  })
}

const PRIVATE = '(?:客房|宿舍|休息室|更衣(?:室|间)|卫生间|厕所|值班室|寝室|浴室|淋浴间|试衣间|哺乳室|母婴室)'
const CAMERAS = new RegExp(`${PRIVATE}[^,。;]{0,20}[^,。;]{0,6}(?:安装|装设|架设|装|设置|加装|增装|布设)[^,。;]{0,10}(?:摄像|监控|视频|探头)[^,。;]{0,6}|(?:安装|装设|设置|加装|增装|布设)[^。;]{0,30}(?:摄像|监控|探头)[^。;]{0,20}${PRIVATE}|(?:摄像|监控|探头)[^,。;]{0,16}(?:覆盖|包括|点位|位置|设于|装于|安装(?:在|于))[^。;]{0,20}${PRIVATE}`, 'g')

function forbiddenCameras({ document, facts }: RuleContext): readonly Problem[] {
  return statementsApart(statementsOf(facts, CAMERAS)).filter((statement) => !isForbidden(facts, statement)).map(({ span, words }) => ({
    status: 'hit', spans: [span], computed: null, basis: [NOWHERE], amendment: '客房、宿舍、更衣室、卫生间等场所不得安装图像采集设备；公共区域的监控设置显著提示标识。',
    opinion: `${describePlace(document, span)}“${words}”：该区域禁止安装图像采集设备，应删除。`,
  }))
}
