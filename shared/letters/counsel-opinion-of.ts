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
