import { WHOLE as WHOLLY } from '../../facts/concept-words'
import { FREELY, HANDING_ON, OTHER_HANDS } from '../../facts/exclusion-words'
import { ROLE_PATTERN } from '../../facts/role-words'
import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import type { LegalBasis } from '../../law/statute'
import { procurementPath } from '../guarantees/procurement-path'
import { sayingsBeyond, type Meaning } from '../meaning'
import { concept, missingConcepts } from '../missing-concepts'
import { leadInWords, provisionsOf, readSentences } from '../read-sentences'
import { afterTurn, isForbidden, isNamedAsWrong, isOrderingSide, roleBefore, statementsApart, statementsOf, type Statement } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'

const WORKS = [
  basis('民法典', '第791条', 'full-text', '禁止转包、违法分包，主体结构须自行完成'), basis('建筑法', '第28条', 'full-text', '禁止转包和肢解分包'),
  basis('建筑法', '第29条', 'full-text', '分包须经认可，禁止再分包'), basis('质量条例', '第78条', 'full-text', '违法分包、转包的认定'),
  basis('建工解释一', '第1条', 'full-text', '转包、违法分包合同无效'),
]
const TENDER = [basis('招标投标法', '第48条', 'full-text', '中标人不得转让中标项目'), basis('招标条例', '第59条', 'full-text', '中标项目不得转让、分包的限制')]
const PROCUREMENT = [basis('政府采购法', '第48条', 'full-text', '经采购人同意方可分包'), basis('采购条例', '第72条第1款第4项', 'full-text', '将合同转包的责任')]
const PROPERTY = [basis('民法典', '第941条', 'full-text', '不得将全部物业服务转委托'), basis('物业条例', '第39条', 'full-text', '不得将全部物业管理一并委托他人')]
const AGENCY = [basis('民法典', '第923条', 'full-text', '受托人应当亲自处理委托事务')]
const SERVICES = basis('102号令', '', 'from-knowledge', '政府购买服务不得转包')

/**
 * Work is not passed on as a whole, its core not subcontracted, no licence lent (民法典 第791、923、941条; 建筑法 第28、29条;
 * 政府采购法 第48条; 招标投标法 第48条). Special services of a property manager and subcontracts with consent, qualification,
 * joint liability and a ban on further subcontracting are lawful. A sentence that forbids or punishes is what we want.
 */
export const noIllegalSubcontracting: Rule = {
  id: 'CON-001',
  title: '转包、违法分包与整体转委托',
  severity: 'must-fix',
  types: ['CON', 'DES', 'GPG', 'GPS', 'PMS', 'ITS', 'ENT', 'CAT'],
  basis: [...WORKS, ...TENDER, ...PROCUREMENT, ...PROPERTY, ...AGENCY, SERVICES],
  parameters: [],
  version: 5,
  mergesWithinClause: true,
  check,
}

