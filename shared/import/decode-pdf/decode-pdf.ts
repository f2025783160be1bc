import { fail, ok, type Result } from '../../core/result'
import type { Origin } from '../../document/origin'
import type { ImportError, ImportWarning } from '../import-error'
import type { ImportLimits } from '../import-limits'
import type { RawBlock, RawDocument, RawParagraph, RawZone } from '../raw-document'
import { buildLines, type Line } from './build-lines'
import { buildParagraphs, measureColumn, type LineGroup, type PlacedLine } from './build-paragraphs'
import { findRunningLines, type PageLines } from './find-running-lines'
import type { PdfEngine, PdfFile, PdfOpening } from './pdf-engine'
import { describePdfError } from './pdf-error'
import { readPage, toPageBox, type PageText } from './read-page'
import { readPdfProperties } from './read-pdf-properties'

/**
 * Reads a PDF: lines by baseline, paragraphs as a Chinese contract is set, headers and footers by repetition.
 * A page without text is named in a warning `no-text-layer`; a file without any text is the error `no-text`.
 * Never runs scripts, never opens attachments or links.
 */
export async function decodePdf(bytes: Uint8Array, engine: PdfEngine, limits: ImportLimits): Promise<Result<RawDocument, ImportError>> {
  const opening = engine.open(bytes)
  try {
    const file = await opening.file
    if (file.numPages > limits.pages) {
      return fail({ code: 'too-large', message: `该 PDF 有 ${file.numPages} 页，超过一次可读的 ${limits.pages} 页。请把合同部分拆出后再导入。` })
    }
    return await readFile(file, opening, limits)
  } catch (error) {
    return fail(describePdfError(error))
  } finally {
    await opening.close()
  }
}

async function readFile(file: PdfFile, opening: PdfOpening, limits: ImportLimits): Promise<Result<RawDocument, ImportError>> {
  const pages: PageText[] = []
  const broken: number[] = []
  let characters = 0
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await readPageSafely(file, number)
    if (page === null) broken.push(number)
    else pages.push(page)
    characters += page?.characters ?? 0
    if (characters > limits.characters) {
      return fail({ code: 'too-large', message: `该 PDF 的文字超过 ${limits.characters} 字，无法作为一份合同审查。请拆分后再导入。` })
    }
  }
  if (pages.length === 0) return fail({ code: 'damaged', message: 'PDF 文件已损坏，没有一页能读出。请从原件重新导出或向对方索取完好的文件。' })
  const { properties, warnings } = await readPdfProperties(file)
  return ok({
    format: 'pdf',
    blocks: buildBlocks(pages),
    properties,
    warnings: [...warnings, ...pageWarnings(pages, broken), ...missingDataWarnings(opening.missingData())],
  })
}

async function readPageSafely(file: PdfFile, number: number): Promise<PageText | null> {
  try {
    const page = await file.getPage(number)
    const text = await readPage(page, number)
    page.cleanup()
    return text
  } catch (error) {
    // One broken page must not lose the others; it is named in a warning.
    if (error instanceof Error) return null
    throw error
  }
}

function pageWarnings(pages: readonly PageText[], broken: readonly number[]): ImportWarning[] {
  const warnings: ImportWarning[] = []
  if (broken.length > 0) warnings.push({ code: 'not-read', message: `第 ${listPages(broken)} 页已损坏，未能读出，请对照原件核对。` })
  const pictures = pages.filter((page) => page.characters === 0).map((page) => page.number)
  if (pictures.length > 0) warnings.push({ code: 'no-text-layer', message: `第 ${listPages(pictures)} 页没有文字层（扫描页或空白页），其中文字未读出，可用文字识别读取。` })
  return warnings
}

function missingDataWarnings(names: readonly string[]): ImportWarning[] {
  if (names.length === 0) return []
  return [{ code: 'not-read', message: `缺少字符映射或字体数据（${names.slice(0, 5).join('、')}），用这些字体排印的文字未能读出，请勿据此审查；请重新安装本程序后再试。` }]
}

