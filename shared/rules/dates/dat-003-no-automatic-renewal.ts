import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { BY_ITSELF, GOING_ON, TERM_ENDS } from '../../facts/concept-words'
import { basis } from '../../law/basis'
import { procurementPath } from '../guarantees/procurement-path'
import { candidateSentences } from '../candidate-sentences'
import { matchesIn } from '../read-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import type { Problem, Rule, RuleContext, Severity } from '../rule'

/**
 * A lasting contract does not renew itself: services are procured anew (102号令; 采购条例 第28条 against splitting), a
 * lease and its renewals keep to twenty years (民法典 第705条), and silence on expiry makes a contract without term
 * (第734、948条). Confidentiality, warranty and deadlines that move past a holiday are no renewals.
 */
export const noAutomaticRenewal: Rule = {
  id: 'DAT-003',
  title: '自动续期',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('102号令', '', 'from-knowledge', '政府购买服务的期限'), basis('采购条例', '第28条', 'full-text', '化整为零规避公开招标'),
    basis('民法典', '第705条', 'full-text', '租赁期限及续订'), basis('民法典', '第734条', 'full-text', '期满继续使用'),
    basis('民法典', '第948条', 'full-text', '物业期满继续服务'),
  ],
  parameters: [],
  version: 8,
  mergesWithinClause: true,
  check,
}

