import { describe, expect, it } from 'vitest'
import type { ContractDocument, Paragraph } from '../../shared/document/contract-document'
import { chunkAt, chunkBlocks, contractBlocks, findAll, segmentsOf, type TextMark } from './contract-blocks'

function documentOf(lines: readonly string[], inTable: readonly number[] = []): ContractDocument {
  let at = 0
  const paragraphs = lines.map((line, index): Paragraph => {
    const start = at
    at += line.length + 1
    const cell = inTable.includes(index) ? { table: 0, row: index, column: 0 } : null
    return { kind: 'paragraph', start, end: start + line.length, numberLength: 0, section: 0, cell, origin: { kind: 'line', line: index } }
  })
  const cells = paragraphs.filter((paragraph) => paragraph.cell !== null)
  const tables = cells.length === 0 ? [] : [{
    start: cells[0]!.start, end: cells.at(-1)!.end, rows: cells.length, columns: 1, section: 0, parent: null, origin: { kind: 'line' as const, line: 0 },
    cells: cells.map((cell, row) => ({ start: cell.start, end: cell.end, row, column: 0, rowSpan: 1, columnSpan: 1 })),
  }]
  return {
    format: 'text', text: lines.join('\n'), paragraphs, tables, clauses: [], marks: [],
    sections: [{ kind: 'body', title: '', annexNumber: null, contract: 0, start: 0, end: at }],
    properties: {
      producer: '', pages: null, title: '', author: '', lastModifiedBy: '', created: null, modified: null, fonts: [], externalLinks: [],
      embeddedFiles: [], hasMacros: false, hasSignature: false, protection: null,
    },
  }
}

const mark = (id: string, start: number, end: number): TextMark => ({ id, start, end, tone: 'must-fix', label: id })

describe('the blocks of a contract', () => {
  it('draw every paragraph once, those of a table inside it', () => {
    const blocks = contractBlocks(documentOf(['首部', '单价', '100元', '尾部'], [1, 2]))
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(blocks[1]!.kind === 'table' && blocks[1]!.paragraphs).toHaveLength(2)
  })

  it('come in chunks that together cover the document, and a place is found in its chunk', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `第${index}条 ${'合'.repeat(index % 90)}`)
    const document = documentOf(lines)
    const chunks = chunkBlocks(contractBlocks(document))
    expect(chunks.length).toBeGreaterThan(5)
    expect(chunks.flatMap((chunk) => chunk.blocks)).toHaveLength(500)
    for (const paragraph of document.paragraphs) {
      const chunk = chunks[chunkAt(chunks, paragraph.start)]!
      expect(chunk.start <= paragraph.start && paragraph.end <= chunk.end).toBe(true)
    }
  })
})

describe('the segments of a paragraph', () => {
  it('cut overlapping marks so that each piece knows all of its marks and no word is lost', () => {
    const text = '甲方应在30日内付款'
    const segments = segmentsOf({ start: 0, end: text.length }, [mark('a', 2, 8), mark('b', 4, 10)])
    expect(segments.map((segment) => text.slice(segment.start, segment.end)).join('')).toBe(text)
    expect(segments.map((segment) => segment.marks.map((item) => item.id).join(''))).toEqual(['', 'a', 'ab', 'b'])
  })

  it('leave out the part of a mark that stands in another paragraph', () => {
    expect(segmentsOf({ start: 10, end: 20 }, [mark('a', 0, 15)])).toEqual([
      { start: 10, end: 15, marks: [mark('a', 0, 15)] },
      { start: 15, end: 20, marks: [] },
    ])
  })
})

describe('searching the text', () => {
  it('finds every place and nothing for an empty word', () => {
    expect(findAll('甲方向甲方', '甲方')).toEqual([{ start: 0, end: 2 }, { start: 3, end: 5 }])
    expect(findAll('甲方', '')).toEqual([])
  })
})