/** Page numbers as people write them: 3、5—8. */
export function listPages(numbers: readonly number[]): string {
  const parts: string[] = []
  for (let index = 0; index < numbers.length; index += 1) {
    const first = numbers[index]!
    while (numbers[index + 1] === numbers[index]! + 1) index += 1
    parts.push(numbers[index] === first ? String(first) : `${first}—${numbers[index]!}`)
  }
  return parts.join('、')
}

function buildBlocks(pages: readonly PageText[]): RawBlock[] {
  const pageLines: PageLines[] = pages.map((page) => ({
    number: page.number, ...readingSize(page), lines: buildLines(page.layers[0]?.runs ?? []),
  }))
  const angles = new Map(pages.map((page) => [page.number, page.layers[0]?.angle ?? 0]))
  const running = findRunningLines(pageLines)
  const body: PlacedLine[] = []
  for (const page of pageLines) {
    for (const line of page.lines) if (!running.headers.has(line) && !running.footers.has(line)) body.push({ page: page.number, line })
  }
  const groups = buildParagraphs(body, measureColumn(body))
  const toBlock = (group: LineGroup, zone: RawZone): RawParagraph => toParagraph(group, zone, angles)
  return [
    ...groups.map((group) => toBlock(group, 'body')),
    ...sideText(pages),
    ...runningBlocks(pageLines, running.headers, 'header', toBlock),
    ...runningBlocks(pageLines, running.footers, 'footer', toBlock),
  ]
}

/** Width and height of the page in reading space. */
function readingSize(page: PageText): { width: number; height: number } {
  const turned = (page.layers[0]?.angle ?? 0) % 180 === 90
  return turned ? { width: page.height, height: page.width } : { width: page.width, height: page.height }
}

/** Words set in another direction than the page's text: watermarks, stamps, binding margins. Kept apart, not mixed in. */
function sideText(pages: readonly PageText[]): RawBlock[] {
  const blocks: RawBlock[] = []
  const seen = new Set<string>()
  for (const page of pages) {
    for (const layer of page.layers.slice(1)) {
      const lines = buildLines(layer.runs).map((line) => ({ page: page.number, line }))
      for (const group of buildParagraphs(lines, measureColumn(lines))) {
        if (seen.has(group.text)) continue
        seen.add(group.text)
        blocks.push(toParagraph(group, 'text-box', new Map([[page.number, layer.angle]])))
      }
    }
  }
  return blocks
}

/** Each header or footer once, where it first stands; those that differ by digits alone are page numbers. */
function runningBlocks(pages: readonly PageLines[], lines: ReadonlySet<Line>, zone: RawZone, toBlock: (group: LineGroup, zone: RawZone) => RawBlock): RawBlock[] {
  const seen = new Set<string>()
  const blocks: RawBlock[] = []
  for (const page of pages) {
    for (const line of page.lines) {
      const key = line.text.replace(/\d+/g, '#')
      if (!lines.has(line) || seen.has(key)) continue
      seen.add(key)
      blocks.push(toBlock({ lines: [{ page: page.number, line }], text: line.text, alignment: 'start' }, zone))
    }
  }
  return blocks
}

function toParagraph(group: LineGroup, zone: RawZone, angles: ReadonlyMap<number, number>): RawParagraph {
  return {
    kind: 'paragraph', zone, text: group.text, number: null, outlineLevel: null, alignment: group.alignment,
    emphasised: false, isContentsEntry: false, startsPage: false, marks: [],
    origin: originOf(group, angles),
  }
}

function originOf(group: LineGroup, angles: ReadonlyMap<number, number>): Origin {
  const page = group.lines[0]!.page
  const lines = group.lines.filter((placed) => placed.page === page).map((placed) => placed.line)
  const x = Math.min(...lines.map((line) => line.left))
  const y = Math.min(...lines.map((line) => line.y - line.size * 0.85))
  const right = Math.max(...lines.map((line) => line.right))
  const bottom = Math.max(...lines.map((line) => line.y + line.size * 0.2))
  return { kind: 'page', page, box: toPageBox({ x, y, width: right - x, height: bottom - y }, angles.get(page) ?? 0) }
}
