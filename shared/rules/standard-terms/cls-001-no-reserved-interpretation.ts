import { basis } from '../../law/basis'
import { standardTermsCapLow } from '../../law/parameters/liability'
import { EXPLAINING } from '../../facts/concept-words'
import { candidateSentences } from '../candidate-sentences'
import { sayingsBeyond, type Meaning } from '../meaning'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { factsWithin, leadInWords, matchesIn, provisionsOf } from '../read-sentences'
import { sideOf } from '../stance'
import { ROLE_PATTERN } from '../../facts/role-words'

/**
 * 民法典 第496—498条: terms that leave the last word to one side, deny being standard terms (合同编通则解释 第9条), or shut
 * out the other side's main rights. Terms bargained one by one are for the lawyer to set aside.
 */
export const noReservedInterpretation: Rule = {
  id: 'CLS-001',
  title: '格式条款与最终解释权',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第496条', 'full-text', '提示说明义务'),
    basis('民法典', '第497条', 'full-text', '格式条款无效的情形'),
    basis('民法典', '第498条', 'full-text', '不利解释'),
    basis('合同编通则解释', '第9条', 'full-text', '自称不属于格式条款不影响认定'),
    basis('合同编通则解释', '第10条', 'full-text', '提示、说明义务的认定'),
  ],
  parameters: [standardTermsCapLow],
  version: 8,
  mergesWithinClause: true,
  check,
}