const PASS_ON = '(?:转包|转让|分包|转?委托|外包|转交|转托|让与|让给|移交给|交予|转予|交与|交由|交给|委托给|发包|承包给|分交|委外|租让|另聘|转包给|发交|包给|转给|转由|转手|给(?=[^,。;]{0,10}(?:干|做|施工|完成)))'
const WHOLE = `(?:${WHOLLY}|主体|主要|关键|核心)`
const PATTERNS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: new RegExp(`(?:可以?|有权|允许|同意|准许)[^。;]{0,15}(?:将|把|就)[^。;]{0,20}${WHOLE}[^。;]{0,15}${PASS_ON}[^,。;]{0,24}`, 'g'), what: '将全部（主要）工作交由他人' },
  { pattern: new RegExp(`(?:将|把)[^,。;]{0,20}${WHOLE}[^,。;]{0,15}${PASS_ON}[^,。;]{0,20}(?:实施|完成|施工|承担|负责|履行|办理|管理)`, 'g'), what: '将全部（主要）工作交由他人' },
  { pattern: new RegExp(`(?:可以?|有权|允许|准许|(?<=[方人者商亦仅惟,])得)[^。;]{0,44}(?:${WHOLE}|成批|整批|大部分?|第三[方人]|外部单位)[^。;]{0,24}${PASS_ON}[^,。;]{0,20}|(?<=[方人者商亦仅惟设计,])得(?:以|将|把|另)[^。;]{0,44}${PASS_ON}[^,。;]{0,20}`, 'g'), what: '将主要（关键）工作交由他人' },
  { pattern: new RegExp(`(?:可以?|有权|允许)[^。;]{0,20}${PASS_ON}[^。;]{0,24}(?:全部|整体|主要|关键|核心)(?:的)?(?:服务|工程|工作|任务|业务|项目)[^,。;]{0,8}`, 'g'), what: '将全部（主要）工作交由他人' },
  { pattern: new RegExp(`${PASS_ON}[^。;]{0,24}(?:无须|无需|不必|不需)(?:征得|经|取得|事先)[^,。;]{0,10}同意`, 'g'), what: '不经同意交由他人' },
  { pattern: /(?:可以?|有权|允许|准许)[^,。;]{0,6}转包[^,。;]{0,20}/g, what: '允许转包' },
  { pattern: /主体(?:结构|工程|部分|钢结构)[^,。;]{0,14}(?:由|交由|委托|分包给|转由)[^,。;]{0,16}(?:第三方|第三人|分包|其他(?:单位|公司)|另一|另外|别的|关联|他人)[^,。;]{0,12}/g, what: '主体结构由他人完成' },
  { pattern: /分包(?:人|单位|企业|商)[^,。;]{0,12}(?:可以?|有权|允许)[^,。;]{0,12}(?:再|再次|另行)[^,。;]{0,4}分包[^,。;]{0,12}/g, what: '允许再分包' },
  { pattern: /挂靠[^,。;]{0,20}|(?:借用|使用|以)[^,。;]{0,14}(?:资质|名义)[^,。;]{0,8}(?:承揽|投标|施工|承接)[^,。;]{0,12}|(?:系|属|实际)?借(?:用|得|助)?[^,。;]{0,14}资质[^,。;]{0,10}(?:承接|承揽|投标|施工|中标|实施)[^,。;]{0,8}|资质(?:使用|占用|挂靠)费[^,。;]{0,16}|内部承包(?:责任制|经营|协议|合同|人|方式)[^,。;]{0,20}/g, what: '借用资质、内部承包' },
  { pattern: /(?:收取|缴纳|上交|上缴|提取|扣取|扣除|支付)[^,。;]{0,16}(?:\d|百分之|[一二三四五六七八九])[^,。;]{0,8}(?:的)?(?:总包)?管理费/g, what: '以收取管理费的方式交他人实施' },
  { pattern: /(?:自负盈亏|独立核算|自主经营)[^。;]{0,24}(?:抽取|提取|收取|提成|分成|上缴)[^,。;]{0,16}(?:\d|百分之|[一二三四五六七八九])[^,。;]{0,6}/g, what: '以收取管理费的方式交他人实施' },
]

/** Handed on freely to other hands, in whatever order. */
const HANDED_ON: Meaning = {
  parts: [new RegExp(HANDING_ON), new RegExp(OTHER_HANDS), new RegExp(FREELY), /业务|任务|工作|服务|订单|工程|研发|项目|事项|货|施工|设计|编制|生产|岗|班/], reach: 70,
  not: /经(?:甲方|委托|采购|发包|业主)[^,。;]{0,10}(?:同意|批准|许可|认可)|未经|不得|不可|不能|不应|持证|有[^,。;]{0,6}(?:资质|许可)|持有|专项|专业分包|辅助|个别|部分|零星|检测|非主体|非关键|非核心|权利义务|债权|违约|发现|处罚|资料|文件/,
}

const LIMITS = concept('转包、分包、转委托的限制',
  /转包|转委托|合同(?:的)?转让|分包(?:限制|与转包|和转包)/,
  /(?:不得|禁止|严禁|不可|不能|不允许|无权|未经)[^。;]{0,40}(?:转包|分包|转委托|转托|转让|外包|转交|转给|让与|(?:交由|交给|转由)(?:他人|第三|其他))|(?:转包|分包|转委托|转让|外包)[^。;]{0,30}(?:须|需|应|经|征得)[^。;]{0,12}(?:同意|认可|批准)|(?:亲自|自行)(?:处理|完成|履行|实施)|(?:转包|分包|转委托)[^。;]{0,30}(?:解除|无效)/)
