import type { LegalBasis } from '../../law/statute'
import { ANY_FAULT, ASKING, CAPPED, FREED, NEVER, PEOPLE_HURT } from '../../facts/exclusion-words'
import { ROLE_PATTERN } from '../../facts/role-words'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { firstSayingsBeyond, sayingsBeyond, type Meaning } from '../meaning'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { matchesIn } from '../read-sentences'

const EXEMPTION = basis('民法典', '第506条', 'full-text', '造成人身损害，或故意、重大过失造成财产损失的免责条款无效')
const LIMITATION = basis('民法典', '第197条', 'full-text', '诉讼时效法定，预先放弃无效')
const DAMAGES = basis('合同编通则解释', '第64条第3款', 'full-text', '约定不得调整违约金的，不予支持')
const CHANGE = basis('合同编通则解释', '第32条第4款', 'full-text', '事先排除情势变更的约定无效')
const PRIORITY = basis('建工解释一', '第42条', 'full-text', '放弃优先受偿权损害建筑工人利益的，不予支持')

/**
 * Terms that are void or not upheld: no liability for injury, intent or gross negligence; damages never to be adjusted;
 * change of circumstances shut out; limitation changed; the contractor's priority or the right to sue given up. A fixed
 * price with stated risks, and 安全责任由乙方承担 between the parties, are only remarked.
 */
export const noVoidExclusion: Rule = {
  id: 'LIA-003',
  title: '无效免责与排除法定权利',
  severity: 'must-fix',
  types: 'all',
  basis: [EXEMPTION, LIMITATION, DAMAGES, CHANGE, PRIORITY],
  parameters: [],
  version: 11,
  check,
}

const HARM = `${PEOPLE_HURT}|致残|残疾|故意|重大过失`
const RISK = '(?:原材料|材料|人工|物价|价格|市场|政策|汇率)[^,。;]{0,4}(?:如何|怎样|无论)[^,。;]{0,4}(?:变|涨|跌|调)[^,。;]{0,2}|(?:任何|何种|一切|各种)[^,。;]{0,6}(?:变化|变故|变动)|情[势事]变更|市场价格(?:波动|变化|上涨)|价格波动|材料(?:价格)?(?:上涨|涨价)|政策(?:调整|变化)'

interface Limb {
  readonly pattern: RegExp
  readonly basis: LegalBasis
  readonly why: string
  /** Words of the sentence that take it out of the question. */
  readonly not?: RegExp
}