const INTERPRETATION = new RegExp(`(?:${ROLE_PATTERN}|本公司|我公司|我司)?[\u4e00-\u9fa5]{0,10}(?:最终|最后|全部|唯一)?(?:的)?(?:最终解释权|解释权|说明权|释义权|解释之权|(?:最终|最后)(?:的)?(?:说明|认定|决定)权)[^,。;]{0,12}(?:归|属|由|为)?[^,。;]{0,10}`, 'g')
const DENIES = /本(?:合同|协议|条款)[^。;]{0,18}?(?:不属于?|不应?视为|并非|均非|皆非|非|不是|不构成)(?:任何)?格式(?:条款|合同)|不适用[^,。;]{0,8}格式(?:条款|合同)[^,。;]{0,6}/g
const SHUTS_OUT = /(?:一经|一旦)(?:签署?订?|签收|缴纳|缴付|缴清|交纳|支付|付出|付讫|到账|入账|收取|售出|确认|生效|激活|使用|开通|安装|拆封|启用)[^。;]{0,10}(?:(?:概|一律|均|即)?不(?:予|再|得)?(?:退[还款回换]?|返还|解除|撤销)|不退不换)/g
const CHANGES = new RegExp(`(?:${ROLE_PATTERN}|本公司|我公司|我司)?[^,。;]{0,6}(?:保留|享有|有权)[^,。;]{0,10}(?:随时|单方面?|不定期|无需(?:事先)?通知)?[^,。;]{0,4}(?:修改|变更|调整|更新|修订)[^,。;]{0,12}(?:本(?:合同|协议)|条款|规则|服务规则|收费标准)[^。;]{0,16}`, 'g')
const COMPANY_RULE = /以(?:本公司|我公司|我司|公司|乙方|受托[人方]|供应商|服务方|出租[人方]|卖方|供方)(?:公司|单位)?(?:不时|届时|随时)?(?:公布|发布|制定|制订|修订|公示|内部)(?:的|之)?[^,。;]{0,10}(?:规定|规则|版本|细则|制度|标准|价目|收费)[^,。;]{0,6}为准|以(?:本公司|我公司|我司|公司|平台|商家|主办方|服务商|乙方|受托人|供应商|服务方|出租方)(?:的|所作)?(?:最新|书面|口头|最终)?(?:的)?(?:规定|公告|规则|解释|说明|理解|通知)为准/g
/** 可不经通知更新规则 */
const UNTOLD = /(?:可|得|有权)(?:以)?(?:不经|不另|无须|无需|不作)[^,。;]{0,6}(?:通知|同意)[^,。;]{0,8}(?:更新|修改|修订|变更|调整)[^,。;]{0,12}/g
/** 所付费用在任何情形下均不退返 */
const NO_REFUND = /(?:充值|预存|会员)[^,。;]{0,6}(?:一概|一律|[概均恕])不(?:予)?(?:退|返)[还]?|(?:付费|付款|缴费|购买|下单|报名)[^。;]{0,8}不得[^,。;]{0,10}(?:退款|退费|退货|退还)|已(?:缴|交|付|收)(?:纳|清|取)?的?[^,。;]{0,4}(?:费用?|款项?|租金)[^,。;]{0,6}[恕概]不(?:予)?(?:退|返)[还]?|(?:费用?|款项?|押金|租金|价款)[^,。;]{0,8}后(?:一律|概|均)不(?:予)?(?:退|返还)[^,。;]{0,4}|(?:费用?|款项?|价款|报酬)[^。;]{0,16}(?:任何|一切|无论|不论)[^。;]{0,12}(?:概不|均不|不予?|不再|(?:无权|不得)(?:要求|请求))予?(?:退[还返款回]?|返还)/g
/** 遗失乙方不负任何责任; 因甲方保管不善遗失的 is a cause told and no exclusion. */
const LOST = /(?<!(?:因|由于)[^,。;]{0,4}(?:方|人|不可抗力|自身|用户|第三)[^,。;]{0,12})(?:丢失|遗失|毁损|损坏|失窃|被盗)[^。;]{0,10}(?:[概恕]不负责|不(?:予)?赔偿|[概均]不赔|不(?:负|承担)[^,。;]{0,6}(?:责任|之责)|(?:责任|风险|后果)自负)/g
/** 合同自动终止，乙方无权要求索赔: who loses the contract loses the claim with it. What follows one's own breach is none of this. */
const NO_CLAIM = /(?:无权|不得|放弃)(?:就此|因此)?(?:向[^,。;]{1,14})?(?:要求|提出|主张|请求)?(?:任何)?[^,。;]{0,4}(?:索赔|赔偿|补偿)(?!款|金额)/g
const ENDS = /终止|解除|中止|退租|撤场|停工/
/** A right to end the contract at will is TER-001's, with what it shuts out. */
const AT_CHOICE = /有权|可以?(?!抗)|随时|单方|提前|工作需要|保留|决定/
const OWN_FAULT = /违约|违反|过错|(?<!非)因[甲乙丙]方[^,。;]{0,6}(?:原因|责任)|逾期|擅自|不可抗力/
/** 以乙方的解释为准, 未尽事宜由乙方负责解释: the last word without the word 解释权 */
const LAST_WORD = new RegExp(`(?:${ROLE_PATTERN}|本公司|我司)(?:有权|享有|负责)[^,。;]{0,4}最终(?:的)?解释[^,。;]{0,4}|(?:歧义|分歧|争议|条款|不明)[^。;]{0,10}(?:按照?|以|依)(?:${ROLE_PATTERN}|本公司)的?(?:理解|说明|解释)(?:处理|执行|为准|确定)|(?:以|依)(?:${ROLE_PATTERN}|本公司)[^,。;]{0,4}解释为(?:最终|准|最后)[^,。;]{0,8}|(?:条款|事宜|事项|规则|合同|协议|争议|歧义)[^。;]{0,10}由(?:${ROLE_PATTERN}|本公司)(?:单方面?|全权)?(?:负责)?(?:最终|最后|作出)?解释`, 'g')
/** 保留对服务内容进行调整的权利, 可随时修改服务规则, 单方更新服务条款 */
const RESERVES = /(?:规则|条款|协议|政策)[^,。;]{0,10}(?:更新|修改|修订|调整|变更)[^。;]{0,16}(?:继续)?(?:使用|登录|访问|登陆)[^,。;]{0,6}(?:即|视为|表示|代表|等于)[^,。;]{0,6}(?:接受|同意|认可)[^,。;]{0,10}|有权对[^,。;]{0,16}(?:服务内容|收费标准|规则|条款|价格)[^,。;]{0,6}(?:进行)?(?:修改|变更|调整|更新)(?=[^。;]{0,24}(?:公告|公布|公示|继续使用|(?:即)?(?:表示|视为)(?:同意|接受)))|(?:我司|我公司|本公司|平台|[甲乙]方)(?:可以?|有权|得)(?:因|根据|视|依)[^,。;]{0,8}(?:需要|情况|政策)[^,。;]{0,4}(?:修改|更新|变更|修订|调整)[^,。;]{0,6}(?:条款|规则|协议|须知)|(?:修改|修订|更新|变更|调整)后?的?[^,。;]{0,8}(?:条款|规则|协议|价格|标准|政策|内容)[^,。;]{0,4}(?:一经|自)[^,。;]{0,6}(?:公布|公示|发布|上线|张贴)[^,。;]{0,14}|保留(?![^,。;]{0,8}(?:接受|拒绝))[^,。;]{0,8}(?:修改|变更|调整|更新|修订)[^,。;]{0,16}权利|保留[^,。;]{0,16}(?:修改|变更|调整|更新|修订)[^,。;]{0,8}权|(?:可以?|有权|得)(?:随时|不时|不定期|单方面?|自行)[^,。;]{0,4}(?:(?:修改|更新|变更|修订)[^,。;]{0,8}(?:规则|条款|收费|政策|制度|办法)|更新|修订)/g
/** 按照乙方的内部管理制度执行，甲方不得异议 */
const THEIR_RULES = /(?:按照?|依照?|遵照|适用)(?:乙方|受托[人方]|供应商|服务方|出租[人方]|卖方|本公司|我公司)[^,。;]{0,8}(?:制度|规章|规定|规则)(?:执行|办理|处理)?[^。;]{0,8}(?:不得|无权|放弃|无)[^,。;]{0,6}异议/g
/** 未列事项依照乙方内部管理办法处理: one side's own rules fill the contract. */
const OWN_RULES = new RegExp(`(?:未尽|未列|未约定|其他|其余)[^,。;]{0,10},?[^,。;]{0,4}(?:按照?|依照?|依据|遵照|适用|参照)(${ROLE_PATTERN}|本公司|我公司)的?[^,。;]{0,8}(?:办法|制度|规章|规定|规则|细则|惯例)[^,。;]{0,8}`, 'g')
/** One side's reading of the contract counts, whatever its reading is called. */
const OWN_READING: Meaning = {
  parts: [new RegExp(EXPLAINING), /合同|协议|条款|订单|规则|文本|细则|标准|未(?:明确|尽|约定|列明)/, new RegExp(`(?:${ROLE_PATTERN})(?:的|所作的?)(?:解释|说明|理解)(?:具有|享有|有)|(?:由|以|从|依|按照?|听凭|归|采纳|采信|接受|听从)(?:${ROLE_PATTERN}|本公司|我公司|我司)`), /最终|最后|终局|权威|单独|单方|独家|唯一|全权|为准|为据|说了算|采纳|采信|听从/],
  not: /双方|共同|协商|通常|法院|仲裁|招标文件|说明书|情况说明|书面说明|图纸|国家|法律|技术(?:要求|标准)/,
}
/** What the house posts up counts, and nobody is told. */
const HOUSE_RULES: Meaning = {
  parts: [
    /(?:办法|规定|规则|口径|价目|收费|资费|须知|公告|章程|目录|标准|细则|说明)/, new RegExp(`(?:${ROLE_PATTERN}|门店|官网|网站|平台|公司|前台|公众号|APP)[^,。;]{0,12}(?:张贴|公布|公示|发布|发出|下发|出具|印发|公告|挂出|挂网|贴出|上线|修订|改动|调整|更新|制定)`),
    /为准|执行|照办|生效|约束|遵守|[依从按照]|算数/, /不(?:另|再|予|必|须)?[^,。;]{0,4}(?:通知|告知|知会)|即(?:行|时|告)?(?:生效|算数|执行)|随时|届时|不定期|不时|适时|当[期日天月]|最新|之[时日]起/,
  ], reach: 80, not: /双方|协商|书面同意|国家|政府|主管部门|行业|法律|招标|财政|住建|物价|发改/,
}
/** The last word, the rules of the house and money kept come what may, in whatever order. */
const MEANINGS: readonly { readonly meaning: Meaning; readonly severity: Severity; readonly why: string }[] = [
  { meaning: OWN_READING, severity: 'should-fix', why: '由一方保留解释权' },
  {
    meaning: {
      parts: [/格式(?:条款|合同|文本)/, /不(?:属|是|适用|算|构成|受|再|得|能)|并非|均非|不应/, /本(?:合同|协议|条款|文本)|双方|各方|共同|逐条|协商/], reach: 60,
      not: /提供格式|提示|说明义务|采用格式|解释/,
    }, severity: 'should-fix', why: '自称不属于格式条款（不影响认定）',
  },
  {
    meaning: {
      parts: [/不(?:予|再|得|作|可)?(?:退|返)(?:[还回款费]|(?=[,。;]|$))|不退/, /押金|租金|费|款|订金|定金|会员|充值/, /无论|不论|任何(?:情形|情况|原因|理由|事由)|何种|一经|一概|一律|概/], reach: 50,
      not: /违约|逾期|擅自|未按|过错|违反|中途|提前退|投标|招标|质保金|保证金|双倍|标书|文件/,
    }, severity: 'must-fix', why: '排除对方主要权利',
  },
  {
    meaning: {
      parts: [/(?:与|和|同)本(?:合同|协议)[^,。;]{0,8}(?:不一致|不符|相左|冲突|出入|抵触|相悖|矛盾|不同)/, new RegExp(`(?:${ROLE_PATTERN}|本公司|我司)[^,。;]{0,10}(?:规定|制度|办法|规程|惯例|规则|章程)`), /(?:从|以|按照?|依照?)(?:该|其|前者|此)?[^,。;]{0,8}(?:规定|制度|办法|规程|惯例|规则|章程|为准|执行|办理)/],
      reach: 60, not: /以本(?:合同|协议)|双方|国家|法律/,
    }, severity: 'should-fix', why: '以一方的内部规定为准',
  },
  { meaning: HOUSE_RULES, severity: 'should-fix', why: '以一方的内部规定为准' },
]
const CAP = /(?:赔偿|责任)[^。;]{0,16}(?:总额|上限|最高|累计)[^。;]{0,16}不超过[^。;]{0,30}/g
const NEGATED = /不得|无权|不享有|均不|共同|协商|双方(?!确认|声明|承诺)/

