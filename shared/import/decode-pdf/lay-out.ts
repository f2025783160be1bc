import type { DocumentProperties } from '../../document/contract-document'
import type { Origin } from '../../document/origin'
import type { DocumentMark } from '../../document/mark'
import type { RawBlock, RawParagraph, RawZone } from '../raw-document'
import { takeAlignedTables } from './build-aligned-tables'
import { continuesTable, fillGrid, joinTables, type PageTable } from './build-grid-tables'
import { buildLines, DRAWN_BLANK, type Line } from './build-lines'
import { buildParagraphs, measureColumn, type Column, type LineGroup, type PlacedLine } from './build-paragraphs'
import { addBlankLines } from './find-blank-lines'
import { findGrids } from './find-grids'
import { findRunningLines, type PageLines } from './find-running-lines'
import { placeMarks } from './place-marks'
import type { Rule } from './read-drawing'
import type { PageText } from './read-page'
import { readPageNumbering } from './printed-page-number'
import { splitColumns } from './split-columns'
import { toShownBox, turningOf, turnRule, turnRun, type Turning } from './turn-page'

interface PageLayout extends PageLines {
  readonly turning: Turning
  readonly tables: readonly PageTable[]
}

/** Pages in reading order, and the page numbers printed on them. */
export interface LaidOut {
  readonly blocks: RawBlock[]
  readonly printedPages: NonNullable<DocumentProperties['printedPages']>
}

/** Puts the words of all pages into paragraphs and tables, in reading order: body, words set askew, headers, footers. */
export function layOut(pages: readonly PageText[]): LaidOut {
  const layouts = pages.map(layOutPage)
  const turnings = new Map(layouts.map((page) => [page.number, page.turning]))
  const { headers, footers } = findRunningLines(layouts)
  const bodies = new Map(layouts.map((page) => [page, layOutBody(page, page.lines.filter((line) => !headers.has(line) && !footers.has(line)))]))
  const body = (page: PageLayout): readonly PlacedLine[] => bodies.get(page)!.lines
  const size = bodySize(layouts.flatMap(body))
  const columns = measureColumns(layouts, body)
  const toBlock = (group: LineGroup, zone: RawZone): RawParagraph => toParagraph(group, zone, turnings, size)
  const blocks: RawBlock[] = []
  let pendingLines: PlacedLine[] = []
  let pendingTables: PageTable[] = []
  const flushLines = (): void => {
    if (pendingLines.length > 0) blocks.push(...buildParagraphs(pendingLines, columns.get(columnKey(pendingLines[0]!))!).map((group) => toBlock(group, 'body')))
    pendingLines = []
  }
  const flushTables = (): void => {
    if (pendingTables.length > 0) blocks.push(joinTables(pendingTables, (group) => toBlock(group, 'body'), (page, box) => toShownBox(box, turnings.get(page)!)))
    pendingTables = []
  }
  for (const element of layouts.flatMap((page) => inOrder(body(page), bodies.get(page)!.tables))) {
    if ('line' in element) {
      flushTables()
      if (pendingLines.length > 0 && columns.get(columnKey(pendingLines[0]!)) !== columns.get(columnKey(element))) flushLines()
      pendingLines.push(element)
    } else {
      flushLines()
      if (pendingTables.length > 0 && !continuesTable(pendingTables.at(-1)!, element)) flushTables()
      pendingTables.push(element)
    }
  }
  flushLines()
  flushTables()
  const running = [...blocks, ...sideText(pages, size), ...runningBlocks(layouts, headers, 'header', toBlock), ...runningBlocks(layouts, footers, 'footer', toBlock)]
  return { blocks: tellOnce(running, new Set()), printedPages: layouts.flatMap((page) => numberOf(page, headers, footers)) }
}

/** The page number in the outermost header or footer line that has one; footers first, as they mostly bear it. */
function numberOf(page: PageLayout, headers: ReadonlySet<Line>, footers: ReadonlySet<Line>): LaidOut['printedPages'] {
  const lines = [...page.lines.filter((line) => footers.has(line)).toReversed(), ...page.lines.filter((line) => headers.has(line))]
  const found = lines.flatMap((line) => readPageNumbering(line.text) ?? [])[0]
  return found === undefined ? [] : [{ page: page.number, ...found }]
}

