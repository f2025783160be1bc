import type { Span } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import { isInLawQuotation, specialZoneOf } from '../../facts/suppressions'
import { basis } from '../../law/basis'
import { isAccepted, withOfficeWords } from '../office-words'
import { candidateSentences } from '../candidate-sentences'
import { matchesIn, provisionsOf, readSentences, spanInSentence, type ReadSentence } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'

const VAGUE = /尽量(?:选用|采用|做到|安排|使用|满足|缩短)|(?:让|令|使(?!用))[^,。;]{1,6}满意|优良(?:的)?(?:服务|品质|材料)|(?:响应)?(?:速度|效率)(?:要|应当?|须)?(?:快|高)(?=[,。;；]|$)|(?:知名|一线)(?:的)?品牌|新鲜可口|美味可口|(?:品种|花样|菜品)丰富|(?:故障率|损耗|噪音|噪声|能耗|成本|返修率|投诉率)[^,。;]{0,2}较[低高少小]|惯常(?:的)?(?:做法|方式|标准)|最(?:优|好|佳|先进)(?:的|质)|顶尖|速即|抓紧|加紧|(?:适合|满足|符合)(?:大多数|绝大多数|大部分|绝大部分|多数)|(?:参照|参考|按照?|依照?)(?:社会|行业|市场|当地|同类|同行)[^,。;]{0,4}(?:平均|通行|一般|正常)(?:水平|标准|价格|做法)|(?:较|很|更|相当)高(?:的)?水准|先进水平|最[快短](?:的)?(?:速度|时间)|第一时间|视情(?![况形])|足够(?:的)?(?:数量|人员)|较高(?:的)?(?:水平|标准|质量)|迅速|较好|尽快|尽量早|尽早|早日|(?:较[长短]|很短|最短)(?:的)?时间|(?:一般|通常)情况下|尽速|从速|择机|视(?:实际|具体)?(?:情况|需要|情形)|(?:依|按|参照|参考|随)照?(?:当时|同期|当地)?市场?行情|公允(?:定价|价格|计价)|(?:符合|达到|令|使|让|以)(?:甲方|采购人|委托人|业主|用户)[^,。;]{0,4}(?:满意|认可|要求)(?:的?(?:水平|程度|标准|为准))?|领先水平|上乘|高标准|(?<![不未能否按照约定]|无论[甲乙丙双]方?)及时(?!间|与否)|适时|(?<!支出的|支付的|产生的)合理(?:的)?(?:时间|期限|价格|范围|费用|期间|时限)|(?:有关|相关)(?:规定|标准|费用|要求)|必要时|一定(?:的)?(?:比例|数额|期限)|(?<!不|予以)适当(?!性|措施|履行|的措施)|大约|左右|原则上|视情况|达到(?:甲方|采购人|委托人)的?(?:要求|满意)|(?:令|使)?甲方满意|优质|一流|市场价(?:格)?(?!格?的?(?:波动|变动|变化|涨跌|浮动))|按照?惯例|酌情|适量/g
/** 一年左右, 五万元上下: a figure that is none */
const ABOUT = /(?:\d|[一二两三四五六七八九十百千万])(?:个)?(?:工作)?(?:日|天|月|年|元|%)(?:时间)?(?:左右|上下|前后|许)/g
/** 两三次, 三五天: two numbers for one. */
const EITHER = /(?<![一二三四五六七八九十])(?:一两|两三|三四|三五|四五|五六|六七|七八|八九)(?:个)?(?:工作日|小时|天|日|周|月|年|次|遍|人|名|倍)/g
/** Words that measure nothing wherever a duty is told: 随行就市, 够用为度, 质量过硬 … */
const MEASURELESS = /以(?:能)?(?:满足|适应|符合)[^,。;]{0,8}(?:需要|要求|需求)为(?:宜|准|度)|(?:经验丰富|责任心强|效果(?:明显|显著|良好))(?=[的、,。;]|$)|(?:[须应要]|必须|应当|做到|力求|保证|确保|达到)[^,。;]{0,6}(?:比较|较为?(?![高好]的?(?:水|标|质))|相对|更加?|足够|尽可能|尽量)的?[快高好强多大低少轻简佳宽齐精完优](?![于过出])[\u4e00-\u9fa5]{0,2}(?=[,。;、]|$)|(?:[须应要]|必须|应当|做到|力求)[^,。;、]{0,4}(?:美观|大方|简便|简洁|易用|好用|友好|流畅|快捷|便捷|灵活|舒适|整洁|实用|耐看|雅致|得体){2}|(?:人员|车辆|设备|工具|物资|材料|耗材|桌椅|展板|志愿者|礼仪)[^,。;]{0,2}若干|(?:高|较高)(?:水准|品质|规格|质量)的[^,。;]{0,6}(?:服务|产品|人员|接待|保障)|视(?![为同作频听力觉野窗])[^,。;]{1,8}(?:需要|情况|情形|状况|实际|条件)[^,。;]{0,2}(?:配备|配置|安排|增减|调整|确定|提供|处理|组织|投入)|像(?:个)?样|[过说看]得过?去|差不多(?:即可|就行|就可)|(?:足够|够用)的?[^,。;]{0,2}(?:力量|人员|人手)|(?:充足|足量|充分)的?[^,。;]{0,4}(?:力量|人员|人手|设备|物资|材料)|较为?(?:理想|满意|良好)|择优(?:选用|配备|安排|录用)|从实际出发|马上|立马|赶紧|赶快|质优价廉|物美价廉|价廉物美|良好(?:的)?观感|不(?:宜|得|应)过(?:多|高|大|长|密|慢)|越[快早好多高][^,。;]{0,2}越[快早好多高]|(?:合适|恰当|适宜|相宜)的?(?:价格|费用|时间|人员|数量|方式)|(?:得力|精干)(?:的)?(?:人员|人手|干部|队伍)|(?:视|看)[^,。;]{1,8}而定|酌[定减增]|(?:不低于|不得低于|达到|符合)[^,。;]{0,4}(?:一般|平均|正常|通常|普通)(?:水平|标准|水准)|(?:[须应要]|必须|应当)[^,。;]{0,10}(?:牢固|美观|整洁|坚固|耐用|舒适)、?(?:牢固|美观|整洁|坚固|耐用|舒适)|(?:费用|价格|价款|报酬|数量|时间|期限)(?:另议|面议|再议|后议|待议)|毫不(?:耽搁|延误|迟疑|拖延)|刻不容缓|马不停蹄|火速|随行就市|(?:以|按)?够用(?:为度|为准|即可)?|(?:质量|品质|技术|工艺|做工|作风|素质|业务)(?:要|须|应当?|必须)?(?:过硬|过关|精湛|精良|上乘|可靠|优秀)|(?:配[足齐够强]|投入足够的?|安排足够的?)(?:人手|人员|力量|设备|工具|物资)|(?:大致|大体|基本|差不多)(?:适应|适合|匹配|满足|够用|相当|相同|一致|持平|接近)|从优(?:计算|计|结算|考虑|处理)?|(?:服务|保障|照顾|考虑|接待)(?:要|须|应当?|必须)?(?:周到|周全|到位|贴心|热情)|(?:领导|职工|干部|群众|上级|师生|客户|使用部门)[^,。;]{0,4}满意|(?:行业|同行业|同类产品|同类|业内|国内|省内)(?:中)?(?:的)?(?:较高|高|领先|先进|一流|较好)(?:的)?(?:水准|水平|质量|标准)/g
const OF_TERM = /期限|工期|期间|价款|费用|租金|付款|支付|交付|交货|完成|验收|频次|频率|次数/
/** Subjects whose terms decide what is owed (review-rules.md TXT-001). */
const MATERIAL = /修理|修缮|损坏|派员|派人|保养|维护|补种|补栽|人手|酬金|故障|替换|更换(?![^,。;]{0,8}条款)|修复|抢修|补植|整改|处置|到场|派出|频次|标的|质量|数量|价款|价格|费用|付款|支付|期限|工期|交付|交货|验收|违约|考核|维修|响应|服务(?:内容|标准|要求|质量|费)|结算|质保|保修|租金|报酬|供货/
/** A figure, a standard or an annex gives the measure. */
const MEASURED = /\d|[一二三四五六七八九十两](?:个)?(?:日|天|小时|工作日|月|年|次|元|%)|百分之|GB|DB|JGJ|CJJ|T\/|(?:详见|见|按|依照?|根据|附件|合同)[^。;]{0,6}(?:附件|附表|清单)|《[^》]{2,40}》|不超过|按照?本?(?:合同|协议)的?约定(?:的[^,。;]{0,8}(?:时间|期限)|[^。;]{0,4}及时)/
/** 服务内容包括保洁、绿化等: a list of what is owed that does not end. */
const OPEN_LIST = /(?:服务|供货|工作|维保|运维|采购|施工)(?:内容|范围|项目|事项)[^。;:]{0,80}、[^。;:]{0,40}等$|费用(?:包括|包含|含)[^。;:]{0,80}、[^。;:]{0,40}等$/
/** Duties to tell, to help and to keep secret are rightly prompt without a clock. */
const MILD = /通知|告知|保密|协助|配合|不可抗力|沟通|反馈|报告|汇报|告诉|告之|知会|通报/
/** 尽快书面通知对方: the vague word is about telling, and nothing else. */
const TELLS = /^[^,。;]{0,16}(?:通知|告知|告诉|通报|知会|汇报)/
/** 按国家有关规定办理登记: the formalities of the state are found in its rules, not in the contract. */
const OFFICIAL = /(?:国家|政府|中央|当地|本市|本省|[省市区县]|社会保险|住房公积金|税务|税收|财政|海关|银行|部门|主管)[^,。;]{0,6}(?:的)?$/
const FORMALITY = /^(?:[^,。;质量标准]{0,16})(?:办理|缴纳|交纳|缴存|纳税|申领|申报|进行(?:商检|检验检疫|报关)|登记|备案|报批|审批|签订)/
const AMENDMENT = '乙方应在接到报修后30分钟内响应、2小时内到场、24小时内修复；不能修复的提供不低于原规格的替代设备。'

