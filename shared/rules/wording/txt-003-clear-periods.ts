import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { PAYING, VAGUE_TIME } from '../../facts/concept-words'
import type { PeriodFact } from '../../facts/facts'
import { findSentenceAt } from '../../facts/sentences'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import { leadInWords, matchesIn } from '../read-sentences'
import type { Problem, Rule, RuleContext, Severity } from '../rule'

/**
 * A period says from when it runs and whether it counts days or working days (民法典 第200—204、1259条). A start named
 * anywhere in the sentence, or in the words that introduce its list, is enough. Where the contract defines its days, the
 * mixing of words for them is no matter.
 */
export const clearPeriods: Rule = {
  id: 'TXT-003',
  title: '期间表述不明',
  severity: 'remind',
  types: 'all',
  basis: [
    basis('民法典', '第200条', 'full-text', '按公历年、月、日、小时计算'), basis('民法典', '第201条', 'full-text', '开始当日不计入'),
    basis('民法典', '第202条', 'full-text', '月末日'), basis('民法典', '第203条', 'full-text', '末日顺延'),
    basis('民法典', '第204条', 'full-text', '约定优先'), basis('民法典', '第1259条', 'full-text', '以内、届满含本数'),
  ],
  parameters: [],
  version: 9,
  mergesWithinClause: true,
  check,
}

const AMENDMENT = '本合同所称“日”为日历日，“工作日”为国家法定工作日；期间开始当日不计入，末日为法定休假日的顺延至次日。'
const DEFINED = /所称[^。；;]{0,12}(?:日|天)[^。；;]{0,12}(?:均?[为指系]|是指)[^。；;]{0,16}(?:日历|自然|公历|工作)/
const MATTER = /付讫|打给|汇给|转给|拨给|付给|付款|支付|付清|结算|退还|返还|验收|交货|交付|移交|整改|答复|解除|通知|提交|到场|修复|更换|付完|结完|给清|[再才]给|给(?:一|剩|余|另)/
const GRAVE = /打给|汇给|转给|拨给|付给|付款|支付|付清|退还|返还|验收|交货|交付|解除/
const EVENT = /(?:提出|提交|确认|完成|发现|发生|签订|开具|交付|到货|通知|要求|合格|生效|如|若|凡|因)[^。;；]*,/
/** A condition told before the period (…的，3日内) or a change or demand whose day starts it. */
const CONDITION = /(?:遭受|发生|遇到?|受)[^,。;；]{0,4}不可抗力[^,。;；]{0,16}$|(?:终止|解除|届满|期满|生效|签订|结束|完成|合格) {0,2}$|(?:的|时) ?, ?[^,。;；]{0,16}$|(?:变更|变动|更换|调整|要求|请求|通知|催告|查询|询问|申请)[^,。;；]{0,10}(?:应当?|须|必须|在|于)[^,。;；]{0,6}$|(?:有权|可以?)[^。;；]{0,16}(?:查询|要求|询问|查阅)[^。;；]{0,24},[^,。;；]{0,12}$/
const ENDED_BEFORE = /(?:解除|终止|到达|届满|期满)[^。\n]{0,12}[。;；]$/
const CONDITION_BEFORE = /(?:不可抗力|的,|时,|发生|出现)[^\n]{0,60}[。;；]$/
/** 对此作出答复 answers what was told before. */
const START = /[对就为据]此|后|起|前|当日|当天|同日|时|每|期间|到期|届满|期满|自|从|以来|即|接到|收到/

function* check(context: RuleContext): Iterable<Problem> {
  yield* missingStart(context)
  yield* vagueDays(context)
  yield* unclearBounds(context)
  if (DEFINED.test(context.facts.normalized)) return
  yield* mixedUnits(context)
  yield* mixedWords(context)
}

/** How far around a period its sentence is read. */
const REACH = 200