const LIMBS: readonly Limb[] = [
  { pattern: new RegExp(`(?:${HARM})[^。;]{0,30}(?:(?:概|恕|均|一概|一律)不(?:予)?(?:负责|担责|过问|受理)|不(?:承担|负)[^,。;]{0,10}(?:责任?|义务)|[与跟和同][^,。;]{0,6}(?:无关|无涉|无干|不相干|没有?(?:任何|一点|半点)?关系|无(?:任何)?关系|一点关系(?:也|都)?没有)|(?:无权|不得|放弃)(?:向[^,。;]{1,6})?[^,。;]{0,6}(?:索赔|追究|追偿|求偿|追索|要求[^,。;]{0,6}赔偿)|无[须需庸](?:为此|对此)?(?:负责|担责)|(?:一律|概|均|亦|得|全部|完全)?免(?:予|于|除)?(?:责|担责|赔|(?:承担|负)?(?:赔偿|责任))|不(?:予|作)?(?:任何)?赔偿|(?:一律|概|均)不赔|无[须需](?:承担|负|作出|予以)?[^,。;]{0,6}(?:赔偿|责任)|(?:后果|责任|风险|损失)(?:均|由其|概)?自负|自行(?:承担|负责|处理|了结|解决)|不受(?:任何)?[^,。;]{0,4}追究|(?:以|限于)[^,。;]{0,10}(?:费用?|金额|报酬)[^,。;]{0,4}(?:为限|以内))`, 'g'), basis: EXEMPTION, why: '免除人身损害、故意或者重大过失的责任，依法无效' },
  { pattern: /不(?:得|会|再)?(?:因|就|以)[^,。;]{0,14}(?:人身伤害|人身损害|伤亡|受伤|意外)[^,。;]{0,12}(?:主张|要求|请求|提出|索取)[^,。;]{0,4}(?:赔偿|索赔|责任)/g, basis: EXEMPTION, why: '免除人身损害的责任，依法无效', not: /保险/ },
  { pattern: /违约金[^。;]{0,16}(?:承诺|同意|保证|确认)?不(?:以|得|会|再)[^,。;]{0,10}(?:请求|要求|申请|主张)[^,。;]{0,6}(?:调整|减少|增加|调减|变更)|放弃(?:就|对|以)[^,。;]{0,4}违约金[^,。;]{0,16}(?:抗辩|异议|请求|权利)[^,。;]{0,4}|违约金[^。;]{0,15}(?:不得|不予|放弃|无权)[^。;]{0,10}(?:调整|减少|调减|增加|变更|酌减|降低)|(?:不(?:得)?[就对]|放弃[就对]?)[^。;]{0,6}违约金[^。;]{0,20}(?:酌减|调减|减少|调整|降低|异议)|(?:不得|放弃)[^。;]{0,12}(?:请求|要求|主张)?[^。;]{0,4}(?:调整|减少|调减|降低)违约金[^,。;]{0,6}|(?:不(?:得|再|会|能)?(?:向[^,。;]{1,8})?|放弃)(?:请求|要求|申请|主张)[^,。;]{0,6}(?:调低|调整|调减|减少|降低|酌减)[^,。;]{0,4}违约金|违约金[^。;]{0,40}(?:不得|无权)[^。;]{0,30}(?:增减|调高|增加|干预)|违约金[^。;]{0,30}(?:不得|均不|永不|不再|不予|不会|无权|放弃)[^。;]{0,20}(?:调低|降低|调整|调减|减少|酌减)|(?:不得|永不|不再|不会|均不|放弃)[^,。;]{0,4}(?:就|以|对|因)[^,。;]{0,4}违约金[^。;]{0,30}(?:调低|降低|调整|调减|减少|酌减|抗辩|异议)[^,。;]{0,4}/g, basis: DAMAGES, why: '排除调整违约金的权利，人民法院不予支持' },
  { pattern: /不(?:得|再|会|予)?(?:援引|引用|主张适用|适用)[^。;]{0,12}违约金[^。;]{0,4}(?:过高|过低|畸高|调整|酌减)[^,。;]{0,8}/g, basis: DAMAGES, why: '排除调整违约金的权利，人民法院不予支持' },
  { pattern: new RegExp(`(?:${RISK})[^。;]{0,30}(?:不得|不予|不再|放弃|均不|无权|不可)[^。;]{0,20}(?:调整|变更|解除|诉讼|主张)`, 'g'), basis: CHANGE, why: '事先概括排除情势变更，依法无效' },
  { pattern: /不(?:得|可|能)(?:因|以)[^,。;]{0,14}(?:物价|价格|市场|行情|成本|政策|上涨|涨价)[^,。;]{0,14}(?:为由|理由|为名)[^,。;]{0,10}(?:变更|调整|解除)[^,。;]{0,12}/g, basis: CHANGE, why: '事先概括排除情势变更，依法无效' },
  { pattern: /(?:放弃|不得|不再|不可)[^,。;]{0,8}情[势事]变更[^。;]{0,20}/g, basis: CHANGE, why: '事先概括排除情势变更，依法无效' },
  { pattern: /(?:请求|主张|追索|索赔|追偿)[^,。;]{0,8}(?<!诉讼)时效(?:期间|期限)?(?:为|是|定为)(?!三年|3 ?年)[^,。;]{0,6}(?:年|个?月|日)|诉讼时效(?:期间|期限)?[^,。;]{0,4}(?:为|是|按)[^,。;三3]{0,4}(?:[一二四五六七八九十半两]|[124-9])[^,。;]{0,2}[年月]|诉讼时效(?:期间)?[^,。;]{0,3}(?:为|是|定为)(?!三年|3 ?年)[^,。;]{0,6}(?:年|个月|日)|诉讼时效(?:期间)?[^。;]{0,12}(?:延长|缩短|放弃|约定为|不受|改为)[^,。;]{0,10}|(?:放弃|不得(?:援引|主张))[^。;]{0,10}时效[^,。;]{0,8}/g, basis: LIMITATION, why: '约定变更或者预先放弃诉讼时效，依法无效' },
  { pattern: /(?:诉请|起诉|诉讼|请求|主张|追索)(?:权)?(?:的)?(?:期间|期限)[^。;]{0,20},(?:逾此|逾期|过期|届期|超期|期满)[^,。;]{0,6}(?:不得|无权|视为放弃|丧失|归于消灭|即告消灭|不再)[^,。;]{0,8}/g, basis: LIMITATION, why: '约定变更或者预先放弃诉讼时效，依法无效', not: /索赔|异议|检验|质量问题/ },
  { pattern: /(?:请求权|债权|诉讼)[^,。;]{0,10}时效[^,。;]{0,10}(?:延长|缩短|延至|增至|压缩|变更)[^,。;]{0,10}/g, basis: LIMITATION, why: '约定变更或者预先放弃诉讼时效，依法无效' },
  { pattern: /(?:放弃|弃权|不(?:再)?享有|不得(?:主张|行使)|不(?:再)?主张|不(?:得|再|会)?(?:就|以|对|向)[^,。;]{0,12}(?:主张|行使|享有))[^。;]{0,16}(?:优先受偿(?:权|的权利|地位)?|法定优先权|工程价?款优先权)/g, basis: PRIORITY, why: '放弃建设工程价款优先受偿权，损害建筑工人利益的不予支持' },
  { pattern: /(?:放弃|不得行使)[^。;]{0,12}(?:诉权|起诉权|诉讼(?:的)?权利?|提起诉讼|申诉|(?<!先诉)抗辩权|仲裁(?:的)?权利)[^,。;]{0,6}/g, basis: EXEMPTION, why: '预先放弃诉权、抗辩权，排除主要权利，效力存疑' },
  { pattern: /(?:永不|永远不|不再|保证不)[^,。;]{0,16}(?:起诉|提起诉讼|申请仲裁|提起仲裁)[^,。;]{0,6}/g, basis: EXEMPTION, why: '预先放弃诉权、抗辩权，排除主要权利，效力存疑', not: /期间|之?前|未经|终局|裁决|同一|调解|和解|第三(?:人|方)/ },
  { pattern: /(?:承诺|同意|保证|确认)[^,。;]{0,4}不(?:得|再)?(?:就|因|对|以|向|通过)[^,。;]{0,24}(?:提起|申请|寻求|启动|进行)[^,。;]{0,4}(?:诉讼|仲裁)[^,。;]{0,6}/g, basis: EXEMPTION, why: '预先放弃诉权、抗辩权，排除主要权利，效力存疑', not: /期间|之?前|未经|终局|裁决|同一|调解|和解|第三(?:人|方)/ },
]
/** 甲方不承担用工主体责任: who is no employer is not freed of its own wrongs. */
const OF_EMPLOYER = /不(?:承担|负)[^,。;]{0,4}(?:用工|用人单位|雇主)[^,。;]{0,6}责任$/
const FORCE_MAJEURE = /不可抗力|意外事件/
const EXCEPT = /除[^,。;]{0,14}(?:故意|重大过失)[^,。;]{0,8}(?:外|以外)|(?:故意|重大过失)[^。;]{0,12}(?:除外|不在此限|不(?:得|能|予)?免)|不(?:得|能|因此)?免除/
const FIXED_PRICE = /固定(?:总价|单价|价)|风险(?:范围|幅度|系数)|包干/
/** The same in whatever words and order, where no limb has found it; what only limits a price stays a remark. */
const MEANINGS: readonly (Meaning & Pick<Limb, 'basis' | 'why'> & { readonly isOrdered?: boolean })[] = [
  { parts: [new RegExp(PEOPLE_HURT), new RegExp(`${FREED}|${CAPPED}`)], reach: 56, isOrdered: true, basis: EXEMPTION, why: '免除（限制）人身损害的责任，依法无效', not: /不受[^,。;]{0,14}(?:限制|约束)|保额|投保|责任险|意外险|扣[分款减罚]/ },
  { parts: [/重大过失|故意|成心|存心/, /无论|不论|不管|包括|哪怕|即使/, new RegExp(CAPPED)], reach: 70, basis: EXEMPTION, why: '免除（限制）故意、重大过失的责任，依法无效', not: /不受[^,。;]{0,14}(?:限制|约束)|除外|不包括|不适用/ },
  { parts: [new RegExp(ANY_FAULT), new RegExp(`${FREED}|${CAPPED}`)], reach: 70, basis: EXEMPTION, why: '免除（限制）故意、重大过失的责任，依法无效', not: /无过错|过错方|均(?:应|须)|不受[^,。;]{0,14}(?:限制|约束)/ },
  { parts: [/违约金|罚金/, /调(?:整|高|低|减|增|少)|核减|酌减|增减|减少|降低|干预|过高|过低|偏高|畸高/, new RegExp(NEVER), new RegExp(ASKING)], reach: 60, basis: DAMAGES, why: '排除调整违约金的权利，人民法院不予支持', not: /不影响|不妨碍|不排除|工资/ },
  { parts: [/时效(?!性|将|内)/, /不(?:得|能|再|因|以|可)|放弃|无权|永久/, /抗辩|相抗|对抗|为由|届满|已过|经过|超过|拒绝/], reach: 50, basis: LIMITATION, why: '约定变更或者预先放弃诉讼时效，依法无效', not: /中断|中止|重新(?:起算|计算)|时效性|时效要求|响应时效|服务时效|配送时效/ },
  { parts: [/(?:优先|先行)(?:受偿|受清偿|清偿|拿钱|拿回)|折价(?:、|或者?|和|及)?拍卖/, /放弃|抛弃|舍弃|不(?:再|得|会|就|以|对|主张|行使|要求|享|拿)|弃/, /工程|承包|施工|价款|建设|该楼|建筑/], reach: 50, basis: PRIORITY, why: '放弃建设工程价款优先受偿权，损害建筑工人利益的不予支持', not: /不得?(?:以[^,。;]{0,6})?要求[^,。;]{0,8}放弃|不因|抵押权人/ },
]
/** The same in any words of the open class, never more than a suspicion. */
const SUSPECTED: readonly (Meaning & Pick<Limb, 'basis' | 'why'>)[] = [
  {
    parts: [new RegExp(`${PEOPLE_HURT}|[致伤]残|伤[者人]|出了?事(?!宜)|三长两短`), new RegExp(`(?:${ROLE_PATTERN}|双方)[^,。;]{0,8}(?:不(?!得|能|可)|无[须需]|毫|免|概)[^,。;]{0,8}(?:赔|责|补|管|理|付|相干|出|问|沾|认|掏|担)`)], reach: 50,
    basis: EXEMPTION, why: '似免除人身损害的责任，如是则依法无效', not: /不[^,。;]{0,8}(?:的|时|,则),|(?:用工|用人单位|雇主)|原因|过错|过失|违反|违规|违章|保险|疾病|第三方|拒不|不承担[^,。;]{0,6}的,/,
  },
  {
    // Who did it on purpose is himself the one that is freed, or the other forgoes it.
    parts: [new RegExp(`(${ROLE_PATTERN})[^,。;]{0,14}(?:故意|有意|成心|存心|蓄意|重大过失)[^。;]{0,24}(?:\\1[^,。;]{0,10}(?:不(?!得|能|可)|免|无[须需])|(?!\\1)(?:${ROLE_PATTERN})[^。;]{0,10}(?:自愿|自行|不(?:再|予|得)?(?:追|索|主张|要求)|放弃|承受))|(${ROLE_PATTERN})(?:对|就)[^,。;]{0,16}(?:故意|有意|成心|存心|蓄意|重大过失)[^。;]{0,14}(?:不(?:作|予|负|承担|赔)|免)`)],
    basis: EXEMPTION, why: '似免除故意、重大过失的责任，如是则依法无效', not: /不得|除外|不免|解除|保险/,
  },
  {
    parts: [/(?:无论|不论|不管|任凭)[^,。;]{0,14}(?:涨|跌|变|波动|高低|多少)|(?:剧烈|重大|巨大|显著|异常|根本|任何|何种|一切|怎样|如何)[^,。;]{0,8}(?:变化|波动|变动|涨|变故|改变)|(?:无法|不能|未能)预[料见]/, /不(?:得|能|可|予)|无权|一概|维持|放弃/, /退出|撤[出场离]|解除|终止|解约|重[订签]|(?:重新|再)[^,。;]{0,4}(?:商|谈|议)|变更合同/], reach: 60,
    basis: CHANGE, why: '似事先概括排除情势变更，如是则依法无效', not: /不可抗力|不能就|达成协议|(?:约定|风险)[^,。;]{0,6}(?:范围|幅度)|书面|协商(?:解决|一致|确定)|通知|可以?(?:解除|终止|变更)|有权(?:解除|终止|变更)|违约/,
  },
  {
    parts: [/请求权|(?:主张|行使|追诉|追索|索偿|提出|请求)[^,。;]{0,6}(?:权利|请求|债权|时间|期间|期限)|权利[^,。;]{0,6}(?:时间|期间|期限)|债权/, /[\d一二三四五六七八九十半][^,。;]{0,4}(?:年|月|日|天)/, /不复|灭失|胜诉|丧失|失权|不再保护|追诉|作废|归于?消灭/], reach: 70,
    basis: LIMITATION, why: '似约定变更或者预先放弃诉讼时效，如是则依法无效', not: /法律规定|依法|保证期间|质保|保修|撤销权|优先|解除权|破产/,
  },
  {
    parts: [/争[议执端]|纠纷|分歧|矛盾|权利|权益/, /(?:不|绝|勿|放弃)[^,。;]{0,6}(?:法院|起诉|诉诸|官司|公堂|诉讼|司法)/, new RegExp(`${ROLE_PATTERN}|双方|各方`)], reach: 50,
    basis: EXEMPTION, why: '似预先放弃诉权，如是则效力存疑', not: /未经|前,|之前|期间|时效|终局|仲裁裁决|诉讼费|涉诉|无[^,。;]{0,6}诉讼|仲裁解决|提交仲裁|自觉|可以?向|不存在|未涉|行政诉讼|不因/,
  },
  {
    parts: [/违约金/, /高低|多少|过[高低]|[裁酌核调缩削扣]减|减[少免]|调整|变更|标准|数额/, new RegExp(`${NEVER}|均不|不(?=请求|申请|要求|主张)`), /请求|申请|要求|主张|争|提请|诉/], reach: 60,
    basis: DAMAGES, why: '似排除调整违约金的权利，如是则人民法院不予支持', not: /可以?(?:请求|申请|要求)|有权(?:请求|申请|要求)|不因|并不|不影响|损失的?百?分|补足/,
  },
]
const HARM_FIRST = new RegExp(`^(?:${PEOPLE_HURT})|^[^,。;因由]{2,16}(?:${PEOPLE_HURT})$`)
const OWN_FAULT = new RegExp(`因(${ROLE_PATTERN})[^,。;]{0,8}(?:原因|过错|过失|故意|重大过失|违规|违章|失职|责任)`)

