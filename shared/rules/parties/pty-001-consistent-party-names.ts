import type { Span } from '../../core/span'
import type { Facts, PartyFact, RestatedName } from '../../facts/facts'
import { foldName } from '../../facts/parties'
import { isOrganizationName } from '../../facts/party-name'
import { ROLE_PATTERN } from '../../facts/role-words'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { statementsOf } from '../read-statements'
import { editDistance } from './edit-distance'

const AMENDMENT = '首部、签署区、收款账户户名、发票开具单位均填写与营业执照（登记证书）一致的全称。'
const PLACES: Readonly<Record<RestatedName['place'], string>> = { signature: '签署区', annex: '附件', body: '另一处', account: '账户户名' }
/** A slip changes one or two signs; more is another body's name. */
const SLIP = 2

/**
 * A side must bear one name throughout: heading, signature block, annexes and account (民法典 第470条). A different name
 * is a different body. Names exchanged between the sides count, and so do names in running text that differ from a
 * side's by a slip. A representative's own name in the signature column, 以下简称 names and 曾用名 are no contradiction.
 * Accounts of another name are PTY-005's.
 */
export const consistentPartyNames: Rule = {
  id: 'PTY-001',
  title: '当事人名称前后不一致',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第470条第1款第1项', 'full-text', '当事人的姓名或者名称和住所'),
    basis('合同编通则解释', '第3条', 'full-text', '当事人能够确定是合同成立的基础'),
  ],
  parameters: [],
  version: 3,
  check,
}

function check({ document, facts }: RuleContext): readonly Problem[] | 'not-applicable' {
  const named = facts.parties.filter((party) => party.name !== '' && party.nameSpan !== null)
  if (named.length === 0) return 'not-applicable'
  const problems: Problem[] = []
  for (const party of named) {
    for (const other of party.restated) {
      const problem = compare(document.text, facts, party, other)
      if (problem !== null) problems.push(problem)
    }
  }
  problems.push(...namedInText(facts, named, problems.flatMap(({ spans }) => spans)))
  problems.push(...strangers(facts, named, problems.flatMap(({ spans }) => spans)))
  return [...problems, ...slips(facts, named, problems.flatMap(({ spans }) => spans))]
}

const BODY = '有限责任公司|股份有限公司|有限公司|集团公司|事务所|管理局|服务中心|管理中心|研究院|研究所|设计院|学院|大学|医院'
/** 乙方全称为…公司, 乙方(…公司): a side named in running text. */
const NAMED_IN_TEXT = new RegExp(`(${ROLE_PATTERN})(?:的?(?:全称|名称|单位名称|公司名称)(?:为|是|:)?|即|系|\\()([\\u4e00-\\u9fffA-Za-z0-9]{2,26}?(?:${BODY}))(?![\\u4e00-\\u9fff]{0,4}(?:公司|所|局|中心|院))`, 'g')

/** 发票抬头:…: whose name stands there must be a side's. */
const TITLED = new RegExp(`(?:发票抬头|开票(?:抬头|名称|单位)|(?:收件|收货|送达|签约)(?:单位|主体))(?:统一)?(?:开具|填写|写|开)?(?:为|是|成)?:? ?([\\u4e00-\\u9fffA-Za-z0-9()]{2,30}?(?:${BODY}))(?=[,。;\\s]|$)`, 'g')
/** …公司(即乙方): the side in brackets behind a name. */
const NAMED_BEFORE = new RegExp(`([\\u4e00-\\u9fffA-Za-z0-9]{2,26}?(?:${BODY}))\\((?:即|下称|以下简称)["“]?(${ROLE_PATTERN})["”]?\\)`, 'g')
/** 由…中心与…公司订立: both sides named at once. */
const BOTH_NAMED = new RegExp(`(?:^|[由系,:])([\\u4e00-\\u9fffA-Za-z0-9()]{2,26}?(?:${BODY}|局|馆|站|厅|委员会|学校))(?:与|和|同)([\\u4e00-\\u9fffA-Za-z0-9()]{2,26}?(?:${BODY}))[^。;,]{0,16}(?:订立|签订|签署|缔结|达成|遵守|履行)`, 'g')

