import { decodeLenient, decodeStrict, type TextEncoding } from '../core/text-codec'
import { fail, ok, type Result } from '../core/result'
import { normalizeText, removeInvisible } from '../document/normalize-text'
import type { ImportError, ImportWarning } from './import-error'
import type { ImportLimits } from './import-limits'
import { joinWrappedLines } from './join-wrapped-lines'
import type { RawBlock, RawDocument, RawParagraph } from './raw-document'

/** Text of a file and what had to be said about its encoding. */
export interface DecodedCharacters {
  readonly text: string
  readonly encoding: TextEncoding
  readonly warnings: readonly ImportWarning[]
}

/** Reads a plain-text contract: one paragraph per line. Errors: `empty`, `not-a-document`, `too-large`. */
export function decodeText(bytes: Uint8Array, limits: ImportLimits): Result<RawDocument, ImportError> {
  const decoded = decodeCharacters(bytes)
  if (!decoded.ok) return decoded
  const { text, warnings } = decoded.value
  if (text.length > limits.characters) {
    return fail({ code: 'too-large', message: `文字超过${limits.characters}个字符，请拆分后再导入。` })
  }
  if (removeInvisible(text).trim() === '') return fail({ code: 'empty', message: '文件里没有文字，请确认选对了文件。' })
  return ok(rawFromLines(text, warnings))
}

/**
 * Finds the encoding by strict decoding, never by what the file declares: byte order mark, UTF-8, UTF-16 without mark,
 * GB18030 (with GBK and GB2312). Binary content is refused as `not-a-document`; a UTF-8 file with a few broken bytes
 * is read with a warning.
 */
export function decodeCharacters(bytes: Uint8Array): Result<DecodedCharacters, ImportError> {
  if (bytes.length === 0) return fail({ code: 'empty', message: '文件是空的，请确认选对了文件。' })
  const marked = encodingByMark(bytes)
  if (marked !== null) return acceptText(decodeStrict(bytes, marked), marked) ?? acceptBroken(bytes, marked)
  const wide = bytes.includes(0) || bytes.length % 2 === 0 ? guessUtf16(bytes) : null
  if (wide !== null) return wide
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const accepted = acceptText(decodeStrict(bytes, encoding), encoding)
    if (accepted !== null) return accepted
  }
  return acceptBroken(bytes, countReplacements(bytes, 'utf-8') <= countReplacements(bytes, 'gb18030') ? 'utf-8' : 'gb18030')
}

const NOT_TEXT: ImportError = { code: 'not-a-document', message: '这不是文本文件，内容无法识别；请改选合同的 Word、PDF 或文本文件。' }

/** The encoding a byte order mark names; null where there is none. */
export function encodingByMark(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** UTF-16 without mark: one half of the units has mostly zero or mostly equal high bytes, and the result reads as text. */
function guessUtf16(bytes: Uint8Array): Result<DecodedCharacters, ImportError> | null {
  const isAlreadyText = !bytes.includes(0) && (decodeStrict(bytes, 'utf-8') ?? decodeStrict(bytes, 'gb18030')) !== null
  if (isAlreadyText) return null
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = decodeStrict(bytes, encoding)
    if (text !== null && shareOf(text, COMMON_SIGNS) > 0.9) return ok({ text, encoding, warnings: [] })
  }
  return null
}

const COMMON_SIGNS = /[\t\n\r -~\u00a0\u2010-\u2027\u2460-\u249b\u2500-\u257f\u3000-\u3011\u4e00-\u9fff\uff01-\uff5e]/g
const CONTROL_SIGNS = /[\u0000-\u0008\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\ufffe\uffff]/g
/** Private use and rare blocks that GB18030 fills with what is not Chinese text at all. */
const IMPLAUSIBLE_SIGNS = /[\u0100-\u02af\u0530-\u1fff\ua000-\uabff\ue000-\uf8ff\ufffd]/g