/** What an insurance does not cover is no exemption from liability. */
const INSURED = /保险(?:公司|人)[^。;]{0,20}(?:免责|不(?:予)?(?:赔|负责))|(?:不(?:负|承担)|免除)[^,。;]{0,6}(?:给付|保险)[^,。;]{0,6}责任/

const SAFETY_DUTY = /一切安全(?:责任|事故)[^,。;]{0,10}由[^,。;]{1,10}(?:承担|负责)/

function* check(context: RuleContext): Iterable<Problem> {
  const usual = [...inUsualWords(context)]
  yield* usual
  const found = usual.flatMap(({ spans }) => spans)
  for (const meaning of MEANINGS) {
    for (const { sentence, words, span } of sayingsBeyond(context.facts, meaning, found)) {
      if (KEEPS.test(sentence.words.slice(Math.max(0, span.start - sentence.span.start - 40), span.start - sentence.span.start)) || KEPT.test(words)) continue
      if (EXCEPT.test(sentence.words) || INSURED.test(sentence.words) || FORCE_MAJEURE.test(sentence.words)) continue
      // 不承担对方因过失造成的伤亡 frees nobody of his own wrong: what is denied before the harm is read only where it governs it.
      if (meaning.isOrdered === true && !HARM_FIRST.test(words)) continue
      if (meaning.basis === EXEMPTION && (OF_EMPLOYER.test(words) || isOthersFault(sentence.words, words))) continue
      found.push(span)
      yield problem(words, span, { ...meaning, pattern: meaning.parts[0]! }, 'must-fix')
    }
  }
  for (const { sentence, words, span, meaning } of firstSayingsBeyond(context.facts, SUSPECTED, found)) {
    if (EXCEPT.test(sentence.words) || INSURED.test(sentence.words) || FORCE_MAJEURE.test(sentence.words) || OF_EMPLOYER.test(words) || KEPT.test(words)) continue
    yield { ...problem(words, span, { ...meaning, pattern: meaning.parts[0]! }, 'should-fix'), status: 'suspected' }
  }
}