/** A comment on words of several paragraphs is kept with the first of them. */
function tellOnce(blocks: readonly RawBlock[], told: Set<string>): RawBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return { ...block, cells: block.cells.map((cell) => ({ ...cell, blocks: tellOnce(cell.blocks, told) })) }
    if (!block.marks.some((mark) => mark.kind === 'comment')) return block
    const marks = block.marks.filter((mark) => mark.kind !== 'comment' || !told.has(mark.id))
    for (const mark of marks) if (mark.kind === 'comment') told.add(mark.id)
    return { ...block, marks }
  })
}

interface PageBody {
  readonly lines: readonly PlacedLine[]
  readonly tables: readonly PageTable[]
}

/** Lines in reading order, and tables; a page set in two columns is read column by column, unless it has tables. */
function layOutBody(page: PageLayout, lines: readonly Line[]): PageBody {
  const place = (line: Line, side: 0 | 1 | 2): PlacedLine => ({ page: page.number, line, side })
  const parts = page.tables.length > 0 ? [] : splitColumns(lines)
  if (parts.length > 1) return { lines: parts.flatMap((part) => part.lines.map((line) => place(line, part.side))), tables: [] }
  const aligned = betweenTables(lines, page.tables).map((stretch) => takeAlignedTables(stretch, page.number))
  return {
    lines: aligned.flatMap(({ rest }) => rest.map((line) => place(line, 0))),
    tables: [...page.tables, ...aligned.flatMap(({ tables }) => tables)],
  }
}

/** The lines above, between and below the bordered tables of a page: no aligned table runs over one. */
function betweenTables(lines: readonly Line[], tables: readonly PageTable[]): Line[][] {
  const tops = tables.map((table) => table.top).sort((a, b) => a - b)
  const stretches: Line[][] = [[]]
  let next = 0
  for (const line of lines) {
    if (next < tops.length && line.y > tops[next]!) stretches.push([])
    while (next < tops.length && line.y > tops[next]!) next += 1
    stretches.at(-1)!.push(line)
  }
  return stretches
}

function columnKey(placed: PlacedLine): string {
  return `${placed.page}/${placed.side}`
}

