import { basename } from 'node:path'
import type { ContractDocument } from '../shared/document/contract-document'
import { describeScan, placeOfPage, scanComparisonLetter } from '../shared/letters/difference-letter'
import { differenceSheet, PAGE_STATES, SCAN_KINDS, scanDifferenceRows } from '../shared/letters/difference-rows'
import { compareScan, type ScanComparison } from '../shared/markup/compare-scan/compare-scan'
import { readBoth } from './compare'
import { readArguments, UsageError } from './usage'
import { checkOutput } from './write-output'
import { checkTableName, writeTable } from './write-table'

const OPTIONS = { json: { type: 'boolean', default: false }, table: { type: 'string' } } as const

/** `hengshen compare-scan APPROVED SCAN`: pages and words of a signed scan against the approved text; 1 when a file cannot be read or has no pages. */
export async function runCompareScan(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [approvedPath, scanPath, ...more] = positionals
  if (approvedPath === undefined || scanPath === undefined || more.length > 0) throw new UsageError('compare-scan 需要正好两个文件：审定文本在前，签署扫描件在后。')
  if (values.table !== undefined) {
    checkTableName(values.table)
    await checkOutput([approvedPath, scanPath], values.table)
  }
  const [approved, scan] = await readBoth([approvedPath, scanPath])
  if (approved === undefined || scan === undefined) return 1
  const comparison = compareScan(approved, scan)
  if (comparison === null) {
    process.stderr.write(`${scanPath}: unsupported: 这个文件没有页面，不能逐页核对；请用签署后的扫描件或 PDF，或改用 hengshen compare。\n`)
    return 1
  }
  const names = { old: basename(approvedPath), next: basename(scanPath) }
  process.stdout.write(values.json ? `${JSON.stringify(scanOutput(names, comparison, approved))}\n` : describe(names, comparison, approved))
  if (values.table !== undefined) {
    await writeTable(values.table, [approvedPath, scanPath], {
      letter: () => scanComparisonLetter({ ...names, author: '衡审' }, comparison, approved),
      sheet: () => differenceSheet('签署件核对', scanDifferenceRows(comparison.differences)),
    })
  }
  return 0
}

type Names = { readonly old: string; readonly next: string }

/** What `--json` prints. */
function scanOutput({ old, next }: Names, { scanPages, approvedPages, numbering, pages, missing, differences }: ScanComparison, approved: ContractDocument) {
  return {
    approved: old, scan: next, approvedPages, scanPages, printedTotal: numbering.printedTotal, numberingGaps: numbering.gaps,
    pages: pages.map((page) => ({ page: page.page, state: page.state, clauses: placeOfPage(approved, page), found: Math.round(page.found * 1000) / 1000 })),
    missing: missing.map(({ from, to, afterPage, characters, excerpt }) => ({ from, to, afterPage, characters, excerpt })),
    differences: differences.map(({ kind, clause, page, approved: words, scanned, before, after, isDoubtful }) => ({ kind, clause, page, approved: words, scanned, before, after, doubtful: isDoubtful })),
  }
}

function describe(names: Names, comparison: ScanComparison, approved: ContractDocument): string {
  const lines = [...describeScan(names, comparison)]
  for (const page of comparison.pages) lines.push(`  第${page.page}页　${placeOfPage(approved, page)}　${PAGE_STATES[page.state]}`)
  for (const { kind, clause, page, approved: old, scanned, before, after, isDoubtful } of comparison.differences) {
    lines.push(`  ${isDoubtful ? '待核' : SCAN_KINDS[kind]}　${clause === '' ? '全文' : clause}${page === null ? '' : `　第${page}页`}`, `    - ${before}【${old}】${after}`, `    + ${before}【${scanned}】${after}`)
  }
  return `${lines.join('\n')}\n`
}