/** 甲方在30日内付款: from when is not said. */
function* missingStart({ document, facts }: RuleContext): Iterable<Problem> {
  for (const period of facts.periods) {
    if (period.start !== '' || !/内$/.test(period.limit) || period.unit === 'year' || period.unit === 'hour' || period.unit === 'minute') continue
    const sentence = findSentenceAt(facts.sentences, period.span.start)
    // At the head of its line a period continues a sentence that the file broke.
    if (sentence === null || sentence.span.start === period.span.start) continue
    const words = facts.normalized.slice(Math.max(sentence.span.start, period.span.start - REACH), Math.min(sentence.span.end, period.span.end + REACH))
    const around = words.replace(facts.normalized.slice(period.span.start, period.span.end), '')
    if (!MATTER.test(words) || START.test(around) || START.test(leadInWords(facts, sentence))) continue
    // 自签订之日起:(1)十日内…;(2)三十日内…: what is told before the list starts each of its periods.
    if (/^ ?\(?[\d一二三四五六七八九十]{1,2}[).、]/.test(words) && /(?:之日起|[后起]) ?[:,][^。\n]*$/.test(facts.normalized.slice(Math.max(0, sentence.span.start - REACH), sentence.span.start))) continue
    // An event told before it is its start, if not in so many words; 3日内未答复 repeats a period stated before.
    const told = facts.normalized.slice(Math.max(sentence.span.start, period.span.start - REACH), period.span.start).replace(/_+$/, '')
    // 因不可抗力不能履行的，…。遭受方应在3日内通知: the event stands in the sentence before.
    if (/通知|告知/.test(words) && CONDITION_BEFORE.test(facts.normalized.slice(Math.max(0, sentence.span.start - 80), sentence.span.start))) continue
    // 通知到达时合同解除；双方应在10日内结清: the end told just before starts it.
    if (/结清|结算|移交|返还|退还|交接|腾退/.test(words) && ENDED_BEFORE.test(facts.normalized.slice(Math.max(0, sentence.span.start - 40), sentence.span.start))) continue
    if (EVENT.test(told) || CONDITION.test(told) || /^[^,。;；]{0,4}(?:未|不|没有|拒绝)/.test(facts.normalized.slice(period.span.end, period.span.end + 8))) continue
    const printed = document.text.slice(period.span.start, period.span.end)
    const severity: Severity = GRAVE.test(words) ? 'should-fix' : 'remind'
    yield {
      status: 'hit', severity, spans: [period.span], computed: null,
      opinion: `${describePlace(document, period.span)}期限“${printed}”未明确起算时点，建议明确自何时起算。`, amendment: AMENDMENT,
    }
  }
}

const VAGUE = /(?:(?:换季|入冬|入夏|开春|农闲)(?:时|之?[前后])|财年[^,。;]{0,4}(?:之?前|末|底)|(?<=^|[,、;:。于在])(?:本|当)?月内|(?:农忙|农闲|雨季|汛期|旺季|淡季|年节|假期|秋收|春耕|冬季|夏季)(?:过|结束|过去)?(?:之)?[前后]|(?<=[,、;:。于在过赶])年前(?![\u4e00-\u9fff]{0,2}[述面提])|年关|岁末|(?:下|次)一?个?(?:季度?|月|年)头(?:上)?|下个?月初|次月初|月初|月底|月末|季度初|季初|年初|月中|季度末|季末|年底|年末|年中|下个?月[上中下]旬|次月[上中下]旬|节前|(?:春节|国庆节?|元旦|中秋节?|五一|开学|放假|学期结束)(?:之前|以前|前后|之后|以后|前|后)|近期|近日|不日|数日|若干日|半个月|两周|两个星期)(?:之?前|以前|内|之内)?/g

/** 尾款在天冷之前结给乙方: a duty of the contract and a time no calendar tells, in any order. */
const AT_NO_DAY: Meaning = {
  parts: [new RegExp(VAGUE_TIME), new RegExp(`${PAYING}|${MATTER.source}|结给|交[给到]|补齐|完成`)],
  notWithin: /[\d一二三四五六七八九十] ?个?(?:工作)?[日天](?:之?内|以内)/,
  not: /\d{1,2} ?月 ?\d{1,2} ?[日号]|具体(?:时间|日期)|(?:报告|总结|巡查|检查|培训)[^,。;]{0,4}一次/,
  reach: 40,
}

