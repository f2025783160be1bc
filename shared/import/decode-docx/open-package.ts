import { decodeLenient, decodeStrict } from '../../core/text-codec'
import type { ImportLimits } from '../import-limits'
import { ImportFailure } from './import-failure'
import { type Budget, inflatePart, isDamaged } from './inflate-part'
import { packedBytes, readZipDirectory, type ZipEntry } from './read-zip-directory'
import { XmlCursor } from './xml-cursor'

/** A link from one part to another, or to something outside the file (ECMA-376 Part 2, 6.5). */
export interface Relationship {
  readonly id: string
  /** Last segment of the type: `styles`, `header`, `hyperlink` … The same for transitional and strict files. */
  readonly type: string
  /** Part name without leading slash; for external links the target as written. */
  readonly target: string
  readonly external: boolean
}

/** A part as text, its byte order mark left out. */
export interface PartText {
  readonly text: string
  /** True when its bytes are sound UTF-8, as nearly all are. */
  readonly isUtf8: boolean
  readonly hasByteOrderMark: boolean
}

/** Unpacked bytes of unread parts that are looked at for damage. */
const MOST_CHECKED = 4 * 1024 * 1024

/** Opens DOCX packages part by part; every part is unpacked against one common budget. */
export class DocxPackage {
  private readonly budget: Budget
  private readonly links = new Map<string, readonly Relationship[]>()
  private readonly opened: XmlCursor[] = []
  private readonly texts = new Map<string, PartText>()
  private recoded = false

  constructor(private readonly file: Uint8Array, private readonly entries: ReadonlyMap<string, ZipEntry>, private readonly limits: ImportLimits) {
    this.budget = { remaining: limits.unpackedBytes }
  }

  /** All part names as written. */
  get names(): readonly string[] {
    return [...this.entries.values()].map((entry) => entry.name)
  }

  /** True when the package has the part. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** The name of the part as the package writes it. */
  nameOf(name: string): string {
    return this.entries.get(name.toLowerCase())?.name ?? name
  }

  /** A cursor before the part's root element; null when there is no such part. */
  open(name: string): XmlCursor | null {
    const part = this.text(name)
    if (part === null) return null
    if (!part.isUtf8 && !part.hasByteOrderMark) this.recoded = true
    const cursor = new XmlCursor(part.text, this.limits.depth)
    this.opened.push(cursor)
    return cursor
  }

  /** A part as text, unpacked and decoded once however often it is asked for; null when there is no such part. */
  text(name: string): PartText | null {
    const entry = this.entries.get(name.toLowerCase())
    if (entry === undefined) return null
    let part = this.texts.get(entry.name)
    if (part === undefined) this.texts.set(entry.name, (part = decodePart(inflatePart(this.file, entry, this.budget))))
    return part
  }

  /** The unpacked bytes of a part; null when there is no such part. */
  bytes(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase())
    return entry === undefined ? null : inflatePart(this.file, entry, this.budget)
  }

  /** A part as it is packed, and what the directory says of it; null when there is no such part. */
  packed(name: string): { readonly entry: ZipEntry; readonly bytes: Uint8Array } | null {
    const entry = this.entries.get(name.toLowerCase())
    return entry === undefined ? null : { entry, bytes: packedBytes(this.file, entry) }
  }

  /** True once a part that was read turned out ill-formed or not encoded as it says, and was mended. */
  get repaired(): boolean {
    return this.recoded || this.opened.some((cursor) => cursor.repaired)
  }

  /**
   * Names of parts that nothing was read from (theme, fonts …) and whose data are damaged, as far as they are small
   * enough to look. No words are lost with them, but the file did not arrive as it was written.
   */
  damagedUnread(): readonly string[] {
    const budget = { remaining: MOST_CHECKED }
    return [...this.entries.values()]
      .filter((entry) => !this.texts.has(entry.name) && /\.(xml|rels)$/i.test(entry.name) && entry.claimedSize <= MOST_CHECKED)
      .filter((entry) => isDamaged(this.file, entry, budget))
      .map((entry) => entry.name)
  }

  /** The relationships of a part (`''` for the package itself); none when there is no relationships part. */
  relationships(part: string): readonly Relationship[] {
    const known = this.links.get(part)
    if (known !== undefined) return known
    const slash = part.lastIndexOf('/') + 1
    const cursor = this.open(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
    const links = cursor === null ? [] : readRelationships(cursor, part.slice(0, slash))
    this.links.set(part, links)
    return links
  }

  /** The first internal target of a type from a part, or null. */
  related(part: string, type: string): string | null {
    return this.relationships(part).find((link) => link.type === type && !link.external)?.target ?? null
  }
}

