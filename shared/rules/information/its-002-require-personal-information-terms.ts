import type { Span } from '../../core/span'
import { describePlace, findSectionAt } from '../../document/find-clause'
import { OTHER_ENDS } from '../../facts/exclusion-words'
import { basis } from '../../law/basis'
import type { ContractType } from '../../law/contract-type'
import { sayingsBeyond, type Meaning } from '../meaning'
import { wordsAbout } from '../missing-concepts'
import { isForbidden, statementsApart, statementsOf, type Statement } from '../read-statements'
import type { Problem, Rule, RuleContext, Severity } from '../rule'

const ENTRUST = basis('个保法', '第21条', 'full-text', '委托处理应当约定目的、期限、方式、种类、保护措施和双方权利义务')
const SENSITIVE = basis('个保法', '第28条', 'full-text', '敏感个人信息')
const CONSENT = basis('个保法', '第29条', 'full-text', '敏感个人信息的单独同意')
const ASSESS = basis('个保法', '第55条', 'full-text', '个人信息保护影响评估')
const BREACH = basis('个保法', '第57条', 'full-text', '泄露的通知')
const HELPER = basis('个保法', '第59条', 'full-text', '受托人的安全保障义务')
const STATE = basis('个保法', '第34条', 'full-text', '国家机关处理个人信息')
const PUBLIC = basis('个保法', '第26条', 'full-text', '公共场所的图像采集')
const NETWORK = basis('网数条例', '第12条', 'full-text', '委托处理应当以合同约定并监督，记录至少保存3年')

/**
 * Whoever handles personal information for us does so on terms: purpose, term, manner, kinds, safeguards, rights, control,
 * no onward entrusting, return or deletion, notice of leaks, assessment (个保法 第21、55、57、59条). The names and numbers of the
 * two sides' contact persons are no such handling; an annexed agreement on it settles everything.
 */
export const requirePersonalInformationTerms: Rule = {
  id: 'ITS-002',
  title: '委托处理个人信息条款缺失',
  severity: 'should-fix',
  types: 'all',
  basis: [ENTRUST, SENSITIVE, CONSENT, ASSESS, BREACH, HELPER, STATE, PUBLIC, NETWORK],
  parameters: [],
  version: 7,
  check,
}

/** Words that show that the work touches data about people. */
const TOUCHES = /个人(?:敏感)?信息|刷脸|人脸(?:识别|信息|数据)?|(?:面部|脸部)(?:照片|图像)|人像采集|面部(?:特征|信息|识别)|指纹|虹膜|生物(?:识别|特征)|访客(?:系统|登记|信息|数据|管理|预约)|门禁(?:系统|数据|记录|权限|卡的?(?:制作|办理|发放|管理|信息|数据)|管理(?!规定|制度))|(?:制作|办理|发放|管理)[^,。;]{0,6}门禁卡|车牌(?:识别|信息|数据)|车辆(?:出入|进出)(?:登记|管理|系统)|(?:采集|登记|录入|读取|核验|收集|存储|导出|处理)[^,。;]{0,14}(?:身份证|证件号|手机号|电话号码|照片|住址)|(?:身份证|证件号码?|手机号码?)[^,。;]{0,14}(?:采集|登记|录入|读取|核验|收集|存储|导出|等信息)|就餐(?:卡|系统|数据|信息)|一卡通|(?:住房|公积金|社保|健康|医疗|体检|干部|职工|员工|人员|用户|客户|会员|车主|业主|住户|居民|学生|学员|家长|考生|患者|乘客)(?:信息|数据|档案)|(?:人员|车辆)定位|视频监控|监控(?:视频|录像|中心|系统|室)|通讯录|实名(?:认证|登记)/g
const SENSITIVE_WORDS = /人脸|刷脸|脸部|面部照片|面部(?:特征|信息|识别)|指纹|虹膜|生物(?:识别|特征)|身份证|健康(?:信息|数据|档案)|医疗(?:信息|数据)|体检(?:信息|数据|档案)|定位|行踪|未成年|公积金(?:信息|数据)|金融账户/
/** Papers of the staff and machines on the wall: no data handled for us. */
const BESIDE = /健康证|复印件|法定代表人|委托代理人|联系人|授权委托书|投标|资质|劳动合同|附:|签字|(?:供应商|乙方)(?:应)?(?:提供|提交)[^,。;]{0,16}(?:身份证|人员信息|名单)|招聘|上岗|政审/