/** 月底前付清, 两周内: which day is not said. */
function* vagueDays({ document, facts }: RuleContext): Iterable<Problem> {
  const told = new Set<number>()
  for (const sentence of candidateSentences(facts, VAGUE)) {
    if (!MATTER.test(sentence.words) && !/完成|开工|竣工|进场|结清|付讫/.test(sentence.words)) continue
    for (const { words, span } of matchesIn(sentence, VAGUE)) {
      // 每月月底 and 截至年底 in accounts name a day of the calendar well enough.
      const before = sentence.words.slice(Math.max(0, span.start - sentence.span.start - 6), span.start - sentence.span.start)
      if (/具体(?:时间|日期)|即(?:每年)?\d{1,2}月/.test(sentence.words)) continue
      // 入冬前涂白,11月30日前完成: the day is told beside the season.
      if (/^(?:入|换|开|农|汛|雨|旺|淡|秋|春|冬|夏)/.test(words) && /\d{1,2} ?月 ?\d{1,2} ?[日号]/.test(sentence.words)) continue
      if (!/[前内]$/.test(words) && /^[^,。;；]{0,2}不/.test(sentence.words.slice(span.end - sentence.span.start))) continue
      // 2027年1月底前 and 季末后5日内 name a day well enough.
      if (/[\d一二三四五六七八九十] ?$/.test(before) && /^月[底末]/.test(words)) continue
      if (/^ ?后 ?[\d一二三四五六七八九十]{1,3} ?个?(?:工作)?[日天]/.test(sentence.words.slice(span.end - sentence.span.start))) continue
      if (/每|截至|截止/.test(before) && /月底|月末|年底|年末|季末|季度末/.test(words)) continue
      told.add(sentence.span.start)
      yield {
        status: 'hit', severity: 'remind', spans: [span], computed: null,
        opinion: `${describePlace(document, span)}期限“${words}”不是确定的日期或者日数，建议改为具体日期或者“N日内”。`, amendment: AMENDMENT,
      }
    }
  }
  for (const { sentence, match, span } of sayingsOf(facts, AT_NO_DAY)) {
    if (told.has(sentence.span.start)) continue
    yield {
      status: 'suspected', severity: 'remind', spans: [span], computed: null,
      opinion: `${describePlace(document, span)}期限“${match[0]}”不是确定的日期或者日数，建议改为具体日期或者“N日内”。`, amendment: AMENDMENT,
    }
  }
}

/** 民法典 第1259条 says of 以内 and 届满 that the day counts, and says nothing of 之前, 以前 and 之后. */
const INCLUDES = /[(（](?:不?含|包括|不包括)[^()（）]{0,6}[)）]|不?含当[日天]|包括当[日天]|当[日天](?:不计|不算|计入|有效)/
const DAY_SAID = /所称[^。；;]{0,10}[前后][^。；;]{0,12}(?:含|包括|不含|不包括)/

/** 于6月30日之前交货: whether on that day is still in time. Told once, at the first grave duty. */
function* unclearBounds({ document, facts }: RuleContext): Iterable<Problem> {
  if (DAY_SAID.test(facts.normalized)) return
  const spans = facts.dates.flatMap((date): readonly Span[] => {
    const bound = /^ ?(?:之前|以前|之后|以后)/.exec(facts.normalized.slice(date.span.end, date.span.end + 4))?.[0]
    if (bound === undefined || date.precision !== 'day') return []
    const sentence = findSentenceAt(facts.sentences, date.span.start)?.span
    const after = facts.normalized.slice(date.span.end, Math.min(sentence?.end ?? date.span.end, date.span.end + 24))
    return GRAVE.test(after) && !INCLUDES.test(after) ? [{ start: date.span.start, end: date.span.end + bound.length }] : []
  })
  if (spans.length === 0) return
  yield {
    status: 'hit', severity: 'remind', spans: spans.slice(0, 10), computed: null,
    opinion: `${describePlace(document, spans[0]!)}“${document.text.slice(spans[0]!.start, spans[0]!.end)}”${spans.length > 1 ? `等${spans.length}处` : ''}是否含当日不明确，建议写作“【】年【】月【】日（含当日）前”。`,
    amendment: '本合同所称某日之前、以前均含当日。',
  }
}

