import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxPackage, num, p, type DocxSource } from '../../../tests/support/docx-package'
import { linesOf } from '../../../tests/support/decode-test-docx'
import type { ContractDocument } from '../../document/contract-document'
import { buildTree } from '../../import/build-tree'
import { decodeDocx } from '../../import/decode-docx/decode-docx'
import { DEFAULT_LIMITS } from '../../import/import-limits'
import { compareDocuments } from '../compare'
import { markComparison } from './mark-comparison'
import { markFindings } from './mark-findings'

const BY = { author: '云溪市法制处', date: '2026-11-21T08:00:00Z' }
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="space"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

function open(source: DocxSource): { readonly bytes: Uint8Array; readonly document: ContractDocument } {
  const bytes = docxPackage(source)
  const decoded = decodeDocx(bytes, DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  return { bytes, document: buildTree(decoded.value) }
}

const contract = (...clauses: readonly string[]): DocxSource => ({ body: p('服务合同') + clauses.map((clause) => p(clause, num(1))).join(''), numbering: NUMBERING })

function marked(old: DocxSource, next: DocxSource): { readonly lines: readonly string[]; readonly unmarked: readonly string[]; readonly isAllTracked: boolean } {
  const before = open(old)
  const result = markComparison(before, open(next).document, BY)
  if (!result.ok) throw new Error(result.error.message)
  const { bytes, unmarked } = result.value
  const decoded = decodeDocx(bytes, DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  return { lines: linesOf(bytes), unmarked, isAllTracked: compareDocuments(before.document, buildTree(decoded.value)).every(({ tracked }) => tracked) }
}

describe('the old file with the differences marked', () => {
  const old = contract('保洁服务。', '价款一百万元。', '验收合格后六十日内付款。', '争议由法院管辖。')

  it('reads like the new one once all is accepted, and every change in it is tracked', () => {
    const next = contract('保洁和保安服务。', '验收合格后三十日内付款。', '乙方购买保险。', '争议由法院管辖。', '本合同一式四份。')
    expect(marked(old, next)).toEqual({ lines: linesOf(next), unmarked: [], isAllTracked: true })
  })

  it('keeps the terms the contract defines whole', () => {
    const [before, after] = ['“验收标准”是指附件一。', '甲方按验收标准付款。'].map((line) => [line, line.replace('按验收标准', '按验收方法')])
      .reduce((pair, [old, next]) => [[...pair[0]!, old!], [...pair[1]!, next!]], [[], []] as string[][])
    const result = markComparison(open(contract(...before!)), open(contract(...after!)).document, BY)
    if (!result.ok) throw new Error(result.error.message)
    const deleted = [...strFromU8(unzipSync(result.value.bytes)['word/document.xml']!).matchAll(/<w:delText[^>]*>([^<]*)/g)].map(([, words]) => words)
    expect(deleted).toEqual(['验收标准'])
  })

  it('takes a clause from one place to another', () => {
    const next = contract('保洁服务。', '验收合格后六十日内付款。', '争议由法院管辖。', '价款一百万元。')
    expect(marked(old, next).lines).toEqual(linesOf(next))
  })

  it('lists rows of tables that come or go, which it does not mark', () => {
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`
    const table = (...rows: readonly string[]): DocxSource => ({ body: `<w:tbl>${rows.join('')}</w:tbl>${p('尾')}` })
    const result = marked(table(row('1', '保洁', '100元')), table(row('1', '保洁', '120元'), row('2', '会务', '80元')))
    expect(result).toEqual({ lines: ['1', '保洁', '120元', '尾'], unmarked: ['2\t会务\t80元'], isAllTracked: true })
  })
})

it('comments on the whole contract stand at its first words, those on a blank form field on their paragraph', () => {
  const { bytes, document } = open({ body: p('服务合同') + `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>点击输入</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>元整</w:t></w:r></w:p>` })
  const blank = document.text.indexOf('____')
  const result = markFindings({ bytes, document }, [{ span: null, text: '缺少争议解决条款' }, { span: { start: blank, end: blank + 4 }, text: '价款未填' }], BY)
  if (!result.ok) throw new Error(result.error.message)
  const decoded = decodeDocx(result.value.bytes, DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  const tree = buildTree(decoded.value)
  const comments = tree.marks.flatMap((mark) => (mark.kind === 'comment' ? [[tree.text.slice(mark.start, mark.end), mark.text]] : []))
  expect(comments).toEqual([['服务合同', '缺少争议解决条款'], ['元整', '价款未填']])
})
