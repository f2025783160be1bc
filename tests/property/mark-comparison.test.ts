/** Any two versions of a contract with tables: the marked one is the new version once accepted and the old one once rejected. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { ContractDocument } from '../../shared/document/contract-document'
import { buildTree } from '../../shared/import/build-tree'
import { decodeDocx } from '../../shared/import/decode-docx/decode-docx'
import { DEFAULT_LIMITS } from '../../shared/import/import-limits'
import { type MarkedComparison, markComparison } from '../../shared/markup/edit-docx/mark-comparison'
import { ACCEPT_ALL, readRevisions, REJECT_ALL } from '../../shared/markup/read-revisions'
import { docxPackage, p } from '../support/docx-package'

/** A row, its first cell continuing the one above, its last two cells being one. */
interface Row {
  readonly cells: readonly string[]
  readonly isContinued: boolean
  readonly isWide: boolean
}
type Block = { readonly kind: 'words'; readonly words: string } | { readonly kind: 'table'; readonly rows: readonly Row[] }

const words = fc.constantFrom('甲方应在验收合格后六十日内付款。', '甲方应在验收合格后三十日内付款。', '乙方应当按月提交服务报告。', '乙方应当购买保险。', '合同价款为一百万元。', '合同价款为一百二十万元整。', '争议由甲方所在地法院管辖。', '本合同一式四份。', '双方保密。')
const cell = fc.constantFrom('保洁服务', '保安服务', '会务接待', '100元', '120元', '按月', '按季', '设备维护', '')
const cells = fc.tuple(cell, cell, cell).filter(([, ...own]) => own.some((one) => one !== ''))
const plainRow = cells.map((own): Row => ({ cells: own, isContinued: false, isWide: false }))
const mergedRow = fc.tuple(cells, fc.boolean(), fc.boolean()).map(([own, isContinued, isWide]): Row => ({ cells: own, isContinued, isWide }))
const HEAD: Row = { cells: ['序号', '名称', '单价'], isContinued: false, isWide: false }
function contractOf(row: fc.Arbitrary<Row>): fc.Arbitrary<readonly Block[]> {
  const block: fc.Arbitrary<Block> = fc.oneof(
    { weight: 3, arbitrary: words.map((one): Block => ({ kind: 'words', words: one })) },
    { weight: 1, arbitrary: fc.array(row, { minLength: 1, maxLength: 5 }).map((rows): Block => ({ kind: 'table', rows: [HEAD, ...rows] })) },
  )
  return fc.array(block, { minLength: 1, maxLength: 10 }).map((blocks): readonly Block[] => [{ kind: 'words', words: '服务合同' }, ...blocks, { kind: 'words', words: '（以下无正文）' }])
}

function rowXml({ cells: [first, second, third], isContinued, isWide }: Row, next: Row | undefined): string {
  const cellXml = (one: string, properties = ''): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${p(one)}</w:tc>`
  const merge = isContinued ? '<w:vMerge/>' : next?.isContinued === true ? '<w:vMerge w:val="restart"/>' : ''
  const others = isWide ? cellXml(second! + third!, '<w:gridSpan w:val="2"/>') : cellXml(second!) + cellXml(third!)
  return `<w:tr>${cellXml(isContinued ? '' : first!, merge)}${others}</w:tr>`
}

function bytesOf(blocks: readonly Block[]): Uint8Array {
  // Word keeps a paragraph between two tables.
  return docxPackage({ body: blocks.map((one) => (one.kind === 'words' ? p(one.words) : `<w:tbl>${one.rows.map((row, index) => rowXml(row, one.rows[index + 1])).join('')}</w:tbl><w:p/>`)).join('') })
}

function read(bytes: Uint8Array): ContractDocument {
  const decoded = decodeDocx(bytes, DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  return buildTree(decoded.value)
}

const linesOf = (bytes: Uint8Array, verdict: typeof ACCEPT_ALL): readonly string[] => readRevisions(strFromU8(unzipSync(bytes)['word/document.xml']!), verdict).filter((line) => line !== '')

function markBoth(before: readonly Block[], after: readonly Block[]): MarkedComparison {
  const [old, next] = [bytesOf(before), bytesOf(after)]
  const marked = markComparison({ bytes: old, document: read(old) }, read(next), { author: '甲', date: '2026-11-21T08:00:00Z' })
  if (!marked.ok) throw new Error(`${marked.error.code}: ${marked.error.message}`)
  expect(linesOf(marked.value.bytes, REJECT_ALL)).toEqual(linesOf(old, ACCEPT_ALL))
  // Rows that share cells with their neighbours may be listed; else the new version stands in full.
  if (marked.value.unmarked.length === 0) expect(linesOf(marked.value.bytes, ACCEPT_ALL)).toEqual(linesOf(next, ACCEPT_ALL))
  return marked.value
}

it('marks any two versions in full, so that both can be had back', () => {
  fc.assert(fc.property(contractOf(plainRow), contractOf(plainRow), (before, after) => {
    expect(markBoth(before, after).unmarked).toEqual([])
  }), { numRuns: 100 })
}, 60_000)

it('marks any two versions with merged cells so that both can be had back', () => {
  fc.assert(fc.property(contractOf(mergedRow), contractOf(mergedRow), (before, after) => {
    expect(markBoth(before, after).unmarked.filter(({ why }) => why !== 'merged' && why !== 'merging')).toEqual([])
  }), { numRuns: 100 })
}, 60_000)