/** 15日 and 15天 as lengths in one contract: one word for one thing. */
function* mixedWords({ document, facts }: RuleContext): Iterable<Problem> {
  const limited = facts.periods.filter(({ unit, limit }) => unit === 'day' && /内$/.test(limit))
  const wordOf = ({ span }: PeriodFact): string => /(日历天|日历日|自然日|自然天|日|天)[^日天]*$/.exec(facts.normalized.slice(span.start, span.end))?.[1] ?? ''
  const [days, heavens] = ['日', '天'].map((word) => limited.find((period) => wordOf(period) === word))
  if (days === undefined || heavens === undefined) return
  const spans = [days.span, heavens.span].sort((a, b) => a.start - b.start)
  const told = spans.map((span) => `“${document.text.slice(span.start, span.end)}”`).join('、')
  yield {
    status: 'hit', severity: 'remind', spans, computed: null,
    opinion: `${describePlace(document, spans[0]!)}期限单位“日”“天”混用（${told}），建议统一并约定“日”的含义。`, amendment: AMENDMENT,
  }
}

/** The matter named first. */
function firstMatter(words: string): RegExp | null {
  const found = MATTERS.map((matter) => ({ matter, at: words.search(matter) })).filter(({ at }) => at !== -1)
  return found.toSorted((a, b) => a.at - b.at)[0]?.matter ?? null
}

const MATTERS = [/付款|支付|付清/, /验收/, /退还|返还/, /交货|交付/, /整改|修复|更换/] as const

/** 30日 and 30个工作日 for one matter; 15日 and 15天 in one contract. */
function* mixedUnits({ document, facts }: RuleContext): Iterable<Problem> {
  const partOf = (period: PeriodFact, following: PeriodFact | undefined): string => {
    const span = findSentenceAt(facts.sentences, period.span.start)?.span
    if (span === undefined) return ''
    // What is to be done stands after the period: 验收合格之日起10日内付款 is about payment.
    const next = following?.span.start ?? span.end
    return facts.normalized.slice(period.span.start, Math.min(span.end, next, period.span.end + REACH))
  }
  const limited = facts.periods.flatMap((period, index) => (/内$/.test(period.limit) || /[满逾]$/.test(facts.normalized.slice(Math.max(0, period.span.start - 1), period.span.start)) ? [{ period, words: partOf(period, facts.periods[index + 1]) }] : []))
  for (const matter of MATTERS) {
    // The first thing told after a period is what it is for.
    const own = limited.filter(({ words }) => firstMatter(words) === matter).map(({ period }) => period)
    const workingByCount = new Map(own.filter((period) => period.unit === 'working-day').map((period) => [period.count, period]))
    const days = own.find((period) => period.unit === 'day' && workingByCount.has(period.count))
    const working = days === undefined ? undefined : workingByCount.get(days.count)
    if (days === undefined || working === undefined) continue
    const spans: readonly Span[] = [days.span, working.span].sort((a, b) => a.start - b.start)
    const told = spans.map((span) => `“${document.text.slice(span.start, span.end)}”`).join('、')
    yield {
      status: 'hit', severity: 'remind', spans, computed: null,
      opinion: `${describePlace(document, spans[0]!)}同一事项的期限在不同处分别写作${told}，一为日、一为工作日，建议统一。`, amendment: AMENDMENT,
    }
    return
  }
}
