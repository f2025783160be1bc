import { fail, ok, type Result } from '../../core/result'
import type { ImportError, ImportWarning } from '../import-error'
import type { ImportLimits } from '../import-limits'
import type { RawDocument } from '../raw-document'
import { describeDoubts } from '../decode-ocr/describe-doubts'
import { placeWords } from '../decode-ocr/place-words'
import type { RecognisedPage } from '../decode-ocr/recognised-page'
import { doubtAll } from './judge-text'
import { layOut } from './lay-out'
import { listPages } from './list-pages'
import type { PdfEngine, PdfFile, PdfOpening, PdfOperators } from './pdf-engine'
import { describePdfError, lacksEnd } from './pdf-error'
import { placeRemarks } from './place-remarks'
import { readPage, type PageText } from './read-page'
import { readPdfProperties } from './read-pdf-properties'

/**
 * Reads a PDF: lines by baseline, paragraphs as a Chinese contract is set, headers and footers by repetition.
 * A page without words of its own to rely on takes those of its page in `recognised`, and is named in a warning
 * `no-text-layer` where there is none; a file without any text is the error `no-text`. Never runs scripts, never opens attachments or links.
 */
export async function decodePdf(bytes: Uint8Array, engine: PdfEngine, limits: ImportLimits, recognised: readonly RecognisedPage[] = []): Promise<Result<RawDocument, ImportError>> {
  const opening = engine.open(bytes)
  try {
    const file = await opening.file
    if (file.numPages > limits.pages) {
      return fail({ code: 'too-large', message: `该 PDF 有 ${file.numPages} 页，超过一次可读的 ${limits.pages} 页。请把合同部分拆出后再导入。` })
    }
    return await readFile(file, { opening, operators: engine.operators, limits, recognised, isCut: lacksEnd(bytes) })
  } catch (error) {
    return fail(describePdfError(error, lacksEnd(bytes)))
  } finally {
    await opening.close()
  }
}

interface Reading {
  readonly opening: PdfOpening
  readonly operators: PdfOperators
  readonly limits: ImportLimits
  readonly recognised: readonly RecognisedPage[]
  readonly isCut: boolean
}

async function readFile(file: PdfFile, { opening, operators, limits, recognised, isCut }: Reading): Promise<Result<RawDocument, ImportError>> {
  const pages: PageText[] = []
  const broken: number[] = []
  let characters = 0
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await readPageSafely(file, number, operators)
    if (page === null) broken.push(number)
    else pages.push(page)
    characters += page?.characters ?? 0
    if (characters > limits.characters) {
      return fail({ code: 'too-large', message: `该 PDF 的文字超过 ${limits.characters} 字，无法作为一份合同审查。请拆分后再导入。` })
    }
  }
  if (pages.length === 0) return fail({ code: 'damaged', message: 'PDF 文件已损坏，没有一页能读出。请从原件重新导出或向对方索取完好的文件。' })
  const words = addRecognised(pages, recognised)
  const { blocks, printedPages } = layOut(words.pages)
  const { properties, warnings } = await readPdfProperties(file)
  if (isCut) warnings.push({ code: 'repaired', message: 'PDF 文件缺少结尾，可能没有下载或复制完，已读出能读的部分，请核对页数与末页内容。' })
  const externalLinks = [...new Set(pages.flatMap((page) => page.annotations.links))]
  return ok({
    // A file whose every word was recognised is a picture of a contract, whatever it is wrapped in.
    format: words.read.length > 0 && pages.every((page) => page.source !== 'typed') ? 'ocr' : 'pdf',
    blocks,
    properties: { ...properties, externalLinks, ...(printedPages.length === 0 ? {} : { printedPages }) },
    warnings: [...warnings, ...pageWarnings(pages, words.unread, broken), ...describeDoubts(blocks, words.read), ...annotationWarnings(words.pages), ...missingDataWarnings(opening.missingData())],
    pagesWithoutText: words.unread,
  })
}

interface Words {
  readonly pages: readonly PageText[]
  /** Pages whose words recognition gave, or another program's recognition laid under the picture. */
  readonly read: readonly number[]
  /** Pages that recognition could give, or better, the words of. */
  readonly unread: readonly number[]
}