const RENEW = '延伸|续用|接续|延展|存续|续行|续期|续签|续展|续约|续订|续租|续聘|顺延|延长|延续|展期|延期'
const SILENT = new RegExp(`(?:期满|届满|到期|终止日|有效期)[^。;；]{0,50}(?:未提出|未书面|无(?:书面)?异议|没有[^。;；]{0,6}异议|未(?:以书面)?通知|未作|未表示|不提出|未要求|未明确|未作?反对)[^。;；]{0,40}(?:自动|视为|视同|视作|默认|即)[^。;；,]{0,10}(?:${RENEW})[^。;；]{0,12}`, 'g')
/** 双方均未提出终止的，本合同顺延一年: silence, and the contract itself goes on. */
/** 到期后双方继续履行的，视同续签; 无异议则续约: going on, or silence, is the renewal */
const BY_CONDUCT = new RegExp(`(?:期满|届满|到期|[租服务合同期限]期?结束)[^。;；]{0,30}(?:不提|未提|继续(?:履行|服务|使用|提供)|照常|无异议|未提出|未表示反对|无人提出|未拒绝|未(?:能)?(?:重新|另行)签[约订])(?![^。;；]{0,24}(?:协商|书面|另行|经双方))[^。;；]{0,16}(?:视为|视同|视作|则|即|,)[^。;；,]{0,6}(?:${RENEW}|继续有效|(?:按|依)原(?:合同|协议)[^,。;]{0,4}(?:执行|履行))[^。;；]{0,12}`, 'g')
const GOES_ON = new RegExp(`(?:期满|届满|到期)[^。;；]{0,50}(?:(?:未|没有|无|如无)[^。;；,]{0,10}(?:意见|异议|通知|表示|要求)|未提出|未书面|无(?:书面)?异议|没有[^。;；]{0,6}(?:异议|终止)|未(?:以书面)?通知|不提出|未要求|未表示)[^。;；]{0,24}(?:合同|协议|服务期|租期|租赁期|期限|聘期)[^。;；,]{0,6}(?:${RENEW}|继续(?:有效|执行|履行))[^。;；]{0,12}`, 'g')
/** 双方均无终止意思的，合同按原条件逐年延续: no end of a term told, but silence and going on */
const NO_WISH = new RegExp(`(?:未|无|没有|不)[^。;；,]{0,10}(?:终止|解除|异议|反对)[^。;；,]{0,8},[^。;；,]{0,4}(?:合同|协议|服务期|租期|关系|合作)[^。;；,]{0,8}(?:逐年|自动|自然|当然|按原条件)[^。;；,]{0,6}(?:${RENEW})[^。;；,]{0,8}`, 'g')
const ITSELF = new RegExp(`(?:自动|当然|自行|默认)(?:予以|进行|滚动)?(?:${RENEW})[^。;；]{0,12}`, 'g')
/** 均未表态的，租赁关系按原条件逐年延续; 每满十二个月自行进入下一服务年度: any silence, the relation going on. */
const GOES_ON_APART = new RegExp(`(?:期满|届满|到期|满期)[^。;；]{0,40}(?:未|没有|无)[^。;；]{0,20},[^。;；]{0,10}(?:合同|协议|服务期|租期|租赁期|租赁(?:关系)?|期限|聘期|关系|合作)[^。;；]{0,12}(?:${RENEW})[^。;；]{0,12}|(?:自动|自行|当然|即)(?:进入|转入|步入)[^。;；,]{0,8}(?:年度|周期|期间|一期|下一年)`, 'g')
/** 不愿续约的应提前告知,否则视为同意续签; 有效期自动向后延长; 本合同每年自动更新; 按原价续期,无须另行签约 */
const ELSE_RENEWED = new RegExp(`否则[^。;；]{0,6}(?:视为|视同|视作|默认|即|自动)[^。;；,]{0,10}(?:${RENEW})[^。;；]{0,8}|自动(?:向后|往后|再|逐年|按年)(?:${RENEW})[^。;；]{0,8}|(?:合同|协议|本约|聘期|租期|服务期)[^。;；,]{0,10}自动(?:更新|滚动|接续)|(?:${RENEW})[^。;；]{0,14}(?:无[须需]|不必|不需|不再)(?:另行|重新|再)(?:签[约订]|订立|采购|招标|办理)`, 'g')
/** 期满如双方均未表示异议,则按原条件继续履行一年 */
const ON_OLD_TERMS = /(?:期满|届满|到期)[^。;；]{0,24}(?:未|无|没有|不)[^。;；,]{0,14},?[^。;；,]{0,8}(?:按|依|照)(?:照)?原(?:有)?(?:条件|价格|标准|约定|条款|合同|协议)[^。;；,]{0,4}(?:继续)?(?:履行|执行|服务|有效)[^。;；]{0,8}/g
const GOES_ON_WORDS = `(?:${RENEW}|滚动|续存|沿用|再[租聘续用]|再(?:服务|履行|执行|合作)[一二两三\\d]|进入下一(?:年度|周期|期|轮))`
/** Nothing was said or done by the end, and it goes on: 未签署终止协议的,服务关系续存一年; 不办理退租手续的,即认为同意再租; and the same with the end told after. */
const UNDONE = new RegExp(`(?:期满|届满|到期)(?:之)?后[^,。;]{0,6}(?:合同|协议)[^,。;条款]{0,4}(?:持续|继续|仍然?)有效|(?:(?:期满|届满|到期|终止日|满[一二两三\\d]{1,2}(?:年|个月))[^。;；]{0,24}(?:未|无|不|没有)[^。;；,]{1,20}|(?:未|没有|不)[^。;；,]{0,8}(?:期满|届满|到期|终止)[^。;；,]{1,20})(?:,|则|即|视为|视同)[^。;；,]{0,14}${GOES_ON_WORDS}[^。;；]{0,8}|(?:期满|届满|到期|满[一二两三\\d]{1,2}(?:年|个月))[^。;；,]{0,10}(?:无变化|无异议|不变)[^。;；,]{0,6}${GOES_ON_WORDS}[^。;；]{0,8}|(?:无|没有)[^,。;；]{0,10}(?:约定|异议|变化|变更)[^,。;；]{0,4},[^,。;；]{0,8}逐年有效|(?:无限次|不限次数|次数不限)(?:地)?(?:${RENEW})|(?:${RENEW})[^,。;；]{0,4}(?:次数不限|无限次|不限次)`, 'g')
/** What one year more is called: 接着再干一年, 视同签订了新一年度合同. */
const ONE_MORE = `(?:${GOES_ON_WORDS}|接着(?:再)?(?:干|做|租|用|履行|执行|服务)|再(?:干|做|延)|(?:订立|签订|签署|缔结|成立|形成)了?(?:新|下)一?(?:期|年|年度|轮))`
const KEPT_SILENT = '(?:未|无|没有|没|不)[^,。;；]{0,14}(?:终止|异议|反对|通知|声明|提出|表示|意见|表态|不干|不续|退租|解约)'
/** 届至而无一方声明终止者,续展一年; 除非一方通知不再续约,期限滚动延展; 期满后继续履行的,视同签订新一年度合同 */
const ONCE_MORE = new RegExp(`(?:${TERM_ENDS})[^。;；]{0,30}${KEPT_SILENT}[^。;；,]{0,10},[^。;；,]{0,12}${ONE_MORE}[^。;；,]{0,8}|(?:除非|若非|如非|除)[^。;；]{0,30}(?:不再?续|终止|反对|解除|退出)[^。;；,]{0,8},[^。;；,]{0,14}${ONE_MORE}[^。;；,]{0,8}|(?:${TERM_ENDS})[^。;；]{0,20}(?:继续|照常|照旧)[^,。;；]{0,8},?[^,。;；]{0,4}(?:视同|视为|视作|即)[^,。;；]{0,12}${ONE_MORE}[^,。;；]{0,6}`, 'g')
/** What lets it go on is an agreement of its own, or nothing goes on at all. */
const AGREED = /协商|可以?[^,。;]{0,6}(?:续|延)|另行签|重新签|书面协议续|签订续|经[^,。;]{0,8}(?:同意|批准|审批)|不得?再?(?:续期|续签|续约|顺延|延长)|未(?:续签|续约|续期)/
const ABOUT_TERM = /期限|届至|聘函|退租|合作满|服务关系|续约|续签|续聘|续租|期结束|合同|协议|本约|服务期|租期|租赁期|租赁|有效期|聘期|委托期|期满|届满|到期/
const OTHER = /保密(?:义务|期|责任)|保修|质保|工期|交货期|交付期|付款期限|支付期限|节假日|休息日|法定假|(?:次|下)一?个?工作日|不可抗力|停工|中止期间|投标有效期|履行期限顺延|保函|授权期|许可期|试用期|医疗期|展期的利息|不定期/
/** 到期而未另订新约者，效力及于下一年度; 服务满一年后无须再签，默认继续: the end, the going on and that nobody acts, in any order. */
const RENEWS_ITSELF: Meaning = {
  parts: [new RegExp(GOING_ON), new RegExp(BY_ITSELF), new RegExp(`${TERM_ENDS}|期末|期终|散伙|年年|有效期满后?|满[一二两三\\d]{1,2}(?:年|载|个月)`)],
  not: new RegExp(`${OTHER.source}|${AGREED.source}|不(?:再|得|予|会|可|能)?(?:自动|默认|当然|自行)?(?:续|延|顺延|展|滚|继续)|(?:自然|自动|自行|当然|即行)(?:终止|失效|解除|消灭)|采购|招标|招租|评审|交接|过渡|移交|腾退|搬离|占用费|逾期|整改|催告|赔偿|违约|解除|批准|股|贷款|担保|许可|保险|有效期(?:内|届满前)|法律规定|优先`),
}
/** 期满后一方无声明的，关系照旧: an end, a condition of silence right after it, and going on in any words. */
const STAYS_AS_IT_IS: Meaning = {
  parts: [
    new RegExp(`${TERM_ENDS}|期末|期终|年末|年度(?:末|结束)`),
    /(?:未|没有?|无|不)[^,。;]{1,16}(?:的|者|时)?,/,
    /续|延(?!误|迟)|继续|照旧|照常|照原|不变|接着|再(?:来|做|干|租|用|服|履)|下一?年|次年|滚|仍(?:然|旧)?(?:有效|按|依|由)|保留|维持/,
  ],
  not: new RegExp(`${OTHER.source}|${AGREED.source}|不(?:再|得|予|会|可|能)?(?:自动|默认|当然|自行)?(?:续|延|顺|展|滚|继续)|采购|招标|招租|评审|交接|过渡|移交|腾退|搬离|占用|退还|返还|逾期|整改|催告|赔偿|违约|解除|批准|股|贷款|担保|许可|保险|法律规定|优先|未履行|未完成|未付|未结|付清|清理|结算|义务|责任|争议|诉讼|有效期内|届满前[^,。;]{0,8}通知`),
  reach: 60,
}
const NEGATED = /(?:不再|不会|不得|不予|不|禁止|非)$/