function decodePart(bytes: Uint8Array): PartText {
  // Parts are UTF-8 or UTF-16 (ECMA-376 Part 2, 7.2.1); the byte order mark tells.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeLenient(bytes, 'utf-16le'), isUtf8: false, hasByteOrderMark: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeLenient(bytes, 'utf-16be'), isUtf8: false, hasByteOrderMark: true }
  const text = decodeStrict(bytes, 'utf-8')
  if (text !== null) return { text, isUtf8: true, hasByteOrderMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf }
  // Files put together by office systems carry GBK text under a UTF-8 heading.
  return { text: decodeStrict(bytes, 'gb18030') ?? decodeLenient(bytes, 'utf-8'), isUtf8: false, hasByteOrderMark: false }
}

function readRelationships(cursor: XmlCursor, folder: string): readonly Relationship[] {
  const links: Relationship[] = []
  if (!cursor.enterRoot()) return links
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name !== 'rel:Relationship') continue
    const target = cursor.attribute('Target') ?? ''
    const external = cursor.attribute('TargetMode') === 'External'
    links.push({
      id: cursor.attribute('Id') ?? '',
      type: (cursor.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolveTarget(folder, target),
      external,
    })
  }
  return links
}

function resolveTarget(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * Opens the container: `empty`, `too-large`, `encrypted` (encrypted documents are OLE compound files, [MS-OFFCRYPTO] 2.3),
 * `truncated`, `damaged`, `unsafe` or `not-a-document` when it cannot be one.
 */
export function openPackage(file: Uint8Array, limits: ImportLimits): DocxPackage {
  if (file.length === 0) throw new ImportFailure('empty', '文件是空的（0 字节）；请重新获取文件后再导入。')
  if (file.length > limits.fileBytes) throw new ImportFailure('too-large', `文件超过 ${Math.floor(limits.fileBytes / 1048576)} MB 的上限；请压缩其中的图片或拆分后再导入。`)
  if (COMPOUND_FILE.every((byte, index) => file[index] === byte)) throw compoundFile(file)
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw new ImportFailure('not-a-document', '文件内容不是 Word 文档（.docx）；请确认是否选错文件，或用 Word、WPS 打开后另存为 .docx。')
  return new DocxPackage(file, readZipDirectory(file, limits), limits)
}

function compoundFile(file: Uint8Array): ImportFailure {
  return containsWide(file, 'EncryptedPackage')
    ? new ImportFailure('encrypted', '文件设有打开密码，无法读取；请向来源方索取未加密的版本，或解除密码后再导入。')
    : new ImportFailure('wrong-extension', '文件内容是旧版 Office 格式（.doc 等），扩展名却是 .docx；请改正扩展名，或用 Word、WPS 另存为 .docx 后再导入。')
}

/** True when the bytes hold the words in UTF-16LE, as directory entries of compound files do. */
function containsWide(file: Uint8Array, words: string): boolean {
  const first = words.charCodeAt(0)
  for (let at = file.indexOf(first); at !== -1 && at + words.length * 2 <= file.length; at = file.indexOf(first, at + 1)) {
    let index = 1
    while (index < words.length && file[at + index * 2] === words.charCodeAt(index) && file[at + index * 2 + 1] === 0) index += 1
    if (index === words.length) return true
  }
  return false
}
