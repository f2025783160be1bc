import type { LocalDate } from '../../../../shared/core/local-date'
import type { Letter } from '../../../../shared/letters/letter'
import type { LetterForm } from '../../../../shared/letters/opinion-letter'
import type { Opinion } from '../../../../shared/opinion/opinion'
import { letterFormOf, readOfficeLetter, readOfficeTemplate } from '../../../../shared/storage/office-letter'
import type { Services } from '../../../services'

/** How an opinion letter is laid out: the internal (or file) form, 信函格式, or the office's own DOCX. */
export type LetterLayout = 'file' | 'letter' | 'template'

/** A letter ready to be written. */
export interface LaidOut {
  readonly letter: Letter
  readonly form: LetterForm
  /** The office's DOCX to fill; null to write one of our own. */
  readonly template: Uint8Array | null
}

/** Lays an opinion out as the office has its letters. Letter builders are loaded when the first letter is wanted. */
export async function layOut({ store, clock }: Pick<Services, 'store' | 'clock'>, opinion: Opinion, layout: LetterLayout): Promise<LaidOut> {
  const [{ opinionLetter }, office, file] = await Promise.all([import('../../../../shared/letters/opinion-letter'), readOfficeLetter(store), layout === 'template' ? readOfficeTemplate(store) : null])
  const form = letterFormOf(office, layout === 'letter' ? 'letter' : 'file', opinion.issuedOn ?? clock.today())
  const template = file === null ? null : await store.readBlob(file.sha256)
  return { letter: opinionLetter(opinion, form), form, template }
}

/** What the check of official documents says of the letter as it would be issued today. */
export async function checkLayout(services: Pick<Services, 'store' | 'clock'>, opinion: Opinion, layout: LetterLayout, given: { readonly number: string; readonly on: LocalDate }): Promise<readonly string[]> {
  const [{ selfCheckLetter }, { letter }] = await Promise.all([
    import('../../../../shared/letters/self-check'), layOut(services, { ...opinion, documentNumber: given.number, issuedOn: given.on }, layout),
  ])
  return selfCheckLetter(letter).map(({ message }) => message)
}
