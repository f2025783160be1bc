import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { buildTree } from './build-tree'
import { rawFromLines } from './decode-text'
import type { RawBlock, RawTable } from './raw-document'

const CLAUSES = ['采购合同\n甲方：云溪市机关事务管理局', '第一条 标的\n货物为办公桌。', '第二条 价款\n总价50,000元。', '附件一 货物清单\n办公桌20张。']

function column(cells: readonly (readonly RawBlock[])[]): RawTable {
  return {
    kind: 'table', zone: 'body', rows: cells.length, columns: 1, origin: { kind: 'line', line: 0 },
    cells: cells.map((blocks, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, blocks })),
  }
}

const linesOf = (text: string): readonly RawBlock[] => rawFromLines(text).blocks

it('reads a contract laid out in one column of cells as the same contract without cells', () => {
  const plain = documentFromText(CLAUSES.join('\n'))
  const document = buildTree({ ...rawFromLines(''), blocks: [column(CLAUSES.map(linesOf))] })
  expect(document.text).toBe(plain.text)
  expect(document.tables).toEqual([])
  expect(document.clauses.map(({ label, title }) => `${label}${title}`)).toEqual(plain.clauses.map(({ label, title }) => `${label}${title}`))
  expect(document.sections.map(({ kind }) => kind)).toEqual(['body', 'annex'])
})

it('keeps a table that stands in such a cell, and columns within columns', () => {
  const rows = { ...column([linesOf('名称'), linesOf('办公桌')]), rows: 1, columns: 2 }
  const table: RawTable = { ...rows, cells: rows.cells.map((cell, at) => ({ ...cell, row: 0, column: at })) }
  const document = buildTree({ ...rawFromLines(''), blocks: [column([[...linesOf('第一条 标的'), column([[table]])], linesOf('第二条 价款')])] })
  expect(document.tables).toHaveLength(1)
  expect(document.clauses.map(({ label }) => label)).toEqual(['第一条', '第二条'])
})
