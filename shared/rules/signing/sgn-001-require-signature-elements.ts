import { lastStartingAtOrBefore, type Span } from '../../core/span'
import type { ContractDocument, Section } from '../../document/contract-document'
import type { Facts, PartyFact } from '../../facts/facts'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { findLoneSignaturePage } from './lone-signature-page'

const SEAL = /公章|盖章|印章|签章|[(（][章印][)）]|合同专用章/
const SIGN = /签字|签名|签章|代表人? {0,4}[:(]|法定代表人|负责人|委托代理人|经办人|按手印|手印|捺印/
const DATE = /日 {0,6}期|年[ _×xX*]{0,12}\d{0,2}[ _]{0,12}月|(?:签[订署字约]|订立)(?:时间|日)|\d{4}[-./年]|[零一二三四五六七八九]{4} ?年/
const PLACE = /(?:签[订约署]|订立)(?:地点|地)/
/** 本合同于____年__月__日在××市签订: the recital or the closing words date and place the signing. */
const DATED_IN_WORDS = /年[^\n。;]{0,12}月[^\n。;]{0,12}日[^\n。;]{0,40}签[订署字](?=本|[。;,\n]|$)/
const PLACED_IN_WORDS = /于(?![^。\n]{0,20}日签)[^。\n]{2,16}(?:签订|签署)|签[订署]于|在[^,。;:\n]{0,28}(?:[省市县区国州旗]\)?|×{2,})签[订署字](?=本|[。;,\n]|$)/
const AMENDMENT = '甲方（公章）：____ 法定代表人或授权代表（签字）：____ 签订日期：____ 签订地点：____（乙方同）。'

/**
 * The signature block holds a column for every party with seal, signature and date (民法典 第490条), and the place of
 * signing (第493条). A party without a column cannot sign. Natural persons need a signature or fingerprint, no seal.
 * Electronic signing needs the platform or the reliable signature named (电子签名法 第13条, 第14条).
 */
export const requireSignatureElements: Rule = {
  id: 'SGN-001',
  title: '签署区要素不全',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第490条', 'full-text', '自当事人均签名、盖章或者按指印时成立'),
    basis('民法典', '第493条', 'full-text', '最后签名、盖章或者按指印的地点为合同成立地点'),
    basis('合同编通则解释', '第22条', 'full-text', '印章与签名的关系'),
    basis('电子签名法', '第14条', 'full-text', '可靠的电子签名'),
  ],
  parameters: [],
  version: 3,
  check,
}

function check({ document, facts }: RuleContext): readonly Problem[] | 'not-applicable' {
  if (facts.parties.length < 2 || !facts.isContract) return 'not-applicable'
  const contracts = [...new Set(facts.parties.map(({ contract }) => contract))]
  return contracts.flatMap((contract) => checkContract(document, facts, contract))
}

function checkContract(document: ContractDocument, facts: Facts, contract: number): readonly Problem[] {
  const blocks = document.sections.filter((section) => section.kind === 'signature' && section.contract === contract)
  const signatories = facts.signatories.filter((signatory) => signatory.contract === contract)
  if (blocks.length === 0 && signatories.length === 0) {
    const tail = tailOf(document, facts, contract)
    if (signsWithinLines(tail)) return missingElements(facts, contract, tail, [])
    return [{ status: 'hit', severity: 'must-fix', spans: [], computed: null, amendment: AMENDMENT, opinion: '合同没有签署区，请增加各方签名、盖章栏和签订日期。' }]
  }
  const words = blocks.length > 0 ? blocks.map(({ start, end }) => facts.normalized.slice(start, end)).join('\n') : wordsFrom(facts, signatories[0]!.span)
  const place = placeOf(document, blocks, signatories[0]?.span ?? null)
  return [...missingColumns(facts, contract, `${lineBefore(facts, blocks)}${words}`, place), ...missingElements(facts, contract, words, place), ...findLoneSignaturePage(document, contract), ...electronic(facts)]
}

function tailOf(document: ContractDocument, facts: Facts, contract: number): string {
  const end = Math.max(0, ...document.sections.filter((section) => section.contract === contract).map((section) => section.end))
  return facts.normalized.slice(Math.max(0, end - 500), end).trimEnd()
}

/** A contract whose lines ran together (甲方:____(章) 代表:____ 乙方:____(章)) ends with its columns all the same. */
function signsWithinLines(tail: string): boolean {
  const columns = tail.slice(-200).match(/(?:法定代表人|授权代表|代表人?) ?(?:\((?:签[名字章]|盖章)\))? ?:/g) ?? []
  return columns.length >= 2 || new Set([...tail.matchAll(/([甲乙丙]方|出租方|承租方|委托[方人]|受托[方人]) ?(?::|\()[^\n。;]{0,40}?(?:章\)|盖章|签[字章名])/g)].map(([, role]) => role)).size >= 2
}

