import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import { logKeepingMonths } from '../../law/parameters/terms'
import { ABROAD } from '../../facts/abroad-words'
import { ROLE_PATTERN } from '../../facts/role-words'
import { monthsOfPeriod } from '../../facts/term-ranges'
import { concept, missingConcepts, namesOf } from '../missing-concepts'
import { factsWithin, readSentences } from '../read-sentences'
import { sayingsBeyond, sayingsOf, type Meaning } from '../meaning'
import { isForbidden, isOrderingSide, statementsApart, statementsOf } from '../read-statements'
import { areWePublic } from '../stance'
import type { Problem, Rule, RuleContext } from '../rule'

const KEEP = basis('数据安全法', '第38条', 'full-text', '国家机关收集、使用数据的保密')
const APPROVE = basis('数据安全法', '第40条', 'full-text', '委托建设、维护电子政务系统应当经批准，受托方不得擅自留存、使用、泄露数据')
const SERVE = basis('网数条例', '第15条', 'full-text', '受托为国家机关提供服务的义务')
const NO_LINKING = basis('网数条例', '第16条', 'full-text', '未经同意不得访问、获取、留存、使用、提供，不得关联分析')
const SHARING = basis('政务数据共享条例', '第36条', 'full-text', '委托处理政务数据')
const GRADES = basis('网安法', '第23条', 'full-text', '等级保护，日志留存不少于六个月')
const HANDLERS = basis('数据安全法', '第27条', 'full-text', '开展数据处理活动应当建立全流程数据安全管理制度')
const PATCHES = basis('网安法', '第24条', 'full-text', '持续提供安全维护')
const CRITICAL = basis('网安法', '第37条', 'full-text', '关键信息基础设施采购')
const VIDEO = basis('视频条例', '第12条', 'full-text', '视频系统的网络和数据安全')

/**
 * Systems and data of an authority in others' hands (数据安全法 第38—40条; 网数条例 第15、16条; 网安法 第23、24条): what the contractor
 * may do with them, protection grade, logs, patches, storage at home, incidents, people, exit. Hardware and single-machine
 * software touch no data; an annexed letter of responsibility settles it. Between enterprises there are no data of an authority:
 * what concerns state bodies alone is not asked, and the gap is only to be filled (数据安全法 第27条; 网安法 第23、24条).
 */
export const requireDataSecurityTerms: Rule = {
  id: 'ITS-003',
  title: '政务数据与网络安全条款缺失',
  severity: 'must-fix',
  types: ['ITS', 'TEC'],
  basis: [KEEP, APPROVE, HANDLERS, SERVE, NO_LINKING, SHARING, GRADES, PATCHES, CRITICAL, VIDEO],
  parameters: [logKeepingMonths],
  version: 4,
  check,
}