function* inUsualWords(context: RuleContext): Iterable<Problem> {
  for (const sentence of candidateSentences(context.facts, SAFETY_DUTY, ...LIMBS.map(({ pattern }) => pattern))) {
    if (EXCEPT.test(sentence.words) || INSURED.test(sentence.words)) continue
    for (const limb of LIMBS) {
      if (limb.not?.test(sentence.words) === true) continue
      for (const { words, span } of matchesIn(sentence, limb.pattern)) {
        if (keepsRight(sentence.words, words, span.start - sentence.span.start)) continue
        if (limb.basis === CHANGE) {
          yield problem(words, span, limb, changeSeverity(words, sentence.words))
        } else if (limb === LIMBS[0]) {
          if (FORCE_MAJEURE.test(sentence.words) || OF_EMPLOYER.test(words) || isOthersFault(sentence.words, words)) continue
          yield problem(words, span, limb, /自行(?:承担|负责)|自负/.test(words) && !FREED_BESIDE.test(sentence.words) ? 'remind' : 'must-fix')
        } else yield problem(words, span, limb, 'must-fix')
      }
    }
    const duty = SAFETY_DUTY.exec(sentence.words)
    if (duty !== null) {
      const start = sentence.span.start + duty.index
      yield { ...problem(duty[0], { start, end: start + duty[0].length }, LIMBS[0]!, 'remind'), opinion: `“${duty[0]}”可作双方内部分担，但对受害人不生免责效力，请核对。` }
    }
  }
}

