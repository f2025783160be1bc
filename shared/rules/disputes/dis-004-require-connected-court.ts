import type { Facts } from '../../facts/facts'
import { ROLE_PATTERN } from '../../facts/role-words'
import { basis } from '../../law/basis'
import { sentencesMatching } from '../candidate-sentences'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { sideOf } from '../stance'
import { asOpen, findDisputeTerms, possibleTerms, type DisputeTerm } from './dispute-terms'
import { findNamedCourt, findSites, isSamePlace, placesOfParties, type NamedCourt } from './places'

/**
 * A court may be chosen only at a place connected with the dispute (民诉法 第35条): the parties' seats, the places of
 * performance and signing, the subject's place. 原告住所地 is lawful but uncertain for us, so it is only remarked; 甲方
 * 所在地人民法院 can be determined and passes. Places are compared by the words of the contract alone.
 */
export const requireConnectedCourt: Rule = {
  id: 'DIS-004',
  title: '无实际联系或不能确定的管辖约定',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民诉法', '第35条', 'full-text', '协议管辖限于与争议有实际联系的地点'),
    basis('管辖批复', '第1条', 'full-text', '约定法定五类地点之外法院且无实际联系的，无效'),
    basis('民诉解释', '第30条', 'full-text', '协议管辖能够确定法院的'),
  ],
  parameters: [],
  version: 4,
  check,
}

const SEAT = new RegExp(`(${ROLE_PATTERN})(?:的)?(?:住所|所在)`)
const WORDINGS: readonly (readonly [pattern: RegExp, severity: Severity, why: string])[] = [
  [/守约|(?:未|没有)违约(?:的)?(?:方|一方)|非违约|(?:无|没有|未有)过错(?:的)?(?:方|一方)/, 'should-fix', '谁是守约方正是争议本身，法院不能据此确定'],
  [/第三(?:方|人)[^,。;]{0,8}(?:住所|所在)/, 'should-fix', '第三方所在地与争议未必有实际联系'],
  [/起诉(?:方|人|一方|的一方)|提起诉讼(?:的)?(?:一)?方|原告/, 'remind', '为法定可选地点，但哪一方先起诉不能预知，对我方不确定'],
  [/法院(?:或者?|、|和|及)[^,]{0,24}法院|(?:双方|各自|各方|任何?一方)(?:的|当事人)?(?:各自)?(?:住所|所在)|(?:甲方|乙方)(?:住所地|所在地)?(?:或者?|、|和|及)(?:甲方|乙方)(?:住所|所在)/, 'remind', '约定了两个以上法院，任何一方可择一起诉'],
]

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const courts = possibleTerms(findDisputeTerms(context.document, context.facts)).filter(({ kind, words }) => kind === 'court' && !/[_【]/.test(words))
  if (courts.length === 0) return 'not-applicable'
  return courts.flatMap((term) => courtProblems(context, term).map((found) => asOpen(term, found)))
}

function courtProblems({ facts, types }: RuleContext, term: DisputeTerm): readonly Problem[] {
  const wording = WORDINGS.find(([pattern]) => pattern.test(term.sentence.words) && pattern.test(wholePart(term)))
  if (wording !== undefined) return [problem(term, wording[1], `“${term.words}”：${wording[2]}，建议改为甲方住所地有管辖权的人民法院。`)]
  const named = findNamedCourt(term.words, term.span.start)
  if (named !== null) return types.has('LES') || types.has('CON') ? [] : connectionProblem(facts, term, named)
  return signingProblem(facts, term).concat(theirSeatProblem(facts, term))
}

/** The part with what 或 cut off before it: 向甲方或乙方所在地人民法院 is one court term of two halves. */
function wholePart({ sentence, span }: DisputeTerm): string {
  const end = span.end - sentence.span.start
  const from = sentence.words.lastIndexOf(',', span.start - sentence.span.start)
  return sentence.words.slice(from + 1, end)
}

