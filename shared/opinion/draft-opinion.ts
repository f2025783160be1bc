import { officialDate, type LocalDate } from '../core/local-date'
import { fen, formatYuan, type Fen } from '../core/money'
import { TO_BE_CHECKED, type DoubtfulFact } from '../facts/doubtful-facts'
import type { Intake } from '../facts/intake'
import type { Finding, RulePackStamp } from '../findings/finding'
import { CONTRACT_TYPES, type ContractType } from '../law/contract-type'
import { chapterOf, riskOf } from './opinion-chapter'
import { OPINION_CHAPTERS, type BasicFact, type Opinion, type OpinionItem, type ReviewedFile } from './opinion'

/** A finding a person adopted, with the wording they gave it (null keeps the rule's). */
export interface AdoptedFinding {
  readonly finding: Finding
  readonly wording: { readonly opinion: string; readonly amendment: string } | null
}

/** What is known of the matter when its opinion is drafted. */
export interface OpinionSource {
  readonly contractTitle: string
  readonly types: readonly ContractType[]
  readonly parties: readonly { readonly role: string; readonly name: string }[]
  readonly amountFen: Fen | null
  /** Facts read from a picture with doubt; they are written with the mark 待核. */
  readonly doubtful?: readonly DoubtfulFact[]
  /** 标的, 履行期限 and 资金来源 as a person or the facts give them; absent where nobody said. */
  readonly subject?: string
  readonly term?: string
  readonly funding?: string
  readonly adopted: readonly AdoptedFinding[]
  readonly intake: Intake
  readonly matterNumber: string
  readonly receivedOn: LocalDate | null
  readonly files: readonly ReviewedFile[]
  readonly addressee: string
  readonly issuer: string
  readonly rulePack: RulePackStamp
  /** Counsel's opinions on the matter, oldest first; absent where none was asked. */
  readonly counsel?: readonly CounselShare[]
}

/** What became of one opinion of counsel's, as 五、其他说明 says it (documents.md 2.8). */
export interface CounselShare {
  /** The firm, or the lawyer where there is no firm. */
  readonly name: string
  /** 系统登记号 the office received it under; '' for none. */
  readonly registerNumber: string
  readonly issuedOn: LocalDate | null
  readonly items: number
  readonly agreeing: number
  readonly differing: number
  /** Taken over into ours. */
  readonly takenOver: number
}

const MISSING = '未提供'

/** Drafts the opinion: items by chapter and severity, basics with 未提供 for gaps, standing notes. Concluding is a person's act. */
export function draftOpinion(source: OpinionSource): Opinion {
  return {
    contractTitle: source.contractTitle,
    addressee: source.addressee,
    matterNumber: source.matterNumber,
    receivedOn: source.receivedOn,
    files: source.files,
    method: (source.counsel ?? []).length === 0 ? '书面审查' : '书面审查、征求法律顾问意见',
    basics: draftBasics(source),
    items: sortItems(source.adopted.map(draftItem)),
    conclusion: null,
    premises: ['送审稿作实质性修改的，应当重新报审。'],
    notes: draftNotes(source.counsel ?? []),
    issuer: source.issuer,
    issuedOn: null,
    documentNumber: '',
    rulePack: `${source.rulePack.version}（${source.rulePack.sha256.slice(0, 8)}）`,
  }
}

/** One remark from one adopted finding. */
export function draftItem({ finding, wording }: AdoptedFinding): OpinionItem {
  const computed = finding.computed === null ? '' : `（${finding.computed}）`
  return {
    id: finding.id,
    ruleId: finding.ruleId,
    chapter: chapterOf(finding.ruleId),
    severity: finding.severity,
    clause: finding.clause,
    quote: finding.spans[0]?.quote ?? '',
    problem: wording?.opinion ?? `${finding.opinion}${computed}`,
    basis: finding.basis,
    risk: riskOf(finding.ruleId),
    suggestion: wording?.amendment ?? finding.amendment ?? '请按上述意见修改。',
  }
}