/**
 * Words that name no measure (尽快, 合理期限, 按市场价) in provisions on object, quality, price, time, acceptance, breach and
 * appraisal leave the duty to dispute (民法典 第510条, 第511条). A sentence with a figure, a date, a standard or an annex has
 * its measure, and so has a provision whose later sentence gives it.
 */
export const noVagueTerms: Rule = {
  id: 'TXT-001',
  title: '模糊用语',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第142条', 'full-text', '意思表示的解释'),
    basis('民法典', '第466条', 'full-text', '合同条款的解释'),
    basis('民法典', '第510条', 'full-text', '约定不明确的补救'),
    basis('民法典', '第511条', 'full-text', '仍不能确定时的规则'),
  ],
  parameters: [],
  version: 9,
  mergesWithinClause: true,
  check,
}

interface Vague {
  readonly span: Span
  readonly words: string
  readonly sentence: ReadSentence
}

function check(context: RuleContext): readonly Problem[] {
  const vague = withOfficeWords(VAGUE, context.words.vagueTerms)
  const sentences = readSentences(context.facts)
  const places = new Map(sentences.map((sentence, at) => [sentence, at]))
  return candidateSentences(context.facts, MEASURELESS, vague, ABOUT, EITHER, OPEN_LIST)
    .flatMap((sentence) => vagueIn(context, vague, sentence, sentences[places.get(sentence)! + 1])).map(describe)
}

