import { decodeStrict } from '../../core/text-codec'
import type { ImportLimits } from '../../import/import-limits'
import { type Budget, inflatePart } from '../../import/decode-docx/inflate-part'
import { packedBytes, readZipDirectory, type ZipEntry } from '../../import/decode-docx/read-zip-directory'
import { MarkupFailure } from '../edit'

const BYTE_ORDER_MARK = '\ufeff'

/** The parts of a package as text, byte order mark kept, so that writing them back gives the same bytes. */
export class PackageFiles {
  private readonly entries: ReadonlyMap<string, ZipEntry>
  private readonly budget: Budget
  private readonly texts = new Map<string, string>()

  constructor(private readonly file: Uint8Array, limits: ImportLimits) {
    this.entries = readZipDirectory(file, limits)
    this.budget = { remaining: limits.unpackedBytes }
  }

  /** All part names as written. */
  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name)
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** The name of the part as the package writes it. */
  nameOf(name: string): string {
    return this.entries.get(name.toLowerCase())?.name ?? name
  }

  /** The unpacked bytes of a part; null when there is none. */
  bytes(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase())
    return entry === undefined ? null : inflatePart(this.file, entry, this.budget)
  }

  /** True when the other package holds the part packed in the very same bytes. */
  isSamePacked(name: string, other: PackageFiles): boolean {
    const mine = this.entries.get(name.toLowerCase())
    const theirs = other.entries.get(name.toLowerCase())
    if (mine === undefined || theirs === undefined || mine.crc !== theirs.crc || mine.method !== theirs.method || mine.claimedSize !== theirs.claimedSize) return false
    return sameBytes(packedBytes(this.file, mine), packedBytes(other.file, theirs))
  }

  /** The text of a part; null when there is none. Throws `encoding` for parts that are not UTF-8. */
  text(name: string): string | null {
    const known = this.texts.get(name)
    if (known !== undefined) return known
    const bytes = this.bytes(name)
    if (bytes === null) return null
    const text = decodeStrict(bytes, 'utf-8')
    if (text === null) throw new MarkupFailure('encoding', `文件部件 ${name} 不是 UTF-8 编码，不能在原文上标注；请在 Word 或 WPS 中另存为 .docx 后再试。`)
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    const full = hasMark ? BYTE_ORDER_MARK + text : text
    this.texts.set(name, full)
    return full
  }
}

/** True when both hold the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false
  return true
}