/** Pages with the recognised ones in place of those whose own words cannot be relied on. */
function addRecognised(pages: readonly PageText[], recognised: readonly RecognisedPage[]): Words {
  const byNumber = new Map(recognised.map((page) => [page.number, page]))
  const unsure = pages.filter((page) => page.source !== 'typed')
  return {
    pages: pages.map((page) => {
      const words = byNumber.get(page.number)
      if (page.source === 'typed') return page
      if (words !== undefined) return withRemarks(page, placeWords(words))
      if (page.source === 'unseen') return { ...page, layers: doubtAll(page.layers) }
      return page.source === 'garbled' ? { ...page, layers: [], unplaced: page.annotations.remarks } : page
    }),
    read: unsure.filter((page) => page.source === 'unseen' || byNumber.has(page.number)).map((page) => page.number),
    unread: unsure.map((page) => page.number).filter((number) => !byNumber.has(number)),
  }
}

/** The notes of a page's readers on its recognised words. */
function withRemarks(page: PageText, words: PageText): PageText {
  const { layers, unplaced } = placeRemarks(page.annotations.remarks, page.view, words.layers)
  return { ...words, layers, unplaced, annotations: page.annotations, view: page.view }
}

async function readPageSafely(file: PdfFile, number: number, operators: PdfOperators): Promise<PageText | null> {
  try {
    const page = await file.getPage(number)
    const text = await readPage(page, number, operators)
    page.cleanup()
    return text
  } catch (error) {
    // One broken page must not lose the others; it is named in a warning.
    if (error instanceof Error) return null
    throw error
  }
}

function pageWarnings(pages: readonly PageText[], pictures: readonly number[], broken: readonly number[]): ImportWarning[] {
  const warnings: ImportWarning[] = []
  if (broken.length > 0) warnings.push({ code: 'not-read', message: `第 ${listPages(broken)} 页已损坏，未能读出，请对照原件核对。` })
  const unread = (source: PageText['source']): number[] => pages.filter((page) => page.source === source && pictures.includes(page.number)).map((page) => page.number)
  const [none, garbled, unseen] = [unread('none'), unread('garbled'), unread('unseen')]
  if (none.length > 0) warnings.push({ code: 'no-text-layer', message: `第 ${listPages(none)} 页没有文字层（扫描页或空白页），其中文字未读出，可用文字识别读取。` })
  if (garbled.length > 0) warnings.push({ code: 'no-text-layer', message: `第 ${listPages(garbled)} 页的文字是乱码（字体缺少字符对照），未采用，可用文字识别读取。` })
  if (unseen.length > 0) warnings.push({ code: 'no-text-layer', message: `第 ${listPages(unseen)} 页是扫描件，文字取自其他程序识别后隐藏的文字层，未经核对，全部标为存疑，可用文字识别重新读取。` })
  const hiding = pages.filter((page) => page.hasUnseenWords).map((page) => page.number)
  if (hiding.length > 0) warnings.push({ code: 'hidden-text', message: `第 ${listPages(hiding)} 页有印不出来的文字（不着墨），已一并读出，请对照原件核对。` })
  const lost = pages.filter((page) => page.hasLostFont).map((page) => page.number)
  if (lost.length > 0) warnings.push({ code: 'not-read', message: `第 ${listPages(lost)} 页有字体不能识别，用该字体排印的文字未读出，请对照原件核对。` })
  return warnings
}

function annotationWarnings(pages: readonly PageText[]): ImportWarning[] {
  const warnings: ImportWarning[] = []
  const pagesWith = (test: (page: PageText) => boolean): number[] => pages.filter(test).map((page) => page.number)
  const comments = pages.flatMap((page) => page.annotations.remarks.filter((remark) => remark.text !== ''))
  if (comments.length > 0) warnings.push({ code: 'comments', message: `第 ${listPages(pagesWith((page) => page.annotations.remarks.some((remark) => remark.text !== '')))} 页有 ${comments.length} 条批注。` })
  for (const page of pages) {
    const said = page.unplaced.filter((remark) => remark.text !== '').map(({ author, text }) => (author === '' ? text : `${author}：${text}`))
    if (said.length > 0) warnings.push({ code: 'comments', message: `第 ${page.number} 页的批注没有可对应的文字：${said.join('；').slice(0, 500)}。` })
  }
  const launching = pagesWith((page) => page.annotations.launches > 0)
  if (launching.length > 0) warnings.push({ code: 'external-link', message: `第 ${listPages(launching)} 页有会打开其他文件或程序的链接，本程序不会打开；请勿在其他阅读器中点击。` })
  if (pages.some((page) => page.annotations.links.length > 0)) warnings.push({ code: 'external-link', message: '文件含网页链接，本程序不访问。' })
  return warnings
}

function missingDataWarnings(names: readonly string[]): ImportWarning[] {
  if (names.length === 0) return []
  return [{ code: 'not-read', message: `缺少字符映射或字体数据（${names.slice(0, 5).join('、')}），用这些字体排印的文字未能读出，请勿据此审查；请重新安装本程序后再试。` }]
}