const AMENDMENT = '乙方不得转包，不得将主体、关键性工作分包；经甲方书面同意的专项分包，分包人应具备相应资质且不得再分包，乙方与分包人就分包部分向甲方承担连带责任。违反的，甲方有权解除合同并要求支付合同价10%的违约金。'

function check(context: RuleContext): readonly Problem[] {
  const allowed = allowances(context)
  // A canteen bought through procurement may not be passed on either; what it must say of that is left to its own rules.
  if (isCanteenOnly(context)) return procurementPath(context) === 'procurement' ? allowed : []
  if (allowed.length > 0) return allowed
  return [...consentToPassOn(context), ...looseSubcontracts(context), ...noLimits(context)]
}

function isCanteenOnly({ types }: RuleContext): boolean {
  return types.has('CAT') && !['CON', 'GPS', 'PMS', 'ENT', 'GPG'].some((type) => types.has(type as 'CON'))
}

function basesOf({ types }: RuleContext): readonly LegalBasis[] {
  if (types.has('CON')) return WORKS
  if (types.has('PMS')) return types.has('GPS') ? [...PROPERTY, ...PROCUREMENT] : PROPERTY
  if (types.has('DES')) return [WORKS[0]!, ...TENDER]
  if (types.has('ENT')) return AGENCY
  return types.has('GPS') ? [...PROCUREMENT, SERVICES] : PROCUREMENT
}

function allowances(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const usual = statementsApart(PATTERNS.flatMap(({ pattern }) => statementsOf(facts, pattern))).filter((statement) => !isHarmless(context, statement))
  const others = sayingsBeyond(facts, HANDED_ON, usual.map(({ span }) => span)).filter((statement) => !isForbidden(facts, statement) && isOrderingSide(context, doerOf(statement)) !== true && !isOurRight(context, statement))
  return [...usual, ...others].map((statement): Problem => {
    const what = PATTERNS.find(({ pattern }) => new RegExp(pattern.source).test(statement.words))?.what ?? '将工作交由他人'
    return {
      status: 'hit', spans: [statement.span], computed: null, basis: basesOf(context), amendment: AMENDMENT,
      opinion: `${describePlace(document, statement.span)}约定“${statement.words}”，属${what}，为法律禁止的转包（违法分包、整体转委托），应删除并设禁止条款。`,
    }
  })
}

/** 甲方准许乙方…派发给协作厂: who hands on is named last before the act. */
function doerOf({ sentence, span }: Statement): string {
  const at = span.start - sentence.span.start + sentence.words.slice(span.start - sentence.span.start).search(new RegExp(HANDING_ON))
  return [...sentence.words.slice(0, at).matchAll(new RegExp(ROLE_PATTERN, 'g'))].at(-1)?.[0] ?? ''
}

/** 发包人有权另行委托第三方: the power is the employer's own. */
function isOurRight(context: RuleContext, { sentence }: Statement): boolean {
  return [...sentence.words.matchAll(OWN_RIGHT)].some((match) => isOrderingSide(context, match[1]!) === true)
}

const OWN_RIGHT = new RegExp(`(${ROLE_PATTERN})[^,。;]{0,6}(?:有权|可以?|另行|得[将把就自另委])`, 'g')

/** Assignments of claims, the employer's own right to bring in others, and rules that forbid. */
function isHarmless(context: RuleContext, statement: Statement): boolean {
  const { sentence, words } = statement
  if (isForbidden(context.facts, statement) || /不得|不可|不能|不允许|不应|未经|无权|不将|不把/.test(afterTurn(words))) return true
  if (/权利义务|债权|应收账款|债务|权益|收款权|知识产权|著作权|使用权|所有权|资料|文件|定金|非主体|非关键|非核心|二次开发|财产|款项|给(?:甲方|委托人|发包人|采购人)|专项(?:服务|维护|维保)|保管/.test(words)) return true
  if (/如|若|一旦|经查|发现|有下列|之一|违约|解除|处罚|罚款|扣|赔偿/.test(sentence.words) && !/有权[^。;]{0,15}(?:将|把)|可以?[^。;]{0,15}(?:将|把)|允许/.test(words)) return true
  if (isNamedAsWrong(context.facts, statement) && /^(?:将|把|挂靠|借用|使用|以)/.test(words)) return true
  // 甲方有权将剩余全部工程另行委托: the employer brings in others after a breach.
  // 发包方同意，主体结构由另一家完成: consent given beforehand is no act of the employer.
  const before = sentence.words.slice(0, statement.span.start - sentence.span.start)
  return isOrderingSide(context, roleBefore(context.facts, statement)) === true && !(words.startsWith('主体') && /(?:同意|准许|允许)[^。;]{0,6}$/.test(before))
}

