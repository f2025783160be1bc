import type { LocalDate } from '../../../../shared/core/local-date'
import type { Letter } from '../../../../shared/letters/letter'
import type { LetterForm } from '../../../../shared/letters/opinion-letter'
import type { Opinion } from '../../../../shared/opinion/opinion'
import { letterFormOf, readOfficeLetter, readOfficeTemplate } from '../../../../shared/storage/office-letter'
import type { Services } from '../../../services'

/** How an opinion letter is laid out: the internal (or file) form, 信函格式, or the office's own DOCX. */
export type LetterLayout = 'file' | 'letter' | 'template'

/** 紧急程度 as it is printed; '' for none. */
export const URGENCIES = ['', '加急', '特急'] as const

/** What a person decides about the look of one letter. */
export interface LetterChoices {
  readonly layout: LetterLayout
  /** Annexes after the list of problems, as 附件说明 names them. */
  readonly annexes: readonly string[]
  readonly urgency: (typeof URGENCIES)[number]
  /** 附注, without brackets; '' for none. */
  readonly remark: string
}

/** A letter ready to be written. */
export interface LaidOut {
  readonly letter: Letter
  readonly form: LetterForm
  /** The office's DOCX to fill; null to write one of our own. */
  readonly template: Uint8Array | null
}

/** Lays an opinion out as the office has its letters. Letter builders are loaded when the first letter is wanted. */
export async function layOut({ store, clock }: Pick<Services, 'store' | 'clock'>, opinion: Opinion, { layout, annexes, urgency, remark }: LetterChoices): Promise<LaidOut> {
  const [{ opinionLetter }, office, file] = await Promise.all([import('../../../../shared/letters/opinion-letter'), readOfficeLetter(store), layout === 'template' ? readOfficeTemplate(store) : null])
  const form: LetterForm = {
    ...letterFormOf(office, layout === 'letter' ? 'letter' : 'file', opinion.issuedOn ?? clock.today()), furtherAnnexes: annexes,
    ...(urgency === '' ? {} : { marginal: [urgency] }), ...(remark === '' ? {} : { remark }),
  }
  const template = file === null ? null : await store.readBlob(file.sha256)
  return { letter: opinionLetter(opinion, form), form, template }
}

/** What the check of official documents says of the letter as it would be issued today, and what of it the office's template has no place for. */
export async function checkLayout(services: Pick<Services, 'store' | 'clock' | 'worker'>, opinion: Opinion, choices: LetterChoices, given: { readonly number: string; readonly on: LocalDate }): Promise<readonly string[]> {
  const [{ selfCheckLetter }, { letter, template }] = await Promise.all([
    import('../../../../shared/letters/self-check'), layOut(services, { ...opinion, documentNumber: given.number, issuedOn: given.on }, choices),
  ])
  const filled = template === null ? null : await services.worker.fillTemplate(letter, template)
  const lost = filled !== null && filled.ok ? filled.value.warnings : []
  return [...selfCheckLetter(letter).map(({ message }) => message), ...lost]
}
