import type { LocalDate } from '../core/local-date'
import { collectBases } from '../opinion/legal-bases'
import { CONCLUSIONS, type Conclusion, type OpinionItem, type ReviewedFile } from '../opinion/opinion'
import { attachmentNote, titleParagraph } from './annex'
import { addressee, bodyParagraph, heading, plain, type Letter, type LetterBlock, type LetterParagraph } from './letter'
import { maskLetter } from './mask-personal'
import { NOT_GIVEN, sentence, textOrGap } from './official-writing'
import { headOf, keepLast, linesAboveTitle } from './opinion-letter'
import { basisParagraphs, numbered, remarkBlocks } from './opinion-parts'
import { PROBLEM_LIST_TITLE, problemListSection } from './problem-list'
import { signatureBlocks } from './signature'

/** Who gives the opinion: a firm with two lawyers, or a lawyer in public service with their unit. */
export type CounselAuthor =
  | { readonly kind: 'firm'; readonly name: string; readonly lawyers: readonly [string, string] }
  | { readonly kind: 'public-lawyer'; readonly name: string; readonly unit: string; readonly certificate: string }

/** What D2 says (documents.md section 2). */
export interface CounselOpinion {
  /** Name of the contract, without 《》. */
  readonly subject: string
  readonly client: string
  readonly author: CounselAuthor
  /** The firm's own number, never an authority's; '' for none. */
  readonly number: string
  /** 系统登记号 FY-2026-0005; '' for none. */
  readonly registerNumber: string
  /** 委托事项, a sentence. */
  readonly engagement: string
  /** The contract or resolution the counsel acts under; '' when nobody said. */
  readonly mandate: string
  readonly files: readonly ReviewedFile[]
  readonly assumptions: readonly string[]
  readonly limits: readonly string[]
  readonly items: readonly OpinionItem[]
  readonly conclusion: Conclusion | null
  /** Further sentences of the conclusion. */
  readonly reasons: readonly string[]
  readonly issuedOn: LocalDate | null
}

/** Assumptions and limits every opinion states unless its author writes others. */
export const USUAL_ASSUMPTIONS: readonly string[] = [
  '委托人提供的材料真实、准确、完整，复印件、扫描件与原件一致，签字和印章真实',
  '送审文本为拟签署的文本，没有未向我们披露的补充约定',
]
export const USUAL_LIMITS: readonly string[] = [
  '本意见依据出具日有效的中国法律作出，不对商务、技术、财务事项和价格合理性发表意见',
  '我们未对合同相对方的登记、信用、资质和履约能力作独立的尽职调查',
]

/** D2: counsel's opinion, with the list of problems as annex. The firm's seal and both lawyers' signatures close it. */
export function counselOpinionLetter(opinion: CounselOpinion): Letter {
  const head = headOf(opinion.number, {})
  const title = `关于《${opinion.subject === '' ? '送审合同' : opinion.subject}》的法律意见书`
  const annexes = opinion.items.length === 0 ? [] : [PROBLEM_LIST_TITLE]
  const blocks: LetterBlock[] = [
    titleParagraph(title, { linesBefore: linesAboveTitle(head) }),
    addressee(textOrGap(opinion.client)),
    heading('一、委托事项与出具依据', 1),
    ...engagementParagraphs(opinion),
    heading('二、审阅材料清单', 1),
    ...numbered(opinion.files.length === 0 ? [NOT_GIVEN] : opinion.files.map((file) => `${file.name}（SHA-256校验值前8位：${file.sha256.slice(0, 8)}）`)),
    heading('三、假设与限制', 1),
    heading('（一）假设', 2),
    ...numbered(opinion.assumptions),
    heading('（二）限制', 2),
    ...numbered(opinion.limits),
    heading('四、法律分析', 1),
    ...analysisBlocks(opinion),
    heading('五、结论', 1),
    conclusionParagraph(opinion),
    heading('六、声明', 1),
    ...keepLast(declaration(opinion)),
    ...attachmentNote(annexes),
    ...counselSignature(opinion),
  ]
  const list = opinion.items.length === 0 ? [] : [problemListSection(opinion.items, 1)]
  return maskLetter({ title, author: authorName(opinion.author), head, sections: [{ orientation: 'portrait', blocks }, ...list], imprint: null })
}

function engagementParagraphs(opinion: CounselOpinion): readonly LetterParagraph[] {
  const basis = opinion.author.kind === 'firm'
    ? '《中华人民共和国律师法》第二十八条、第二十九条'
    : '《公职律师管理办法》（司发通〔2018〕131号）'
  const register = opinion.registerNumber === '' ? '' : `本意见的系统登记号为${opinion.registerNumber}。`
  return [
    bodyParagraph(`委托事项：${sentence(textOrGap(opinion.engagement))}`),
    bodyParagraph(`出具依据：${opinion.mandate === '' ? `委托文件${NOT_GIVEN}` : opinion.mandate}；${basis}。${register}`),
  ]
}

function analysisBlocks(opinion: CounselOpinion): readonly LetterBlock[] {
  if (opinion.items.length === 0) return [bodyParagraph('经审阅，我们未发现需要提出修改意见的法律问题。')]
  const acts = collectBases(opinion.items)
  return [bodyParagraph('本部分引用的法律依据为：'), ...basisParagraphs(acts), ...remarkBlocks(opinion.items)]
}

function conclusionParagraph(opinion: CounselOpinion): LetterParagraph {
  const verdict = opinion.conclusion === null ? '尚未作出结论' : `建议委托人${CONCLUSIONS[opinion.conclusion]}该合同`
  return bodyParagraph(`基于上述分析，我们认为：${verdict.replace('退回补充材料该合同', '退回该合同并要求补充材料')}。${opinion.reasons.map(sentence).join('')}`)
}

function declaration(opinion: CounselOpinion): readonly LetterParagraph[] {
  return [
    bodyParagraph(`本法律意见书仅供${textOrGap(opinion.client)}就上述事项使用，未经书面同意，不得用于其他目的，也不得向第三人提供。`),
    bodyParagraph('送审文本作实质性修改，或者有关法律发生变化的，本意见应当相应更新。'),
  ]
}

function authorName(author: CounselAuthor): string {
  return author.kind === 'firm' ? author.name : author.unit
}

/** A firm: seal over name and date, each lawyer signs on a line of their own. A public-service lawyer: unit and own name. */
function counselSignature(opinion: CounselOpinion): readonly LetterParagraph[] {
  const { author } = opinion
  const signers = author.kind === 'firm' ? author.lawyers.map((name) => `承办律师：${textOrGap(name)}`) : [`公职律师：${textOrGap(author.name)}（证号${textOrGap(author.certificate)}）`]
  const lines = signers.map((text, index): LetterParagraph => ({
    kind: 'paragraph', role: 'issuer', align: 'left', left: 2, keepWithNext: true, linesBefore: index === 0 ? 1 : 0, runs: [plain(`${text}（签字）`)],
  }))
  return [...lines, ...signatureBlocks({ names: [textOrGap(authorName(author))], date: opinion.issuedOn, isSealed: true })]
}