/** Somebody is freed in so many words, beside the risk that is laid on the other. */
const FREED_BESIDE = /免责|[概恕]不|与[^,。;]{0,6}(?:无关|无涉|没有(?:任何)?关系|无(?:任何)?关系)|不(?:承担|负)[^,。;]{0,10}责任/
const KEEPS = /(?:不得|不能|不可(?!撤销)|不应|无权|禁止|不因|并不|不会|不视为|不构成|不意味着|不等于|不代表|不影响)[^,。;]{0,24}$/

/** 不因本合同而放弃, 不得要求乙方放弃: the right stays, within the words themselves. */
const KEPT = /(?:不因|并不|不视为|不构成|不意味着|不代表|不(?:得|应)[^,。;]{0,6}(?:要求|迫使|强制))[^,。;]{0,16}(?:放弃|丧失)/

/** 不得要求承包人放弃…, 不因本合同而放弃…: who may not be made to give up a right keeps it. */
function keepsRight(sentence: string, words: string, at: number): boolean {
  return words.startsWith('放弃') && KEEPS.test(sentence.slice(Math.max(0, at - 40), at))
}

/** 因乙方过错造成事故的，甲方不承担责任: who is free is not who was at fault. */
function isOthersFault(sentence: string, words: string): boolean {
  const fault = OWN_FAULT.exec(sentence)?.[1]
  if (fault === undefined) return false
  const free = [...words.matchAll(new RegExp(ROLE_PATTERN, 'g'))].at(-1)?.[0]
  return free !== undefined && free !== fault
}

function changeSeverity(words: string, sentence: string): Severity {
  if (/情[势事]变更/.test(words)) return 'must-fix'
  return FIXED_PRICE.test(sentence) || !/任何|一切|无论|均/.test(sentence) ? 'remind' : 'must-fix'
}

function problem(words: string, span: Problem['spans'][number], limb: Limb, severity: Severity): Problem {
  return {
    status: 'hit', severity, spans: [span], computed: null, basis: [limb.basis],
    opinion: severity === 'remind' ? `“${words}”属风险分担约定，请写明风险范围与幅度，并注意不得据此免除法定责任。` : `“${words}”${limb.why}，应删除或改写。`,
    amendment: '因乙方原因造成人身、财产损害的，由乙方承担责任；甲方有过错的，承担相应责任。合同基础条件发生重大变化的，双方应及时协商。',
  }
}
