import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import { concept, missingConcepts, namesOf } from '../missing-concepts'
import { isForbidden, isOrderingSide, roleBefore, statementsApart, statementsOf, type Statement } from '../read-statements'
import type { ContractType } from '../../law/contract-type'
import type { Problem, Rule, RuleContext } from '../rule'

const LICENCE = basis('劳动合同法', '第57条', 'full-text', '经营劳务派遣业务应当取得许可')
const CONTRACT = basis('劳动合同法', '第58条', 'full-text', '劳务派遣单位的用人单位义务')
const AGREEMENT = basis('劳动合同法', '第59条', 'full-text', '派遣协议的内容，不得将连续用工期限分割')
const DUTIES = basis('劳动合同法', '第62条', 'full-text', '用工单位的义务')
const POSTS = basis('劳动合同法', '第66条', 'full-text', '临时性、辅助性、替代性工作岗位')
const DUTY = basis('劳动合同法', '第92条', 'full-text', '违反劳务派遣规定的责任')
const GUARDS = [basis('保安条例', '第18条', 'full-text', '保安员的劳动合同和社会保险'), basis('保安条例', '第20条', 'full-text', '保安员的意外伤害保险')]

/**
 * A service contract buys results: who hires, clocks and dismisses the other side's staff becomes their user or employer
 * (劳动合同法 第57—67、92条). Supervision of quality, demands on posts and the right to have somebody replaced are no
 * management of staff. A dispatch contract itself is measured by what 第59、66条 ask of it.
 */
export const requireEmploymentSeparation: Rule = {
  id: 'SVC-001',
  title: '劳务派遣与用工风险隔离',
  severity: 'should-fix',
  types: 'all',
  basis: [LICENCE, CONTRACT, AGREEMENT, DUTIES, POSTS, DUTY, ...GUARDS],
  parameters: [],
  version: 6,
  check,
}

