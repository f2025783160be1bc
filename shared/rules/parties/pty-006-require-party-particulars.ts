import type { Facts, ParticularFact, PartyFact } from '../../facts/facts'
import { isForeignCompany, isOrganizationName } from '../../facts/party-name'
import { basis } from '../../law/basis'
import { hasTaxNumber } from './tax-number'
import type { Problem, Rule, RuleContext } from '../rule'

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(?:\+?86-?)?0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/
/** Service numbers and local numbers of seven or eight digits without area code are accepted. */
const SHORT = /^(?:400-?\d{3}-?\d{4}|\d{7,8}|1\d{4}|95\d{3})$/
const EMAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/
/** 中华人民共和国____省____市土地局: the name is a form that is not filled in. */
const NAME_GOES_ON = /^ ?_{2}/
const AMENDMENT = '双方确认首部地址、电话、邮箱为有效送达地址，适用于合同履行、诉讼、仲裁及执行；变更未通知的，按原地址送达视为送达。'

/**
 * Every party states who it is and where it can be reached (民法典 第470条第1款第1项), and what it states must be well
 * formed. Particulars in the signature block or an annex count as well; a line left blank counts as missing only where the
 * contract has no other. Forms with blank names are BLK-001's.
 */
export const requirePartyParticulars: Rule = {
  id: 'PTY-006',
  title: '主体信息缺项与联系方式格式',
  severity: 'should-fix',
  types: 'all',
  basis: [basis('民法典', '第470条第1款第1项', 'full-text', '当事人的姓名或者名称和住所')],
  parameters: [],
  version: 3,
  check,
}

function check({ facts, types }: RuleContext): readonly Problem[] | 'not-applicable' {
  const named = facts.parties.filter(({ name, nameSpan }) => name !== '' && nameSpan !== null && (isOrganizationName(name) || !NAME_GOES_ON.test(facts.normalized.slice(nameSpan.end, nameSpan.end + 4))))
  const malformed = facts.particulars.flatMap(checkFormat)
  if (named.length === 0 && malformed.length === 0) return 'not-applicable'
  return [...named.flatMap((party) => missing(facts, party, types.has('SUP'))), ...malformed]
}

function particularsOf(facts: Facts, party: PartyFact): readonly string[] {
  const index = facts.parties.indexOf(party)
  const signing = facts.signatories.filter(({ party: signed }) => signed === index).flatMap(({ particulars }) => particulars)
  const own = facts.particulars.filter(({ role }) => role !== '' && party.aliases.includes(role))
  // 联系人及电话:陈望,0571-88886666 gives both.
  return [...party.particulars, ...signing, ...own].filter(({ value }) => value !== '').flatMap(({ label, value }) => (label === '联系人' && /\d{7}/.test(value) ? [label, '电话'] : [label]))
}

function missing(facts: Facts, party: PartyFact, isSupplement: boolean): readonly Problem[] {
  const has = new Set(particularsOf(facts, party))
  const isUnit = isOrganizationName(party.name)
  const lacks: string[] = []
  if (!has.has('住所')) lacks.push('住所（地址）')
  if (isUnit && !has.has('法定代表人')) lacks.push('法定代表人（负责人）')
  if (isUnit && !isForeignCompany(party.name) && party.creditCode === null && !has.has('信用代码') && !has.has('证件号') && !hasTaxNumber(facts, party)) lacks.push('统一社会信用代码')
  if (!isUnit && !has.has('证件号')) lacks.push('证件号码')
  if (!has.has('联系人') && !has.has('代理人') && isUnit) lacks.push('联系人')
  if (!has.has('电话')) lacks.push('电话')
  if (!has.has('邮箱') && !/送达地址(?!(?:为|是)?[:]?[ _【[]{2,})/.test(facts.normalized)) lacks.push('电子邮箱或送达地址')
  if (lacks.length === 0) return []
  return [{
    status: 'hit', spans: [party.nameSpan!], computed: null, amendment: AMENDMENT,
    // A mailbox alone is no reason to send the contract back; what a supplement leaves out stands in the original contract.
    ...(isSupplement || lacks.every((item) => item === '电子邮箱或送达地址' || item === '联系人') ? { severity: 'remind' as const } : {}),
    opinion: `${party.role}缺少${lacks.join('、')}，建议补全并增设送达地址确认条款。`,
  }]
}

/** Telephone, mail and postcode as printed; several numbers may stand side by side. */
function checkFormat({ label, value, span }: ParticularFact): readonly Problem[] {
  if (value === '' || /[×*XxＸ_【{]|^[/无-]$/.test(value)) return []
  const say = (what: string, computed: string | null): readonly Problem[] => [{
    status: 'hit', spans: [span], computed, amendment: null, opinion: `${what}“${value}”格式不正确，请核对。`,
  }]
  if (label === '邮编') return /^\d{6}$/.test(value) ? [] : /^\d/.test(value) ? say('邮政编码', `${value.replace(/\D/g, '').length}位数字，应为6位`) : []
  if (label === '邮箱') return /@/.test(value) && value.split(/[,、;/ ]+/).some((part) => part.includes('@') && !EMAIL.test(part)) ? say('电子邮箱', null) : []
  if (label !== '电话' && label !== '传真') return []
  const bad = value.split(/[,、;/\s]+/).map((part) => part.replace(/[^\d+-]/g, '')).find((part) => /\d{3}/.test(part) && !isPhone(part))
  return bad === undefined ? [] : say(label === '传真' ? '传真号码' : '联系电话', `${bad}共${bad.replace(/\D/g, '').length}位数字`)
}

function isPhone(part: string): boolean {
  const bare = part.replace(/^-|-$/g, '')
  return MOBILE.test(bare.replace(/^\+?86-?/, '').replace(/-/g, '')) || LANDLINE.test(bare) || SHORT.test(bare)
}
