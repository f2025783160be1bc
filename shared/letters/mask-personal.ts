import { checkCreditCode } from '../facts/credit-code'
import { maskResidentId } from '../facts/resident-id'
import type { Imprint, Letter, LetterBlock, LetterCell, LetterSection } from './letter'

/** Eighteen signs that no further digit or letter joins: a resident number, a credit code or an account. */
const EIGHTEEN = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g
/** The same written in its three groups: district, birthday, serial. */
const GROUPED = /(?<![0-9A-Za-z])(\d{6})([ -])(\d{8})\2(\d{3}[\dXx])(?![0-9A-Za-z])/g
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g

/**
 * The text with resident identity numbers cut to their first three and last two signs and mobile numbers to their first
 * three and last four (documents.md 11.5). A number written with a wrong digit is hidden as well: only what passes as a
 * unified social credit code stays.
 */
export function maskPersonal(text: string): string {
  return text
    .replace(EIGHTEEN, (id) => (checkCreditCode(id).kind === 'valid' ? id : maskResidentId(id)))
    .replace(GROUPED, (_, district: string, _gap: string, birthday: string, serial: string) => maskResidentId(`${district}${birthday}${serial}`))
    .replace(MOBILE, (phone) => `${phone.slice(0, 3)}****${phone.slice(-4)}`)
}

/** The letter with personal numbers hidden in every paragraph and cell; every builder returns through it. */
export function maskLetter(letter: Letter): Letter {
  return { ...letter, title: maskPersonal(letter.title), sections: letter.sections.map(maskSection), imprint: maskImprint(letter.imprint) }
}

function maskSection(section: LetterSection): LetterSection {
  return { ...section, blocks: section.blocks.map(maskBlock) }
}

function maskBlock(block: LetterBlock): LetterBlock {
  if (block.kind === 'paragraph') return { ...block, runs: block.runs.map((run) => ({ ...run, text: maskPersonal(run.text) })) }
  return { ...block, rows: block.rows.map((row) => row.map(maskCell)) }
}

function maskCell(cell: string | LetterCell): string | LetterCell {
  return typeof cell === 'string' ? maskPersonal(cell) : { ...cell, text: maskPersonal(cell.text) }
}

function maskImprint(imprint: Imprint | null): Imprint | null {
  return imprint === null ? null : { ...imprint, copies: maskPersonal(imprint.copies) }
}
