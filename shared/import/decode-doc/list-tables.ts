import type { ListDefinition, ListInstance, ListLevel, Numbering } from '../decode-docx/read-numbering'
import { symbolFontOf } from '../decode-docx/symbol-fonts'
import { ByteCursor } from './byte-cursor'
import { applyCharacter, PLAIN } from './properties'

/** Names of ST_NumberFormat for the MSONFC values 0 to 59 ([MS-OSHARED] 2.2.1.3): the same formats, numbered. */
export const NUMBER_FORMATS = [
  'decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText', 'ordinalText', 'hex', 'chicago',
  'ideographDigital', 'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth', 'decimalHalfWidth', 'japaneseLegal',
  'japaneseDigitalTenThousand', 'decimalEnclosedCircle', 'decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero',
  'bullet', 'ganada', 'chosung', 'decimalEnclosedFullstop', 'decimalEnclosedParen', 'decimalEnclosedCircleChinese',
  'ideographEnclosedCircle', 'ideographTraditional', 'ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting',
  'ideographLegalTraditional', 'taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting', 'chineseLegalSimplified',
  'chineseCountingThousand', 'decimal', 'koreanDigital', 'koreanCounting', 'koreanLegal', 'koreanDigital2', 'hebrew1',
  'arabicAlpha', 'hebrew2', 'arabicAbjad', 'hindiVowels', 'hindiConsonants', 'hindiNumbers', 'hindiCounting', 'thaiLetters',
  'thaiNumbers', 'thaiCounting', 'vietnameseCounting', 'numberInDash', 'russianLower', 'russianUpper',
] as const

/** A place in the table stream. */
interface Place {
  readonly offset: number
  readonly length: number
}

/**
 * Reads the lists (PlfLst, [MS-DOC] 2.9.190) and their overrides (PlfLfo, 2.9.189) into what counts lists of a DOCX:
 * the two formats number alike. `table` is the whole table stream, for the levels stand behind the stretch the FIB
 * names. Throws RangeError where they are cut off.
 */
export function readListTables(table: Uint8Array, lists: Place, overrides: Place, fontName: (index: number) => string): Numbering {
  if (lists.length === 0 || overrides.length === 0) return { definitions: new Map(), instances: new Map() }
  const definitions = new Map(readDefinitions(table, lists.offset, fontName).map((definition) => [definition.id, definition]))
  const cursor = new ByteCursor(table, overrides.offset)
  const count = Math.min(cursor.u32(), 0x7fe)
  const heads: { id: string; levels: number }[] = []
  for (let index = 0; index < count; index += 1) {
    const id = String(cursor.i32())
    cursor.at += 8
    heads.push({ id, levels: cursor.u8() })
    cursor.at += 3
  }
  const instances = new Map<number, ListInstance>()
  for (const [index, head] of heads.entries()) instances.set(index + 1, readInstance(cursor, head, fontName))
  return { definitions, instances }
}

function readDefinitions(table: Uint8Array, offset: number, fontName: (index: number) => string): ListDefinition[] {
  const cursor = new ByteCursor(table, offset)
  const count = cursor.u16()
  const heads: { id: string; isSimple: boolean }[] = []
  for (let index = 0; index < count; index += 1) {
    const id = String(cursor.i32())
    cursor.at += 4 + 18
    heads.push({ id, isSimple: (cursor.u8() & 1) !== 0 })
    cursor.at += 1
  }
  return heads.map((head) => {
    const levels: ListLevel[] = []
    for (let level = 0; level < (head.isSimple ? 1 : 9); level += 1) levels.push(readLevel(cursor, fontName))
    return { id: head.id, levels, styleLink: null }
  })
}

/** LFOData with its LFOLVLs ([MS-DOC] 2.9.132, 2.9.133). */
function readInstance(cursor: ByteCursor, head: { id: string; levels: number }, fontName: (index: number) => string): ListInstance {
  cursor.at += 4
  const starts = new Map<number, number>()
  const levels = new Map<number, ListLevel>()
  for (let index = 0; index < head.levels; index += 1) {
    const start = cursor.i32()
    const flags = cursor.u32()
    const at = flags & 0xf
    const level = (flags & 0x20) === 0 ? null : readLevel(cursor, fontName)
    if (level !== null) levels.set(at, level)
    if ((flags & 0x10) !== 0) starts.set(at, level?.start ?? start)
  }
  return { definition: head.id, starts, levels }
}

/** LVL ([MS-DOC] 2.9.150): fixed part, modifications for paragraph and number, text. */
function readLevel(cursor: ByteCursor, fontName: (index: number) => string): ListLevel {
  const start = cursor.i32()
  const format = cursor.u8()
  const flags = cursor.u8()
  cursor.at += 9
  const follow = cursor.u8()
  cursor.at += 8
  const characterLength = cursor.u8()
  const paragraphLength = cursor.u8()
  const restart = cursor.u8()
  cursor.at += 1
  cursor.take(paragraphLength)
  const character = applyCharacter(PLAIN, cursor.take(characterLength))
  const text = cursor.text(cursor.u16())
  return {
    start,
    format: format === 255 ? 'none' : (NUMBER_FORMATS[format] ?? 'decimal'),
    pattern: '',
    // Values of levels stand in the text as the characters 0 to 8; a DOCX writes them %1 to %9.
    text: text.replace(/[\u0000-\u0008]/g, (sign) => `%${sign.charCodeAt(0) + 1}`),
    gap: follow === 2 ? '' : ' ',
    legal: (flags & 4) !== 0,
    restart: (flags & 8) === 0 ? null : restart,
    style: null,
    picture: false,
    hidden: character.isHidden,
    symbolFont: character.latinFont === null ? null : symbolFontOf(fontName(character.latinFont)),
  }
}