const TOUCHES = /办公系统|门户网站|信息系统|业务系统|政务(?:数据|系统|云|平台)|云(?:平台|服务|主机|资源|计算)|(?:系统|平台|软件|网站|小程序|APP)(?:的)?(?:开发|建设|运维|运行维护|部署|升级|维护|上线)|数据库|数据(?:平台|治理|处理|中心|迁移|采集|提供|共享|交换)|监控系统|服务器(?:托管|运维)|开发[^,。;]{0,16}(?:系统|平台|软件|网站)/
const SETTLED = /(?:数据|网络|信息)(?:与网络)?安全[与和及]?(?:保密)?(?:责任书|协议|承诺书|管理协议)/
/** An agreement the contract names in title marks; a file of its own. */
const NAMED = /《[^》\n]{0,16}(?:数据|网络|信息)[^》\n]{0,8}安全[^》\n]{0,8}(?:责任书|协议|承诺书)》/
/** 数据提供合同: data change hands, no system is built or run. */
const DATA_ALONE = /数据(?:提供|共享|交易|交换|许可|采购|购买|处理|委托处理|加工|标注|融合)/
const SYSTEM_TITLE = /系统|平台|软件|网站|小程序|云|建设|开发|运维|集成|机房/
/** What only who builds, runs or stores for an authority must settle. */
const OF_SYSTEMS: ReadonlySet<string> = new Set(['网络安全等级保护定级和测评', '商用密码应用安全性评估', '漏洞修补和持续安全维护', '运维审计'])
/** 数据安全法 第40条 asks it for systems and for data stored or processed by others. */
const APPROVAL = '委托建设、维护（处理）的批准程序'
const ELEMENTS = [
  concept('受托方不得擅自访问、留存、使用、泄露、提供数据', /数据安全|保密/, /(?:不得|禁止|严禁|未经)[^。;]{0,40}(?:数据|信息|资料)|(?:数据|信息)[^。;]{0,40}(?:不得|禁止|严禁)[^。;]{0,16}(?:留存|使用|泄露|提供|访问|复制|披露)|数据[^。;]{0,12}保密/),
  concept(APPROVAL, /批准|审批/, /(?:立项|建设|委托)[^。;]{0,16}(?:批准|审批|批复)|经[^。;]{0,16}批准[^。;]{0,20}(?:建设|委托)|经[^。;]{0,20}号[^。;]{0,4}(?:批准|批复|同意)/),
  concept('网络安全等级保护定级和测评', /等级保护|等保/, /等级保护|等保|定级|三级(?:要求|测评)/),
  concept('商用密码应用安全性评估', /密码|密评/, /商用密码|密码应用|密评/),
  concept('漏洞修补和持续安全维护', /漏洞|安全维护/, /漏洞|补丁|安全(?:加固|更新|维护|缺陷)/),
  concept('日志留存', /日志/, /日志/),
  concept('境内存储和出境限制', /境内|出境|跨境|存储/, /境内|出境|境外|跨境/),
  concept('安全事件报告时限', /安全事件|应急/, /(?:安全)?事件[^。;]{0,40}(?:报告|通知|通报|上报|处置)|应急(?:预案|响应|处置)/),
  concept('人员背景审查和保密', /人员/, /背景(?:审查|调查)|保密(?:协议|承诺)[^。;]{0,10}|人员[^。;]{0,16}保密/),
  concept('运维审计', /审计/, /(?:运维|安全|操作)[^,。;]{0,6}审计|留痕|堡垒机|操作(?:记录|日志)/),
  concept('退出迁移和数据返还', /迁移|退出|交接/, /(?:终止|届满|退出|结束|解除)[^。;]{0,40}(?:迁移|返还|移交|删除|清除|销毁|处置[^。;]{0,4}数据|数据[^。;]{0,4}处置)|数据[^。;]{0,20}(?:返还|移交|销毁|清除|迁移)/),
]
const AMENDMENT = '乙方仅在授权范围内处理甲方数据，不得留存、使用、泄露、对外提供或者关联分析；数据存储于境内；系统按等保【】级建设并通过测评（未定级的先行定级），日志留存不少于六个月；质保及运维期内持续修补漏洞，发生安全事件1小时内报告；合同终止时无偿协助迁移并彻底清除数据。'

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts } = context
  if (!facts.isContract) return 'not-applicable'
  const wrong = [...theirData(context), ...abroad(context), ...shortLogs(context)]
  if (!TOUCHES.test(`${facts.title}\n${facts.normalized}`)) return wrong.length > 0 ? wrong : 'not-applicable'
  return [...missingElements(context), ...wrong]
}

const PUBLIC_BODY = /(?:局|委员会|办公室|政府|厅|处|中心|学校|大学|医院|研究院|馆|站|所|院)$/

/** Data of an authority are at stake: we or the other side are a public body, or the contract says so; true while nobody knows. */
function isForAuthority(context: RuleContext): boolean {
  const { facts } = context
  if (areWePublic(context) === true || /政务|机关|政府(?!采购法)/.test(`${facts.title}${facts.normalized}`)) return true
  const names = facts.parties.map(({ name }) => name).filter((name) => name !== '')
  if (names.some((name) => PUBLIC_BODY.test(name) && !/公司|事务所/.test(name))) return true
  return areWePublic(context) === null && names.length < 2
}

