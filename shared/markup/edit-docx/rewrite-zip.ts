import { deflateSync } from 'fflate'
import { decodeLenient, encodeUtf8 } from '../../core/text-codec'
import { crc32 } from '../../import/decode-docx/crc32'

const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50
const UNKNOWN_32 = 0xffffffff
/** Bit 3 says that sizes follow the data; ours stand in the header. */
const SIZES_FOLLOW = 0x0008
const UTF8_NAME = 0x0800

interface Member {
  readonly name: Uint8Array
  readonly flags: number
  readonly method: number
  /** DOS time and date as one number. */
  readonly time: number
  readonly crc: number
  readonly size: number
  readonly packed: Uint8Array
  readonly madeBy: number
  readonly internal: number
  readonly external: number
}

/**
 * The archive with some members' content replaced and new ones added at its end. All others are copied as they are packed,
 * in their order, with their dates. `bytes` has been read by `readZipDirectory` before, so that its directory is sound.
 */
export function rewriteZip(bytes: Uint8Array, replaced: ReadonlyMap<string, Uint8Array>, added: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const members = readMembers(bytes)
  const changed = members.map((member) => {
    const content = replaced.get(nameOf(member))
    return content === undefined ? member : pack(member, content)
  })
  const model = members[0]
  for (const [name, content] of added) {
    changed.push(pack({ name: encodeUtf8(name), flags: UTF8_NAME, method: 8, time: model?.time ?? 0x00210000, crc: 0, size: 0, packed: content, madeBy: 20, internal: 0, external: 0 }, content))
  }
  return writeArchive(changed)
}

/** The name as `readZipDirectory` reads it. */
function nameOf(member: Member): string {
  return decodeLenient(member.name, 'utf-8').replaceAll('\\', '/')
}

function pack(member: Member, content: Uint8Array): Member {
  const packed = member.method === 0 ? content : deflateSync(content, { level: 6 })
  return { ...member, crc: crc32(content), size: content.length, packed }
}

function readMembers(bytes: Uint8Array): Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (view.getUint32(end, true) !== END) end -= 1
  let count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === UNKNOWN_32) {
    const end64 = Number(view.getBigUint64(end - 12, true))
    count = Number(view.getBigUint64(end64 + 32, true))
    at = Number(view.getBigUint64(end64 + 48, true))
  }
  const members: Member[] = []
  for (let index = 0; index < count; index += 1) {
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    members.push(readMember(bytes, view, at, nameLength, extraLength))
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return members
}

function readMember(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): Member {
  const wide = wideValues(view, at + 46 + nameLength, extraLength)
  const take = (offset: number): number => {
    const value = view.getUint32(offset, true)
    return value === UNKNOWN_32 && wide.length > 0 ? wide.shift()! : value
  }
  // In this order only (APPNOTE 4.5.3).
  const size = take(at + 24)
  const packedSize = take(at + 20)
  const local = take(at + 42)
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  return {
    name: bytes.subarray(at + 46, at + 46 + nameLength),
    flags: view.getUint16(at + 8, true) & ~SIZES_FOLLOW,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
    madeBy: view.getUint16(at + 4, true),
    internal: view.getUint16(at + 36, true),
    external: view.getUint32(at + 38, true),
  }
}

function wideValues(view: DataView, start: number, length: number): number[] {
  for (let field = start; field + 4 <= start + length; ) {
    const size = view.getUint16(field + 2, true)
    if (view.getUint16(field, true) === 1) return Array.from({ length: Math.floor(size / 8) }, (_, index) => Number(view.getBigUint64(field + 4 + index * 8, true)))
    field += 4 + size
  }
  return []
}

function writeArchive(members: readonly Member[]): Uint8Array {
  const total = members.reduce((sum, { name, packed }) => sum + 76 + name.length * 2 + packed.length, 22)
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  let at = 0
  const offsets = members.map((member) => {
    const offset = at
    view.setUint32(at, LOCAL, true)
    view.setUint16(at + 4, 20, true)
    writeCommon(view, at + 6, member)
    bytes.set(member.name, at + 30)
    bytes.set(member.packed, at + 30 + member.name.length)
    at += 30 + member.name.length + member.packed.length
    return offset
  })
  const directory = at
  members.forEach((member, index) => {
    view.setUint32(at, CENTRAL, true)
    view.setUint16(at + 4, member.madeBy, true)
    view.setUint16(at + 6, 20, true)
    writeCommon(view, at + 8, member)
    view.setUint16(at + 36, member.internal, true)
    view.setUint32(at + 38, member.external, true)
    view.setUint32(at + 42, offsets[index]!, true)
    bytes.set(member.name, at + 46)
    at += 46 + member.name.length
  })
  view.setUint32(at, END, true)
  view.setUint16(at + 8, members.length, true)
  view.setUint16(at + 10, members.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return bytes
}

/** The fields that local and central headers share, from the flags to the length of the name (APPNOTE 4.3.7). */
function writeCommon(view: DataView, at: number, member: Member): void {
  view.setUint16(at, member.flags, true)
  view.setUint16(at + 2, member.method, true)
  view.setUint32(at + 4, member.time, true)
  view.setUint32(at + 8, member.crc, true)
  view.setUint32(at + 12, member.packed.length, true)
  view.setUint32(at + 16, member.size, true)
  view.setUint16(at + 20, member.name.length, true)
}
