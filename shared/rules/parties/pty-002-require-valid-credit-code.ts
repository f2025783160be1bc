import type { Span } from '../../core/span'
import { checkCreditCode, similarValidCodes } from '../../facts/credit-code'
import type { Facts, PartyFact } from '../../facts/facts'
import { isForeignCompany, isOrganizationName } from '../../facts/party-name'
import type { Intake } from '../../facts/intake'
import { basis } from '../../law/basis'
import { hasTaxNumber } from './tax-number'
import type { Problem, Rule, RuleContext } from '../rule'

const CODE = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/g
const AMENDMENT = '乙方：【全称】，统一社会信用代码：【18位，与营业执照（登记证书）一致】。'
/** First two signs by kind of entity (GB 32100-2015, 登记管理部门代码与机构类别代码). */
const PREFIXES: Readonly<Record<NonNullable<Intake['ourEntityKind']>, string>> = { 机关: '11', 事业单位: '12', 国有企业: '91' }

/**
 * Every unified social credit code must pass its check digit; a code that fails names another body or none. Candidates
 * one mistaken sign away are offered, since codes are mostly spoilt by copying. Passing says nothing about registration.
 * Foreign, Hong Kong, Macao and Taiwan bodies have no such code; masked codes are not checked.
 */
export const requireValidCreditCode: Rule = {
  id: 'PTY-002',
  title: '统一社会信用代码校验',
  severity: 'should-fix',
  types: 'all',
  basis: [basis('GB 32100-2015', '', 'web', '代码构成与校验算法'), basis('民法典', '第470条', 'full-text', '当事人的姓名或者名称和住所')],
  parameters: [],
  version: 2,
  readsAnyLanguage: true,
  check,
}

interface Code {
  readonly words: string
  readonly span: Span
}

function check({ facts, intake }: RuleContext): readonly Problem[] | 'not-applicable' {
  const codes = collectCodes(facts)
  const missing = facts.parties.filter((party) => isOrganizationName(party.name) && !isForeignCompany(party.name) && !hasCodeLabel(facts, party))
  if (codes.length === 0 && missing.length === 0) return 'not-applicable'
  return [...codes.flatMap(checkOne), ...conflicts(facts), ...invoiceConflicts(facts), ...kindMismatches(facts, intake), ...missingCodes(missing)]
}

/** Codes after their label, whatever they look like, and code-like strings elsewhere. */
function collectCodes(facts: Facts): Code[] {
  const codes: Code[] = []
  for (const { label, value, span } of facts.particulars) {
    const match = label === '信用代码' ? /^[0-9A-Za-z]{15,20}(?![0-9A-Za-z*×])/.exec(value) : null
    if (match !== null) codes.push({ words: match[0], span: { start: span.start, end: span.start + match[0].length } })
  }
  const known = new Set(codes.map(({ span }) => span.start))
  for (const match of facts.normalized.matchAll(CODE)) {
    // An 18-digit run without a letter may be an account or an identity number; those have rules of their own.
    if (known.has(match.index) || !/[A-Z]/.test(match[0]) || !/^[1-9ANY]/.test(match[0])) continue
    if (/\d{17}X/.test(match[0]) && !match[0].startsWith('9')) continue
    codes.push({ words: match[0], span: { start: match.index, end: match.index + match[0].length } })
  }
  return codes
}

function checkOne({ words, span }: Code): readonly Problem[] {
  const result = checkCreditCode(words)
  if (result.kind === 'valid') return []
  const candidates = similarValidCodes(words)
  const hint = candidates.length === 0 ? '' : `；如属录入误差，可能为${candidates.slice(0, 3).join('、')}`
  const say = (why: string, computed: string, weak = false): readonly Problem[] => [{
    status: weak ? 'suspected' : 'hit', ...(weak ? { severity: 'remind' as const } : {}), spans: [span], computed,
    opinion: `统一社会信用代码“${words}”未通过校验（${why}）${hint}，请核对营业执照或登记证书。`, amendment: AMENDMENT,
  }]
  switch (result.kind) {
    case 'length': return say(`应为18位，现为${result.length}位`, `${words}：${result.length}位≠18位`)
    case 'alphabet': {
      const last = result.expected !== null ? `，末位应为${result.expected}` : ''
      return say(`第${result.position}位“${result.sign}”不在代码字符集内${last}`, `第${result.position}位“${result.sign}”不属于0-9及除I、O、S、V、Z外的大写字母${last}`)
    }
    case 'check-digit': return say(`末位应为${result.expected}`, `按GB 32100-2015：(31-Σ(Ci×Wi) mod 31) mod 31＝${result.expected}，现末位为${words.slice(-1).toUpperCase()}`)
    case 'organisation-code': return say(`第17位按主体标识码校验应为${result.expected}`, `第9至17位按GB 11714校验，第17位应为${result.expected}，现为${words[16]!.toUpperCase()}`, true)
  }
}