const LAST_RENEWAL = new RegExp(`(?:${RENEW})(?![\\s\\S]*(?:${RENEW}))`)

/** …,合同不再顺延: what the words end in is that nothing goes on. */
function isDenied(words: string): boolean {
  const last = LAST_RENEWAL.exec(words)
  return last !== null && /不(?:再|予|得|会|可)?(?:自动|予以)?$/.test(words.slice(0, last.index))
}

function* check(context: RuleContext): Iterable<Problem> {
  const { document, facts } = context
  const path = procurementPath(context)
  const told = new Set<number>()
  for (const sentence of candidateSentences(facts, ONCE_MORE, UNDONE, ELSE_RENEWED, ON_OLD_TERMS, SILENT, GOES_ON, BY_CONDUCT, ITSELF, GOES_ON_APART, NO_WISH)) {
    if (!ABOUT_TERM.test(sentence.words) || OTHER.test(sentence.words)) continue
    const found = [...matchesIn(sentence, SILENT), ...matchesIn(sentence, GOES_ON), ...matchesIn(sentence, BY_CONDUCT), ...matchesIn(sentence, ITSELF), ...matchesIn(sentence, GOES_ON_APART), ...matchesIn(sentence, NO_WISH), ...matchesIn(sentence, ELSE_RENEWED), ...matchesIn(sentence, ON_OLD_TERMS),
      ...[...matchesIn(sentence, ONCE_MORE), ...matchesIn(sentence, UNDONE)].filter(({ words }) => !AGREED.test(words.replace(/^除[^,]*,/, '')))]
    const first = found.find(({ words, span }) => !isDenied(words) && !NEGATED.test(facts.normalized.slice(Math.max(0, span.start - 4), span.start)) && !/(?:不再|不会|不得|不予|不)自动/.test(sentence.words))
    if (first === undefined) continue
    told.add(sentence.span.start)
    yield renewal(document, first.span, sentence.words, path === 'procurement' || path === 'tender' ? 'must-fix' : 'should-fix', 'hit')
  }
  for (const { sentence, span } of [...sayingsOf(facts, RENEWS_ITSELF), ...sayingsOf(facts, STAYS_AS_IT_IS)]) {
    if (told.has(sentence.span.start)) continue
    told.add(sentence.span.start)
    yield renewal(document, span, sentence.words, 'should-fix', 'suspected')
  }
}

function renewal(document: RuleContext['document'], span: Span, words: string, severity: Severity, status: Problem['status']): Problem {
  const isEndless = /(?:依|以)此类推|逐年|次数不限|无限次|循环/.test(words)
  return {
    status, severity, spans: [span], computed: null,
    opinion: `${describePlace(document, span)}约定期满自动续期${isEndless ? '且续期次数没有上限' : ''}，规避重新采购（审批）程序，建议删除并改为提前启动采购。`,
    amendment: '合同期满自行终止。甲方应在期满前90日决定是否重新采购；新服务单位进场前，乙方按原标准提供不超过2个月的过渡服务，费用按原单价据实结算。',
  }
}
