import { describePlace } from '../../document/find-clause'
import type { ContractType } from '../../law/contract-type'
import { basis } from '../../law/basis'
import { procurementPath } from '../guarantees/procurement-path'
import { sayingsOf, type Meaning } from '../meaning'
import { concept, missingConcepts, wordsAbout } from '../missing-concepts'
import { readSentences } from '../read-sentences'
import { isForbidden, statementsApart, statementsOf } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'

const SECRETS = basis('保密法', '第29条', 'full-text', '不得非法复制、记录、存储、传递国家秘密')
const CARRIERS = basis('保密法', '第31条', 'full-text', '涉密信息系统和互联网传递的禁止')
const QUALIFIED = basis('保密法', '第41条', 'full-text', '从事涉密业务应当具备条件')
const CLASSIFIED = basis('保密法', '第42条', 'full-text', '涉密采购签订保密协议')
const LICENCE = basis('保密法实施条例', '第47条', 'full-text', '涉密业务的保密资质')
const DURING = basis('民法典', '第501条', 'full-text', '订约中知悉的信息的保密')
const PERFORMING = basis('民法典', '第509条', 'full-text', '履行中的保密义务')
const LAWYERS = basis('律师法', '第38条', 'full-text', '律师的保密义务')
const PUBLISH = basis('采购条例', '第50条', 'full-text', '合同公告，国家秘密、商业秘密除外')

/**
 * Whoever sees the office from inside keeps what he learns (民法典 第501、509条); classified work needs a secrecy agreement and a
 * qualification, may not be passed on or sent over the internet (保密法 第29—42条; 实施条例 第47条). Plain sales without entering
 * the premises are reminded only. A duty of confidence may not swallow the publication of a procurement contract.
 */
export const requireConfidentiality: Rule = {
  id: 'SEC-001',
  title: '保密条款与涉密业务要求',
  severity: 'should-fix',
  types: 'all',
  basis: [SECRETS, CARRIERS, QUALIFIED, CLASSIFIED, LICENCE, DURING, PERFORMING, LAWYERS, PUBLISH],
  parameters: [],
  version: 3,
  check,
}

/** Kinds of contract whose work itself lets the other side see inside. */
const INSIDE: readonly ContractType[] = ['NDA', 'ITS', 'GPS', 'PMS', 'LEG', 'LAB']
const CONTACT = /内部会议|会议(?:记录|纪要|速记)[^,。;]{0,6}(?:整理|制作|服务|撰写)?|(?:文件|文稿|公文|材料|资料)(?:的)?(?:打印|装订|收发|流转|分发)|(?:打印|装订|收发|流转)[^,。;]{0,6}(?:文件|文稿|公文|材料)|(?:进入|进出|出入)[^,。;]{0,10}(?:甲方|采购人|机关|办公|涉密|机房)|办公区|机关大院|(?:处理|整理|印制|印刷|复印|扫描|销毁|清运|运送|接触)[^,。;]{0,10}(?:文件|档案|公文|载体|卷宗)|(?:文件|档案|公文|载体|卷宗)[^,。;]{0,8}(?:整理|印制|印刷|复印|扫描|数字化|销毁|清运|运送)|系统(?:权限|账号)|(?:文印|机要|会务)(?:室|服务)|施工图|内部(?:信息|资料|文件)|业务数据|涉密/
const SECRECY = concept('保密条款', /保密|秘密/, /保密|(?:不得|禁止|严禁)[^。;]{0,24}(?:泄露|披露|泄漏|透露|外传)|商业秘密|国家秘密|工作秘密/)
const SECRECY_TOPIC = /保密|秘密|泄露|泄漏|披露/
const ELEMENTS: readonly (readonly [string, RegExp])[] = [
  ['信息范围', /范围|包括|内容|信息|资料|文件|数据|秘密/], ['期限', /期限|期间|永久|长期|终止后|解除后|之后|年内|个月|结束后|届满|公开之日|仍(?:应|须|然)|始终|任何时候/], ['人员管理', /人员|雇员|员工|职员|派驻|律师|成员|第三方|第三人|他人|任何人/],
  ['载体返还或者销毁', /返还|归还|交还|退还|销毁|删除|清除|移交/], ['违反的责任', /责任|赔偿|违约|追究|损失/],
]
const AMENDMENT = '乙方对履约中知悉的甲方工作秘密、内部事项、个人信息负有保密义务，期限至信息依法公开之日止；派驻人员签署保密承诺；合同终止时返还或者销毁载体；涉密业务另签保密协议，未经批准不得转包分包；违反的承担违约责任并依法追责。'

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, intake } = context
  // A supplement leaves the original contract's duty of confidence standing.
  if (!facts.isContract || (context.types.has('SUP') && intake.secret !== true)) return 'not-applicable'
  const marked = markings(context)
  const secret = intake.secret ?? null
  return [...marked, ...(secret === true ? classified(context) : [...unknownSecrecy(context), ...general(context)]), ...beside(context)]
}