const LIMBS: readonly { readonly pattern: RegExp; readonly severity: Severity; readonly why: string }[] = [
  { pattern: INTERPRETATION, severity: 'should-fix', why: '由一方保留解释权' },
  { pattern: DENIES, severity: 'should-fix', why: '自称不属于格式条款（不影响认定）' },
  { pattern: SHUTS_OUT, severity: 'must-fix', why: '排除对方主要权利' },
  { pattern: CHANGES, severity: 'should-fix', why: '由一方保留单方修改权' },
  { pattern: COMPANY_RULE, severity: 'should-fix', why: '以一方的内部规定为准' },
  { pattern: UNTOLD, severity: 'should-fix', why: '由一方不经通知修改' },
  { pattern: NO_REFUND, severity: 'must-fix', why: '排除对方主要权利' },
  { pattern: LAST_WORD, severity: 'should-fix', why: '由一方保留解释权' },
  { pattern: RESERVES, severity: 'should-fix', why: '由一方保留单方修改权' },
  { pattern: OWN_RULES, severity: 'should-fix', why: '以一方的内部规定为准' },
  { pattern: THEIR_RULES, severity: 'should-fix', why: '以一方的内部规定为准' },
  { pattern: LOST, severity: 'must-fix', why: '免除己方责任' },
]

