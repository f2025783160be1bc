import { officialDate, type LocalDate } from '../core/local-date'
import { inTitleMarks } from '../core/title-marks'
import type { CitedAct } from '../opinion/legal-bases'
import type { BasicFact } from '../opinion/opinion'
import { attachmentNote, titleParagraph } from './annex'
import { addressee, bodyParagraph, heading, type Letter, type LetterBlock, type LetterParagraph } from './letter'
import { maskLetter } from './mask-personal'
import { HANDLING_OFFICE, NOT_GIVEN, sentence, textOrGap } from './official-writing'
import { headOf, keepLast, linesAboveTitle, type LetterForm } from './opinion-letter'
import { basisParagraphs, numbered } from './opinion-parts'
import { signatureBlocks } from './signature'

/** The four conclusions of documents.md section 2, D7. */
export const DECISION_CONCLUSIONS = {
  lawful: '合法', amend: '应当修改', unlawful: '不合法，不得提交审议', exploratory: '属探索性改革，法律风险如下',
} as const
export type DecisionConclusion = keyof typeof DECISION_CONCLUSIONS

/** The three questions of 重大行政决策程序暂行条例 第27条, the fixed third part. */
export const DECISION_QUESTIONS = ['是否符合法定权限', '形成过程是否履行法定程序', '内容是否符合法律法规规章和国家政策'] as const

/** The answer to one question: the finding in a sentence and remarks on it. */
export interface DecisionAnswer {
  /** '' while nobody answered. */
  readonly finding: string
  readonly remarks: readonly string[]
}

/** What D7 says about a major decision (重大行政决策) or a policy document (制度文件). */
export interface DecisionOpinion {
  readonly kind: 'decision' | 'policy'
  readonly subject: string
  readonly addressee: string
  readonly matterNumber: string
  readonly receivedOn: LocalDate | null
  readonly materials: readonly string[]
  readonly method: string
  readonly basics: readonly BasicFact[]
  readonly acts: readonly CitedAct[]
  /** In the order of `DECISION_QUESTIONS`. */
  readonly answers: readonly [DecisionAnswer, DecisionAnswer, DecisionAnswer]
  readonly conclusion: DecisionConclusion | null
  /** Risks of an exploratory reform, or what must be changed; each a sentence. */
  readonly consequences: readonly string[]
  readonly notes: readonly string[]
  readonly issuer: string
  readonly issuedOn: LocalDate | null
  readonly documentNumber: string
}

/** D7: legality opinion on a major decision or a policy document, laid out as D1. */
export function decisionOpinionLetter(opinion: DecisionOpinion, form: LetterForm = {}): Letter {
  const head = headOf(opinion.documentNumber, form)
  const subject = opinion.kind === 'policy' ? inTitleMarks(textOrGap(opinion.subject)) : textOrGap(opinion.subject)
  const title = `关于${subject}的合法性审查意见书`
  const blocks: LetterBlock[] = [
    titleParagraph(title, { linesBefore: linesAboveTitle(head) }),
    addressee(opinion.addressee === '' ? HANDLING_OFFICE : opinion.addressee),
    introduction(opinion),
    heading('一、基本情况', 1),
    ...(opinion.basics.length === 0 ? [bodyParagraph(sentence(NOT_GIVEN))] : opinion.basics.map(({ label, value }) => bodyParagraph(`${label}：${sentence(value)}`))),
    heading('二、审查依据', 1),
    ...basisParagraphs(opinion.acts),
    heading('三、审查意见', 1),
    ...opinion.answers.flatMap(answerBlocks),
    heading('四、审查结论', 1),
    ...conclusionParagraphs(opinion),
    heading('五、其他说明', 1),
    ...keepLast(numbered([...opinion.notes, '征求意见不能代替合法性审查；未经合法性审查或者经审查不合法的，不得提交集体讨论'])),
    ...attachmentNote(form.furtherAnnexes ?? []),
    ...signatureBlocks({ names: [opinion.issuer === '' ? '（法制机构）' : opinion.issuer], date: opinion.issuedOn, isSealed: form.isSealed ?? true, remark: form.remark }),
  ]
  return maskLetter({ title, author: opinion.issuer, head, sections: [{ orientation: 'portrait', blocks }], imprint: form.imprint ?? null })
}

function introduction(opinion: DecisionOpinion): LetterParagraph {
  const received = opinion.receivedOn === null ? '' : officialDate(opinion.receivedOn)
  const what = opinion.kind === 'decision' ? '重大行政决策草案' : '制度文件送审稿'
  const number = opinion.matterNumber === '' ? '' : `（登记号：${opinion.matterNumber}）`
  const materials = opinion.materials.length === 0 ? '' : `送审材料为${opinion.materials.join('、')}。`
  return bodyParagraph(`${received}收到你处送审的${what}${number}。${materials}我们采取${textOrGap(opinion.method)}的方式进行了审查，现提出意见如下：`)
}

function answerBlocks(answer: DecisionAnswer, index: number): readonly LetterBlock[] {
  const ordinal = ['一', '二', '三'][index]!
  return [heading(`（${ordinal}）${DECISION_QUESTIONS[index]!}`, 2), bodyParagraph(sentence(textOrGap(answer.finding))), ...numbered(answer.remarks)]
}

function conclusionParagraphs(opinion: DecisionOpinion): readonly LetterParagraph[] {
  if (opinion.conclusion === null) return [bodyParagraph('（尚未作出结论）')]
  const text = DECISION_CONCLUSIONS[opinion.conclusion]
  const opening = bodyParagraph(`经审查，${text}${opinion.consequences.length > 0 ? '：' : '。'}`)
  return [opening, ...numbered(opinion.consequences)]
}