/** The measures of the text on each page, by column; pages of one width share them. */
function measureColumns(layouts: readonly PageLayout[], body: (page: PageLayout) => readonly PlacedLine[]): Map<string, Column> {
  const groups = new Map<string, { lines: PlacedLine[]; width: number }>()
  for (const page of layouts) {
    for (const placed of body(page)) {
      const key = `${Math.round(page.width / 10)}/${placed.side}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { lines: [placed], width: page.width })
      else group.lines.push(placed)
    }
  }
  const columns = new Map<string, Column>()
  for (const { lines, width } of groups.values()) {
    const column = measureColumn(lines, lines[0]!.side === 0 ? width : 0)
    for (const placed of lines) columns.set(columnKey(placed), column)
  }
  return columns
}

function layOutPage(page: PageText): PageLayout {
  const angle = page.layers[0]?.angle ?? 0
  const turning = turningOf(page, angle)
  const size = angle % 180 === 90 ? { width: page.height, height: page.width } : { width: page.width, height: page.height }
  const rules = page.rules.map((rule) => turnRule(rule, turning))
  const grids = findGrids(rules)
  // Borders of tables are no blanks, nor are the lines under a header.
  const blanks = rules.filter((rule) => rule.x2 - rule.x1 > rule.y2 - rule.y1 && !grids.some((grid) => isBorder(rule, grid.xs, grid.ys)))
  let runs = (page.layers[0]?.runs ?? []).map((run) => turnRun(run, turning))
  const tables: PageTable[] = []
  for (const grid of grids) {
    const filled = fillGrid(grid, runs, page.number, blanks)
    if (filled === null) continue
    tables.push(filled.table)
    runs = filled.rest
  }
  const inner = blanks.filter((rule) => rule.y1 > size.height * 0.1 && rule.y1 < size.height * 0.92)
  const lines = buildLines(runs, inner)
  return { number: page.number, ...size, turning, tables, lines: addBlankLines(lines, inner, lines[Math.floor(lines.length / 2)]?.size ?? 12) }
}

function isBorder(rule: Rule, xs: readonly number[], ys: readonly number[]): boolean {
  return rule.x1 > xs[0]! - 6 && rule.x2 < xs.at(-1)! + 6 && ys.some((y) => Math.abs(y - rule.y1) < 4)
}

function inOrder(lines: readonly PlacedLine[], tables: readonly PageTable[]): readonly (PlacedLine | PageTable)[] {
  // Lines without tables are in reading order already, which in columns is not the order from top to bottom.
  if (tables.length === 0) return lines
  return [...lines, ...tables].sort((a, b) => topOf(a) - topOf(b))
}

function topOf(element: PlacedLine | PageTable): number {
  return 'line' in element ? element.line.y : element.top
}

/** Size in which most of the text is set. */
function bodySize(lines: readonly PlacedLine[]): number {
  const sizes = new Map<number, number>()
  for (const { line } of lines) {
    const size = Math.round(line.size)
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length)
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

/** Words set in another direction than the page's text: watermarks, stamps, binding margins. Kept apart, not mixed in. */
function sideText(pages: readonly PageText[], size: number): RawBlock[] {
  const blocks: RawBlock[] = []
  const seen = new Set<string>()
  for (const page of pages) {
    for (const layer of page.layers.slice(1)) {
      const lines = buildLines(layer.runs, []).map((line) => ({ page: page.number, line, side: 0 as const }))
      for (const group of buildParagraphs(lines, measureColumn(lines, 0))) {
        if (seen.has(group.text)) continue
        seen.add(group.text)
        blocks.push(toParagraph(group, 'text-box', new Map([[page.number, { angle: layer.angle, x: 0, y: 0 }]]), size))
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
      blocks.push(toBlock({ lines: [{ page: page.number, line, side: 0 }], text: line.text, alignment: 'start' }, zone))
    }
  }
  return blocks
}

/** Fonts that are bold by their cut: 黑体, and 小标宋 of official documents. */
const BOLD = /bold|black|heavy|simhei|heiti|xiaobiaosong|黑体|小标宋|,b/i

function toParagraph(group: LineGroup, zone: RawZone, turnings: ReadonlyMap<number, Turning>, size: number): RawParagraph {
  const runs = group.lines.flatMap(({ line }) => line.runs)
  return {
    kind: 'paragraph', zone, text: group.text.replaceAll(DRAWN_BLANK, '_'), number: null, outlineLevel: null, alignment: group.alignment,
    emphasised: runs.every((run) => BOLD.test(run.font)) || runs.every((run) => run.size > size * 1.15),
    isContentsEntry: /(?:\.{4,}|…{2,}|·{4,})\s{0,4}\d{1,4}$/.test(group.text), startsPage: false, marks: [...blanksOf(group.text), ...placeMarks(runs, group.text)],
    origin: originOf(group, turnings),
  }
}

function blanksOf(text: string): DocumentMark[] {
  return [...text.matchAll(/\ufdd0+/g)].map((match) => ({ kind: 'blank', start: match.index, end: match.index + match[0].length, from: 'underlined-space' }))
}

function originOf(group: LineGroup, turnings: ReadonlyMap<number, Turning>): Origin {
  const page = group.lines[0]!.page
  const lines = group.lines.filter((placed) => placed.page === page).map((placed) => placed.line)
  const x = Math.min(...lines.map((line) => line.left))
  const y = Math.min(...lines.map((line) => line.y - line.size * 0.85))
  const right = Math.max(...lines.map((line) => line.right))
  const bottom = Math.max(...lines.map((line) => line.y + line.size * 0.2))
  return { kind: 'page', page, box: toShownBox({ x, y, width: right - x, height: bottom - y }, turnings.get(page)!) }
}
