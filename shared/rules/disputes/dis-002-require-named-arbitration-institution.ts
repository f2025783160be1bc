import type { Span } from '../../core/span'
import { basis } from '../../law/basis'
import type { OfficeWords } from '../office-words'
import type { Problem, Rule, RuleContext } from '../rule'
import { hasSeveralInstitutions, readInstitution } from './arbitration-institutions'
import { effectiveTerms, findDisputeTerms, termsByPlace, type DisputeTerm } from './dispute-terms'

/**
 * An arbitration agreement needs a chosen institution (仲裁法 第27条); without one, and without a supplement, it is void
 * (第29条). A name that is inexact but clear is only remarked (仲裁法解释 第3条); a name outside our list is suspected,
 * because the list is not complete. Whether a named institution takes the matter is not checked.
 */
export const requireNamedArbitrationInstitution: Rule = {
  id: 'DIS-002',
  title: '仲裁机构不明确或不存在',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('仲裁法', '第27条', 'full-text', '仲裁协议应有选定的仲裁机构'),
    basis('仲裁法', '第28条', 'full-text', '仲裁协议无效的情形'),
    basis('仲裁法', '第29条', 'full-text', '约定不明且达不成补充协议的无效'),
    basis('仲裁法解释', '第3条', 'full-text', '名称不准确但能确定的'),
    basis('仲裁法解释', '第4条', 'full-text', '只约定仲裁规则的'),
    basis('仲裁法解释', '第5条', 'full-text', '约定两个以上机构的'),
    basis('仲裁法解释', '第6条', 'full-text', '约定某地仲裁机构的'),
  ],
  parameters: [],
  version: 2,
  check,
}

const VERBS = /.*(?:提付|选定|递送|送请|诉请|纷争|争端|争执|提交给?|提请|申请|提起|报请|请求|递交|交由|依法|任何一方|一方|双方|同意|约定|选择|争议(?!$)|纠纷|可以?|应当?|均|将|交|向|由|至|到|在(?!地)|以|经由|通过|请|\/)/
const INSTITUTION = /([^,，、;；:：]{0,40}?)(仲裁(?:委员会|中心|院|机构|部门|机关|协会|委(?!员)))((?:[\u4e00-\u9fa5]{2,8}(?:分会|分院|仲裁院|仲裁中心))?)/g
const RULES_ONLY = /(?:按照?|依照?|依据|根据|适用)[^,]{0,30}仲裁规则/
const VAGUE = /^(?:当地|本地|所在地|有关|相关|有管辖权|管辖|第三方|专业|合法|约定|同级|上级|法定|城市)?的?$/
const LABOUR = /劳动|人事/
const AUTHORITY = /行业协会|市场监督?管理?|工商|合同管理|主管|行政/

function check({ document, facts, words }: RuleContext): readonly Problem[] | 'not-applicable' {
  const terms = effectiveTerms(findDisputeTerms(document, facts)).filter(({ kind }) => kind === 'arbitration')
  if (terms.length === 0) return 'not-applicable'
  const problems: Problem[] = []
  const isNamed = terms.flatMap(namesIn).some(({ span }) => !isOfRules(facts.normalized, span))
  for (const found of termsByPlace(terms)) problems.push(...problemsOf(facts.normalized, found, words.institutions, isNamed))
  return problems
}

function isOfRules(text: string, { end }: Span): boolean {
  return /^(?:的|现行|届时|当时|有效){0,3}仲裁规则/.test(text.slice(end, end + 12))
}

interface Named {
  readonly name: string
  readonly place: string
  readonly general: boolean
  readonly span: Span
}

