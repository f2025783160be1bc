import { ONE_SIDED, SWALLOWS, UPSETS } from '../../facts/adverse-words'
import { AT_WILL, CHANGING, MAY, MUST_BEAR, NOTHING_OWED } from '../../facts/concept-words'
import { AT_WHIM, NO_REDRESS, UNDOING } from '../../facts/exclusion-words'
import { ROLE_PATTERN } from '../../facts/role-words'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { sayingsBeyond, sayingsOf, type Meaning } from '../meaning'
import { leadInWords, matchesIn, type ReadSentence } from '../read-sentences'
import { severityBySide, sideOf } from '../stance'

/**
 * A right to change or end the contract at will: variation needs agreement (民法典 第543条), agreed termination needs a
 * cause (第562条). Ending for a named cause, with notice or compensation, is fine; so is ending a contract without term
 * after notice. Whose right it is decides the severity.
 */
export const noUnilateralChange: Rule = {
  id: 'TER-001',
  title: '单方任意变更或解除权',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第543条', 'full-text', '当事人协商一致可以变更合同'),
    basis('民法典', '第562条', 'full-text', '约定解除应有事由'),
    basis('民法典', '第566条', 'full-text', '解除的后果'),
    basis('民法典', '第933条', 'full-text', '委托合同任意解除的赔偿'),
    basis('政府采购法', '第50条', 'full-text', '不得擅自变更、中止或者终止合同'),
    basis('民营经济促进法', '第70条', 'full-text', '不得以机构调整、人员更替等为由违约'),
  ],
  parameters: [],
  version: 8,
  mergesWithinClause: true,
  check,
}

