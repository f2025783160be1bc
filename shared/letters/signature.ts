import { officialDate, type LocalDate } from '../core/local-date'
import { bodyParagraph, plain, type LetterParagraph } from './letter'
import { widthOf } from './official-writing'

/** Who signs and how. */
export interface Signature {
  /** 署名; several (lawyers, joint authorities) stand under one another. */
  readonly names: readonly string[]
  /** Null leaves the day to be written in. */
  readonly date: LocalDate | null
  readonly isSealed: boolean
  /** 附注 without brackets (此件依申请公开); printed in the line after the date. */
  readonly remark?: string | undefined
}

/** A seal is about 42 mm across: two lines before the names and one after the date keep clear of the text. */
const SEAL_LINES_BEFORE = 2
const SEAL_LINES_AFTER = 1
/** Characters the date stays in from the right: under a seal, and without one. */
const DATE_RIGHT = { sealed: 4, unsealed: 2 } as const

/**
 * 署名 and 成文日期 (GB/T 9704-2012 7.3.5). Sealed: the date four characters in from the right, the names centred on it;
 * unsealed: the name two characters in, the date starting two characters right of the name, or, where the date is
 * longer, the date two characters in and the name moved left as much. Kept with the text before. 附注 in the next line.
 */
export function signatureBlocks(signature: Signature): readonly LetterParagraph[] {
  const date = signature.date === null ? '    年  月  日' : officialDate(signature.date)
  const widest = Math.max(...signature.names.map(widthOf))
  const offsets = signature.isSealed ? sealedOffsets(widest, widthOf(date)) : unsealedOffsets(widest, widthOf(date))
  const names = signature.names.map((name, index): LetterParagraph => ({
    kind: 'paragraph', role: 'issuer', align: 'right', keepWithNext: true,
    // Centred names each have an own offset; names under one another without a seal start at the same character.
    right: offsets.names + (signature.isSealed ? (widest - widthOf(name)) / 2 : widest - widthOf(name)),
    ...(index === 0 ? { linesBefore: signature.isSealed ? SEAL_LINES_BEFORE : 1 } : {}),
    runs: [plain(name)],
  }))
  const remark = signature.remark === undefined || signature.remark === '' ? [] : [bodyParagraph(`（${signature.remark}）`, { role: 'remark' })]
  const isRoomKept = signature.isSealed && remark.length === 0
  const day: LetterParagraph = {
    kind: 'paragraph', role: 'date', align: 'right', right: offsets.date, ...(isRoomKept ? { linesAfter: SEAL_LINES_AFTER } : {}), runs: [plain(date)],
  }
  return [...names, day, ...remark]
}

interface Offsets {
  readonly names: number
  readonly date: number
}

function sealedOffsets(names: number, date: number): Offsets {
  // A name too long to be centred over a date four characters in moves the date left rather than leave the type area.
  const right = Math.max(DATE_RIGHT.sealed, (names - date) / 2)
  return { names: right + (date - names) / 2, date: right }
}

function unsealedOffsets(names: number, date: number): Offsets {
  return date > names
    ? { date: DATE_RIGHT.unsealed, names: DATE_RIGHT.unsealed + date + 2 - names }
    : { names: DATE_RIGHT.unsealed, date: names - date }
}