/** One provision: every name in it, or the lack of any. */
function problemsOf(text: string, terms: readonly DisputeTerm[], own: OfficeWords['institutions'], isNamed: boolean): readonly Problem[] {
  const names = terms.flatMap(namesIn)
  // 按照某仲裁院的仲裁规则: the institution itself is named elsewhere.
  const named = names.filter(({ span }) => !isNamed || !isOfRules(text, span))
  if (names.length > 0 && named.length === 0) return []
  if (named.length === 0) {
    const term = terms[0]!
    const onlyRules = terms.some(({ words, sentence }) => RULES_ONLY.test(words) || RULES_ONLY.test(sentence.words))
    return [problem([term.span], `合同约定“${quote(text, term.span)}”，${onlyRules ? '只写了仲裁规则，' : ''}没有选定仲裁机构，达不成补充协议将致仲裁协议无效，建议写明机构规范全称。`)]
  }
  const known = new Set(named.flatMap(({ name }) => {
    const reading = readInstitution(name, own)
    return reading.kind === 'unknown' ? [] : [reading.name]
  }))
  if (known.size > 1) {
    // 一般争议…，涉外争议…: another institution for another kind of dispute is a choice, not a doubt.
    if (isAnotherCase(text, named)) return named.flatMap((one) => problemOf(one, own) ?? [])
    const isByKind = /[如若](?:果|涉及)?|涉外|境外|国外|分别/.test(text.slice(terms[0]!.sentence.span.start, terms.at(-1)!.sentence.span.end))
    return [{
      ...problem(named.map(({ span }) => span), `约定了两个以上仲裁机构（${[...known].join('、')}），当事人不能就选择达成一致的，仲裁协议无效，建议择一写明。`),
      ...(isByKind ? { status: 'suspected', severity: 'should-fix' } : {}),
    }]
  }
  return named.flatMap((one) => problemOf(one, own) ?? [])
}

/** 向甲会申请仲裁；如涉及境外主体，向乙会申请仲裁；在中国，由甲会…在某国，由乙会…: each case has its one institution. */
function isAnotherCase(text: string, named: readonly Named[]): boolean {
  return named.slice(1).every(({ span }, index) => /[。；;,](?:但)?(?:如|若|凡|涉及)[^。；;]{0,12}(?:涉外|境外|国外|外国|外方|港澳)|[。；;,. ] ?在[^,，。;]{1,8}, ?(?:提交|由|向|在)/.test(text.slice(named[index]!.span.end, span.start)))
}

/** __杭州__仲裁委员会: a name written on the line of a form. */
const ON_LINE = /^[_ ]*([\u4e00-\u9fa5]{2,12})[_ ]+$/

function namesIn(term: DisputeTerm): readonly Named[] {
  return [...term.words.matchAll(INSTITUTION)].map((match) => {
    const before = match[1]!
    const printed = before.replace(VERBS, '').trimStart()
    const start = term.span.start + match.index + before.length - printed.length
    const end = term.span.start + match.index + match[0].length
    const place = ON_LINE.exec(printed)?.[1] ?? printed
    return { name: `${place}${match[2]!}${match[3]!}`, place, general: /机构|部门|机关/.test(match[2]!), span: { start, end } }
  })
}

function problemOf({ name, place, general, span }: Named, own: OfficeWords['institutions']): Problem | null {
  const why = (reason: string): Problem => problem([span], `仲裁机构“${name}”${reason}，达不成补充协议将致仲裁协议无效，建议写规范全称。`)
  if (LABOUR.test(place)) return why('只受理劳动人事争议，不能仲裁本合同的民商事争议')
  if (AUTHORITY.test(place)) return why('是行政机关，不是仲裁机构')
  if (/[_{【[]/.test(place) || (place === '' && !general)) return why('名称空白')
  if (VAGUE.test(place) || /当地|所在地|签订地|履行地|住所地|所在城市|管辖/.test(place)) return why('不能确定为哪一机构')
  if (general) {
    const city = place.replace(/^.{2,3}省/, '').replace(/的$/, '')
    if (hasSeveralInstitutions(city)) return why(`不能确定：${city}有两个以上仲裁机构`)
    return { ...why('没有写规范名称'), status: 'suspected', severity: 'should-fix' }
  }
  const reading = readInstitution(name, own)
  if (reading.kind === 'known') return null
  if (reading.kind === 'inexact') {
    return { ...problem([span], `仲裁机构“${name}”与规范名称不一致，虽可确定，建议改写为“${reading.name}”。`), severity: 'remind' }
  }
  if (/[县区旗]$/.test(place)) return why('不存在（县、区不设仲裁委员会）')
  const hint = reading.nearest === null ? '' : `（是否为“${reading.nearest}”？）`
  return { ...problem([span], `仲裁机构“${name}”不在本系统的机构名录中${hint}，请核对其是否存在并写规范全称；不能确定的，仲裁协议可能无效。`), status: 'suspected', severity: 'should-fix' }
}

function quote(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function problem(spans: readonly Span[], opinion: string): Problem {
  return {
    status: 'hit',
    severity: 'must-fix',
    spans,
    computed: null,
    opinion,
    amendment: '因本合同引起的或与本合同有关的任何争议，均提交【仲裁委员会规范全称】，按照申请仲裁时该会现行有效的仲裁规则仲裁。',
  }
}
