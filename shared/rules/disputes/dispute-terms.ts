import type { Span } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import type { Facts } from '../../facts/facts'
import { alternativeAt } from '../../facts/suppressions'
import { leadInWords, provisionsOf, readSentences, spanInSentence, type ReadSentence } from '../read-sentences'
import type { Problem } from '../rule'
import { readChooser, type Chooser } from './chooser'

/** One way of settling disputes that the contract names. */
export interface DisputeTerm {
  readonly kind: 'arbitration' | 'court'
  /** The part of the sentence that names it. */
  readonly span: Span
  readonly words: string
  readonly sentence: ReadSentence
  /** Id of the provision it stands in, or `section:n` outside clauses. */
  readonly place: string
  /** Options of a list: whether this one is chosen, or nobody chose yet. */
  readonly choice: 'plain' | 'chosen' | 'unchosen' | 'open' | 'any'
}

const CUE = /诉至|诉请|涉讼|涉诉|之诉(?!讼)|法院提起诉讼|争议|纠纷|争执|争端|分歧|协商不成|协商未果|协商解决|协商不能|不能协商|调解不成|管辖|仲裁条款|官司|不服[^,。;]{0,4}裁决|裁决不服|(?:提交|递交|交由|交付|选定|选择|由)[^,。;]{0,24}仲裁委员会[^,。;]{0,4}(?:仲裁|裁决|裁断)|诉讼(?:案件)?[^,。;]{0,4}(?:由|归|属)[^,。;]{0,24}法院|法院(?:专属)?(?:审理|受理|裁判)/
const LABOUR = /劳动(?:争议|关系|者|报酬|人事)|工伤|用工(?:纠纷|争议|关系)|劳资|(?:员工|职工|工人|雇员|派驻人员)(?:与|和|同)[^,。;]{1,8}(?:之间)?[^,。;]{0,6}(?:纠纷|争议|争执)/
/** A body for labour disputes named for this contract's disputes is a wrong choice, not another subject. */
const EMPLOYMENT = /劳动合同|聘用合同|雇佣合同|用工合同/
const LABOUR_BODY = /劳动(?:人事)?(?:争议)?仲裁(?:委员会|委|机构|部门|院)/g
const ARBITRATION_WORD = /仲裁(?!费|法|规则|裁决|裁定|的裁决|期间|过程|程序|时效|地|员|庭|协议|条款|文书|活动|案件|结果|代理|语言|阶段)/
const ARBITRATION_ACT = /(?:找|去|上|请|提交|提请|申请|提起|报请|进行|通过|选择|选定|采[取用]|交|付|走|由|向|以|经|请)[^,]{0,60}仲裁|仲裁(?:解决|处理|方式)|仲裁(?:委员会|委|中心|院|机构)[^,]{0,8}(?:仲裁|裁决|裁断)|^(?:可以?|先)?仲裁$|^仲裁(?:不成|不服|未果|无果)/
const COURT_ACT =
  /(?:向|找|去|上|请|由|到|至|归|提交|报|诉诸|诉至|属|在|交|选定|选择|约定|认可)[^,]{0,40}法院|法院[^,]{0,8}(?:管辖|解决|裁决|判决|处理|提起|起诉|审理|受理|裁判|诉讼)|起诉(?!书|状)|(?:提起|进行|通过|以|依法|经)[^,]{0,10}(?<!行政)诉讼(?!费|保全|期间|过程|程序|时效|文书|案件|代理|阶段|请求)|^(?:可以?|亦可|也可)?诉讼$|^(?:可以?)?诉讼(?:方式|途径|程序)?(?:予以)?(?:解决|处理)|诉诸(?:法律|司法|诉讼)|打官司|(?:径|直接|可|再|转)?诉(?:请|诸|至|到)?[^,]{0,24}法院/