const DOES = '发放绩效|审批休假|安排加班|调配岗位|决定去留|招聘|招录|招用|面试|面谈|请销?假|清退|解雇|调配人员|录用|聘用|考勤|打卡|排班|辞退|开除|解聘|处分|调岗|发放(?:工资|奖金|薪酬|加班费)|支付(?:员工|人员)?工资|缴纳社(?:会)?保(?:险)?|核定工资|核发工资|发放工资|直接管理|共同管理'
const MANAGES = new RegExp(`(?:负责|有权|可以?|直接|统一|应当?|自行|决定|进行|组织)[^,。;]{0,24}?(?:${DOES})[^,。;]{0,12}|(?:由|经)(?:甲方|采购人|委托人|委托方|业主|用工单位)[^,。;]{0,12}(?:${DOES})[^,。;]{0,12}|(?:工资|薪酬|奖金|考勤|排班|招聘|社保)[^,。;]{0,4}(?:由|经)(?:甲方|采购人|委托人|业主|用工单位)[^,。;]{0,10}(?:核发|发到|发给|打到|造册|发放|支付|核定|代发|负责|决定|缴纳|办理|管理)[^,。;]{0,8}|人员由(?:甲乙)?双方共同管理|(?:甲方|采购人|委托人|委托方|业主|用工单位)[^,。;]{0,8}(?:将|把)[^,。;]{0,12}工资[^,。;]{0,10}(?:发放|发给|发到|打到|转发)[^,。;]{0,8}|(?:${DOES}|去留|离岗|进退|请假)[^。;]{0,16}由(?:甲方|采购人|委托人|委托方|业主|用工单位)[^,。;]{0,10}(?:核定|决定|审批|审定|负责|办理|管理|掌握|安排|说了算)`, 'g')
/** The offices of the ordering side by their own names, and what they do with the other side's people. */
const OUR_OFFICE = '(?:甲方|采购人|委托人|委托方|委托单位|业主|用工单位)?的?(?:行政|后勤|人事|综合|办公|总务|机关|保卫|业务|科室)[\u4e00-\u9fa5]{0,3}(?:科|处|股|室|部|中心|党委)'
const BY_OUR_OFFICE = new RegExp(`(?:由|经|找|报|向|归|以)(?:[馆校院局所站]方)?(${OUR_OFFICE}|甲方|采购人|委托人|委托方|委托单位)[^,。;]{0,10}(?:面试|面谈|试工|定人|挑人|招|录|批假|批准|审批|[批准](?=[,。;]|$)|考勤|排班|评定|核发|发放|调配|辞退|开除|去留|定去留|管理|安排|圈定|造表|点头|确定)[^,。;]{0,12}`, 'g')
const STAFF_MATTER = /请销?假|假条|工资|奖金|薪|考勤|排班|面试|试工|定人|挑人|去留|辞退|开除|录用|招|调岗|加班|奖惩/
const SUPERVISES = /监督|检查|抽查|核查|查阅|了解|审核|备案|更换|调换|撤换|建议|要求(?:乙方|供应商|受托)|通知(?:乙方|供应商)|考核(?:办法|标准|细则)|协助|配合|知情|书面要求|提出/
const HEADS = /(?:按|以)[^,。;]{0,6}(?:派驻|驻场|外包)(?:人员)?(?:人数|数量)[^,。;]{0,16}每人每[月天日][^,。;]{0,16}|(?:按|以|依)(?:照)?[^,。;]{0,8}(?:人头|实际人数|在岗人数|到岗人数|出勤人数|用工人数)[^,。;]{0,24}|(?:人员)?工资[^,。;]{0,14}(?:加|另加|\+|并按)[^,。;]{0,12}管理费[^,。;]{0,10}|按人头[^,。;]{0,16}管理费|(?:在岗人数|人数|人头)(?:乘以|×|\*)[^,。;]{0,10}(?:工资|薪酬)[^,。;]{0,12}/g
const DAILY = /自(?:带|备)工具[^,。;]{0,16}(?:按天|日结|按日|计日)[^,。;]{0,10}|(?:按天|日结)[^,。;]{0,12}自(?:带|备)工具/g
const STAFF = /(?:乙方|供应商|受托方)(?:的)?(?:驻场|派驻|服务)?(?:人员|员工)|每人每月|在岗人数|用工人数|派驻|驻场|驻点|派遣|服务人员|保安员|保洁员|厨师|岗位(?:人员|配置|设置)|配备[^。;]{0,12}(?:名|人)|工作人员(?:须|应)/
const AMENDMENT = '乙方派驻人员与乙方建立劳动关系，由乙方依法签订劳动合同、支付工资、缴纳社会保险并承担工伤等用工责任；甲方仅按服务标准考核，可要求更换不称职人员。'

const OWN_TYPES: readonly ContractType[] = ['LAB', 'PMS', 'CAT', 'GPS']

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, types } = context
  // Services of no known kind: only what we do ourselves with the other side's people.
  if (!OWN_TYPES.some((type) => types.has(type))) {
    const isService = [...types].every((type) => type === 'GEN' || type === 'ENT') && /服务|外包/.test(facts.title)
    const managed = isService && /派驻|驻场|驻点|外包|人员|员工/.test(facts.normalized) ? directManagement(context) : []
    return managed.length > 0 ? managed : 'not-applicable'
  }
  if (types.has('LAB') && /派遣/.test(facts.title)) return dispatch(context)
  if (!STAFF.test(facts.normalized) && !new RegExp(DOES).test(facts.normalized)) return 'not-applicable'
  return [...directManagement(context), ...noSeparation(context)]
}