/** The first column may end the last clause's line: …自签订之日起生效。 甲方:____(章). */
function lineBefore({ normalized }: Facts, blocks: readonly Section[]): string {
  const start = blocks[0]?.start ?? 0
  return /[^\n]{0,60}\n*$/.exec(normalized.slice(Math.max(0, start - 64), start))![0]
}

/** Without a block of its own: from the first signing column on. */
function wordsFrom(facts: Facts, first: Span): string {
  return facts.normalized.slice(Math.max(0, first.start - 40), first.start + 900)
}

/** Where a finding about the block stands: the line of its first column, else its first line with words. */
function placeOf(document: ContractDocument, blocks: readonly Section[], first: Span | null): readonly Span[] {
  const start = first === null ? blocks[0]?.start : document.paragraphs[lastStartingAtOrBefore(document.paragraphs, first.start)]?.start
  if (start === undefined) return []
  const paragraph = document.paragraphs.find((item) => item.start >= start && item.end > item.start && document.text.slice(item.start, item.end).trim() !== '')
  return paragraph === undefined ? [] : [{ start: paragraph.start, end: paragraph.end }]
}

function missingColumns(facts: Facts, contract: number, words: string, place: readonly Span[]): readonly Problem[] {
  const signed = new Set(facts.signatories.map(({ party }) => party))
  // Two columns on one line (甲方: 乙方: 代表人签字:) are columns; a role without a name beside named sides is a line of a form.
  const hasColumn = (party: PartyFact): boolean => [party.role, ...party.aliases].some((alias) => new RegExp(`${alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} ?(?::|\\(|盖章|签)`).test(words))
  const stems = facts.parties.filter(({ contract: own, aliases }) => own === contract && aliases.some((alias) => /^[甲乙丙丁]方$/.test(alias)))
  const missing = facts.parties.filter((party, index) => party.contract === contract && !signed.has(index) && !hasColumn(party) && !(party.name === '' && stems.length >= 2 && !stems.includes(party)))
  const all = facts.parties.filter((party) => party.contract === contract)
  if (missing.length === 0 || missing.length === all.length) return []
  const names = missing.map(({ role }) => role).join('、')
  return [{
    status: 'hit', severity: 'must-fix', spans: place, amendment: AMENDMENT,
    computed: `首部当事人${all.length}方，签署区${all.length - missing.length}方`,
    opinion: `签署区缺少${names}的签署栏，首部当事人${all.length}方应全部列明签名、盖章栏。`,
  }]
}

function missingElements(facts: Facts, contract: number, words: string, place: readonly Span[]): readonly Problem[] {
  const parties = facts.parties.filter((party) => party.contract === contract)
  const arePersons = parties.every(({ name }) => name !== '' && name.length <= 4)
  const lacks: string[] = []
  if (!arePersons && !SEAL.test(words)) lacks.push('单位公章（盖章）栏')
  if (!SIGN.test(words)) lacks.push('法定代表人或授权代表签字栏')
  if (!DATE.test(words) && !/(?:签[订约署]|订立)(?:日期|时间)/.test(facts.normalized) && !DATED_IN_WORDS.test(facts.normalized)) lacks.push('签订日期')
  const lacksPlace = !PLACE.test(facts.normalized) && !PLACED_IN_WORDS.test(facts.normalized)
  if (lacks.length === 0 && !lacksPlace) return []
  const items = lacksPlace ? [...lacks, '签订地点'] : lacks
  return [{
    status: 'hit', ...(lacks.length === 0 ? { severity: 'remind' as const } : {}), spans: place, computed: null, amendment: AMENDMENT,
    opinion: `签署区缺少${items.join('、')}，建议补充，并加盖骑缝章、附件逐份盖章。`,
  }]
}

function electronic(facts: Facts): readonly Problem[] {
  const match = /(?:采用|以|通过)[^。\n]{0,8}电子(?:签名|签章|印章|签约|合同)(?:方式|形式)?/.exec(facts.normalized)
  if (match === null || /可靠的?电子签名|电子(?:签章|印章|签名|签约)(?:平台|系统|认证)|认证机构|CA/.test(facts.normalized)) return []
  return [{
    status: 'hit', spans: [{ start: match.index, end: match.index + match[0].length }], computed: null,
    basis: [basis('电子签名法', '第13条', 'full-text', '可靠电子签名的条件'), basis('电子签名法', '第14条', 'full-text', '可靠的电子签名与手写签名或者盖章具有同等的法律效力')],
    opinion: '约定以电子方式签署，但未约定可靠电子签名或电子印章平台，建议明确平台和认证机构。',
    amendment: '双方通过【平台名称】使用符合《电子签名法》第十三条的可靠电子签名签署本合同。',
  }]
}