const BOTH_WAYS = /仲裁\([^()]{2,24}\)(?:[和或及与、]|或者)诉讼\([^()]{2,24}\)|(?:诉讼(?:[和或及、/]|或者)仲裁|仲裁(?:[和或及、/]|或者)诉讼)(?=(?:等|的|中|之间)?(?:方式|途径|程序)?(?:予以|中)?(?:解决|处理|任选|任择|择一|选择|$))/
/** 诉讼或仲裁期间, 仲裁、诉讼费用: names both and chooses neither. */
const MASKED = /(?:诉讼|仲裁)(?:[和或及、]|或者)(?:诉讼|仲裁)(?=期间|费|过程|程序|阶段|时效|文书|活动|中)/g
const SERVICE = /代理|代为|参加.{0,6}(?:诉讼|仲裁)|出庭|应诉|承办/
/** Words that make going to court depend on there being no arbitration agreement. */
const NO_AGREEMENT = /(?:没有|未能?|不)(?:再)?达成.{0,6}仲裁协议/
const NUMBERING = /^[\s)）]*(?:(?:第[一二三四1-4]种[^:：]{0,8}[:：]|[(（]?[一二三四五六七八九十\d]{1,2}[)）.、]|[①-⑩]|[□☐☑☒■√✓✔])\s*){0,2}/
const NOT_A_CHOICE =
  /不(?:采用|采取|选择|适用|约定|通过|进行|提交)[^,]{0,6}(?:仲裁|诉讼)|提起的诉讼|对于向|送达|地址|保全|法院裁定|强制执行|申请执行|执行(?:该|仲裁)?裁决|(?<!不可)撤销|承认|费用|律师费|承担|期间|期限届满|第三[方人者](?![^,]{0,10}(?:住所|所在)[^,]{0,8}法院)|要求披露|受到|遭受|被诉|(?:没有|未能?|不)(?:达成|约定|在)|专用条款|除外|(?<!无)不(?:得|向|可(?!撤销)|诉|再|应|能)|裁决[^,]{0,6}(?:判决|执行|登记)|无权|放弃|继续履行|生效(?:判决|裁判)|胜诉|败诉/

/** Every term on settling disputes, in reading order; service scopes, costs, delivery and labour disputes are none. */
export function findDisputeTerms(document: ContractDocument, facts: Facts): readonly DisputeTerm[] {
  const known = FOUND.get(facts)
  if (known !== undefined) return known
  const terms = readDisputeTerms(document, facts)
  FOUND.set(facts, terms)
  return terms
}

const FOUND = new WeakMap<Facts, readonly DisputeTerm[]>()

function readDisputeTerms(document: ContractDocument, facts: Facts): readonly DisputeTerm[] {
  const index = provisionsOf(document)
  // In a contract of employment the labour tribunal is the right one.
  const body = EMPLOYMENT.test(facts.title) ? null : LABOUR_BODY
  const terms: DisputeTerm[] = []
  let chooser: (Chooser & { readonly place: string }) | null = null
  let cuePlace = ''
  for (const sentence of readSentences(facts)) {
    const place = index.provisionOf(sentence.clause)?.id ?? `section:${sentence.section}`
    if (chooser !== null && chooser.place !== place) chooser = null
    const read = readChooser(sentence.words)
    const hasCue = CUE.test(sentence.words) || CUE.test(leadInWords(facts, sentence))
    if (hasCue) cuePlace = place
    if (read !== null && hasCue) chooser = { ...read, place }
    if (cuePlace !== place && !/争议|纠纷|仲裁|管辖/.test(index.titlesOf(sentence.clause))) continue
    if (LABOUR.test(body === null ? sentence.words : sentence.words.replace(body, '')) || SERVICE.test(sentence.words) || isAside(sentence.words)) continue
    for (const { kind, span, words } of partsOf(sentence)) {
      terms.push({ kind, span, words, sentence, place, choice: choiceByFacts(facts, span.start + Math.max(0, words.search(WAY))) ?? choiceOf(sentence, span, chooser) })
    }
  }
  return settleBoxes(terms)
}

/** 进行仲裁或诉讼的，除争议部分外继续履行; 由哪一级机关仲裁等等: a rule for the meantime, or a note to whoever fills in. */
function isAside(words: string): boolean {
  return (/继续(?:履行|执行|有效)/.test(words) && !/(?:协商|调解)(?:不成|未果|不能|无效)/.test(words)) || /哪一级|应明确规定/.test(words)
}

const NAMES_A_WAY = /仲裁|法院|诉|官司|司法|法律/

