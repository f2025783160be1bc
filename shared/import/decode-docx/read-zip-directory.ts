import { decodeLenient } from '../../core/text-codec'
import type { ImportLimits } from '../import-limits'
import { ImportFailure } from './import-failure'

/** One member of a ZIP archive as its central directory lists it. Sizes are claims, to be checked while inflating. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly claimedSize: number
  /** Offset of the local header. */
  readonly offset: number
}

const END_RECORD = 0x06054b50
const END_RECORD_64 = 0x06064b50
const END_LOCATOR_64 = 0x07064b50
const CENTRAL_HEADER = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const ZIP64 = 0x0001
const UNKNOWN_32 = 0xffffffff

const DAMAGED = '文件已损坏，无法按 Word 文档打开；请向来源方重新索取，或在 Word、WPS 中打开并另存后再导入。'
const TRUNCATED = '文件不完整（可能下载或传输中断）；请重新获取完整文件后再导入。'

/**
 * Reads the central directory (APPNOTE 4.3.12). Part names are checked: a name that climbs out of the package, is
 * absolute or stands twice (two readers would see two documents) is refused as `unsafe`.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ImportLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEndRecord(view)
  let { count, offset } = end
  if (count === 0xffff || offset === UNKNOWN_32) ({ count, offset } = readEnd64(view, end.at))
  if (count > limits.parts) throw new ImportFailure('too-large', `文件内含 ${count} 个部件，超过上限 ${limits.parts} 个，未予打开。`)
  const entries = new Map<string, ZipEntry>()
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== CENTRAL_HEADER) throw new ImportFailure('damaged', DAMAGED)
    const nameLength = view.getUint16(offset + 28, true)
    const extraLength = view.getUint16(offset + 30, true)
    const next = offset + 46 + nameLength + extraLength + view.getUint16(offset + 32, true)
    if (next > bytes.length) throw new ImportFailure('damaged', DAMAGED)
    const entry = readEntry(view, bytes, offset, nameLength, extraLength)
    if (!entry.name.endsWith('/')) addEntry(entries, entry)
    offset = next
  }
  return entries
}

function addEntry(entries: Map<string, ZipEntry>, entry: ZipEntry): void {
  const { name } = entry
  if (name === '' || name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..') || name.includes('\0')) {
    throw new ImportFailure('unsafe', '文件内部含有指向包外的部件路径，可能是恶意构造的文件，已拒绝打开。')
  }
  // Part names are equal when they differ in ASCII case only (ECMA-376 Part 2, 6.2.2.3).
  const key = name.toLowerCase()
  if (entries.has(key)) throw new ImportFailure('unsafe', '文件内部有重名部件，不同软件可能读出不同内容，已拒绝打开；请让来源方另存后重发。')
  entries.set(key, entry)
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number, extraLength: number): ZipEntry {
  if (view.getUint16(at + 8, true) & 1) throw new ImportFailure('encrypted', '文件已加密，无法读取；请向来源方索取未加密的版本，或解除密码后再导入。')
  const nameEnd = at + 46 + nameLength
  // The Unicode path extra field (0x7075) is left unread, as Word does: it could name another part.
  const name = decodeLenient(bytes.subarray(at + 46, nameEnd), 'utf-8')
  let claimedSize = view.getUint32(at + 24, true)
  let packedSize = view.getUint32(at + 20, true)
  let offset = view.getUint32(at + 42, true)
  for (let field = nameEnd; field + 4 <= nameEnd + extraLength; ) {
    const id = view.getUint16(field, true)
    const size = view.getUint16(field + 2, true)
    const data = field + 4
    const dataEnd = Math.min(data + size, nameEnd + extraLength)
    if (id === ZIP64) {
      let value = data
      const next = (): number => {
        if (value + 8 > dataEnd) throw new ImportFailure('damaged', DAMAGED)
        value += 8
        return Number(view.getBigUint64(value - 8, true))
      }
      // Only the values that do not fit 32 bits are there, in this order (APPNOTE 4.5.3).
      if (claimedSize === UNKNOWN_32) claimedSize = next()
      if (packedSize === UNKNOWN_32) packedSize = next()
      if (offset === UNKNOWN_32) offset = next()
    }
    field = data + size
  }
  // Some writers on Windows store backslashes; Word reads them as slashes.
  return { name: name.replaceAll('\\', '/'), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packedSize, claimedSize, offset }
}

function findEndRecord(view: DataView): { at: number; count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return { at, count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) }
  }
  throw new ImportFailure('truncated', TRUNCATED)
}

function readEnd64(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== END_LOCATOR_64) throw new ImportFailure('damaged', DAMAGED)
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_RECORD_64) throw new ImportFailure('damaged', DAMAGED)
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) }
}

/** The stored (still compressed) bytes of a member; `damaged` when the local header is not where the directory says. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw new ImportFailure('damaged', DAMAGED)
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packedSize > bytes.length) throw new ImportFailure('truncated', TRUNCATED)
  return bytes.subarray(start, start + entry.packedSize)
}