const ANYTIME = '随时|单方面?|任意|自行|根据(?:自身|工作|实际|管理|业务|经营)?(?:的)?(?:需要|情况)|视(?:情况|需要)|无需(?:说明)?(?:任何)?理由|无条件|提前'
const ACT = '变更|调整|增减|增加|减少|解除|终止|取消|暂停|中止|修改'
const OBJECT = '功能|方案|需求|[年月会运资]费|收费|费率|合同|协议|服务|数量|价格|单价|标准|内容|范围|费用|租金|订单|采购|项目'
const RIGHT = new RegExp(`(${ROLE_PATTERN})[^,。;]{0,10}(?:有权|可以?|保留)[^,。;]{0,6}(?:${ANYTIME})[^。;]{0,12}(?:${ACT})[^,。;]{0,16}(?:${OBJECT})[^,。;]{0,10}`, 'g')
const FREE = new RegExp(`${MUST_BEAR}|${NOTHING_OWED}|不(?:作|予|给予)(?:任何)?(?:经济)?(?:补偿|赔偿)|${/不(?:对|向|给)[^,。;]{0,6}(?:作|予|做)[^,。;]{0,6}(?:赔偿|补偿)|须?无条件配合|不因此承担[^,。;]{0,6}责任|(?:不得|无权)(?:索要|要求|主张|请求)[^,。;]{0,8}(?:补偿|赔偿)|已[收付][^,。;]{0,10}不退|[,，]?[^,。;]{0,8}(?:无[需须]|不需要?|不必|不用|不|均不)(?:承担|支付|负)[^,。;]{0,10}(?:责任|违约金|赔偿|补偿)|不(?:构成|视为|属于)违约|(?:无条件|必须|应)(?:接受|同意|服从)|不得(?:提出)?(?:任何)?异议/.source}`)
/** May, in law's old word (甲方得随时…), with whatever stands between: the freedom, the act and its object in this order. */
const RIGHT_APART = new RegExp(`(${ROLE_PATTERN})[^。;]{0,24}(?:有权|可以?|保留|得(?!到|知|分|出|以))[^。;]{0,16}(?:${ANYTIME}|任何时候|任何时间|任何阶段|不经(?:协商|同意|通知)|自身安排|径行|径自|无[须需](?:说明|陈述)?(?:任何)?(?:缘由|理由|原因))[^。;]{0,16}(?:${ACT}|收回|退回|结束|宣告|上调|下调|缩减|提高|撤销)[^,。;]{0,12}(?:${OBJECT}|房屋|场地|人员|人数|合作)[^,。;]{0,10}`, 'g')
const FINAL = new RegExp(`(${ROLE_PATTERN})[^,。;]{0,10}(?:有权|可以?)(?:单方面?|自行)[^,。;]{0,10}(?:调整(?:价格|单价|租金|费用|收费)|决定(?:扣款|扣减|处罚)|扣(?:款|减|除))[^,。;]{0,16}`, 'g')
/** The same power as a thing owned (享有任意解除权), as a choice left to one side (解除由甲方决定), or on its own wish (认为不需要时，合同即行终止). */
const POWER = new RegExp(
  `(${ROLE_PATTERN})(?:有|享有)(?:单方面?|随时|任意)[^,。;]{0,2}(?:${CHANGING})[^,。;]{0,20}的?(?:自由|权利)|(${ROLE_PATTERN})(?:有权|可以?|得)(?:单方面?|自行|随时|任意)决定[^,。;]{0,16}(?:变更|调整|替换|上浮|下浮|增减|取消|终止|涨价)|是否(?:继续履行|解除|终止)[^,。;]{0,8},?(?:均|概)?由(?:${ROLE_PATTERN})(?:自行|单方)?决定|(?:${ROLE_PATTERN})一经通知,[^,。;]{0,4}(?:合同|协议)(?:立即|即行|即)(?:终止|解除)|(?:${ROLE_PATTERN})(?:有权|可以?)(?:视|根据|按)(?!实际|考核|国家|政策|合同)[^,。;]{0,10}(?:上调|下调|提高|降低)[^,。;]{0,6}(?:单价|价格|费用|收费|租金)|(${ROLE_PATTERN})(?:享有|拥有|保留|具有)[^,。;]{0,8}(?:任意|单方面?|随时|无条件)(?:的)?(?:${ACT})[^,。;]{0,8}权|(?:${ACT}|内容|标准)[^,。;]{0,6}(?:由|以)(?:${ROLE_PATTERN})(?:单方面?|自行|任意)?(?:决定|(?:单方)?通知为准)|(?:${ROLE_PATTERN})(?:因|根据|视|按|基于)[^,。;]{0,8}需要[^,。;]{0,4}(?:可以?|有权|得)[^,。;]{0,6}(?:${ACT}|停止|中断)[^,。;]{0,6}(?:${OBJECT}|委托)|(?:${ROLE_PATTERN})[^,。;]{0,4}(?:可以?|有权|得)(?:随时|任意|单方面?)(?:${ACT})|(?:${ROLE_PATTERN})认为(?:不需要|无需|没有?必要|不必)[^,。;]{0,12}(?:时|的),?[^,。;]{0,4}(?:合同|协议|服务)(?:即行|即|自动|随即)?(?:终止|解除)`, 'g')
/** The same with any power, wish and change, in either order: 无论何时甲方均可中止合同, 费用由乙方单方调整, 乙方可随时提价. */
const AT_PLEASURE = new RegExp(
  `(${ROLE_PATTERN})(?:(?:如|若)?认为[^,。;]{0,10},)?(?:均|亦|皆|都)?(?:有权|可以?|保留|得(?!到|知|分|出|以))[^,。;]{0,6}(?:${AT_WILL})[^,。;]{0,10}(?:${CHANGING})[^,。;]{0,8}(?:${OBJECT}|面积|人数|人员|岗位|班次|频次|规模|期限|房屋|场地|合作)[^,。;]{0,6}` +
  `|(${ROLE_PATTERN})[^,。;]{0,4}(?:${AT_WILL})[^,。;]{0,4}(?:即可|均可|便可|可以?)[^,。;]{0,6}(?:退租|解约|退订|(?:${CHANGING})[^,。;]{0,6}(?:${OBJECT}))[^,。;]{0,6}` +
  `|(${ROLE_PATTERN})(?:有权|可以?|得)[^,。;]{0,4}(?:${AT_WILL})[^,。;]{0,6}(?:提价|涨价|加价|减价|调价|解约|退租|毁约)[^,。;]{0,6}` +
  `|(?:${OBJECT}|面积|人数|岗位)[^,。;]{0,6}(?:由|以)(${ROLE_PATTERN})(?:单方面?|自行|任意|随意|随时|径行)[^,。;]{0,6}(?:${CHANGING}|决定|确定)[^,。;]{0,6}` +
  `|(?:不论|无论)(?:在)?(?:何时|何种情形|任何时[候间]),?(${ROLE_PATTERN})(?:均|亦|皆|都)?(?:有权|可以?|得)[^,。;]{0,8}(?:${CHANGING})[^,。;]{0,12}(?:${OBJECT}|面积|合作)`, 'g')
