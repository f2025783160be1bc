import type { PeriodFact } from '../../facts/facts'
import { basis } from '../../law/basis'
import { lastingContractMonths, propertyDismissalDays, propertyNonRenewalDays } from '../../law/parameters/terms'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { factsWithin, readSentences, spanOfSentence, type ReadSentence } from '../read-sentences'
import { findDateRanges, monthsBetween } from '../../facts/term-ranges'
import { periodDays } from '../payment/period-days'

/**
 * A lasting contract must say how it ends: cause, notice, settlement, handing over; leases also the vacating, information
 * systems also the data, property management also the statutory notice (民法典 第946条, 第947条; agreement may depart from
 * it, so shorter notice is only remarked). Short single transactions are not asked.
 */
export const requireTerminationMechanics: Rule = {
  id: 'TER-002',
  title: '解除机制、预告期和后果缺失',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第562条', 'full-text', '约定解除'),
    basis('民法典', '第564条', 'full-text', '解除权行使期限'),
    basis('民法典', '第565条', 'full-text', '通知到达时解除'),
    basis('民法典', '第566条', 'full-text', '解除后的结算、赔偿'),
    basis('民法典', '第946条', 'full-text', '解聘物业服务人应提前60日书面通知'),
    basis('民法典', '第947条', 'full-text', '物业服务人不续聘应提前90日书面通知'),
    basis('民法典', '第733条', 'full-text', '租赁期满返还租赁物'),
    basis('民法典', '第949条', 'full-text', '物业服务终止后的移交'),
  ],
  parameters: [lastingContractMonths, propertyDismissalDays, propertyNonRenewalDays],
  version: 3,
  check,
}

const ENDING = /解除|终止/
const ENDS_CONTRACT = /(?:解除|终止)[^,。;]{0,6}(?:合同|协议)|(?:合同|协议)[^,。;]{0,12}(?:解除|终止)/
/** 不得擅自修改或解除合同 keeps the contract, it does not end it. */
const FORBIDDEN_ENDING = /不得[^。;,]{0,16}(?:解除|终止)/g
const MECHANICS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['通知方式', /书面(?:形式|方式)?(?:解除|终止|退租|解聘)|(?:发出|发送|送达)[^。]{0,10}(?:解除|终止)|(?:解除|终止|退租|解聘)[^。]{0,40}通知|通知[^。]{0,30}(?:解除|终止|退租|解聘)/],
  ['结算', /(?:解除|终止|期满|届满)[^。]{0,60}(?:结算|结清|据实支付|退还|清算|支付已|补偿)|(?:结算|结清)[^。]{0,30}(?:解除|终止)/],
  ['移交（返还）', /(?:解除|终止|期满|届满|到期|退租|撤场)[^。]{0,80}(?:移交|返还|交还|归还|腾退|腾空|撤离|撤场|退还|交接|迁出|搬离|交付)|(?:移交|交接|腾退)[^。]{0,30}(?:解除|终止|期满)/],
]
const OWN: readonly (readonly [type: 'LES' | 'ITS', name: string, pattern: RegExp])[] = [
  ['LES', '腾退期限或逾期占用费', /(?:腾退|腾空|搬离|搬迁|迁出|交还|返还)[^。]{0,40}(?:日|天|月)|占用费|逾期(?:腾退|返还|交还|搬离)/],
  ['ITS', '数据返还与过渡支持', /(?:解除|终止|期满|届满|退出|到期)[^。]{0,80}(?:数据|资料|源代码|账号)|(?:数据|资料)[^。]{0,30}(?:返还|移交|迁移|导出|交还|删除|销毁)/],
]

const ALSO: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['生效时间', /(?:通知|书面)[^。]{0,20}(?:到达|送达|收到|之日)[^。]{0,16}(?:解除|终止|生效)|(?:解除|终止)[^。]{0,30}(?:生效|之日起)/],
  ['违约责任', /(?:解除|终止)[^。]{0,60}(?:违约金|违约责任|赔偿|损失)/],
]

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const sentences = readSentences(context.facts)
  if (!isLasting(context)) return 'not-applicable'
  const problems = [...noticeProblems(context, sentences)]
  const ending = sentences.filter(({ words }) => ENDING.test(words) && !/解除劳动|解除担保|解除查封/.test(words) && ENDING.test(words.replace(FORBIDDEN_ENDING, '')))
  if (ending.length === 0) {
    return [...problems, problem([], 'should-fix', '合同没有约定解除（终止）的事由、通知、结算和移交，建议补充。')]
  }
  const provisions = wordsOfClauses(sentences)
  const missing = [
    ...MECHANICS.filter(([, pattern]) => !provisions.some((words) => pattern.test(words))).map(([name]) => name),
    ...OWN.filter(([type, , pattern]) => context.types.has(type) && !provisions.some((words) => pattern.test(words))).map(([, name]) => name),
  ]
  if (missing.length === 0) return problems
  // Not settled either, but by themselves no reason to send a contract back.
  const also = ALSO.filter(([, pattern]) => !sentences.some(({ words }) => pattern.test(words))).map(([name]) => name)
  const year = sentences.some(({ words }) => /解除权?[^。]{0,20}(?:期限|日内|天内|个月内|消灭)/.test(words)) ? '' : '未约定解除权行使期限的，自知道解除事由之日起一年内不行使即消灭。'
  problems.push(problem([spanOfSentence(ending.find(({ words }) => ENDS_CONTRACT.test(words)) ?? ending[0]!)], 'should-fix', `合同约定了解除（终止），但没有约定${[...missing, ...also].join('、')}，建议补充。${year}`))
  return problems
}

