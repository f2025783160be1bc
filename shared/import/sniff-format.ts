import { openCompoundFile } from './decode-doc/compound-file'

/** What the bytes are, whatever the file's name says. */
export type SniffedFormat =
  | 'docx' | 'doc' | 'pdf' | 'html' | 'text'
  | 'rtf' | 'odt' | 'ofd' | 'wps-works' | 'word-before-97' | 'word-for-dos' | 'mht' | 'picture'
  | 'encrypted-office' | 'spreadsheet' | 'presentation' | 'archive' | 'program' | 'damaged-zip' | 'damaged-ole' | 'unknown'

const PDF_WITHIN = 1024

/** Tells a file's format from its bytes alone. Reads names of parts, never their content. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return sniffZip(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return sniffCompoundFile(bytes)
  if (startsWith(bytes, [0xdb, 0xa5])) return 'word-before-97'
  if (startsWith(bytes, [0x31, 0xbe, 0, 0])) return 'word-for-dos'
  if (isPicture(bytes)) return 'picture'
  if (startsWith(bytes, [0x52, 0x61, 0x72, 0x21]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf]) || startsWith(bytes, [0x1f, 0x8b])) return 'archive'
  if (startsWith(bytes, [0x4d, 0x5a]) || startsWith(bytes, [0x7f, 0x45, 0x4c, 0x46])) return 'program'
  const head = latin1(bytes, 0, 4096)
  if (head.slice(0, PDF_WITHIN + 5).includes('%PDF-')) return 'pdf'
  if (/^(?:\u00ef\u00bb\u00bf)?\s{0,16}\{\\rtf/.test(head)) return 'rtf'
  if (/^(?:\u00ef\u00bb\u00bf)?\s{0,16}MIME-Version:/i.test(head)) return 'mht'
  return sniffText(bytes, head)
}

function isPicture(bytes: Uint8Array): boolean {
  return [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a], [0x42, 0x4d], [0x47, 0x49, 0x46, 0x38]].some((magic, index) =>
    // "BM" alone is also how a text may begin: a bitmap has zeros in its reserved words.
    startsWith(bytes, magic) && (index !== 4 || (bytes.length > 30 && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0)))
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, index) => bytes[index] === value)
}

function latin1(bytes: Uint8Array, from: number, length: number): string {
  let text = ''
  for (const byte of bytes.subarray(from, from + length)) text += String.fromCharCode(byte)
  return text
}

/** Zip: decided by the names in the central directory (APPNOTE 4.3.12), or in the local headers where that is broken. */
function sniffZip(bytes: Uint8Array): SniffedFormat {
  const names = centralNames(bytes) ?? localNames(bytes)
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (has(/^xl\//i)) return 'spreadsheet'
  if (has(/^ppt\//i)) return 'presentation'
  if (has(/^word\//i)) return 'docx'
  if (has(/^OFD\.xml$/i)) return 'ofd'
  if (has(/^mimetype$/)) return /opendocument\.spreadsheet/.test(latin1(bytes, 0, 200)) ? 'spreadsheet' : 'odt'
  if (has(/^\[Content_Types\]\.xml$/i) || has(/(^|\/)document\.xml$/i)) return 'docx'
  return names.length === 0 || centralNames(bytes) === null ? 'damaged-zip' : 'archive'
}

const NAMES_READ = 20_000

function centralNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    return readNames(bytes, view, view.getUint32(at + 16, true), 0x02014b50)
  }
  return null
}

function readNames(bytes: Uint8Array, view: DataView, start: number, signature: number): string[] | null {
  const names: string[] = []
  let at = start
  while (at + 46 <= bytes.length && view.getUint32(at, true) === signature && names.length < NAMES_READ) {
    const length = view.getUint16(at + 28, true)
    names.push(latin1(bytes, at + 46, Math.min(length, 512)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names.length === 0 ? null : names
}

function localNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = 0; at + 30 <= bytes.length && names.length < NAMES_READ; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x04034b50) continue
    names.push(latin1(bytes, at + 30, Math.min(view.getUint16(at + 26, true), 512)))
  }
  return names
}

/** OLE compound file: decided by its streams ([MS-DOC] 2.1, [MS-OFFCRYPTO] 2.3.4.4). */
function sniffCompoundFile(bytes: Uint8Array): SniffedFormat {
  const file = openCompoundFile(bytes)
  if (file === null) return 'damaged-ole'
  if (file.has('EncryptedPackage')) return 'encrypted-office'
  if (file.has('WordDocument')) return 'doc'
  if (file.has('Workbook') || file.has('Book')) return 'spreadsheet'
  if (file.has('PowerPoint Document')) return 'presentation'
  if (file.has('MatOST') || file.has('CONTENTS')) return 'wps-works'
  return 'unknown'
}

const HTML = /<(?:!doctype\s{1,8}html|html|head|body|meta|table|div|p|title)[\s>]/i

/** Text: no zero bytes (or the zeros of UTF-16), few control characters. */
function sniffText(bytes: Uint8Array, head: string): SniffedFormat {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
  const sample = bytes.subarray(0, 65_536)
  let zeros = 0
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) zeros += 1
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26 && byte !== 27) controls += 1
  }
  const plainHead = isUtf16 ? head.replaceAll('\u0000', '') : head
  // Half of UTF-16's bytes may be any value, so control bytes are common in it; but not as common as in other data.
  if (!isUtf16 && zeros > 0 && (controls > sample.length * 0.25 || !looksUtf16(sample, zeros))) return 'unknown'
  if (!isUtf16 && zeros === 0 && controls > sample.length * 0.02) return 'unknown'
  return HTML.test(plainHead.slice(0, 2048)) ? 'html' : 'text'
}

/** UTF-16 without a mark: line ends and Latin characters put zeros at every other byte only. */
function looksUtf16(sample: Uint8Array, zeros: number): boolean {
  let even = 0
  for (let index = 0; index < sample.length; index += 2) if (sample[index] === 0) even += 1
  return sample.length % 2 === 0 && zeros >= sample.length * 0.01 && (even > zeros * 0.98 || even < zeros * 0.02)
}