function* check(context: RuleContext): Iterable<Problem> {
  yield* noClaimAfterEnd(context)
  const usual = [...inUsualWords(context)]
  yield* usual
  const found = usual.flatMap(({ spans }) => spans)
  for (const { meaning, severity, why } of MEANINGS) {
    for (const { words, span } of sayingsBeyond(context.facts, meaning, found)) {
      if (NEGATED.test(words) && (meaning === OWN_READING || meaning === HOUSE_RULES)) continue
      yield problem(span, severity, `“${words.trim()}”${why}，不合理限制另一方权利，建议删除或改写。`)
    }
  }
}

function* inUsualWords(context: RuleContext): Iterable<Problem> {
  for (const sentence of candidateSentences(context.facts, CAP, ...LIMBS.map(({ pattern }) => pattern))) {
    for (const { pattern, severity, why } of LIMBS) {
      for (const { words, span } of matchesIn(sentence, pattern)) {
        if ((pattern !== NO_REFUND && pattern !== THEIR_RULES && pattern !== DENIES && NEGATED.test(words)) || NEGATED.test(sentence.words.slice(Math.max(0, span.start - sentence.span.start - 5), span.start - sentence.span.start))) continue
        if (pattern === INTERPRETATION && !/归|属|由|为|保留|享有|拥有/.test(words)) continue
        yield problem(span, severity, `“${words.trim()}”${why}，不合理限制另一方权利，建议删除或改写。`)
      }
    }
    yield* lowCap(context, sentence.words, sentence.span.start)
  }
}

