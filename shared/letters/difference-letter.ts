import type { ContractDocument } from '../document/contract-document'
import { describePlace } from '../document/find-clause'
import type { AlignedPage } from '../markup/compare-scan/align-pages'
import type { ScanComparison } from '../markup/compare-scan/compare-scan'
import type { JudgedChange } from '../markup/unasked-changes'
import { titleParagraph } from './annex'
import { differenceRows, scanDifferenceRows, scanPageRows, type DifferenceRows } from './difference-rows'
import type { Letter, LetterBlock } from './letter'
import { maskLetter } from './mask-personal'
import { SIZE } from './page'

/** What a table of differences says above the table. */
export interface ComparedFiles {
  /** File names. */
  readonly old: string
  readonly next: string
  readonly author: string
}

/** Millimetres; each row together the 225 mm of a landscape type area. */
const WIDTHS = { plain: [12, 29, 72, 72, 20, 20], judged: [12, 27, 65, 65, 18, 20, 18], scan: [12, 33, 22, 70, 70, 18], pages: [27, 138, 25, 35] } as const

/** 文本差异对照表: the differences that matter first, then those that only follow or are only looks. */
export function differenceLetter(files: ComparedFiles, changes: readonly JudgedChange[], isJudged: boolean): Letter {
  const isFolded = ({ change: { kind } }: JudgedChange): boolean => kind === 'renumber' || kind === 'format'
  const main = changes.filter((one) => !isFolded(one))
  const folded = changes.filter(isFolded)
  const unasked = main.filter((one) => one.isUnasked)
  const summary = `${files.old} → ${files.next}：实质改动 ${main.length} 处，编号顺延和仅格式改动 ${folded.length} 处。${isJudged ? `其中已采纳意见之外的改动 ${unasked.length} 处（未留修订痕迹 ${unasked.filter(({ change }) => !change.tracked).length} 处）。` : ''}`
  const widths = isJudged ? WIDTHS.judged : WIDTHS.plain
  const blocks: LetterBlock[] = [titleParagraph('文本差异对照表', { linesAfter: 0.5 }), line(summary)]
  blocks.push(...part('一、实质改动', differenceRows(main, isJudged), widths))
  if (folded.length > 0) blocks.push(...part('二、编号顺延和仅格式改动', differenceRows(folded, isJudged), widths))
  return landscape('文本差异对照表', files.author, blocks)
}

/** 签署件核对表: page count, pages, what is missing, differences, and apart those a person must look at. */
export function scanComparisonLetter(files: ComparedFiles, comparison: ScanComparison, approved: ContractDocument): Letter {
  const sure = comparison.differences.filter(({ isDoubtful, kind }) => !isDoubtful && kind !== 'filled')
  const filled = comparison.differences.filter(({ kind }) => kind === 'filled')
  const doubtful = comparison.differences.filter(({ isDoubtful, kind }) => isDoubtful && kind !== 'filled')
  const blocks: LetterBlock[] = [titleParagraph('签署件核对表', { linesAfter: 0.5 }), ...describeScan(files, comparison).map(line)]
  blocks.push(...part('一、逐页核对', scanPageRows(comparison, (page) => placeOfPage(approved, page)), WIDTHS.pages))
  blocks.push(...part('二、文字差异', scanDifferenceRows(sure), WIDTHS.scan))
  blocks.push(...part('三、待核：识别把握不足或仅标点不同，请对照原件', scanDifferenceRows(doubtful), WIDTHS.scan))
  blocks.push(...part('四、空白处填写的内容', scanDifferenceRows(filled), WIDTHS.scan))
  return landscape('签署件核对表', files.author, blocks)
}

/** What is to be known first, a sentence each. */
export function describeScan({ old, next }: Pick<ComparedFiles, 'old' | 'next'>, comparison: ScanComparison): readonly string[] {
  const { pages, missing, differences, scanPages, approvedPages, numbering } = comparison
  const numbers = (state: AlignedPage['state']): string => pages.filter((page) => page.state === state).map(({ page }) => page).join('、')
  const lines = [`审定文本 ${old}${approvedPages === null ? '' : `（${approvedPages} 页）`}，扫描件 ${next}（${scanPages} 页${numbering.printedTotal === null || numbering.printedTotal === scanPages ? '' : `，页码印明共 ${numbering.printedTotal} 页`}）。`]
  for (const { from, to, afterPage } of numbering.gaps) lines.push(`页码不连续：缺印有第 ${from === to ? from : `${from} 至 ${to}`} 页的页，应在扫描件${afterPage === 0 ? '第 1 页之前' : `第 ${afterPage} 页之后`}，请核对。`)
  for (const { from, to, afterPage, characters, excerpt } of missing) {
    lines.push(`缺页：${from === to ? `“${from}”` : `“${from}”至“${to}”`}约 ${characters} 字不在扫描件中，应在${afterPage === 0 ? '第 1 页之前' : `第 ${afterPage} 页之后`}：“${excerpt}”`)
  }
  if (numbers('out-of-order') !== '') lines.push(`页序不符：第 ${numbers('out-of-order')} 页。`)
  if (numbers('repeated') !== '') lines.push(`重复页：第 ${numbers('repeated')} 页。`)
  if (numbers('extra') !== '') lines.push(`审定文本中没有的页：第 ${numbers('extra')} 页。`)
  if (numbers('unread') !== '') lines.push(`没有读出文字的页：第 ${numbers('unread')} 页，请人工核对。`)
  const doubtful = differences.filter(({ isDoubtful, kind }) => isDoubtful && kind !== 'filled').length
  const filled = differences.filter(({ kind }) => kind === 'filled').length
  lines.push(`文字差异 ${differences.length - doubtful - filled} 处，待核 ${doubtful} 处，空白处填写 ${filled} 处。文字识别会出错，每处差异都要对照原件认定。`)
  return lines
}

/** The clauses of the approved text a page bears. */
export function placeOfPage(approved: ContractDocument, { span }: Pick<AlignedPage, 'span'>): string {
  if (span === null) return ''
  const [from, to] = [{ start: span.start, end: span.start + 1 }, { start: span.end - 1, end: span.end }].map((place) => describePlace(approved, place))
  return from === to ? from! : `${from}至${to}`
}

function line(text: string): LetterBlock {
  return { kind: 'paragraph', role: 'body', runs: [{ text, face: 'fangsong', size: SIZE.four }], align: 'left' }
}

function part(heading: string, { header, rows }: DifferenceRows, columns: readonly number[]): readonly LetterBlock[] {
  const title: LetterBlock = { kind: 'paragraph', role: 'heading-1', runs: [{ text: heading, face: 'heiti', size: SIZE.four }], align: 'left', linesBefore: 0.5, keepWithNext: true }
  return rows.length === 0 ? [title, line('无。')] : [title, { kind: 'table', columns, header, rows, size: SIZE.five }]
}

function landscape(title: string, author: string, blocks: readonly LetterBlock[]): Letter {
  return maskLetter({ title, author, head: null, sections: [{ orientation: 'landscape', blocks }], imprint: null })
}