function acceptText(text: string | null, encoding: TextEncoding): Result<DecodedCharacters, ImportError> | null {
  if (text === null) return null
  if (text.includes('\u0000') || shareOf(text, CONTROL_SIGNS) > 0.005) return fail(NOT_TEXT)
  if (encoding === 'gb18030' && shareOf(text, IMPLAUSIBLE_SIGNS) > 0.05) return fail(NOT_TEXT)
  return ok({ text, encoding, warnings: [] })
}

function acceptBroken(bytes: Uint8Array, encoding: TextEncoding): Result<DecodedCharacters, ImportError> {
  const text = decodeLenient(bytes, encoding)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  if (text.includes('\u0000') || broken > 3 + text.length * 0.002 || shareOf(text, CONTROL_SIGNS) > 0.005) return fail(NOT_TEXT)
  const message = `文件有${broken}处字节损坏，已用“\ufffd”代替；请对照原件核对这些位置。`
  return ok({ text, encoding, warnings: [{ code: 'repaired', message }] })
}

function countReplacements(bytes: Uint8Array, encoding: TextEncoding): number {
  return decodeLenient(bytes, encoding).match(/\ufffd/g)?.length ?? 0
}

function shareOf(text: string, signs: RegExp): number {
  return text === '' ? 0 : (text.match(signs)?.length ?? 0) / text.length
}

/** The raw document of a text: one paragraph per line, without its indentation. */
export function rawFromLines(text: string, warnings: readonly ImportWarning[] = []): RawDocument {
  const blocks: RawBlock[] = []
  let startsPage = false
  let columns = 0
  joinWrappedLines(splitLines(text)).forEach((line, index) => {
    startsPage ||= line.startsWith('\f')
    const content = trimLine(removeInvisible(line), columns)
    columns = content.includes('\t') ? content.split('\t').length : 0
    blocks.push(textParagraph(content, index, { startsPage, alignment: alignmentOf(line, content) }))
    startsPage = false
  })
  while (blocks.length > 0 && (blocks.at(-1) as RawParagraph).text === '') blocks.pop()
  return { format: 'text', blocks, properties: NO_PROPERTIES, warnings }
}

/**
 * The line without its indentation. A row below another row keeps its empty first and last cells as long as it has no
 * more cells than that: without them its figures would stand in other columns.
 */
function trimLine(line: string, columnsAbove: number): string {
  const content = line.trim()
  const cells = content.includes('\t') ? line.split('\t') : []
  if (cells.length === 0 || cells.length > columnsAbove) return content
  return [cells[0]!.trimStart(), ...cells.slice(1, -1), cells.at(-1)!.trimEnd()].join('\t')
}

function splitLines(text: string): readonly string[] {
  return text.replace(/\f/g, '\n\f').split(/\r\n|[\n\r\u0085\u2028\u2029]/)
}

/** A body paragraph known by its words alone. */
export function textParagraph(text: string, line: number, given: Partial<Pick<RawParagraph, 'startsPage' | 'alignment'>> = {}): RawParagraph {
  return {
    kind: 'paragraph', zone: 'body', text, number: null, outlineLevel: null, alignment: 'start', emphasised: false,
    isContentsEntry: false, startsPage: false, marks: [], origin: { kind: 'line', line }, ...given,
  }
}

/** A short line pushed in by at least eight blanks stands in the middle. */
function alignmentOf(line: string, content: string): RawParagraph['alignment'] {
  const indent = normalizeText(line).search(/[^ \t\f]/)
  const width = (line.slice(0, Math.max(indent, 0)).match(/[\t\u3000]/g)?.length ?? 0) + Math.max(indent, 0)
  return content !== '' && content.length <= 30 && width >= 10 ? 'center' : 'start'
}

/** Properties of a file that has none. */
export const NO_PROPERTIES: RawDocument['properties'] = {
  producer: '', pages: null, title: '', author: '', lastModifiedBy: '', created: null, modified: null, fonts: [],
  externalLinks: [], embeddedFiles: [], hasMacros: false, hasSignature: false, protection: null,
}