/** Heaviest first. */
export const SEVERITY_ORDER = ['must-fix', 'should-fix', 'remind'] as const

/** Letter order: chapter, then severity, then as found in the contract. */
export function sortItems(items: readonly OpinionItem[]): readonly OpinionItem[] {
  const rank = (item: OpinionItem): number =>
    OPINION_CHAPTERS.indexOf(item.chapter) * SEVERITY_ORDER.length + SEVERITY_ORDER.indexOf(item.severity)
  return items.map((item, index) => ({ item, index })).sort((a, b) => rank(a.item) - rank(b.item) || a.index - b.index).map(({ item }) => item)
}

function draftBasics({ contractTitle, types, parties, amountFen, intake, subject, term, funding, doubtful }: OpinionSource): readonly BasicFact[] {
  const approvals = (intake.approvals ?? []).map((approval) => `${approval.kind}（${approval.no === '' ? '文号未提供' : approval.no}）`)
  const mark = (fact: DoubtfulFact): string => (doubtful?.includes(fact) === true ? TO_BE_CHECKED : '')
  const typeNames = types.filter((type) => type !== 'GEN').map((type) => CONTRACT_TYPES[type])
  return [
    { label: '合同名称', value: contractTitle === '' ? MISSING : contractTitle + mark('title') },
    { label: '合同类型', value: typeNames.length === 0 ? MISSING : typeNames.join('、') },
    { label: '合同主体', value: parties.length === 0 ? MISSING : parties.map(({ role, name }) => `${role}：${name === '' ? '（未填写）' : name}`).join('；') + mark('parties') },
    { label: '标的', value: orMissing(subject) },
    { label: '合同金额', value: amountFen === null ? MISSING : `${formatYuan(amountFen)}元${mark('amount')}` },
    { label: '履行期限', value: orMissing(term) },
    { label: '采购方式', value: intake.procurement ?? MISSING },
    { label: '中标（成交）情况', value: describeAward(intake) },
    { label: '预算金额', value: intake.budget === null || intake.budget === undefined ? MISSING : `${yuan(intake.budget)}元` },
    { label: '资金来源', value: orMissing(funding) },
    { label: '决策程序', value: approvals.length === 0 ? MISSING : approvals.join('；') },
  ]
}

function orMissing(text: string | undefined): string {
  return text === undefined || text.trim() === '' ? MISSING : text
}

function describeAward(intake: Intake): string {
  const parts: string[] = []
  if (intake.awardPrice !== null && intake.awardPrice !== undefined) parts.push(`中标（成交）金额${yuan(intake.awardPrice)}元`)
  if (intake.noticeDate !== null && intake.noticeDate !== undefined) parts.push(`通知书发出日${officialDate(intake.noticeDate)}`)
  return parts.length === 0 ? MISSING : parts.join('，')
}

/** Yuan as the intake gives them (at most two decimals), written like every other amount of the letter. */
function yuan(amount: number): string {
  return formatYuan(fen(Math.round(amount * 100)))
}

function draftNotes(counsel: readonly CounselShare[]): readonly string[] {
  return [
    ...counsel.map(({ name, registerNumber, issuedOn, items, agreeing, differing, takenOver }) => `${name}${issuedOn === null ? '' : `于${officialDate(issuedOn)}`}出具的法律意见${registerNumber === '' ? '' : `（登记号${registerNumber}）`}共${items}条，与本意见一致${agreeing}条、不同${differing}条，采纳入本意见${takenOver}条。`),
    '本意见仅就送审文本的合法性提出，商务、技术内容和价格合理性由承办处室负责。',
    '系统自动检查仅为辅助，不代替人工判断；主体登记、信用、资质等未联网核验的事项，请承办处室另行核实。',
    '本意见及送审材料请按规定保密，不得向无关人员提供。',
  ]
}