/** Classified matter goes over a public network, in any order. */
const SECRETS_ONLINE: Meaning = { parts: [/互联网|公网|外网|微信|QQ|钉钉|邮箱|电子邮件|网盘|云盘/, /涉密|国家秘密|密级/, /流转|传|发|送|交换|沟通|报|存|进行|共享/], reach: 50, not: /不得|禁止|严禁|不涉密|非涉密/ }

const MARKING = /(?:绝密|机密|秘密) ?★[^\n]{0,10}|^ {0,4}(?:绝密|机密) {0,4}(?:★|\d{1,2} ?年|长期)?(?= {0,4}$)/gm

/** A classification marking has no place in a system that is not classified. */
function markings({ facts, document }: RuleContext): readonly Problem[] {
  const match = [...facts.normalized.matchAll(MARKING)][0]
  if (match === undefined || match[0].trim() === '') return []
  const start = match.index + match[0].search(/\S/)
  const span = { start, end: start + match[0].trim().length }
  return [{
    status: 'hit', severity: 'must-fix', spans: [span], computed: null, basis: [SECRETS, CARRIERS], amendment: null,
    opinion: `${describePlace(document, span)}带有密级标志“${match[0].trim()}”，涉密合同不得在非涉密系统中流转，请立即停止处理并按保密规定办理。`,
  }]
}

/** Classified by the intake: agreement, qualification, no passing on, no internet. */
function classified(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const lacking = missingConcepts(context, [
    concept('保密协议', /保密协议|保密承诺书|保密责任书/, /保密(?:协议|承诺书|责任书)/),
    concept('保密资质的核验', /保密资质|涉密资质/, /(?:保密|涉密|国家秘密)[^。;]{0,20}(?:资质|资格|许可)/),
  ]).map(({ name }) => name)
  const absent: readonly Problem[] = lacking.length === 0 ? [] : [{
    status: 'hit', severity: 'must-fix', spans: [], computed: null, basis: [QUALIFIED, CLASSIFIED, LICENCE], amendment: AMENDMENT,
    opinion: `本项目录入为涉密项目，合同没有${lacking.join('、')}，应核验资质并签订保密协议后再行签订。`,
  }]
  const limbs = [
    { pattern: /(?:可以?|有权|允许|经[^,。;]{0,10}同意)[^。;]{0,24}(?:转包|分包|转委托|外包)[^,。;]{0,12}/g, why: '涉密业务不得转包、分包', bases: [QUALIFIED, CLASSIFIED] },
    { pattern: /(?:通过|使用|采用|以|经由?)[^,。;]{0,12}(?:互联网|公网|外网|电子邮件|邮箱|微信|QQ|钉钉|网盘|云盘)[^,。;]{0,14}(?:传[递输送给]|发[送给往]|寄送|提交|报送|交付|存储|存放|流转|共享|分享)[^,。;]{0,10}/g, why: '涉密信息不得通过互联网等公共信息网络传递', bases: [SECRETS, CARRIERS] },
  ]
  const online = sayingsOf(facts, SECRETS_ONLINE).filter((statement) => !isForbidden(facts, statement))
  return [...absent, ...limbs.flatMap(({ pattern, why, bases }) =>
    statementsApart([...statementsOf(facts, pattern), ...(bases[0] === SECRETS ? online : [])]).filter((statement) => !isForbidden(facts, statement)).map(({ span, words }): Problem => ({
      status: 'hit', severity: 'must-fix', spans: [span], computed: null, basis: bases, amendment: AMENDMENT,
      opinion: `${describePlace(document, span)}“${words}”：${why}，应删除。`,
    })))]
}

const SPEAKS_OF_SECRETS = /涉密(?:项目|工程|业务|信息|载体|场所|人员|计算机|系统)|国家秘密载体/g