/** Names that running text holds out as the sides' and no heading knows. */
function strangers(facts: Facts, named: readonly PartyFact[], taken: readonly Span[]): readonly Problem[] {
  const known = new Set(facts.parties.flatMap((party) => [party.name, ...party.aliases, ...party.restated.map(({ name }) => name)]).map(foldName))
  const report = (name: string, span: Span): readonly Problem[] => {
    const like = named.find((party) => foldName(party.name).slice(0, 4) === foldName(name).slice(0, 4))
    const isTold = taken.some(({ start, end }) => start < span.end && span.start < end)
    if (like === undefined || isTold || isDeclaredFormer(facts.normalized, name)) return []
    return [hit([span, like.nameSpan!], `正文作“${name}”，首部${like.role}为“${like.name}”，请以营业执照（登记证书）登记名称统一。`)]
  }
  const titled = statementsOf(facts, TITLED).flatMap(({ match, span }) =>
    known.has(foldName(match[1]!)) ? [] : report(match[1]!, { start: span.end - match[1]!.length, end: span.end }))
  const both = statementsOf(facts, BOTH_NAMED).flatMap(({ match, span }) => {
    const [first, second] = [match[1]!.replace(/^[^由系]*[由系]/, ''), match[2]!]
    if (known.has(foldName(first)) === known.has(foldName(second))) return []
    const name = known.has(foldName(first)) ? second : first
    const start = span.start + (name === second ? match[0].lastIndexOf(second) : match[0].indexOf(first))
    return report(name, { start, end: start + name.length })
  })
  const before = statementsOf(facts, NAMED_BEFORE).flatMap(({ match, span }) => {
    const name = match[1]!.replace(new RegExp(`^.*(?:${ROLE_PATTERN}|委托|由|与|和|系)`), '')
    const party = named.find(({ role, aliases }) => role === match[2] || aliases.includes(match[2]!))
    if (party === undefined || party.nameSpan === null || known.has(foldName(name)) || name.length < 6 || !isOrganizationName(party.name)) return []
    const start = span.start + match[0].indexOf(name)
    if (taken.some((other) => other.start < span.end && span.start < other.end)) return []
    return [hit([{ start, end: start + name.length }, party.nameSpan], `正文称${party.role}为“${name}”，首部为“${party.name}”，请以营业执照（登记证书）登记名称统一。`)]
  })
  return [...titled, ...both, ...before]
}

/** Names that running text gives a side and its heading does not know. */
function namedInText(facts: Facts, named: readonly PartyFact[], taken: readonly Span[]): readonly Problem[] {
  const known = new Set(facts.parties.flatMap((party) => [party.name, ...party.aliases, ...party.restated.map(({ name }) => name)]).map(foldName))
  return statementsOf(facts, NAMED_IN_TEXT).flatMap(({ match, span }): Problem[] => {
    const name = match[2]!
    const party = named.find(({ role, aliases }) => role === match[1] || aliases.includes(match[1]!))
    const place = { start: span.end - name.length - (match[0].length - match[0].lastIndexOf(name) - name.length), end: span.end }
    const isTold = taken.some(({ start, end }) => start < place.end && place.start < end)
    if (party === undefined || !isOrganizationName(party.name) || isTold || isDeclaredFormer(facts.normalized, name)) return []
    const words = foldName(name)
    if (known.has(words) || foldName(party.name).includes(words) || words.includes(foldName(party.name)) || /变更|更名|指定|委托|授权|代表/.test(match[0])) return []
    return [hit([place, party.nameSpan!], `正文称${party.role}为“${name}”，首部为“${party.name}”，请以营业执照（登记证书）登记名称统一。`)]
  })
}

/** 供方：迟1日＝合同额×1%: a term of a table after the side's name, and no name. */
const NO_NAME = /[%‰=≤×]|\d ?(?:日|天|元|个月)/

