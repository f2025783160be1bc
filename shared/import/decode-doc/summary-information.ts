import { decodeLenient } from '../../core/text-codec'
import { ByteCursor, decodeUnits } from './byte-cursor'

/** What the property set of a file says ([MS-OLEPS] 2.21; stream SummaryInformation). */
export interface SummaryInformation {
  readonly title: string
  readonly author: string
  readonly lastModifiedBy: string
  readonly application: string
  readonly pages: number | null
  readonly created: string | null
  readonly modified: string | null
}

const NOTHING: SummaryInformation = { title: '', author: '', lastModifiedBy: '', application: '', pages: null, created: null, modified: null }
/** Property ids of the set ([MS-OLEPS] 3.1). */
const IDS = { codePage: 1, title: 2, author: 4, lastModifiedBy: 8, created: 12, modified: 13, pages: 14, application: 18 } as const

/** Reads the stream; everything is empty where it is absent or broken. */
export function readSummaryInformation(bytes: Uint8Array | null): SummaryInformation {
  if (bytes === null) return NOTHING
  try {
    return readProperties(bytes)
  } catch (error) {
    if (error instanceof RangeError) return NOTHING
    throw error
  }
}

function readProperties(bytes: Uint8Array): SummaryInformation {
  const start = new ByteCursor(bytes, 44).u32()
  const cursor = new ByteCursor(bytes, start + 4)
  const count = Math.min(cursor.u32(), 256)
  const places = new Map<number, number>()
  for (let index = 0; index < count; index += 1) places.set(cursor.u32(), start + cursor.u32())
  const value = (id: number): ByteCursor | null => {
    const place = places.get(id)
    return place === undefined || place + 8 > bytes.length ? null : new ByteCursor(bytes, place)
  }
  const codePage = readNumber(value(IDS.codePage)) ?? 0
  const text = (id: number): string => readText(value(id), codePage & 0xffff)
  return {
    title: text(IDS.title), author: text(IDS.author), lastModifiedBy: text(IDS.lastModifiedBy), application: text(IDS.application),
    pages: readNumber(value(IDS.pages)), created: readTime(value(IDS.created)), modified: readTime(value(IDS.modified)),
  }
}

function readNumber(cursor: ByteCursor | null): number | null {
  const type = cursor?.u32()
  return type === 2 ? cursor!.u16() : type === 3 ? cursor!.i32() : null
}

function readText(cursor: ByteCursor | null, codePage: number): string {
  const type = cursor?.u32()
  if (type !== 30 && type !== 31) return ''
  const length = cursor!.u32()
  const bytes = cursor!.take(Math.min(type === 31 ? length * 2 : length, cursor!.left, 4096))
  if (type === 31 || codePage === 1200) return untilZero(decodeUnits(bytes))
  return untilZero(decodeLenient(bytes, codePage === 65001 ? 'utf-8' : 'gb18030'))
}

function untilZero(text: string): string {
  const end = text.indexOf('\u0000')
  return (end === -1 ? text : text.slice(0, end)).trim()
}

const SECONDS_TO_1970 = 11_644_473_600

/** FILETIME: hundreds of nanoseconds since 1601. */
function readTime(cursor: ByteCursor | null): string | null {
  if (cursor?.u32() !== 64) return null
  const seconds = (cursor.u32() + cursor.u32() * 2 ** 32) / 1e7 - SECONDS_TO_1970
  return seconds > 0 && seconds < 253_402_300_800 ? new Date(Math.round(seconds) * 1000).toISOString() : null
}