/** We hire, clock or dismiss the other side's people; with pay by the head it is dispatch under another name. */
function directManagement(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const offices = statementsOf(facts, BY_OUR_OFFICE).filter((statement) => STAFF_MATTER.test(statement.sentence.words) && /员|工(?!程|作日)|保安|厨师|人/.test(statement.sentence.words) && !isForbidden(facts, statement) && !SUPERVISES.test(statement.words))
  const found = statementsApart([...statementsOf(facts, MANAGES).filter((statement) => isOurManagement(context, statement)), ...offices])
  const heads = statementsApart([...statementsOf(facts, HEADS), ...statementsOf(facts, DAILY)]).filter((statement) => !isForbidden(facts, statement))
  const verbs = new Set(found.flatMap(({ words }) => words.match(new RegExp(DOES, 'g')) ?? words.match(new RegExp(`${STAFF_MATTER.source}|评定|批假`, 'g')) ?? ['管理']))
  const isDispatch = verbs.size >= 2 || (verbs.size > 0 && heads.length > 0)
  const [first] = found
  const spans = [...found, ...(isDispatch ? heads : [])].map(({ span }) => span).sort((a, b) => a.start - b.start)
  const managed: readonly Problem[] = first === undefined ? [] : [{
    status: 'hit', severity: isDispatch ? 'must-fix' : 'should-fix', spans, computed: null, basis: [LICENCE, DUTIES, POSTS, DUTY], amendment: AMENDMENT,
    opinion: `${describePlace(document, first.span)}由我方（发包、采购一方）直接${[...verbs].join('、')}对方人员${isDispatch ? '，属名为外包实为派遣' : ''}，易被认定为劳务派遣或者事实劳动关系，建议改为服务标准考核。`,
  }]
  if (managed.length > 0 || heads[0] === undefined) return managed
  return [{
    status: 'suspected', severity: 'should-fix', spans: [heads[0].span], computed: null, basis: [CONTRACT, POSTS], amendment: AMENDMENT,
    opinion: `${describePlace(document, heads[0].span)}“${heads[0].words}”：按人员工资、人头计费，带有劳务派遣特征，建议改为按服务内容和标准计价。`,
  }]
}

function isOurManagement(context: RuleContext, statement: Statement): boolean {
  if (isForbidden(context.facts, statement) || SUPERVISES.test(statement.words)) return false
  // 由甲方负责招聘 names its doer inside the words.
  if (/共同管理/.test(statement.words)) return true
  const inside = /(?:^(?:工资|薪酬|奖金)?(?:由|经)|[^。;]{0,24}由|^)(甲方|采购人|委托人|委托方|业主|用工单位)/.exec(statement.words)?.[1]
  const role = inside ?? roleBefore(context.facts, statement)
  return isOrderingSide(context, role) === true && /员|工(?!程|作日)|保安|厨师|厨工|岗位|其|队伍/.test(statement.sentence.words)
}

const LABOUR = concept('建立劳动关系、签订劳动合同', /用工|劳动关系/, /劳动合同|劳动关系|雇佣关系|用工主体|用人单位/)
const INSURANCE = concept('缴纳社会保险', /社会保险/, /社会保险|社保|五险|意外(?:伤害)?保险/)
const INJURY = concept('工伤和人身损害的承担', /工伤/, /工伤|人身(?:伤害|损害|安全)|伤亡|意外伤害|劳动(?:争议|纠纷)/)
const CORE = [LABOUR, INSURANCE, INJURY]
const BESIDE = [
  concept('最低工资调整的承担', /最低工资/, /最低工资|工资(?:标准)?调整/),
  concept('人员年龄、背景审查', /人员要求|人员条件/, /年龄|周岁|政审|背景(?:审查|调查)|无犯罪|健康证/),
  concept('人员保密', /保密/, /保密|秘密/),
  concept('不称职人员的更换', /人员更换|更换/, /更换|调换|撤换|替换/),
]

/** Engineers and lawyers who work on the spot are nobody's dispatched hands. */
const PROFESSIONALS = ['ITS', 'TEC', 'DES', 'LEG'] as const