function* noClaimAfterEnd({ document, facts }: RuleContext): Iterable<Problem> {
  const index = provisionsOf(document)
  for (const sentence of candidateSentences(facts, NO_CLAIM)) {
    if (!ENDS.test(`${index.titlesOf(sentence.clause)} ${sentence.words}`) || OWN_FAULT.test(`${leadInWords(facts, sentence)}${sentence.words}`) || /双方|互不|各自/.test(sentence.words) || AT_CHOICE.test(sentence.words)) continue
    for (const { words, span } of matchesIn(sentence, NO_CLAIM)) yield problem(span, 'should-fix', `“${words.trim()}”排除合同终止（解除）后要求赔偿的权利，不合理限制另一方主要权利，建议改为据实结算并补偿直接损失。`)
  }
}

/** Their cap of liability below the line, with indirect loss shut out. */
function* lowCap(context: RuleContext, words: string, start: number): Iterable<Problem> {
  const line = context.parameter(standardTermsCapLow)
  if (line === null) return
  if (!words.includes('不超过')) return
  for (const match of words.matchAll(CAP)) {
    const role = new RegExp(ROLE_PATTERN).exec(words.slice(0, match.index + match[0].length))?.[0] ?? ''
    if (sideOf(context.facts, role) !== 'theirs' || !/间接损失|可得利益|预期利益/.test(words)) continue
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    const percent = factsWithin(context.facts.percents, span)[0]
    if (percent === undefined || Number(percent.fraction) >= line) continue
    yield { ...problem(span, 'should-fix', `对方责任上限为${Number((Number(percent.fraction) * 100).toFixed(4))}%且排除间接损失，低于提示线${line * 100}%，建议提高上限。`), computed: `${percent.fraction}＜${line}` }
  }
}

function problem(span: Problem['spans'][number], severity: Severity, opinion: string): Problem {
  return { status: 'hit', severity, spans: [span], computed: null, opinion, amendment: '本合同条款发生歧义的，由双方协商，协商不成按合同目的和通常理解解释。' }
}