const TOPIC = /个人信息|用户信息|人员信息|访客信息|人脸|指纹|个人数据|信息(?:安全|保护)|数据(?:安全|保护|处理)|隐私/
const ELEMENTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['处理目的', /目的|仅(?:限于?|用于|为)|为履行/], ['处理期限', /期限|期间|期内|合同终止|服务期|运维期|到期/], ['处理方式', /方式|方法|采集|登记|存储|加工|传输|读取/], ['信息种类', /种类|类型|类别|包括|范围|姓名|证件|号码|卡号|车牌|照片/],
  ['保护措施', /加密|脱敏|权限|安全措施|保护措施|技术措施|防护|访问控制/], ['双方权利义务', /权利|义务|应当|有权|负责|不得/], ['监督检查', /监督|检查|审计|核查/], ['转委托须经同意', /转委托|分包|第三方|第三人|他人/],
  ['终止后返还或者删除', /返还|删除|销毁|清除|归还/], ['泄露通知', /泄露[^。;]{0,40}(?:通知|报告|告知|补救)|安全事件|(?:通知|报告)[^。;]{0,20}泄露/], ['影响评估', /影响评估|风险评估|安全评估/],
]
const AGREEMENT = /个人信息(?:委托)?(?:处理|保护)(?:协议|承诺书|责任书|条款)|数据(?:委托)?处理(?:协议|合同)/
/** An agreement the contract names in title marks; a file of its own. */
const NAMED = /《[^》\n]{0,20}个人信息[^》\n]{0,16}(?:协议|责任书|承诺书)》/
const OWN_USE = /(?:可以?|有权|(?<=[方人商])得)[^,。;]{0,4}(?:在|于)其?[^,。;]{0,4}(?:关联|合作|集团)[^,。;]{0,10}(?:共享|分享|使用)[^,。;]{0,6}|(?:可以?|有权|(?<=[方人商])得)[^,。;]{0,6}向[^,。;]{0,4}(?:合作|关联|第三|其他|商)[^,。;]{0,8}(?:推送|出售|共享|转让|开放)[^,。;]{0,8}|(?:可以?|有权)[^。;]{0,30}(?:与|同|向)其?(?:关联(?:公司|企业)|合作(?:方|伙伴)|第三方)[^,。;]{0,6}(?:共享|分享|交换)|(?:可以?|有权)[^。;]{0,8}(?:利用|使用|分析)[^。;]{0,16}(?:数据|信息)[^。;]{0,16}(?:推送|广告|营销|推广|获客)[^,。;]{0,8}|(?:可以?|可据以|有权|允许|同意|并可|(?<=[方人商])得)[^。;]{0,30}(?:用于|用作|另作|推送|共享|提供给|进行|开展|据以)[^。;]{0,20}(?:自身(?:的)?业务|营销|推广|研发|商业(?:数据)?(?:开发|运营|分析)|会员|产品(?:的)?优化|优化(?:自身)?产品|改进(?:自身)?(?:产品|算法|服务)|优化[^,。;]{0,4}(?:算法|模型|产品)|(?:算法|模型)[^,。;]{0,4}(?:训练|优化|改进|迭代)|产品[^,。;]{0,2}(?:改进|升级|迭代)|(?:模型|算法)?训练|(?:自有|自身|自家|其他)的?[^,。;]{0,4}(?:产品|业务|服务|项目)|合作?商户|商家|商业(?:用途|分析|目的)|关联(?:公司|企业)|合作(?:方|伙伴)|第三方)[^,。;]{0,10}/g
/** What people told the office serves ends of others, in whatever order. */
const ELSEWHERE: Meaning = {
  parts: [new RegExp(OTHER_ENDS), /信息|数据|照片|影像|图像|号码|手机号|证件|姓名|名单|通讯录|档案/, /(?:可以?(?!抗)|有权|允许|准许|同意|得以|(?<=[方人商位])得)/, /提供|共享|用于|用作|用来|拿[去来给]|使用|交给|转给|传给|开放|分享|利用|开展/],
  reach: 80, not: /不得|未经|非经|禁止|严禁|经(?:甲方|委托|采购|用户|本人)[^,。;]{0,8}(?:同意|授权)|仅(?:限|用)于本|检测|测评|不(?:会|予|再)/,
}
const ONLY_FACE = /(?:仅|只|唯一)[^,。;]{0,12}人脸(?:识别)?[^,。;]{0,10}|人脸识别[^,。;]{0,10}(?:唯一|仅限|方可(?:进入|通行))[^,。;]{0,8}/g
const AMENDMENT = '乙方仅为【目的】、在【期限】内以【方式】处理【种类】个人信息；采取加密、权限控制等措施；接受甲方监督检查；未经甲方书面同意不得转委托、提供、公开或者用于其他目的；合同终止10日内返还或者删除并出具证明；发生泄露立即通知甲方并承担责任。'

