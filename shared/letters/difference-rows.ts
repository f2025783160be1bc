import type { ChangeKind } from '../markup/compare'
import type { PageState } from '../markup/compare-scan/align-pages'
import type { ScanComparison, ScanDifference, ScanDifferenceKind } from '../markup/compare-scan/compare-scan'
import type { JudgedChange } from '../markup/unasked-changes'
import type { ExportSheet } from '../registers/sheet'

/** A table of differences: its heading row and its rows, all text. */
export interface DifferenceRows {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What became of a line, as tables and the command line call it. */
export const CHANGE_KINDS: Readonly<Record<ChangeKind, string>> = {
  insert: '新增', delete: '删除', replace: '修改', move: '移动', renumber: '编号顺延', format: '仅格式', 'table-row': '表格行',
}

/** What a scan shows differently. */
export const SCAN_KINDS: Readonly<Record<ScanDifferenceKind, string>> = { changed: '不同', added: '多出', missing: '缺少', filled: '填写' }

/** What a page of a scan is. */
export const PAGE_STATES: Readonly<Record<PageState, string>> = { 'in-place': '相符', 'out-of-order': '页序不符', repeated: '重复页', extra: '审定文本中没有的页', unread: '没有读出文字' }

/** The differences of two versions: clause, old, new, kind, tracked; with opinions given also whether any asked for it. */
export function differenceRows(changes: readonly JudgedChange[], isJudged: boolean): DifferenceRows {
  return {
    header: ['序号', '条款', '原文本', '新文本', '类型', '留痕', ...(isJudged ? ['审查意见'] : [])],
    rows: changes.map(({ change, isUnasked }, index) => [
      String(index + 1), change.clause === '' ? '全文' : change.clause, change.old, change.new, CHANGE_KINDS[change.kind], change.tracked ? '有修订标记' : '未留痕',
      ...(isJudged ? [isUnasked ? '意见之外' : ''] : []),
    ]),
  }
}

/** The differences between the approved text and its scan. */
export function scanDifferenceRows(differences: readonly ScanDifference[]): DifferenceRows {
  return {
    header: ['序号', '条款', '扫描件页码', '审定文本', '扫描件', '类型'],
    rows: differences.map(({ clause, page, approved, scanned, before, after, kind }, index) => [
      String(index + 1), clause === '' ? '全文' : clause, page === null ? '' : `第${page}页`, inContext(before, approved, after), inContext(before, scanned, after), SCAN_KINDS[kind],
    ]),
  }
}

/** The pages of a scan, each with the clauses of the approved text it bears. */
export function scanPageRows(comparison: ScanComparison, placeOf: (page: ScanComparison['pages'][number]) => string): DifferenceRows {
  return {
    header: ['扫描件页码', '对应审定文本', '文字相符', '核对结果'],
    rows: comparison.pages.map((page) => [`第${page.page}页`, placeOf(page), page.span === null ? '' : `${Math.round(page.found * 100)}%`, PAGE_STATES[page.state]]),
  }
}

/** The differing words in brackets among the signs around them. */
function inContext(before: string, words: string, after: string): string {
  return `${before}【${words}】${after}`
}

/** A table as a sheet; every cell is text. */
export function differenceSheet(name: string, { header, rows }: DifferenceRows): ExportSheet {
  const cells = rows.map((row) => row.map((text) => (text === '' ? { kind: 'empty' as const } : { kind: 'text' as const, text })))
  const widths = header.map((title) => (/文本|扫描件$/.test(title) ? 48 : Math.max(8, title.length * 2 + 4)))
  return { name, header, widths, rowCount: cells.length, row: (index) => cells[index]!, rows: cells, sums: [], withheld: [] }
}
