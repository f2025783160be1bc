import { officialDate, type LocalDate } from '../core/local-date'
import type { AnswerLimit } from '../registers/filing-package/manifest'
import { describePeriod } from '../registers/period'
import { titleParagraph } from './annex'
import { FILING_IS_NO_APPROVAL, type FilingDecision } from './filing-form'
import { addressee, bodyParagraph, type Letter, type LetterBlock, type LetterParagraph } from './letter'
import { maskLetter } from './mask-personal'
import { sentence, textOrGap } from './official-writing'
import { headOf, keepLast, linesAboveTitle, type LetterForm } from './opinion-letter'
import { signatureBlocks } from './signature'

/** How letters speak of what was filed. */
export interface FiledMatter {
  /** The title as letters name it: 《××合同》. */
  readonly named: (title: string) => string
  /** Word for the other side. */
  readonly party: string
  /** What every answer says in closing; null for nothing. */
  readonly closing: string | null
}

/** A large contract (D5). */
export const FILED_CONTRACT: FiledMatter = { named: (title) => `《${title}》`, party: '对方', closing: FILING_IS_NO_APPROVAL }

/** An engagement of counsel (D6). */
export const FILED_ENGAGEMENT: FiledMatter = { named: (title) => `“${title}”聘请事项`, party: '受聘方', closing: null }

/** What the answer to a filing says. */
export interface FilingReceipt {
  /** What was filed; a large contract where absent. */
  readonly matter?: FiledMatter
  readonly decision: FilingDecision
  readonly addressee: string
  readonly title: string
  readonly counterparty: string
  /** The letter's number, of its own or 备案号; '' before one was given. */
  readonly number: string
  readonly filedOn: LocalDate | null
  /** Risks pointed out, papers missing or mistakes to correct; each a sentence. */
  readonly points: readonly string[]
  /** Papers that are still missing and do not stand in the way of filing; none where absent. */
  readonly missing?: readonly string[]
  /** Working days to answer within; null for none. */
  readonly answerWorkdays: number | null
  /** The last day to answer by, with the time it was counted by; goes before `answerWorkdays`, absent or null for none. */
  readonly answerBy?: AnswerLimit | null
  readonly issuer: string
  readonly issuedOn: LocalDate | null
}

const KINDS: Readonly<Record<FilingDecision, { readonly name: string; readonly verdict: string; readonly points: string }>> = {
  accepted: { name: '备案回执', verdict: '经形式审核，材料齐全，准予备案', points: '' },
  'accepted-with-risks': { name: '备案提示函', verdict: '经形式审核，准予备案', points: '履行中请注意以下法律风险：' },
  returned: { name: '备案退回补正函', verdict: '经形式审核，材料不齐或者填报不实，现予退回', points: '请补正以下内容后重新报备：' },
  correct: { name: '备案纠正建议函', verdict: '经审核，合同存在应当纠正的问题', points: '请对以下问题予以纠正：' },
}

/** The receipt, risk letter, return or correction letter, in the letter form when a mark is given (3.5). */
export function filingReceiptLetter(receipt: FilingReceipt, form: LetterForm = {}): Letter {
  const kind = KINDS[receipt.decision]
  const head = headOf(receipt.number, { form: 'letter', ...form })
  const { named, party, closing } = receipt.matter ?? FILED_CONTRACT
  const title = `关于${named(textOrGap(receipt.title))}的${kind.name}`
  const filed = receipt.filedOn === null ? '' : `${officialDate(receipt.filedOn)}`
  const { missing = [] } = receipt
  // Nobody is told that all papers are there while some are not.
  const lacks = missing.length > 0 && (receipt.decision === 'accepted' || receipt.decision === 'accepted-with-risks')
  const blocks: LetterBlock[] = [
    titleParagraph(title, { linesBefore: linesAboveTitle(head) }),
    addressee(textOrGap(receipt.addressee)),
    bodyParagraph(`${filed}收到你单位报送的${named(textOrGap(receipt.title))}（${party}：${textOrGap(receipt.counterparty)}）备案材料。${lacks ? '经形式审核，准予备案' : kind.verdict}。`),
    ...(lacks ? [bodyParagraph(`下列材料尚缺，请尽快补交：${missing.join('、')}。`)] : []),
    ...pointParagraphs(receipt, kind.points),
    ...keepLast(closing === null ? [] : [bodyParagraph(closing)]),
    ...signatureBlocks({ names: [textOrGap(receipt.issuer)], date: receipt.issuedOn, isSealed: form.isSealed ?? true, remark: form.remark }),
  ]
  return maskLetter({ title, author: receipt.issuer, head, sections: [{ orientation: 'portrait', blocks }], imprint: form.imprint ?? null })
}

function pointParagraphs(receipt: FilingReceipt, opening: string): readonly LetterParagraph[] {
  if (receipt.points.length === 0) return []
  const within = timeToAnswer(receipt)
  const answer = within === null ? [] : [bodyParagraph(`请于${within}将办理情况书面反馈我们。`)]
  return [bodyParagraph(opening === '' ? '另请注意：' : opening), ...receipt.points.map((point, index) => bodyParagraph(`${index + 1}.${sentence(point)}`)), ...answer]
}

function timeToAnswer({ answerWorkdays, answerBy = null }: FilingReceipt): string | null {
  if (answerBy !== null) return `${officialDate(answerBy.due as LocalDate)}以前（含当日，即本函印发之日起${describePeriod(answerBy)}内）`
  return answerWorkdays === null ? null : `收到本函之日起${answerWorkdays}个工作日内`
}
