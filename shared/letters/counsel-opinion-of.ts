import type { LocalDate } from '../core/local-date'
import type { Opinion } from '../opinion/opinion'
import { USUAL_ASSUMPTIONS, USUAL_LIMITS, type CounselAuthor, type CounselOpinion } from './counsel-opinion'

/** What counsel adds to the reviewed contract. */
export interface CounselGiven {
  readonly author: CounselAuthor
  readonly client: string
  /** The firm's own number; a lawyer in public service has none. '' for none. */
  readonly number: string
  readonly registerNumber: string
  readonly mandate: string
  readonly issuedOn: LocalDate | null
}

/** D2 on the contract of an opinion: its items, bases and conclusion in counsel's words, with the usual assumptions and limits. */
export function counselOpinionOf(opinion: Opinion, given: CounselGiven): CounselOpinion {
  const subject = opinion.contractTitle.replace(/^《|》$/g, '')
  return {
    ...given, number: given.author.kind === 'firm' ? given.number : '', subject,
    engagement: `就《${subject === '' ? '送审合同' : subject}》送审文本的合法性和法律风险出具意见`, files: opinion.files,
    assumptions: USUAL_ASSUMPTIONS, limits: USUAL_LIMITS, items: opinion.items, conclusion: opinion.conclusion, reasons: opinion.premises,
  }
}

/** Why counsel's opinion may not be issued over these names, in a sentence that says what to do; null when it may (documents.md section 2). */
export function refuseCounsel({ author, client }: Pick<CounselGiven, 'author' | 'client'>): string | null {
  if (client === '') return '请填写委托人。'
  if (author.kind === 'public-lawyer') {
    if (author.name === '') return '请填写公职律师姓名。'
    if (author.certificate === '') return '请填写公职律师证号。'
    return author.unit === '' ? '没有填写署名单位，请填写公职律师所在单位。' : null
  }
  if (!author.name.includes('律师事务所')) return '请填写律师事务所全称（含“律师事务所”）。'
  const [first, second] = author.lawyers
  if (first === '' || second === '') return '律师事务所的法律意见书由两名承办律师签字，请填写两名律师的姓名。'
  return first === second ? '两名承办律师不得为同一人。' : null
}