/** The sentences of each clause joined: 通知到达时解除;十日内据实结算 settles both. */
function wordsOfClauses(sentences: readonly ReadSentence[]): readonly string[] {
  const joined: string[] = []
  sentences.forEach(({ clause, words }, at) => {
    if (clause !== null && clause === sentences[at - 1]?.clause) joined[joined.length - 1] += `;${words}`
    else joined.push(words)
  })
  return joined
}

/** A sum or a thing lent once, a gift: given back or handed over, and done. */
const ONE_OFF = /借款|贷款|借用|借据|垫款|赠与|捐赠/

/** Works, systems, leases, property management; else a term of service of at least six months. */
function isLasting({ facts, types, parameter }: RuleContext): boolean {
  if (types.has('CON') || types.has('ITS') || types.has('LES') || types.has('PMS')) return true
  const months = parameter(lastingContractMonths)
  if (months === null || ONE_OFF.test(facts.title)) return false
  if (findDateRanges(facts).some(({ from, to, about }) => /(?:期|限)[^,。;]{0,12}$|^[^,。;]{0,6}自?$/.test(about) && from.date !== null && to.date !== null && from.date < to.date && monthsBetween(from.date, to.date) >= months)) return true
  return facts.periods.some((period) => {
    const before = facts.normalized.slice(Math.max(0, period.span.start - 24), period.span.start)
    return /(?:服务|合同|委托|聘用|协议|履行|承包|合作|顾问)(?:的)?(?:期限|期|有效期|期间)[^,。;\n]{0,12}$/.test(before) && monthsOf(period) >= months
  })
}

function monthsOf({ count, unit }: PeriodFact): number {
  return unit === 'year' ? count * 12 : unit === 'half-year' ? count * 6 : unit === 'quarter' ? count * 3 : unit === 'month' ? count : unit === 'day' ? count / 30 : 0
}

/** Notice of dismissal or of no renewal in property management that is shorter than the law's. */
function noticeProblems({ facts, types, parameter }: RuleContext, sentences: readonly ReadSentence[]): readonly Problem[] {
  if (!types.has('PMS')) return []
  const [dismissal, renewal] = [parameter(propertyDismissalDays), parameter(propertyNonRenewalDays)]
  return sentences.flatMap((sentence) => {
    if (!/提前/.test(sentence.words) || !/通知/.test(sentence.words)) return []
    return factsWithin(facts.periods, sentence.span).flatMap((period): Problem[] => {
      // 解聘提前60日、不续聘提前90日: what stands right before a period is what it is for.
      const before = sentence.words.slice(0, period.span.start - sentence.span.start)
      const matters = [...before.matchAll(/续(?:聘|签|订|约)|解聘|解除|终止/g)]
      const matter = matters.at(-1)?.[0] ?? (/续(?:聘|签|订|约)|解聘|解除|终止/.exec(sentence.words)?.[0] ?? '')
      const isRenewal = matter.startsWith('续')
      if (matter === '' || !/提前[^,。;]{0,6}$/.test(before) || (!isRenewal && /违约|不合格|违反|情形/.test(before))) return []
      const line = isRenewal ? renewal : dismissal
      const days = periodDays(period, 1)
      if (line === null || days >= line) return []
      return [{
        ...problem([period.span], 'remind', `${isRenewal ? '不续聘' : '解聘（解除）'}的通知期为${days}日，短于法定${line}日；法律允许另行约定，请核对是否为双方真实意思。`),
        computed: `${days}日＜${line}日`,
      }]
    }).slice(0, 1)
  })
}

function problem(spans: Problem['spans'], severity: Severity, opinion: string): Problem {
  return {
    status: 'hit', severity, spans, computed: null, opinion,
    amendment: '合同解除或终止后10日内，乙方移交全部场地、资料、数据和密钥，双方据实结算；乙方逾期移交的，每日按合同总价的万分之五支付违约金。',
  }
}
