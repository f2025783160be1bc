import { ByteCursor, readPlc } from './byte-cursor'

/** Properties that hold for a stretch of the WordDocument stream, by byte offsets. */
export interface PropertyRun {
  readonly start: number
  readonly end: number
  /** Modifications over the style. */
  readonly modifications: Uint8Array
  /** Style of the paragraph; 0 for character runs. */
  readonly style: number
}

const PAGE = 512
const NONE = new Uint8Array(0)

/** Character runs from the pages a PlcBteChpx names ([MS-DOC] 2.8.5, 2.9.33), sorted by start. */
export function readCharacterRuns(stream: Uint8Array, table: Uint8Array | null): PropertyRun[] {
  return readPages(stream, table, 1, (page, at) => {
    if (at === 0) return { modifications: NONE, style: 0 }
    const cursor = new ByteCursor(page, at * 2)
    return { modifications: cursor.take(cursor.u8()), style: 0 }
  })
}

/** Paragraph runs from the pages a PlcBtePapx names ([MS-DOC] 2.8.6, 2.9.174), sorted by start. */
export function readParagraphRuns(stream: Uint8Array, table: Uint8Array | null): PropertyRun[] {
  return readPages(stream, table, 13, (page, at) => {
    if (at === 0) return { modifications: NONE, style: 0 }
    const cursor = new ByteCursor(page, at * 2)
    const half = cursor.u8()
    const length = half === 0 ? cursor.u8() * 2 : half * 2 - 1
    const body = new ByteCursor(cursor.take(length))
    const style = body.left >= 2 ? body.u16() : 0
    return { modifications: body.take(body.left), style }
  })
}

type ReadRun = (page: Uint8Array, at: number) => { modifications: Uint8Array; style: number }

function readPages(stream: Uint8Array, table: Uint8Array | null, entrySize: number, readRun: ReadRun): PropertyRun[] {
  const plc = readPlc(table, 4)
  const runs: PropertyRun[] = []
  const read = new Set<number>()
  for (let index = 0; index < plc.count; index += 1) {
    const number = new ByteCursor(plc.entry(index)).u32() & 0x3fffff
    // A page named twice adds nothing; a hostile table would name one a million times.
    if (read.has(number)) continue
    read.add(number)
    const page = stream.subarray(number * PAGE, (number + 1) * PAGE)
    if (page.length === PAGE) readPage(page, entrySize, readRun, runs)
  }
  return runs.sort((a, b) => a.start - b.start)
}

function readPage(page: Uint8Array, entrySize: number, readRun: ReadRun, into: PropertyRun[]): void {
  const count = page[PAGE - 1]!
  const cursor = new ByteCursor(page)
  if ((count + 1) * 4 + count * entrySize > PAGE) return
  let start = cursor.u32()
  for (let index = 0; index < count; index += 1) {
    const end = cursor.u32()
    const at = page[(count + 1) * 4 + index * entrySize]!
    if (end > start) into.push({ start, end, ...readRunSafely(page, at, readRun) })
    start = end
  }
}

function readRunSafely(page: Uint8Array, at: number, readRun: ReadRun): { modifications: Uint8Array; style: number } {
  try {
    return readRun(page, at)
  } catch (error) {
    // A run that points outside its page loses its formatting, not its words.
    if (error instanceof RangeError) return { modifications: NONE, style: 0 }
    throw error
  }
}

/** The run that covers a byte offset, or null. Logarithmic. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | null {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (runs[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run !== undefined && offset < run.end ? run : null
}
