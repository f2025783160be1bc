import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fail, ok, type Result } from '../core/result'
import { sha256, type Sha256 } from '../core/ids'
import type { ContractDocument } from '../document/contract-document'
import { buildTree } from './build-tree'
import { decodeDoc } from './decode-doc/decode-doc'
import { decodeDocx } from './decode-docx/decode-docx'
import { decodeHtml } from './decode-html'
import { decodePdf } from './decode-pdf/decode-pdf'
import { decodeOcr } from './decode-ocr/decode-ocr'
import type { RecognisedPage } from './decode-ocr/recognised-page'
import type { PdfEngine } from './decode-pdf/pdf-engine'
import { decodeText } from './decode-text'
import { findSecrecyMarking } from './find-secrecy-marking'
import type { ImportError, ImportWarning } from './import-error'
import type { ImportLimits } from './import-limits'
import type { RawBlock, RawDocument } from './raw-document'
import { describeMisfit, refuseFormat, type ReadableFormat } from './refuse-format'
import { sniffFormat } from './sniff-format'

/** What the host lends the importer: the PDF engine differs between Node and browsers. */
export interface ImportTools {
  readonly limits: ImportLimits
  /** Loads pdf.js with its character maps and fonts set up for this host. Called only for PDF files. */
  readonly loadPdfEngine: () => Promise<PdfEngine>
  /** Words of pages that are pictures, recognised by the host after a first reading asked for them. */
  readonly recognised?: readonly RecognisedPage[]
}

/** A file read: the document and everything that has to be said about the reading. */
export interface Imported {
  readonly sha256: Sha256
  readonly document: ContractDocument
  readonly warnings: readonly ImportWarning[]
  /** One-based numbers of pages that are pictures and were not read: what recognition could add. */
  readonly pagesWithoutText: readonly number[]
}

/** Reads one file. `name` is used only to notice an extension that does not fit the content. */
export type ImportContract = (bytes: Uint8Array, name: string, tools: ImportTools) => Promise<Result<Imported, ImportError>>

/**
 * Reads one file by what it contains, whatever its name says. A file that cannot be read, holds no text or bears a
 * marking of state secrecy is refused with a named error and nothing of it is kept; everything else comes with warnings.
 */
export const importContract: ImportContract = async (bytes, name, tools) => {
  const { limits } = tools
  if (bytes.length === 0) return fail({ code: 'empty', message: '文件是空的（0 字节），可能没有下载或复制完。请重新取得文件后再导入。' })
  if (bytes.length > limits.fileBytes) {
    return fail({ code: 'too-large', message: `文件有 ${megabytes(bytes.length)} MB，超过可读的 ${megabytes(limits.fileBytes)} MB。请压缩其中的图片或拆分后再导入。` })
  }
  const extension = extensionOf(name)
  const format = sniffFormat(bytes)
  const refusal = refuseFormat(format, extension)
  if (refusal !== null) return fail(refusal)
  const readable = format as ReadableFormat
  const decoded = await decode(readable, bytes, tools)
  if (!decoded.ok) return decoded
  const objection = objectTo(decoded.value, tools)
  if (objection !== null) return fail(objection)
  const misfit = describeMisfit(readable, extension)
  return ok({
    sha256: sha256(bytesToHex(digest(bytes))),
    document: buildTree(decoded.value),
    warnings: misfit === null ? decoded.value.warnings : [{ code: 'extension', message: misfit }, ...decoded.value.warnings],
    pagesWithoutText: decoded.value.pagesWithoutText ?? [],
  })
}

async function decode(format: ReadableFormat, bytes: Uint8Array, tools: ImportTools): Promise<Result<RawDocument, ImportError>> {
  switch (format) {
    case 'docx': return decodeDocx(bytes, tools.limits)
    case 'doc': return decodeDoc(bytes, tools.limits)
    case 'pdf': return decodePdf(bytes, await tools.loadPdfEngine(), tools.limits, tools.recognised)
    case 'picture': return decodePicture(tools.recognised)
    case 'html': return decodeHtml(bytes, tools.limits)
    case 'text': return decodeText(bytes, tools.limits)
  }
}

function decodePicture(recognised: readonly RecognisedPage[] | undefined): Result<RawDocument, ImportError> {
  if (recognised !== undefined) return ok(decodeOcr(recognised))
  return fail({ code: 'no-text', canRecognise: true, message: '这是图片，要先识别其中的文字才能审查。请在工作台中导入此图片作文字识别，或导入合同的 Word 或 PDF 文件。' })
}

/** Refusals that need the text: a secrecy marking, too much of it, none at all. */
function objectTo(raw: RawDocument, { limits, recognised }: ImportTools): ImportError | null {
  const marking = findSecrecyMarking(raw)
  if (marking !== null) {
    return { code: 'classified', message: `文件标有国家秘密标志“${marking.slice(0, 20)}”。本系统不处理涉密合同，文件及其内容均未存储。请按保密规定在涉密设备上办理。` }
  }
  const characters = countCharacters(raw.blocks, limits.characters)
  if (characters > limits.characters) return { code: 'too-large', message: `文件的文字超过 ${limits.characters} 字，无法作为一份合同审查。请拆分后再导入。` }
  if (characters > 0) return null
  if (recognised !== undefined) return { code: 'no-text', message: '图片里没有识别出文字（可能是空白页、照片过暗过糊，或字是手写的）。请重新扫描（300 dpi、端正、清晰）后再导入，或导入合同的 Word 原稿。' }
  return raw.format === 'pdf'
    ? { code: 'no-text', canRecognise: true, message: '该 PDF 没有文字层（各页是扫描件或空白）。请作文字识别后再审查，或导入合同的 Word 原稿。' }
    : { code: 'no-text', message: `文件里没有文字（可能只有图片，或是空白文档）。${unreadReasons(raw)}请导入有合同正文的文件；图片请另存出来，直接导入图片作文字识别。` }
}

/** What the decoder met and could not read: where nothing else is there, that is where the words are. */
function unreadReasons({ warnings }: RawDocument): string {
  return warnings.filter(({ code }) => code === 'not-read' || code === 'external-link').map(({ message }) => message).join('')
}

/** Characters that are not white space; stops counting soon after `enough`. */
function countCharacters(blocks: readonly RawBlock[], enough: number): number {
  let count = 0
  for (const block of blocks) {
    if (count > enough) return count
    if (block.kind === 'paragraph') count += block.text.replace(/\s/g, '').length
    else for (const cell of block.cells) count += countCharacters(cell.blocks, enough)
  }
  return count
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes < 1024 * 1024 ? 2 : 0)
}

function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
