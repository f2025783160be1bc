import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import type { Facts } from '../../facts/facts'
import { findDateRanges, monthsBetween, monthsOfPeriod, sentenceBefore } from '../../facts/term-ranges'
import type { ContractType } from '../../law/contract-type'
import { basis } from '../../law/basis'
import { leaseYearsMax, stateAssetLeaseYearsMax } from '../../law/parameters/terms'
import type { Problem, Rule, RuleContext } from '../rule'

/**
 * A lease lasts at most twenty years; the excess is void (民法典 第705条). An automatic renewal or one agreed in advance
 * counts in, for it only gets round the limit. Land-use grants, joint ventures and concessions are no leases. Where the
 * office has entered its own limit for state assets, leasing out above it is remarked.
 */
export const limitTerm: Rule = {
  id: 'LEA-001',
  title: '租赁期限超过二十年',
  severity: 'must-fix',
  types: 'all',
  basis: [basis('民法典', '第705条', 'full-text', '租赁期限的最高限制')],
  parameters: [leaseYearsMax, stateAssetLeaseYearsMax],
  version: 4,
  check,
}

/** Leases by their type; land, orchards and machines are told by the title. */
const LEASES: readonly ContractType[] = ['LES', 'LES-IN', 'LES-OUT', 'VEH']

/** A stretch of the lease, in months. */
interface Term {
  readonly span: Span
  readonly months: number
  readonly words: string
}

const TERM_BEFORE = /(?:使用|占用|承包)(?:该|本|此)?(?:场地|房屋|物业|仓库|土地|车位)$|(?:租赁|承租|租用|出租|租给[^,。;]{1,12})(?:房屋|场地|物业|该房)?(?:共|共计|为|计)? ?$|(?:先租|首租|租赁期限?|租期|承租期限?|租赁年限|出租期限?|租用期限?|租赁时间|租用年限|使用期限)[^。;；!?\n]{0,40}$/
/** 逐年延续，累计可达二十五年: the whole of a lease that goes on by itself. */
const WHOLE_BEFORE = /(?:租|续|延)[^。;；!?\n]{0,40}(?:累计|合计|共计|总计|总期限|最长|前后)[^,，。;；]{0,8}$/
const NOT_TERM = /免租|装修期|土地使用权|出让|特许经营|合作经营|产权|建成|房龄|使用年限|质保|保修|剩余|已租|提前|每(?:满)?$|届满前|期满前|前后|之前|缴纳|支付|递增|一次|折旧|逾期/
const RENEWAL_BEFORE = /(?:再租|再续|续租|续期|续签|续展|顺延|延长|延期|续订|自动延续)[^。;；!?\n]{0,16}$/
const CERTAIN_RENEWAL = /[依按]原(?:约定|条件|合同)|不(?:另|再)(?:行|予)?(?:立|签|订)|确认|锁定|预先|一并(?:付|签)|有权|自动|无条件|视为|应当|必须|同意续|预约|直接续|无需另行/

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  if (!LEASES.some((type) => context.types.has(type)) && !/租赁|租用|承租|出租|转租/.test(context.facts.title)) return 'not-applicable'
  const max = context.parameter(leaseYearsMax)
  const terms = findTerms(context.facts)
  const reversed = terms.length === 0 ? endsBeforeStart(context) : []
  if (reversed.length > 0) return reversed
  if (terms.length === 0 || max === null) return 'not-applicable'
  const longest = terms.reduce((a, b) => (b.months > a.months ? b : a))
  const renewal = longest.months > max * 12 ? null : findRenewal(context.facts)
  const months = longest.months + (renewal?.months ?? 0)
  if (months > max * 12) return [overLimit(context, longest, renewal, months, max)]
  const own = context.types.has('LES-OUT') ? context.parameter(stateAssetLeaseYearsMax) : null
  return own !== null && longest.months > own * 12 ? [overOwnLimit(context, longest, own)] : []
}

