import { normalizeText } from '../document/normalize-text'
import type { RawParagraph } from './raw-document'

const LONGEST_HEADING = 30
/** Names of the parts of construction and procurement contracts, each with its own numbering. */
const PART_NAME = /^(?:合同)?(?:通用|专用|一般|特殊|特别)(?:合同)?条款$|^(?:合同)?协议书$|^合同条款$|^(?:工程)?质量保修书$/

/**
 * Tells whether a line without number is a heading: by its outline level, by bold or centred setting when it is short
 * and no sentence, or by being the name of a part. Returns its kind (`part`, `heading-0` … `heading-9`) or null.
 */
export function isHeadingLine(line: string, raw: RawParagraph, isBoldTelling: boolean): string | null {
  const words = normalizeText(line).trim()
  const bare = words.replace(/ /g, '')
  if (PART_NAME.test(bare)) return 'part'
  // A paragraph with a bullet is an item of a list, however it is set.
  if (raw.number !== null || bare.length < 2 || bare.length > LONGEST_HEADING) return null
  if (/[。;；,，:!！?？、]$|[。;；]|_{2}|^\(.{0,40}\)$|年.{0,8}月|[├┤┼]|[或及和与]$/.test(words) || !/[\u4e00-\u9fff]{2}/.test(bare)) return null
  if (raw.outlineLevel !== null) return `heading-${raw.outlineLevel}`
  const isSetApart = (raw.emphasised && isBoldTelling) || raw.alignment === 'center'
  return isSetApart && !/[:：]/.test(words) && !/(?:合同|协议|协议书|合同书)$/.test(bare) ? 'heading-9' : null
}
