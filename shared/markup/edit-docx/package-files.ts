import type { DocxPackage } from '../../import/decode-docx/open-package'
import { MarkupFailure } from '../edit'

const BYTE_ORDER_MARK = '\ufeff'

/** The parts of a package as text, byte order mark kept, so that writing them back gives the same bytes. */
export class PackageFiles {
  constructor(private readonly container: DocxPackage) {}

  /** All part names as written. */
  get names(): readonly string[] {
    return this.container.names
  }

  has(name: string): boolean {
    return this.container.has(name)
  }

  /** The name of the part as the package writes it. */
  nameOf(name: string): string {
    return this.container.nameOf(name)
  }

  /** True when the other package holds the same bytes under that name. */
  isSame(name: string, other: PackageFiles): boolean {
    const mine = this.container.packed(name)
    const theirs = other.container.packed(name)
    if (mine === null || theirs === null || mine.entry.crc !== theirs.entry.crc || mine.entry.claimedSize !== theirs.entry.claimedSize) return false
    if (mine.entry.method === theirs.entry.method && sameBytes(mine.bytes, theirs.bytes)) return true
    return sameBytes(this.container.bytes(name)!, other.container.bytes(name)!)
  }

  /** The text of a part; null when there is none. Throws `encoding` for parts that are not UTF-8. */
  text(name: string): string | null {
    const part = this.container.text(name)
    if (part === null) return null
    if (!part.isUtf8) throw new MarkupFailure('encoding', `文件部件 ${name} 不是 UTF-8 编码，不能在原文上标注；请在 Word 或 WPS 中另存为 .docx 后再试。`)
    return part.hasByteOrderMark ? BYTE_ORDER_MARK + part.text : part.text
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false
  return true
}
