import type { Span } from '../../core/span'
import type { LocalDate } from '../../core/local-date'
import { describePlace } from '../../document/find-clause'
import type { DateFact, Facts } from '../../facts/facts'
import { findSentenceAt } from '../../facts/sentences'
import type { Problem, RuleContext } from '../rule'
import { readSentences, spanInSentence } from '../read-sentences'

type EventName = '交付' | '验收' | '竣工'

/** The day a contract sets for handing over, acceptance or completion. */
interface EventDate {
  readonly name: EventName
  readonly date: LocalDate
  readonly span: Span
  /** True for 前, 内: the event may come earlier. */
  readonly isDeadline: boolean
}

const NAMED: readonly (readonly [pattern: RegExp, name: EventName])[] = [
  [/验收/, '验收'], [/竣工|完工/, '竣工'], [/交货|交付|到货|供货/, '交付'],
]
const BEFORE = /(?:验收|竣工|完工|交货|交付|到货|供货)(?:合格)?(?:日期|时间|期限|日|于)?(?:为|是|:)? ?$/
const AFTER = /^ ?(?:之?前|以前|内|止)?,?(?:[^,。;]{0,10}(?:完成|通过|组织|全部|一次性|将))?[^,。;付款]{0,14}?(?:验收|竣工|完工|交货|交付|到货|供货)(?!后|之日|证明|资料|标准|地点|方式|的|合同)/
const PAID = /^ ?(?:之?前|以前|内)?[^,。;]{0,14}(?:支付|付清|付款|付至|结清)/
const WARRANTY = '(?:质量?保证?期|质保期|质量保修期|保修期|缺陷责任期|免费质保期|免费保修期|质保服务期)'
const WARRANTY_FROM = new RegExp(`${WARRANTY}[^。;]{0,24}$`)
const WARRANTY_EARLY = new RegExp(`${WARRANTY}[^。;验交竣完]{0,24}(?:自|从|以)(?:本)?(?:合同|协议)?(?:书)?(?:签订|签署|签字|生效|开工|进场|发货|付款|下单|中标)[^。;,验交竣完]{0,12}(?:之日|日|时)?(?:起|开始)`, 'g')

function partsAround(facts: Facts, { span }: DateFact): { readonly before: string; readonly after: string } {
  const sentence = findSentenceAt(facts.sentences, span.start)?.span
  if (sentence === undefined) return { before: '', after: '' }
  return {
    before: facts.normalized.slice(Math.max(sentence.start, span.start - 60), span.start),
    after: facts.normalized.slice(span.end, Math.min(sentence.end, span.end + 40)),
  }
}

function findEventDates(facts: Facts): readonly EventDate[] {
  return facts.dates.flatMap((fact): readonly EventDate[] => {
    if (fact.date === null || fact.precision !== 'day') return []
    const { before, after } = partsAround(facts, fact)
    if (PAID.test(after) || WARRANTY_FROM.test(before)) return []
    const words = BEFORE.exec(before)?.[0] ?? AFTER.exec(after)?.[0]
    const name = words === undefined ? undefined : NAMED.find(([pattern]) => pattern.test(words))?.[1]
    return name === undefined ? [] : [{ name, date: fact.date, span: fact.span, isDeadline: /^ ?(?:之?前|以前|内)/.test(after) }]
  })
}

/** The one day set for an event; null where none or several are set (deliveries in batches). */
function onlyDay(events: readonly EventDate[], name: EventName): EventDate | null {
  const found = events.filter((event) => event.name === name)
  return new Set(found.map(({ date }) => date)).size === 1 ? found[0]! : null
}

/** A warranty that begins before the thing is handed over, accepted or completed (review-rules.md DAT-001 limb 5). */
export function checkWarrantyStart({ document, facts }: RuleContext): readonly Problem[] {
  const early = readSentences(facts).flatMap((sentence): readonly Problem[] => {
    if (!/质保|保修|质量保证期|缺陷责任/.test(sentence.words)) return []
    return [...sentence.words.matchAll(WARRANTY_EARLY)].map((match) => {
      const span = spanInSentence(sentence, match.index, match[0].length)
      return warrantyProblem([span], `${describePlace(document, span)}“${match[0]}”，质保期（保修期）起点早于交付、验收，实际保修时间被缩短，建议改为自验收合格之日起算。`, null)
    })
  })
  const events = findEventDates(facts)
  const due = onlyDay(events, '验收') ?? onlyDay(events, '竣工') ?? onlyDay(events, '交付')
  if (due === null) return early
  const dated = facts.dates.flatMap((fact): readonly Problem[] => {
    if (fact.date === null || fact.precision !== 'day' || fact.date >= due.date) return []
    const { before } = partsAround(facts, fact)
    if (!WARRANTY_FROM.test(before) || !/(?:自|从|起算日(?:期)?(?:为|:)?|开始(?:日期|时间)?(?:为|:)?) ?$/.test(before)) return []
    const spans = [fact.span, due.span].sort((a, b) => a.start - b.start)
    return [warrantyProblem(spans, `${describePlace(document, fact.span)}质保期（保修期）自${fact.date}起算，早于${describePlace(document, due.span)}的${due.name}日${due.date}，请更正。`, `${fact.date}早于${due.date}`)]
  })
  return [...early, ...dated]
}

function warrantyProblem(spans: readonly Span[], opinion: string, computed: string | null): Problem {
  return { status: 'hit', severity: 'should-fix', spans, computed, opinion, amendment: '质保期自验收合格之日起算。' }
}

const CONDITION = /(验收合格|验收|交货|交付|到货|竣工|完工)[^。;]{0,14}(?:后|之后)[^。;]{0,30}$/

/** A day of payment before the day of what it waits for (review-rules.md DAT-001 limb 6). */
export function checkPaymentDays({ document, facts }: RuleContext): readonly Problem[] {
  const events = findEventDates(facts)
  if (events.length === 0) return []
  return facts.dates.flatMap((fact): readonly Problem[] => {
    if (fact.date === null || fact.precision !== 'day') return []
    const { before, after } = partsAround(facts, fact)
    const condition = PAID.test(after) ? CONDITION.exec(before)?.[1] : undefined
    const name = condition === undefined ? undefined : NAMED.find(([pattern]) => pattern.test(condition))?.[1]
    const due = name === undefined ? null : onlyDay(events, name)
    if (due === null || due.date <= fact.date || due.span.start === fact.span.start) return []
    return [{
      status: due.isDeadline ? 'suspected' : 'hit', severity: 'should-fix', spans: [fact.span, due.span].sort((a, b) => a.start - b.start),
      computed: `付款日${fact.date}早于${due.name}日${due.date}`,
      opinion: `${describePlace(document, fact.span)}以${due.name}为付款前提，付款日期${fact.date}却早于${describePlace(document, due.span)}的${due.name}日期${due.date}，请更正。`,
      amendment: null,
    }]
  })
}