function vagueIn({ document, facts, words }: RuleContext, vague: RegExp, sentence: ReadSentence, next: ReadSentence | undefined): readonly Vague[] {
  const titles = provisionsOf(document).titlesOf(sentence.clause)
  // Outside clauses stands the recital; a text without any clause is all provision.
  const isProvision = sentence.clause !== null || document.clauses.length === 0
  if (!isProvision || !isChecked(document, sentence)) return []
  const found: Vague[] = OF_TERM.test(sentence.words) || OF_TERM.test(titles) ? matchesIn(sentence, ABOUT).map((match) => ({ ...match, sentence })) : []
  if (MATERIAL.test(sentence.words) || MATERIAL.test(titles)) found.push(...matchesIn(sentence, EITHER).map((match) => ({ ...match, sentence })))
  if (!MEASURED.test(sentence.words)) found.push(...matchesIn(sentence, MEASURELESS).map((match) => ({ ...match, sentence })).filter((one) => !isGivenElsewhere(one) && !isAccepted(one.words, words.vagueTerms)))
  if (MEASURED.test(sentence.words) || (!MATERIAL.test(sentence.words) && !MATERIAL.test(titles))) return found
  // What the next sentence of the clause measures is not vague.
  if (next !== undefined && next.clause === sentence.clause && MEASURED.test(next.words) && /小时|日|天|分钟|标准|比例|%/.test(next.words)) return found
  const open = OPEN_LIST.exec(sentence.words)
  if (open !== null && !words.vagueTerms.remove.includes('等')) found.push({ words: '等', span: spanInSentence(sentence, sentence.words.length - 1, 1), sentence })
  for (const match of matchesIn(sentence, vague)) {
    if (!isAccepted(match.words, words.vagueTerms) && !isInLawQuotation(facts, match.span) && !isCostOfClaim(match.words, sentence) && !isGivenElsewhere({ ...match, sentence })) found.push({ ...match, sentence })
  }
  return found
}