/** Ended or changed for one side's own reasons, and nothing is owed: 甲方因工作需要提前终止的，无须补偿. */
const UNPAID = new RegExp(`(${ROLE_PATTERN})(?:如|若)?(?:因|由于|基于|出于|遇)[^,。;]{0,8}(?:工作|业务|自身|管理|经营|内部|使用)[^,。;]{0,4}(?:需要|原因|安排|考虑|调整|变化)?[^,。;]{0,6}(?:${CHANGING})[^,。;]{0,12},[^。;]{0,12}(?:${NOTHING_OWED}|${MUST_BEAR})`, 'g')
/** 可不说明缘由,提前七天告知即终止服务; 保留随时关停任一模块的权利 */
const AT_WILL_APART = new RegExp(`(${ROLE_PATTERN})(?:均|亦|皆|都)?(?:有权|可以?|得(?!到|知|分|出|以))[^,。;]{0,6}(?:${AT_WILL}),[^,。;]{0,12}(?:即|便|就|可)?[^,。;]{0,4}(?:${CHANGING})[^,。;]{0,8}(?:${OBJECT})|(${ROLE_PATTERN})[^,。;]{0,4}保留[^,。;]{0,4}(?:${AT_WILL})[^,。;]{0,4}(?:${CHANGING})[^,。;]{0,16}权利`, 'g')
/** The last word on a deduction or on the end left to one side: 扣款由甲方单方认定并为最终结果, 终止的决定权在甲方. */
const LAST_WORD = new RegExp(`(?:扣款|扣减|罚款|违约金|处罚)[^,。;]{0,8}(?:由|以)(${ROLE_PATTERN})(?:单方面?|自行|全权|独自)?(?:认定|确定|决定|核定|裁量)[^,。;]{0,4}(?:为最终|最终|为准|(?:并)?不得)[^,。;]{0,8}|(?:${CHANGING}|续约|续签)[^,。;]{0,6}(?:决定权|选择权)[^,。;]{0,4}(?:在|归|属)于?(${ROLE_PATTERN})`, 'g')
/** A cause, notice or compensation within the sentence, or the list the sentence belongs to. */
const CAUSE =
  /违约|违反|不合格|不达标|仍未|整改|严重|行为之一|有(?:下列|以下|如下)|发生|逾期|未(?:能)?按|丧失|吊销|失效|破产|不可抗力|情形|转包|分包|虚假|(?:政策|法律|法规|规划)[^,。]{0,8}(?:调整|变化|变更)|公共利益|预算(?:取消|调整)|机构(?:职能)?调整|协商一致|书面同意|征得|补偿|但(?:应|须|需)[^。;]{0,24}(?:赔偿|支付|结算)|通知[^,。]{0,10}(?:\d|[一二三四五六七八九十])|提前(?:\d|[一二三四五六七八九十])[^,。]{0,6}(?:日|天|月)/
const NEGATED = /不得|无权|禁止|均不得|不可/

/** The power, the wish, the change and what the other side must swallow, in whatever order. */
const SWALLOWED: Meaning = {
  parts: [new RegExp(AT_WILL), new RegExp(MAY), new RegExp(CHANGING), new RegExp(`${MUST_BEAR}|${NOTHING_OWED}`), new RegExp(ROLE_PATTERN)],
  not: /任何?一方|双方均|各方|不得(?:随意|任意|单方|擅自|自行)|擅自|自行(?:承担|解决|负责|采购|购买|处理|整改|修复|组织)|(?:未经|非经|不经)[^,。;]{0,12}(?:同意|许可)[^,。;]{0,6}(?:不得|擅自)|不可抗力/,
}