/** The parts between commas and words of alternative that name arbitration or a court. */
function partsOf(sentence: ReadSentence): readonly Pick<DisputeTerm, 'kind' | 'span' | 'words'>[] {
  if (!NAMES_A_WAY.test(sentence.words)) return []
  const parts: Pick<DisputeTerm, 'kind' | 'span' | 'words'>[] = []
  const masked = sentence.words.replace(MASKED, (words) => '〓'.repeat(words.length))
  const noAgreement = masked.search(NO_AGREEMENT)
  let joint = 0
  // 找仲裁委员会或者甲方所在地的法院: what is said of the first of two places is said of the other.
  const push = (start: number, end: number): void => {
    const part = masked.slice(start, end).replace(/[)）]+$/, '')
    const lead = NUMBERING.exec(part)![0].length
    const words = part.slice(lead).trimEnd()
    const span = spanInSentence(sentence, start + lead, words.length)
    const isSecond = joint > 0 && parts.at(-1)?.span.end === spanInSentence(sentence, start, 0).start - joint
    const hasArbitration = (ARBITRATION_WORD.test(words) && (ARBITRATION_ACT.test(words) || (isSecond && /仲裁(?:委|机构|中心|院)/.test(words)))) || BOTH_WAYS.test(words)
    const hasCourt = (COURT_ACT.test(words) || BOTH_WAYS.test(words) || (isSecond && /法院$/.test(words))) && (noAgreement < 0 || start < noAgreement)
    if ((!hasArbitration && !hasCourt) || NOT_A_CHOICE.test(words)) return
    if (hasArbitration) parts.push({ kind: 'arbitration', span, words })
    if (hasCourt) parts.push({ kind: 'court', span, words })
  }
  let start = 0
  for (const match of masked.matchAll(/[,，(（]|(?:[,，])?或者?|、(?=(?:也|可|向|依法|诉))|(?=[也亦又]可)/g)) {
    const joinsTwoWays = BOTH_WAYS.test(masked.slice(Math.max(0, match.index - 2), match.index + 12))
    if (joinsTwoWays && match[0] !== ',' && match[0] !== '(') continue
    push(start, match.index)
    start = match.index + match[0].length
    joint = /或/.test(match[0]) ? match[0].length : 0
  }
  push(start, sentence.words.length)
  return parts
}

/** 采取第2种方式:1.提交…仲裁: what leads to the alternatives stands before the way itself. */
const WAY = /仲裁|法院|诉讼|起诉/

/** What the contract's own boxes and numbered alternatives say; null outside them. */
function choiceByFacts(facts: Facts, offset: number): DisputeTerm['choice'] | null {
  const standing = alternativeAt(facts, offset)
  return standing === null ? null : standing === 'chosen' ? 'chosen' : standing === 'undecided' ? 'open' : 'unchosen'
}

function choiceOf(sentence: ReadSentence, span: Span, chooser: Chooser | null): DisputeTerm['choice'] {
  const before = sentence.words.slice(0, span.end - sentence.span.start)
  const box = Math.max(before.lastIndexOf('□'), before.lastIndexOf('☐'))
  const tick = Math.max(...['☑', '☒', '■', '√', '✓', '✔'].map((sign) => before.lastIndexOf(sign)))
  if (tick >= 0 && tick > box - 2) return 'chosen'
  if (box >= 0) return 'unchosen'
  if (chooser === null) return 'plain'
  const number = /^第?[(（]?(\d{1,2}(?:\.\d{1,2}){1,3}|[一二三四1-4①②③④A-D])/.exec(`${sentence.label}${sentence.words}`.trimStart())?.[1]
  if (number === undefined) return chooser.kind === 'blank' ? 'open' : 'plain'
  if (chooser.kind !== 'numbers') return chooser.kind === 'blank' ? 'open' : 'any'
  return chooser.numbers.has(number) ? 'chosen' : 'unchosen'
}

/** Boxes none of which is ticked are still open; where one is ticked, the empty ones are not chosen. */
function settleBoxes(terms: readonly DisputeTerm[]): readonly DisputeTerm[] {
  const decided = new Set(terms.filter(({ choice }) => choice === 'chosen').map(({ place }) => place))
  return terms.map((term) => (term.choice === 'unchosen' && !decided.has(term.place) ? { ...term, choice: 'open' } : term))
}

/** The terms that count: neither struck out by another choice nor still to be chosen. */
export function effectiveTerms(terms: readonly DisputeTerm[]): readonly DisputeTerm[] {
  return terms.filter(({ choice }) => choice === 'plain' || choice === 'chosen' || choice === 'any')
}

/** The terms that may come to count: those not struck out by another choice. What a rule finds in an open one is only suspected. */
export function possibleTerms(terms: readonly DisputeTerm[]): readonly DisputeTerm[] {
  return terms.filter(({ choice }) => choice !== 'unchosen')
}

/** A problem of a term nobody has chosen yet is suspected. */
export function asOpen({ choice }: DisputeTerm, problem: Problem): Problem {
  return choice === 'open' && problem.status === 'hit' ? { ...problem, status: 'suspected' } : problem
}

/** The terms of each provision, in reading order. */
export function termsByPlace(terms: readonly DisputeTerm[]): readonly (readonly DisputeTerm[])[] {
  const places = new Map<string, DisputeTerm[]>()
  for (const term of terms) {
    const found = places.get(term.place)
    if (found === undefined) places.set(term.place, [term])
    else found.push(term)
  }
  return [...places.values()]
}