function missingElements(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  if (NAMED.test(facts.normalized) || facts.annexes.some(({ name }) => SETTLED.test(name)) || document.sections.some(({ kind, title }) => kind === 'annex' && SETTLED.test(title))) return []
  const isDataAlone = DATA_ALONE.test(facts.title) && !SYSTEM_TITLE.test(facts.title)
  const asked = isDataAlone ? ELEMENTS.filter(({ name }) => !OF_SYSTEMS.has(name) && (name !== APPROVAL || /处理|加工/.test(facts.title))) : ELEMENTS
  const isPublic = isForAuthority(context)
  const missing = missingConcepts(context, isPublic ? asked : asked.filter(({ name }) => name !== APPROVAL))
  // One of eleven points left to a schedule is no gap worth a remark.
  if (missing.length < 2) return []
  const [subject, grade] = isDataAlone ? ['数据提供（处理）', ''] : ['政务数据（信息系统）', '；等保定级未定的，先行定级']
  const isBare = missing.length === asked.length
  if (!isPublic) {
    return [{
      status: 'hit', severity: 'should-fix', spans: [], computed: null, amendment: AMENDMENT, basis: [HANDLERS, GRADES, PATCHES],
      opinion: `本项目涉及信息系统和委托方数据，合同缺少${namesOf(missing)}的约定，建议按数据安全法第27条、网安法第23条等补充${grade}。`,
    }]
  }
  return [{
    status: 'hit', severity: isBare ? 'must-fix' : 'should-fix', spans: [], computed: null, amendment: AMENDMENT,
    opinion: isBare
      ? `本项目涉及${subject}，合同没有任何数据安全和网络安全条款，应按数据安全法第40条等补充${grade}。`
      : `本项目涉及${subject}，合同缺少${namesOf(missing)}的约定，应按数据安全法第40条等补充${grade}。`,
  }]
}

const OWNED = /(?:数据|信息)(?:均|即)?(?:为|系|是)(乙方|供应商|受托(?:方|人)|服务(?:商|方)|开发方|运维方|运营方|实施方)(?:的)?(?:财产|资产|所有)|(?:数据|信息)[^,。;]{0,10}(?:所有权|权属|权益|归属)?[^,。;]{0,6}(?:归|属于?|由)(?:于)?(乙方|供应商|受托(?:方|人)|服务(?:商|方)|开发方|运维方|运营方|实施方|承包人)(?!负责|保密|提供|承担|处理|存管|管理|备份|清除|采集|录入|迁移)[^,。;]{0,8}/g
const LINKS = /(乙方|供应商|受托(?:方|人)|服务(?:商|方)|开发方)[^,。;]{0,6}(?:可以?|有权)[^,。;]{0,4}将[^,。;]{0,10}数据[^,。;]{0,6}(?:提供|出售|转让|交)(?:给|予)?[^,。;]{0,6}(?:第三方|他人|其他|合作)[^,。;]{0,10}|(乙方|供应商|受托(?:方|人)|服务(?:商|方)|开发方)[^,。;]{0,12}(?:可以?|有权)[^。;]{0,24}(?:关联分析|(?:形成|开发|制成)[^,。;]{0,6}(?:数据)?产品|挖掘|模型训练|留存[^,。;]{0,6}数据|使用[^,。;]{0,10}(?:甲方|采购人|业务|平台|政务)[^,。;]{0,4}数据|利用[^,。;]{0,10}数据)[^,。;]{0,10}/g

/** The contractor keeps, compares or sells the data, under any role and in any order. */
const KEEPS_DATA: Meaning = {
  parts: [
    /留(?:存|一|下|底|档|有)|(?:长期|永久|自行)?保有|加工|二次利用|再利用|拷贝|复制|比对|挖掘|变现|自行(?:支配|使用|处置|利用)|建模|训练|出售|转卖|打磨产品|另作/, /数据|库|副本|备份|信息资源/, /(?:可以?(?!抗)|有权|允许|准许|同意|得(?=[^,。;到]{0,2}(?:留|将|把|对|以)))/, new RegExp(ROLE_PATTERN),
  ], reach: 80, not: /不得|未经|非经|禁止|严禁|经(?:甲方|委托方?|委托单位|采购人)[^,。;]{0,8}(?:同意|授权|许可)|应(?:甲方|委托|采购)|复制件|复印|不可|不会|为(?:甲方|委托单位|采购人)/,
}