/** Who employs the people, insures them and answers for their accidents. */
function noSeparation(context: RuleContext): readonly Problem[] {
  const core = missingConcepts(context, CORE)
  const beside = missingConcepts(context, BESIDE)
  const isStaffed = ['LAB', 'PMS', 'CAT'].some((type) => context.types.has(type as 'LAB')) || (/驻场|派驻|驻点|外包人员|劳务人员/.test(context.facts.normalized) && !PROFESSIONALS.some((type) => context.types.has(type)))
  if (!context.facts.isContract || !isStaffed || (core.length === 0 && beside.length < 2)) return []
  return [{
    // Who employs them is settled: what else there may be to say of them is for the office to weigh.
    status: 'hit', ...(core.length === 0 ? { severity: 'remind' as const } : {}), spans: [], computed: null, amendment: AMENDMENT,
    basis: /保安/.test(context.facts.normalized) ? [CONTRACT, DUTIES, ...GUARDS] : [CONTRACT, DUTIES],
    opinion: `乙方派驻人员提供服务，合同未约定${namesOf([...core, ...beside])}，建议补充，隔离用工风险。`,
  }]
}

const DISPATCH = [
  concept('派遣岗位的临时性、辅助性或者替代性', /岗位(?:性质)?/, /临时性|辅助性|替代性/),
  concept('派遣岗位和人员数量', /岗位|人数/, /派遣(?:岗位|人数|人员)[^。;]{0,20}(?:\d|[一二三四五六七八九十]|附件|清单|名单)|岗位[^。;]{0,12}人数/),
  concept('派遣期限', /期限/, /派遣期限|派遣期|期限/),
  concept('劳动报酬和社会保险费的数额与支付方式', /报酬|工资|社会保险/, /(?:工资|报酬|社会保险|社保)[^。;]{0,24}(?:支付|发放|缴纳|标准|数额)/),
  concept('劳务派遣经营许可', /许可/, /派遣(?:经营|业务)?(?:行政)?许可/),
]
const CORE_POSTS = /(?:派遣|从事|安排)[^。;]{0,20}(?:主营(?:业务)?|核心|骨干|主要|长期性?|行政执法|机要)[^,。;]{0,10}岗位[^,。;]{0,8}/g
const SPLIT = /(?:按|以|每)[^,。;]{0,6}(?:个月|季度?|月)(?:为)?(?:一|1)?(?:期|次)?[^,。;]{0,6}(?:逐期|分期|滚动)?(?:签认|签订?|续签|签署)[^,。;]{0,10}|(?:每|分)[^,。;]{0,8}(?:月|年)[^,。;]{0,6}(?:签订?|续签|派遣)一次[^,。;]{0,14}|(?:连续)?(?:用工|派遣)期限?[^,。;]{0,6}(?:分为|分成|分割)[^,。;]{0,20}/g

function dispatch(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const missing = missingConcepts(context, DISPATCH)
  const posts = statementsOf(facts, CORE_POSTS).filter((statement) => !isForbidden(facts, statement) && !/辅助|临时|替代/.test(statement.sentence.words)).slice(0, 1)
  const split = statementsOf(facts, SPLIT).filter((statement) => !isForbidden(facts, statement)).slice(0, 1)
  return [
    ...(missing.length === 0 || !facts.isContract ? [] : [{
      status: 'hit' as const, spans: [], computed: null, basis: [LICENCE, AGREEMENT, POSTS], amendment: '派遣岗位为【】，属【临时性／辅助性／替代性】岗位，派遣【】人，期限自【】至【】；工资、社会保险费的数额和支付方式见附件【】；乙方持有劳务派遣经营许可证（编号：【】）。',
      opinion: `劳务派遣协议未约定${namesOf(missing)}，应按劳动合同法第59条、第66条补充。`,
    }]),
    ...posts.map(({ span, words }) => ({
      status: 'hit' as const, spans: [span], computed: null, basis: [POSTS, DUTY], amendment: '劳务派遣仅用于临时性、辅助性或者替代性工作岗位，主营业务岗位由甲方直接用工。',
      opinion: `${describePlace(document, span)}“${words}”不属于临时性、辅助性、替代性岗位，不得使用派遣人员，应调整。`,
    })),
    ...split.map(({ span, words }) => ({
      status: 'hit' as const, spans: [span], computed: null, basis: [AGREEMENT], amendment: '派遣期限按工作岗位的实际需要一次约定，不得将连续用工期限分割订立数个短期派遣协议。',
      opinion: `${describePlace(document, span)}“${words}”将连续用工期限分割订立，应改正。`,
    })),
  ]
}