/** One side's whim, what it undoes, and nothing for the other, as people say it. */
const UNREDRESSED: Meaning = {
  parts: [new RegExp(NO_REDRESS), new RegExp(AT_WHIM), new RegExp(UNDOING), new RegExp(ROLE_PATTERN)],
  not: /任何?一方|双方|各方|不得(?:随意|任意|单方|擅自|自行)|擅自|不可抗力|(?:未经|非经)[^,。;]{0,12}(?:同意|许可)|协商一致|国家政策|法律法规|导致|造成|引起|所致/,
}
/** One side alone upsets the bargain and the other swallows it, in any words of the three open classes. */
const ONE_SIDED_UPSET: Meaning = {
  parts: [new RegExp(`(?:${ROLE_PATTERN})[^。;]{0,24}(?:${ONE_SIDED})|(?:${ONE_SIDED})`), new RegExp(UPSETS), new RegExp(`[^,。;]{0,4}(?:${SWALLOWS})[^,。;]{0,14}`), new RegExp(ROLE_PATTERN)],
  not: /任何?一方|双方|各方|甲乙|不得[^,。;]{0,4}(?:随意|随时|任意|单方|擅自|自行)|擅自|不可抗力|同意|开除|招聘|考勤|但不得|不得(?:以|减少|降低|影响)|应(?:当)?(?:根据|按)|协商|协议|催告|无(?:正当)?(?:理由|故)[^,。;]{0,4}(?:不|拒|撤|拖|延|终止|解除)|不得[^,。;]{0,8}理由|具体情况|包换|修理|否则/,
  reach: 64,
}
const NOTICE = /通知[^,。]{0,10}(?:\d|[一二三四五六七八九十])|提前(?:\d|[一二三四五六七八九十])[^,。]{0,6}(?:日|天|月)/g

const AS_WRONG = /(?:单方面?|擅自|随意|任意|提前|自行)[^,。;]{0,12}(?:的|时|者),/
const HAS_POWER = new RegExp(`(?:${MAY})[^。;]{0,40}(?:${CHANGING})|(?:${CHANGING})[^。;]{0,16}(?:悉|听凭|任凭)|说[^,。;]{1,4}就`)

function* check(context: RuleContext): Iterable<Problem> {
  const told: number[] = []
  for (const found of usual(context)) {
    for (const { start } of found.spans) told.push(start)
    yield found
  }
  for (const { sentence, words, span } of sayingsOf(context.facts, SWALLOWED)) {
    if (told.some((start) => start >= sentence.span.start && start < sentence.span.end)) continue
    // 乙方单方退出的，甲方可要求赔偿: the power belongs to the remedy, what is done at will is the wrong.
    if (AS_WRONG.test(sentence.words) || !HAS_POWER.test(sentence.words)) continue
    const free = FREE.exec(words)?.[0] ?? null
    if (CAUSE.test(sentence.words.replace(FREE, '').replace(new RegExp(AT_WILL, 'g'), '').replace(/(?:违约|补偿|赔偿)/g, '')) || /情形|之一|以下|下列/.test(leadInWords(context.facts, sentence))) continue
    const role = new RegExp(ROLE_PATTERN).exec(sentence.words)![0]
    told.push(span.start)
    yield problem(context, role, words, span, free)
  }
  for (const { sentence, words, span } of sayingsOf(context.facts, UNREDRESSED)) {
    if (told.some((start) => start >= sentence.span.start && start < sentence.span.end)) continue
    const beside = sentence.words.replace(new RegExp(`${FREE.source}|${NO_REDRESS}`, 'g'), '').replace(NOTICE, '').replace(/补偿|赔偿/g, '')
    if (AS_WRONG.test(sentence.words) || CAUSE.test(beside) || /情形|之一|以下|下列/.test(leadInWords(context.facts, sentence))) continue
    told.push(span.start)
    yield problem(context, new RegExp(ROLE_PATTERN).exec(sentence.words)![0], words, span, new RegExp(NO_REDRESS).exec(words)![0])
  }
  for (const { sentence, words, span } of sayingsBeyond(context.facts, ONE_SIDED_UPSET, told.map((start) => ({ start, end: start })))) {
    const beside = sentence.words.replace(new RegExp(`(?:${SWALLOWS})[^,。;]{0,14}`, 'g'), '').replace(NOTICE, '').replace(/发生的/g, '')
    if (AS_WRONG.test(sentence.words) || CAUSE.test(beside) || /情形|之一|以下|下列/.test(leadInWords(context.facts, sentence))) continue
    yield { ...problem(context, new RegExp(ROLE_PATTERN).exec(sentence.words)![0], words, span, null), status: 'suspected', severity: 'should-fix' }
  }
}