/** The text speaks of classified work and nobody said whether it is. */
function unknownSecrecy(context: RuleContext): readonly Problem[] {
  if (context.intake.secret === false) return []
  const found = statementsOf(context.facts, SPEAKS_OF_SECRETS).find((statement) => !isForbidden(context.facts, statement) && !/保密法|不涉及|非涉密|如|若/.test(statement.sentence.words))
  if (found === undefined) return []
  return [{
    status: 'insufficient', severity: 'should-fix', spans: [found.span], computed: null, missing: ['secret'], basis: [QUALIFIED, CLASSIFIED], amendment: null,
    opinion: `${describePlace(context.document, found.span)}提到“${found.words}”，未录入本项目是否涉密，无法核对保密资质和保密协议，请补充。`,
  }]
}

function general(context: RuleContext): readonly Problem[] {
  const { facts, types } = context
  const contact = readSentences(facts).find(({ words, clause }) => clause !== null && CONTACT.test(words))
  const isInside = INSIDE.some((type) => types.has(type))
  if (missingConcepts(context, [SECRECY]).length > 0) {
    if (contact === undefined && !isInside) return []
    const isSale = (types.has('SAL') || types.has('GPG')) && !/安装|进场|入场|驻场|上门|调试/.test(facts.normalized)
    return [{
      status: 'hit', severity: isSale ? 'remind' : 'should-fix', spans: contact === undefined ? [] : [contact.span], computed: null, amendment: AMENDMENT,
      basis: types.has('LEG') ? [LAWYERS, DURING, PERFORMING] : [DURING, PERFORMING],
      opinion: `乙方将接触我方${contact === undefined ? '内部事项和信息' : '文件、场所或者信息'}，合同没有保密义务条款，应补充。`,
    }]
  }
  const words = wordsAbout(context, SECRECY_TOPIC)
  const missing = ELEMENTS.filter(([, pattern]) => !pattern.test(words)).map(([name]) => name)
  // One gap in an otherwise worked-out clause is drafting; two are a clause that will not hold.
  if (missing.length < 2 || !isInside) return []
  const clause = readSentences(facts).find((sentence) => /保密|泄露|泄漏/.test(sentence.words))
  return [{
    status: 'hit', severity: 'should-fix', spans: clause === undefined ? [] : [clause.span], computed: null, amendment: AMENDMENT, basis: types.has('LEG') ? [LAWYERS, PERFORMING] : [PERFORMING],
    opinion: `保密条款缺少${missing.join('、')}，建议补充。`,
  }]
}

const FOREVER = /永久(?:性)?(?:地)?(?:承担|负有|履行|遵守|保守)?[^,。;]{0,6}保密[^,。;]{0,8}|保密(?:期限|义务|责任)[^,。;]{0,12}(?:永久|无限期|长期有效)[^,。;]{0,6}/g
const ALL_SECRET = /(?:本)?合同(?:的)?(?:全部)?(?:内容|文本|条款|价格|条件)?[^,。;]{0,8}(?:均|全部|一律)?(?:应当?)?(?:予以)?(?:保密|不得(?:对外)?(?:公开|披露|公布))[^,。;]{0,10}/g

function beside(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const forever = statementsOf(facts, FOREVER).filter(({ sentence }) => !/国家秘密|涉密/.test(sentence.words)).slice(0, 1).map(({ span, words }): Problem => ({
    status: 'hit', severity: 'remind', spans: [span], computed: null, basis: [PERFORMING], amendment: '对国家秘密、工作秘密的保密期限至依法解密（公开）之日；对一般商业信息的保密期限为合同终止后【】年。',
    opinion: `${describePlace(document, span)}“${words}”：对国家秘密永久保密合理，对一般商业信息请核对期限。`,
  }))
  if (procurementPath(context) !== 'procurement') return forever
  const hidden = statementsOf(facts, ALL_SECRET).filter(({ sentence }) => /本?合同(?:的)?(?:全部)?(?:内容|文本|条款|价格)/.test(sentence.words) && !/公告|公开之|依法|法律|法规|另有规定|除外|除/.test(sentence.words)).slice(0, 1).map(({ span, words }): Problem => ({
    status: 'hit', severity: 'should-fix', spans: [span], computed: null, basis: [PUBLISH], amendment: '除涉及国家秘密、商业秘密的内容（见附件【】）外，本合同依法公告，不受保密条款限制。',
    opinion: `${describePlace(document, span)}“${words}”与政府采购合同公告的规定冲突，应除外。`,
  }))
  return [...forever, ...hidden]
}