function findTerms(facts: Facts): readonly Term[] {
  const stated = facts.periods.flatMap((period) => {
    const months = monthsOfPeriod(period)
    const own = sentenceBefore(facts.normalized, period.span.start)
    const after = facts.normalized.slice(period.span.end, period.span.end + 8).split(',')[0]!
    if (months === null || (!WHOLE_BEFORE.test(own) && ((!TERM_BEFORE.test(own) && !/^ ?的?(?:租约|租期|租赁期)/.test(after)) || RENEWAL_BEFORE.test(own))) || NOT_TERM.test(own) || NOT_TERM.test(after)) return []
    return [{ span: period.span, months, words: facts.normalized.slice(period.span.start, period.span.end) }]
  })
  return [...stated, ...termsBetweenDates(facts)]
}

/** 自2027年1月1日起至2048年12月31日止, in a sentence about the lease's term. */
function termsBetweenDates(facts: Facts): readonly Term[] {
  return findDateRanges(facts).flatMap(({ span, from, to, about }) => {
    if (from.date === null || to.date === null || from.date >= to.date || !/租/.test(about) || NOT_TERM.test(about)) return []
    return [{ span, months: monthsBetween(from.date, to.date), words: facts.normalized.slice(span.start, span.end) }]
  })
}

/** A term that ends before it begins cannot be measured at all. */
function endsBeforeStart({ document, facts }: RuleContext): readonly Problem[] {
  const range = findDateRanges(facts).find(({ from, to, about }) => from.date !== null && to.date !== null && from.date > to.date && /租/.test(about) && !NOT_TERM.test(about))
  if (range === undefined) return []
  return [{
    status: 'suspected', severity: 'should-fix', spans: [range.span], computed: `${range.from.date ?? ''}＞${range.to.date ?? ''}`, amendment: null,
    opinion: `${describePlace(document, range.span)}租赁期的止日早于起日，租期不能确定，无法核对是否超过法定最长期限，请更正起止日期。`,
  }]
}

function findRenewal(facts: Facts): Term | null {
  for (const period of facts.periods) {
    const months = monthsOfPeriod(period)
    const own = sentenceBefore(facts.normalized, period.span.start)
    if (months !== null && RENEWAL_BEFORE.test(own) && CERTAIN_RENEWAL.test(own + facts.normalized.slice(period.span.end, period.span.end + 14).split(/[。;；]/)[0]!) && !/另行|重新|协商/.test(own)) {
      return { span: period.span, months, words: facts.normalized.slice(period.span.start, period.span.end) }
    }
  }
  return null
}

const inYears = (months: number): string => (months % 12 === 0 ? `${months / 12}年` : `${Math.floor(months / 12)}年${months % 12}个月`)

function overLimit({ document }: RuleContext, term: Term, renewal: Term | null, months: number, max: number): Problem {
  const computed = renewal === null ? `${inYears(months)}＞${max}年` : `${inYears(term.months)}＋${inYears(renewal.months)}＝${inYears(months)}＞${max}年`
  const told = renewal === null ? `租赁期约定${inYears(months)}` : `租赁期${inYears(term.months)}，又预先约定续租${inYears(renewal.months)}，合计${inYears(months)}`
  return {
    status: 'hit',
    spans: renewal === null ? [term.span] : [term.span, renewal.span].sort((a, b) => a.start - b.start),
    computed,
    opinion: `${describePlace(document, term.span)}${told}，超过${max}年部分无效，请调整。`,
    amendment: '租赁期3年；期满需续租的，依法重新履行审批和招租程序。',
  }
}

function overOwnLimit({ document, intake }: RuleContext, term: Term, own: number): Problem {
  return {
    status: 'hit', severity: 'remind', spans: [term.span], computed: `${inYears(term.months)}＞${own}年`,
    opinion: `${describePlace(document, term.span)}租赁期约定${inYears(term.months)}，作为国有资产出租超过${intake.region ?? '本地区'}${own}年的期限要求，请核对审批文件。`,
    amendment: `租赁期${own}年；期满需续租的，依法重新履行审批和招租程序。`,
  }
}