function* usual(context: RuleContext): Iterable<Problem> {
  for (const sentence of candidateSentences(context.facts, RIGHT, FINAL, RIGHT_APART, POWER, AT_PLEASURE, AT_WILL_APART, UNPAID, LAST_WORD)) {
    const grants = grantsIn(sentence)
    if (grants.length === 0) continue
    const hasCause = CAUSE.test(sentence.words.replace(FREE, '')) || /情形|之一|以下|下列/.test(leadInWords(context.facts, sentence))
    const free = FREE.exec(sentence.words)?.[0] ?? null
    for (const { pattern, words, span } of grants) {
      // What the other side may not do, and that nothing is owed, belongs to these two themselves.
      const isSelfContained = pattern === UNPAID || pattern === LAST_WORD
      if ((!isSelfContained && NEGATED.test(words)) || (hasCause && (free === null || pattern === FINAL))) continue
      if (isSelfContained) {
        yield problem(context, new RegExp(ROLE_PATTERN).exec(words)![0], words, span, free)
        continue
      }
      if (hasCause && !/随时|任意|不附|不(?:说明|陈述|讲明)|何时|任何时[候间]|任何阶段|不经(?:协商|同意|通知)|径[行自]|无理由|无[须需](?:说明|陈述)|无需(?:说明)?(?:任何)?理由/.test(words)) continue
      // To ask for a change at any time is no power to make it, unless the other side must comply.
      if (free === null && /要求|提出|申请/.test(words)) continue
      if (isConditioned(sentence.words, words, span.start - sentence.span.start)) continue
      const role = new RegExp(ROLE_PATTERN).exec(words)![0]
      yield problem(context, role, words, span, free)
    }
  }
}

interface Grant {
  readonly pattern: RegExp
  readonly words: string
  readonly span: Problem['spans'][number]
}

/** What the sentence grants: by the plain wordings together, else by the first of the others that matches. */
function grantsIn(sentence: ReadSentence): readonly Grant[] {
  const grants = (pattern: RegExp): readonly Grant[] => matchesIn(sentence, pattern).map((match) => ({ pattern, ...match }))
  const plain = [...grants(RIGHT), ...grants(FINAL)]
  if (plain.length > 0) return plain
  for (const pattern of [RIGHT_APART, POWER, AT_PLEASURE, AT_WILL_APART, UNPAID, LAST_WORD]) {
    const found = grants(pattern)
    if (found.length > 0) return found
  }
  return []
}

/** 未经同意变更的，甲方可自行解除: a right for the case told before it is none at will; 随时 and 任何时候 stay so. */
function isConditioned(sentence: string, words: string, at: number): boolean {
  return !/随时|单方|不附|何时|任意|任何时[候间]|任何阶段|不经|无[须需]|根据[^,。]{0,6}需要|视(?:情况|需要)/.test(words) && /(?:的|时|后|情况下) ?, ?[^,。;]{0,10}$/.test(sentence.slice(0, at))
}

function problem(context: RuleContext, role: string, words: string, span: Problem['spans'][number], free: string | null): Problem {
  const side = sideOf(context.facts, role)
  const severity: Severity = side === 'theirs' ? 'must-fix' : side === 'ours' ? 'should-fix' : severityBySide('must-fix', false)
  return {
    status: 'hit', severity, spans: [span], computed: null,
    opinion: `“${words}”赋予${role}无条件单方变更（解除）权${free === null ? '' : `且约定“${free.replace(/^[,，]/, '')}”`}，与法律关于变更、解除的规定不符，易被认定无效或承担赔偿，建议限定事由和补偿。`,
    amendment: '因国家政策、机构职能调整或预算取消确需终止的，甲方应提前30日书面通知，按乙方已完成工作量结算，并补偿乙方因此发生的合理直接支出。',
  }
}