function compare(text: string, facts: Facts, party: PartyFact, other: RestatedName): Problem | null {
  if (NO_NAME.test(other.name)) return null
  const heading = { words: foldName(party.name), span: party.nameSpan! }
  const words = foldName(other.name)
  const where = PLACES[other.place]
  const spans = [other.span, heading.span]
  if (words === heading.words) {
    const printed = [heading.span, other.span].map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''))
    return printed[0] === printed[1] ? null : remind(spans, `${party.role}名称在首部与${where}的括号全半角不一致（“${printed[0]}”“${printed[1]}”），建议统一。`)
  }
  if (other.place === 'account' || party.aliases.includes(words) || isDeclaredFormer(facts.normalized, words)) return null
  const owner = facts.parties.find((candidate) => candidate !== party && candidate.contract === party.contract && foldName(candidate.name) === words)
  if (owner !== undefined) {
    return hit(spans, `${where}以“${other.name}”为${party.role}，而首部中其为${owner.role}，双方称谓对应关系颠倒，请更正。`)
  }
  // 甲方(签字):张三 — the person who signs for the body.
  if (isOrganizationName(party.name) && words.length <= 4) return null
  if (heading.words.includes(words) || words.includes(heading.words)) {
    return remind(spans, `${party.role}名称在首部为“${party.name}”，${where}为“${other.name}”，疑为简称或分支机构，建议使用登记全称。`)
  }
  return hit(spans, `首部${party.role}为“${party.name}”，${where}为“${other.name}”，请以营业执照（登记证书）登记名称统一。`)
}

function hit(spans: readonly Span[], opinion: string): Problem {
  return { status: 'hit', spans, computed: null, opinion, amendment: AMENDMENT }
}

function remind(spans: readonly Span[], opinion: string): Problem {
  return { status: 'hit', severity: 'remind', spans, computed: null, opinion, amendment: AMENDMENT }
}

function isDeclaredFormer(text: string, name: string): boolean {
  return new RegExp(`(?:曾用名|原名|更名前|现更名为|变更为)[^。\\n]{0,12}${name.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '.')}`).test(text)
}

/** Names in running text one or two signs away from a side's: found by its first or last four signs. */
function slips(facts: Facts, named: readonly PartyFact[], taken: readonly Span[]): readonly Problem[] {
  const known = new Set(facts.parties.flatMap((party) => [party.name, ...party.aliases, ...party.restated.map(({ name }) => name)]).map(foldName))
  const problems: Problem[] = []
  for (const party of named) {
    const name = foldName(party.name)
    if (name.length < 8 || !isOrganizationName(name)) continue
    const found = new Map<string, Span>()
    for (const span of [...anchored(facts.normalized, name, 'head'), ...anchored(facts.normalized, name, 'tail')]) {
      const words = facts.normalized.slice(span.start, span.end)
      if (known.has(words) || taken.some(({ start, end }) => start < span.end && span.start < end) || found.has(words)) continue
      found.set(words, span)
    }
    for (const [words, span] of found) {
      problems.push({
        status: 'suspected', spans: [span, party.nameSpan!], computed: null, amendment: AMENDMENT,
        opinion: `正文出现“${words}”，与首部${party.role}“${party.name}”仅差个别字，疑为误写，请核对登记名称后统一。`,
      })
    }
  }
  return problems
}

/** Stretches that share the name's first (or last) four signs and its kind of ending, and differ from it by a slip. */
function anchored(text: string, name: string, side: 'head' | 'tail'): Span[] {
  const anchor = side === 'head' ? name.slice(0, 4) : name.slice(-4)
  const spans: Span[] = []
  for (let at = text.indexOf(anchor); at !== -1; at = text.indexOf(anchor, at + 1)) {
    for (const length of [name.length, name.length - 1, name.length + 1]) {
      const start = side === 'head' ? at : at + 4 - length
      const words = text.slice(Math.max(start, 0), start + length)
      if (words === name) break
      if (start < 0 || !/^[\u4e00-\u9fffA-Za-z0-9()·]+$/.test(words) || words.slice(-2) !== name.slice(-2) || words[0] !== name[0]) continue
      // The same signs in another order at a boundary (name plus one sign) are the name itself.
      if (words.includes(name) || name.includes(words) || editDistance(words, name, SLIP) > SLIP) continue
      if (text.slice(start, start + name.length) === name || text.slice(start - 1, start - 1 + name.length) === name) continue
      spans.push({ start, end: start + length })
      break
    }
  }
  return spans
}