/** 诉讼费、律师费及其他合理费用: what a court weighs, no price to agree on. */
function isCostOfClaim(words: string, { words: sentence }: ReadSentence): boolean {
  return /^合理的?费用$/.test(words) && /律师费|诉讼费|仲裁费|鉴定费/.test(sentence)
}

/** 按约定支付相关费用, 按国家有关规定办理登记: what is meant stands in another clause or in the rules of an authority. */
function isGivenElsewhere({ span, words, sentence }: Vague): boolean {
  const [before, after] = [sentence.words.slice(0, span.start - sentence.span.start), sentence.words.slice(span.end - sentence.span.start)]
  // 未就备件及时付款的: the wrong is not paying in time.
  if (words === '及时') return /[未没不][^,。;应须需要]{1,16}$/.test(before)
  if (/^(?:相关|有关)费用$/.test(words)) return /按照?(?:本)?(?:合同|协议)?(?:专用条款|[^,。;]{0,6}条款)?(?:中)?(?:的)?约定[^,。;]{0,16}$/.test(before)
  // (视情况而定) in brackets says that it may or may not come to that.
  if (/^视情况(?:而定)?$/.test(words)) return /[(（]$/.test(before) && /^(?:而定)?[)）]/.test(after)
  return /^(?:相关|有关)规定$/.test(words) && OFFICIAL.test(before) && FORMALITY.test(after)
}

function isChecked(document: ContractDocument, sentence: ReadSentence): boolean {
  const kind = document.sections[sentence.section]?.kind
  return (kind === 'body' || kind === 'annex') && !/^(?:definition|sample)$/.test(specialZoneOf(document, sentence.span.start) ?? '')
}

function describe({ span, words, sentence }: Vague): Problem {
  const isMild = ((words === '及时' || words === '必要时' || words === '适当') && MILD.test(sentence.words)) || TELLS.test(sentence.words.slice(span.end - sentence.span.start))
  return {
    status: 'hit', ...(isMild || /^(?:有关|相关|等$)/.test(words) ? { severity: 'remind' as const } : {}), spans: [span], computed: null,
    opinion: `“${words}”缺乏可执行标准，建议明确为具体时限、标准或计算方法。`, amendment: AMENDMENT,
  }
}