function theirData(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const isPublic = isForAuthority(context)
  const kept = sayingsOf(facts, KEEPS_DATA).filter(({ sentence }) => isOrderingSide(context, new RegExp(ROLE_PATTERN).exec(sentence.words)![0]) === false)
  return statementsApart([...statementsOf(facts, OWNED), ...statementsOf(facts, LINKS), ...kept])
    .filter((statement) => !isForbidden(facts, statement) && isOrderingSide(context, statement.match[1] ?? statement.match[2] ?? '') !== true && !/测试数据|乙方(?:自身|自有|提供)的?数据|原有|第三方/.test(statement.sentence.words))
    .map(({ span, words }) => ({
      status: 'hit', severity: isPublic ? 'must-fix' : 'should-fix', spans: [span], computed: null, basis: isPublic ? [APPROVE, SERVE, NO_LINKING] : [HANDLERS], amendment: '项目建设、运行中产生和处理的数据归甲方所有，乙方不得留存、使用、对外提供或者关联分析。',
      opinion: isPublic
        ? `${describePlace(document, span)}“${words}”将政务数据交由受托方享有（使用），违反数据安全法第40条，应删除。`
        : `${describePlace(document, span)}“${words}”将委托方的业务数据交由受托方享有（使用），不利于数据安全和后续使用，建议删除。`,
    }))
}

/** 可将备份数据存放在境外服务器 */
const ABROAD_KEPT = /(?:可以?|有权|允许|得)[^。;]{0,20}(?:数据|备份|信息)[^。;]{0,14}(?:境外|国外|海外)[^,。;]{0,10}|(?:数据|备份|信息)[^。;]{0,10}(?:存放|存储|保存|备份|传输|传送|同步)(?:在|于|至|到)?[^,。;]{0,6}(?:境外|国外|海外)[^,。;]{0,10}/g

const SENT_ABROAD: Meaning = {
  parts: [new RegExp(ABROAD), /数据|备份|副本|日志|镜像/, /存[放储于在到]|托管|部署|传[输送至到]|同步|备份[至到于在]|放[在到]|落地|节点|机房|服务器/], reach: 50,
  not: /不得|禁止|严禁|未经|批准|评估|境内外|不(?:出|向)境/,
}

function abroad(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const isPublic = isForAuthority(context)
  const usual = statementsOf(facts, ABROAD_KEPT)
  return statementsApart([...usual, ...sayingsBeyond(facts, SENT_ABROAD, usual.map(({ span }) => span))]).filter((statement) => !isForbidden(facts, statement) && !/未经|批准|评估|如确需/.test(statement.sentence.words)).map(({ span, words }) => ({
    status: 'hit', severity: isPublic ? 'must-fix' : 'should-fix', spans: [span], computed: null, basis: isPublic ? [KEEP, SERVE] : [HANDLERS], amendment: '甲方数据及其备份全部存储于境内，未经甲方书面同意并依法通过安全评估，不得出境。',
    opinion: `${describePlace(document, span)}“${words}”允许${isPublic ? '政务' : '业务'}数据出境，${isPublic ? '应当' : '须依法履行出境手续，建议'}改为境内存储。`,
  }))
}

function shortLogs(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const least = context.parameter(logKeepingMonths)
  if (least === null) return []
  return readSentences(facts).flatMap((sentence): Problem[] => {
    if (!/日志/.test(sentence.words) || !/保存|留存|保留|存储/.test(sentence.words)) return []
    const period = factsWithin(facts.periods, sentence.span).find(({ unit }) => unit !== 'hour' && unit !== 'minute' && unit !== 'working-day')
    const months = period === undefined ? null : (monthsOfPeriod(period) ?? period.count / (period.unit === 'week' ? 4.35 : 30))
    if (period === undefined || months === null || months >= least) return []
    const words = facts.normalized.slice(period.span.start, period.span.end)
    return [{
      status: 'hit', severity: 'should-fix', spans: [period.span], computed: `${words}＜${least}个月`, basis: [GRADES], amendment: `网络日志留存不少于${least}个月。`,
      opinion: `${describePlace(document, period.span)}日志留存${words}，少于${least}个月，应延长。`,
    }]
  })
}