function hasCodeLabel(facts: Facts, party: PartyFact): boolean {
  if (party.creditCode !== null || party.particulars.some(({ label }) => label === '信用代码' || label === '证件号') || hasTaxNumber(facts, party)) return true
  return facts.signatories.some(({ party: index, particulars }) =>
    index !== null && facts.parties[index] === party && particulars.some(({ label }) => label === '信用代码'))
}

/** One side with two codes: heading against signature block. */
function conflicts(facts: Facts): readonly Problem[] {
  return facts.signatories.flatMap((signatory): Problem[] => {
    const party = signatory.party === null ? undefined : facts.parties[signatory.party]
    const other = signatory.particulars.find(({ label, value }) => label === '信用代码' && value !== '')
    if (party?.creditCode === undefined || party.creditCode === null || party.creditCodeSpan === null || other === undefined) return []
    if (party.creditCode.toUpperCase() === other.value.toUpperCase()) return []
    return [{
      status: 'hit', spans: [party.creditCodeSpan, other.span], computed: `${party.creditCode}≠${other.value}`,
      opinion: `${party.role}在首部的统一社会信用代码为“${party.creditCode}”，签署区为“${other.value}”，请核对营业执照后统一。`, amendment: AMENDMENT,
    }]
  })
}

/** A code in the invoice particulars that is no party's. */
function invoiceConflicts(facts: Facts): readonly Problem[] {
  const own = new Set(facts.parties.flatMap(({ creditCode }) => (creditCode === null ? [] : [creditCode.toUpperCase()])))
  if (own.size === 0 || facts.parties.some(({ contract }) => contract > 0) || facts.parties.some(({ name, creditCode }) => isOrganizationName(name) && creditCode === null)) return []
  return [...facts.normalized.matchAll(TAX_NUMBER)].flatMap((match): readonly Problem[] => {
    const code = match[1]!
    const before = facts.normalized.slice(Math.max(0, match.index - 120), match.index)
    if (own.has(code.toUpperCase()) || !/发票|开票/.test(before) || /代理机构|第三方/.test(before)) return []
    const end = match.index + match[0].length
    return [{
      status: 'hit', spans: [{ start: end - code.length, end }], computed: null, amendment: AMENDMENT,
      opinion: `开票信息中的纳税人识别号（统一社会信用代码）“${code}”与各方当事人的代码均不一致，请核对后统一。`,
    }]
  })
}

const TAX_NUMBER = /(?:纳税人识别号|税号|税务登记号|统一社会信用代码)(?:\([^()\n]{0,16}\))?(?:为|是)?[: ]{0,4}([0-9A-Z]{15,20})(?![0-9A-Za-z*])/gi

function kindMismatches(facts: Facts, intake: Intake): readonly Problem[] {
  return facts.parties.flatMap((party): Problem[] => {
    const code = party.creditCode?.toUpperCase() ?? ''
    if (party.creditCodeSpan === null || checkCreditCode(code).kind !== 'valid') return []
    const kind = intake.ourEntityKind ?? null
    const expected = party.isOurs === true && kind !== null ? { prefix: PREFIXES[kind], what: kind }
      : /律师事务所$/.test(party.name) ? { prefix: '31', what: '律师事务所' }
        : /公司$/.test(party.name) ? { prefix: '91', what: '企业' } : null
    if (expected === null || code.startsWith(expected.prefix)) return []
    return [{
      status: 'suspected', severity: 'remind', spans: [party.creditCodeSpan], computed: null,
      opinion: `${party.role}为${expected.what}，其统一社会信用代码一般以“${expected.prefix}”开头，现为“${code.slice(0, 2)}”，请核对代码与主体是否对应。`, amendment: null,
    }]
  })
}

function missingCodes(parties: readonly PartyFact[]): readonly Problem[] {
  if (parties.length === 0) return []
  return [{
    status: 'hit', severity: 'remind', spans: parties.flatMap(({ nameSpan }) => (nameSpan === null ? [] : [nameSpan])), computed: null,
    opinion: `${parties.map(({ role }) => role).join('、')}未列明统一社会信用代码，建议补充，以便核对主体。`, amendment: AMENDMENT,
  }]
}
