/** Any two versions of a contract with tables: the marked one is the new version once accepted and the old one once rejected. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { ContractDocument } from '../../shared/document/contract-document'
import { buildTree } from '../../shared/import/build-tree'
import { decodeDocx } from '../../shared/import/decode-docx/decode-docx'
import { DEFAULT_LIMITS } from '../../shared/import/import-limits'
import { markComparison } from '../../shared/markup/edit-docx/mark-comparison'
import { ACCEPT_ALL, readRevisions, REJECT_ALL } from '../../shared/markup/read-revisions'
import { docxPackage, p } from '../support/docx-package'

type Block = { readonly kind: 'words'; readonly words: string } | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

const words = fc.constantFrom('甲方应在验收合格后六十日内付款。', '甲方应在验收合格后三十日内付款。', '乙方应当按月提交服务报告。', '乙方应当购买保险。', '合同价款为一百万元。', '合同价款为一百二十万元整。', '争议由甲方所在地法院管辖。', '本合同一式四份。', '双方保密。')
const cell = fc.constantFrom('保洁服务', '保安服务', '会务接待', '100元', '120元', '按月', '按季', '设备维护', '')
const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((one) => one !== ''))
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: words.map((one): Block => ({ kind: 'words', words: one })) },
  { weight: 1, arbitrary: fc.array(row, { minLength: 1, maxLength: 5 }).map((rows): Block => ({ kind: 'table', rows: [['序号', '名称', '单价'], ...rows] })) },
)
const contract = fc.array(block, { minLength: 1, maxLength: 10 }).map((blocks): readonly Block[] => [{ kind: 'words', words: '服务合同' }, ...blocks, { kind: 'words', words: '（以下无正文）' }])

function bytesOf(blocks: readonly Block[]): Uint8Array {
  const cellXml = (one: string): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(one)}</w:tc>`
  // Word keeps a paragraph between two tables.
  return docxPackage({ body: blocks.map((one) => (one.kind === 'words' ? p(one.words) : `<w:tbl>${one.rows.map((cells) => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`)).join('') })
}

function read(bytes: Uint8Array): ContractDocument {
  const decoded = decodeDocx(bytes, DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  return buildTree(decoded.value)
}

const linesOf = (bytes: Uint8Array, verdict: typeof ACCEPT_ALL): readonly string[] => readRevisions(strFromU8(unzipSync(bytes)['word/document.xml']!), verdict).filter((line) => line !== '')

it('marks any two versions so that both can be had back', () => {
  fc.assert(fc.property(contract, contract, (before, after) => {
    const [old, next] = [bytesOf(before), bytesOf(after)]
    const marked = markComparison({ bytes: old, document: read(old) }, read(next), { author: '甲', date: '2026-11-21T08:00:00Z' })
    if (!marked.ok) throw new Error(`${marked.error.code}: ${marked.error.message}`)
    expect(linesOf(marked.value.bytes, REJECT_ALL)).toEqual(linesOf(old, ACCEPT_ALL))
    // New tables are listed, not marked; without any the new version stands in full.
    if (marked.value.unmarked.length === 0) expect(linesOf(marked.value.bytes, ACCEPT_ALL)).toEqual(linesOf(next, ACCEPT_ALL))
  }), { numRuns: 120 })
}, 60_000)