const OWN_TYPES: readonly ContractType[] = ['ITS', 'PMS', 'CAT', 'GPS', 'LAB', 'LEG']

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  // A contract of no known kind may be one for services that touch data (体检, 档案整理); goods, works and leases are not.
  if (!OWN_TYPES.some((type) => context.types.has(type)) && ![...context.types].every((type) => type === 'GEN')) return 'not-applicable'
  const { facts } = context
  const touched = statementsApart(statementsOf(facts, TOUCHES)).filter((statement) => isHandling(context, statement))
  if (touched.length === 0 || !facts.isContract) return 'not-applicable'
  return [...missingElements(context, touched), ...ownUse(context), ...onlyFace(context)]
}

function isHandling({ document }: RuleContext, { sentence, span, words }: Statement): boolean {
  // The bare word stands in every clause on compliance; data are handled where somebody collects, keeps or uses them.
  if (/^个人(?:敏感)?信息$/.test(words) && (/《|如|若|涉及[^,。;]{0,12}的/.test(sentence.words) || !/采集|收集|录入|登记|存储|接触|获取|知悉|掌握|访问|受托|委托|使用|处理/.test(sentence.words))) return false
  // 系统不采集任何人员信息: nothing is handled.
  if (/不(?:再|会)?(?:采集|收集|处理|存储|接触|获取|涉及)[^,。;]{0,10}$/.test(sentence.words.slice(0, span.start - sentence.span.start + 3))) return false
  const kind = findSectionAt(document, span.start)?.kind
  return kind !== 'signature' && kind !== 'cover' && !BESIDE.test(sentence.words)
}

function missingElements(context: RuleContext, touched: readonly Statement[]): readonly Problem[] {
  const { document, facts } = context
  if (facts.annexes.some(({ name }) => AGREEMENT.test(name)) || document.sections.some(({ kind, title }) => kind === 'annex' && AGREEMENT.test(title)) || AGREEMENT.test(facts.title) || NAMED.test(facts.normalized)) return []
  const words = wordsAbout(context, TOPIC)
  const missing = ELEMENTS.filter(([, pattern]) => !pattern.test(words)).map(([name]) => name)
  if (missing.length === 0) return []
  const sensitive = touched.find((statement) => SENSITIVE_WORDS.test(statement.sentence.words))
  const first = sensitive ?? touched[0]!
  const kinds = [...new Set(touched.map((statement) => statement.words))].slice(0, 4).join('、')
  const severity: Severity = sensitive === undefined ? 'should-fix' : 'must-fix'
  return [{
    status: 'hit', severity, spans: [spanOf(first)], computed: null, amendment: AMENDMENT,
    basis: sensitive === undefined ? [ENTRUST, HELPER, STATE, NETWORK] : [ENTRUST, SENSITIVE, CONSENT, ASSESS, HELPER, NETWORK],
    opinion: `${describePlace(document, first.span)}显示乙方将处理“${kinds}”${sensitive === undefined ? '' : '（含敏感个人信息）'}，合同缺少${missing.join('、')}的约定，不符合个保法第21条，应补充或者另附《个人信息委托处理协议》。`,
  }]
}

const spanOf = (statement: Statement): Span => statement.span

function ownUse(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const usual = statementsOf(facts, OWN_USE)
  return statementsApart([...usual, ...sayingsBeyond(facts, ELSEWHERE, usual.map(({ span }) => span))])
    .filter((statement) => /信息|数据|影像|图像|记录|人脸|号码|姓名|证件|照片|名单|手机号|档案/.test(statement.sentence.words) && !isForbidden(facts, statement) && !/^[^,]{0,6}(?:甲方|采购人|委托人)/.test(statement.sentence.words))
    .map(({ span, words }) => ({
      status: 'hit', severity: 'must-fix', spans: [span], computed: null, basis: [ENTRUST, HELPER], amendment: AMENDMENT,
      opinion: `${describePlace(document, span)}“${words}”允许受托方超出委托目的使用（共享）个人信息，应删除。`,
    }))
}

function onlyFace({ document, facts }: RuleContext): readonly Problem[] {
  return statementsOf(facts, ONLY_FACE).filter((statement) => !isForbidden(facts, statement)).slice(0, 1).map(({ span, words }) => ({
    status: 'hit', severity: 'remind', spans: [span], computed: null, basis: [PUBLIC, CONSENT], amendment: '除人脸识别外，同时提供刷卡、证件登记等其他验证方式，由当事人选择。',
    opinion: `${describePlace(document, span)}“${words}”将人脸识别作为唯一验证方式，建议提供其他方式。`,
  }))
}