function connectionProblem(facts: Facts, term: DisputeTerm, named: NamedCourt): readonly Problem[] {
  const parties = placesOfParties(facts)
  // 服务地点在西湖区 says no city of its own where a party is in that very district.
  const sites = findSites(facts).filter(({ place }) => place.city !== '' || !parties.some((party) => party.place.district === place.district))
  const answers = [...parties, ...sites].map(({ place }) => isSamePlace(named.place, place))
  if (answers.length === 0 || answers.some((answer) => answer !== false) || isNamedElsewhere(facts, named)) return []
  // A party whose place is not known may be the connection.
  if (parties.length < Math.max(2, facts.parties.length) && !areBothPlaced(facts)) {
    return [{ ...problem(term, 'should-fix', `“${named.words}”与合同写明的地点均无联系，请核对是否为当事人住所地、履行地、签订地或标的物所在地法院。`), status: 'suspected' }]
  }
  return [problem(term, 'must-fix', `约定由“${named.words}”管辖，与双方住所、履行、签订、标的物所在地均无联系，依法无效，建议改为甲方住所地法院。`)]
}

/** The court's own district stands in the contract as part of another address: some connection there may be. */
function isNamedElsewhere(facts: Facts, { place }: NamedCourt): boolean {
  const name = place.district === '' ? place.city : place.district
  if (name.length < 2) return false
  const known = NAMED.get(facts) ?? new Map<string, boolean>()
  NAMED.set(facts, known)
  const isNamed = known.get(name) ?? new RegExp(`${name}(?:新区|区|县|市|旗)(?![^,。;\\n]{0,12}法院)`).test(facts.normalized)
  known.set(name, isNamed)
  return isNamed
}

/** By the name of the district, so that a text full of courts is searched once for each. */
const NAMED = new WeakMap<Facts, Map<string, boolean>>()

/** 双方均在上城区办公: where both sides are is told in one breath. */
function areBothPlaced(facts: Facts): boolean {
  return findSites(facts).some(({ span }) => /^(?:双方|各方)/.test(facts.normalized.slice(span.start, span.end)))
}

function signingProblem(facts: Facts, term: DisputeTerm): readonly Problem[] {
  if (!/(?:合同)?(?:签订地|签约地|签署地)/.test(term.words)) return []
  const given = sentencesMatching(facts, /(?:签订|签约|签署)(?:地[点址]?|于)(?:为|在)?[ :_]{0,8}[\u4e00-\u9fa5]{2,}|(?:在|于)[^,。;:]{0,28}[省市县区州旗](?:签[订署]|订立)(?=本|[。;,]|$)/).some(({ words }) => !/(?:签订|签约|签署)地(?:的)?(?:人民)?法院/.test(words))
  if (given) return farSigning(facts, term)
  return [problem(term, 'should-fix', `约定由“${term.words}”管辖，但合同没有写明签订地，法院不能确定，请补充签订地或改为甲方住所地。`)]
}

/** The place of signing is named, and neither side nor the work is anywhere near it. */
function farSigning(facts: Facts, term: DisputeTerm): readonly Problem[] {
  const sites = findSites(facts)
  const signing = sites.find(({ span }) => /^(?:签订|签约)/.test(facts.normalized.slice(span.start, span.end)))
  const others = [...placesOfParties(facts), ...sites.filter((site) => site !== signing)].map(({ place }) => place)
  if (signing === undefined || placesOfParties(facts).length < 2 || others.some((place) => isSamePlace(signing.place, place) !== false)) return []
  return [problem(term, 'should-fix', `约定由合同签订地法院管辖，而签订地“${facts.normalized.slice(signing.span.start, signing.span.end)}”与双方住所、履行地均无联系，请核对是否确在该地签订；不能证明的，该管辖约定无效。`)]
}

function theirSeatProblem(facts: Facts, term: DisputeTerm): readonly Problem[] {
  const role = SEAT.exec(term.words)?.[1]
  if (role === undefined || sideOf(facts, role) !== 'theirs') return []
  return [problem(term, 'remind', `约定由对方（${role}）所在地法院管辖，对我方应诉不便，建议改为我方住所地。`)]
}

function problem({ span }: DisputeTerm, severity: Severity, opinion: string): Problem {
  return {
    status: 'hit', severity, spans: [span], computed: null, opinion,
    amendment: '协商不成的，向甲方住所地有管辖权的人民法院提起诉讼；本合同签订地为【】。',
  }
}