const WITH_CONSENT = /(?:未经|非经|不经|除非(?:得到|经|取得)?|未得到|未征得|没有)[^。;]{0,14}(?:同意|许可|批准|认可|允许)[^。;]{0,24}(?:不得|禁止|严禁|不能|不可)[^。;,]{0,14}转包/
const NEVER = /(?:不得|禁止|严禁)[^。;,]{0,10}转包/

/** 未经甲方同意不得转包: passing on a works, tender or procurement contract is forbidden with consent as well. */
function consentToPassOn(context: RuleContext): readonly Problem[] {
  const isForbiddenByLaw = context.types.has('CON') || ['procurement', 'tender'].includes(procurementPath(context))
  const sentences = readSentences(context.facts).filter(({ words }) => /转包/.test(words))
  const sentence = sentences.find(({ words }) => WITH_CONSENT.test(words))
  if (!isForbiddenByLaw || sentence === undefined || sentences.some(({ words }) => NEVER.test(words) && !WITH_CONSENT.test(words))) return []
  return [{
    status: 'hit', severity: 'should-fix', spans: [sentence.span], computed: null, basis: basesOf(context), amendment: AMENDMENT,
    opinion: `${describePlace(context.document, sentence.span)}写为未经同意不得转包，容易被理解为经同意即可转包；转包为法律所禁止，不因同意而合法，建议改为一律不得转包，分包须经书面同意。`,
  }]
}

const ALLOWS_PART = /(?:可以?|允许|有权|经[^,。;]{0,14}同意)[^。;]{0,10}(?:(?:将|把)[^,。;]{0,20})?(?:进行|另行|实行)?[^,。;]{0,8}分包(?!人|单位|商|企业|方|合同|价|款|队)/
const ELEMENTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['甲方书面同意', /同意|认可|批准/], ['分包人的资质', /资质|资格|能力/], ['连带责任', /连带/], ['禁止再分包', /再(?:次|行)?分包|转包/],
]

/** Subcontracting allowed without its four conditions in the same provision. */
function looseSubcontracts(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const index = provisionsOf(document)
  const sentences = readSentences(facts)
  const sentence = sentences.find(({ words }) => ALLOWS_PART.test(words) && !/不得|禁止|严禁|不可以|不允许|未经|解除|违约|专业分包合同|转租/.test(words))
  if (sentence === undefined || isOrderingSide(context, roleBefore(facts, { sentence, span: { start: sentence.span.end, end: sentence.span.end } })) === true && /^[^,]{0,8}(?:甲方|发包)/.test(sentence.words)) return []
  const provision = index.provisionOf(sentence.clause)
  const around = sentences.filter(({ clause }) => provision !== null && index.provisionOf(clause)?.id === provision.id)
  const words = [sentence, ...around].map((other) => `${leadInWords(facts, other)}${other.words}`).join('\n')
  const missing = ELEMENTS.filter(([, pattern]) => !pattern.test(words)).map(([name]) => name)
  if (missing.length === 0) return []
  return [{
    status: 'hit', severity: 'should-fix', spans: [sentence.span], computed: null, basis: basesOf(context), amendment: AMENDMENT,
    opinion: `${describePlace(document, sentence.span)}允许分包，未同时约定${missing.join('、')}，应补充。`,
  }]
}

function noLimits(context: RuleContext): readonly Problem[] {
  // A supplement leaves the original contract's terms standing.
  if (!context.facts.isContract || context.types.has('SUP') || missingConcepts(context, [LIMITS]).length === 0) return []
  return [{
    status: 'hit', severity: 'should-fix', spans: [], computed: null, basis: basesOf(context), amendment: AMENDMENT,
    opinion: '合同全文没有对转包、分包、转委托的限制，建议补充。',
  }]
}
