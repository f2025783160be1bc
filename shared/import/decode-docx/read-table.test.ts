import { expect, it } from 'vitest'
import { p } from '../../../tests/support/docx-package'
import { marksOf, paragraphsOf, readDocx } from '../../../tests/support/decode-test-docx'
import type { RawTable } from '../raw-document'

const tc = (words: string, properties = ''): string => `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${p(words)}</w:tc>`
const tr = (cells: string, properties = ''): string => `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`
const DOWN = '<w:vMerge w:val="restart"/>'
const UP = '<w:vMerge/>'

function tableOf(rows: string): RawTable {
  const block = readDocx({ body: `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>` }).blocks[0]
  if (block?.kind !== 'table') throw new Error('no table')
  return block
}

/** Cells as `words@row,column rows×columns`. */
function gridOf(table: RawTable): readonly string[] {
  return table.cells.map((cell) => `${paragraphsOf(cell.blocks).map((one) => one.text).join('/')}@${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan}`)
}

it('places cells on the grid', () => {
  const table = tableOf(tr(tc('项目') + tc('金额')) + tr(tc('保洁') + tc('100')))
  expect([table.rows, table.columns, gridOf(table)]).toEqual([2, 2, ['项目@0,0 1×1', '金额@0,1 1×1', '保洁@1,0 1×1', '100@1,1 1×1']])
})

it('counts a merged cell once, across and down', () => {
  const table = tableOf(tr(tc('合计', span(2)) + tc('元', DOWN)) + tr(tc('一') + tc('二') + tc('', UP)) + tr(tc('三', span(2)) + tc('', UP)))
  expect([table.columns, gridOf(table)]).toEqual([3, ['合计@0,0 1×2', '元@0,2 3×1', '一@1,0 1×1', '二@1,1 1×1', '三@2,0 1×2']])
})

it('follows columns skipped at the start of a row, and rows of different length', () => {
  const table = tableOf(tr(tc('一') + tc('二')) + tr(tc('三'), '<w:gridBefore w:val="1"/>') + tr(tc('四') + tc('五') + tc('六')))
  expect([table.rows, table.columns, gridOf(table)]).toEqual([3, 3, ['一@0,0 1×1', '二@0,1 1×1', '三@1,1 1×1', '四@2,0 1×1', '五@2,1 1×1', '六@2,2 1×1']])
})

it('reads the old horizontal merge', () => {
  expect(gridOf(tableOf(tr(tc('甲', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('乙'))))).toEqual(['甲@0,0 1×2', '乙@0,2 1×1'])
})

it('keeps a continuation with nothing above it as a cell of its own', () => {
  expect(gridOf(tableOf(tr(tc('甲', UP))))).toEqual(['甲@0,0 1×1'])
})

it('keeps words in a continued cell, which Word does not show, as hidden', () => {
  const source = { body: `<w:tbl>${tr(tc('上', DOWN))}${tr(tc('藏', UP))}</w:tbl>${p('后')}` }
  expect(marksOf(source, 'hidden')).toMatchObject([{ text: '藏' }])
})

it('reads tables inside cells', () => {
  const inner = `<w:tbl>${tr(tc('内'))}</w:tbl>`
  const table = tableOf(`<w:tr><w:tc>${inner}${p('外')}</w:tc></w:tr>`)
  expect(table.cells[0]?.blocks.map((block) => block.kind)).toEqual(['table', 'paragraph'])
  expect(table.cells[0]?.blocks[0]?.origin).toEqual({ kind: 'package', part: 'word/document.xml', index: 1 })
})

it('looks through controls and custom XML around rows and cells', () => {
  const rows = `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc('甲')}</w:sdtContent></w:sdt>${tc('乙')}`)}</w:sdtContent></w:sdt><w:customXml>${tr(`<w:customXml>${tc('丙')}</w:customXml>`)}</w:customXml>`
  expect(gridOf(tableOf(rows))).toEqual(['甲@0,0 1×1', '乙@0,1 1×1', '丙@1,0 1×1'])
})

it('survives absurd spans', () => {
  expect(tableOf(tr(tc('甲', span(999_999_999)) + tc('乙'))).columns).toBeLessThanOrEqual(4096)
})
