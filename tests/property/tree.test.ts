import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containsSpan } from '../../shared/core/span'
import { encodeUtf8 } from '../../shared/core/text-codec'
import { findClauseAt } from '../../shared/document/find-clause'
import { buildTree } from '../../shared/import/build-tree'
import { decodeHtml } from '../../shared/import/decode-html'
import { decodeText } from '../../shared/import/decode-text'
import { DEFAULT_LIMITS } from '../../shared/import/import-limits'
import { documentFromText } from '../support/document-from-text'

const pieces = fc.constantFrom(
  '第一条 ', '第二条 ', '第 三 条', '第一章 总则', '一、', '二、', '（一）', '（二）', '1.', '2、', '1.1 ', '3.5万元', '2026年', '（1）', '①', 'a)',
  '附件一 清单', '附件：', '目录', '使用说明', '甲方（盖章）：', '法定代表人：', '保洁合同', '甲方：青禾', '付款方式', '。', '：', '\n', '\n', '\n',
  '| 名称 | 单价 |', '┌─┐', '│桌│', '└─┘', '　', '\u200b', '____',
)
const text = fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join(''))
const tags = fc.constantFrom(
  '<p>', '</p>', '<table>', '</table>', '<tr>', '<td rowspan=2>', '<td colspan=2>', '</td>', '<ol start=3>', '<li>', '</ol>', '<pre>', '</pre>', '<b>', '</b>',
  '<br>', '<del>', '</del>', '<div hidden>', '</div>', '<input>', '甲方', '\n', '&nbsp;', '第一条',
)
/** What is left of a text without blanks and the signs that only draw tables. */
const visible = (words: string): string => words.replace(/[\s\u3000\u200b|\u2500-\u257f]/g, '')

describe('the document of any text', () => {
  it('has sections that cover it, clauses that nest and paragraphs in order', () => {
    fc.assert(fc.property(text, (source) => {
      const document = documentFromText(source)
      let end = 0
      for (const section of document.sections) {
        expect(section.start).toBe(end)
        end = section.end
      }
      expect(end).toBe(document.text.length)
      const byId = new Map(document.clauses.map((clause) => [clause.id, clause]))
      expect(byId.size).toBe(document.clauses.length)
      for (const [index, clause] of document.clauses.entries()) {
        expect(clause.start).toBeGreaterThanOrEqual(document.clauses[index - 1]?.start ?? 0)
        expect(document.text.slice(clause.start).startsWith(clause.label)).toBe(true)
        expect(containsSpan(clause, clause.heading)).toBe(true)
        if (clause.parent !== null) expect(containsSpan(byId.get(clause.parent)!, clause)).toBe(true)
        expect(findClauseAt(document, clause.start)?.start).toBe(clause.start)
      }
      for (const [index, paragraph] of document.paragraphs.entries()) {
        expect(paragraph.start).toBeGreaterThanOrEqual(document.paragraphs[index - 1]?.end ?? 0)
        expect(document.sections[paragraph.section]).toBeDefined()
      }
      expect(structuredClone(document)).toEqual(document)
    }), { numRuns: 400 })
  })

  it('keeps every character a reader sees', () => {
    fc.assert(fc.property(text, (source) => {
      expect(visible(documentFromText(source).text)).toBe(visible(source))
    }), { numRuns: 400 })
  })
})

describe('any bytes', () => {
  it('are read or refused by name', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      for (const decode of [decodeText, decodeHtml]) {
        const result = decode(bytes, DEFAULT_LIMITS)
        if (result.ok) buildTree(result.value)
        else expect(result.error.message).toMatch(/。$/)
      }
    }), { numRuns: 400 })
  })

  it('are read as HTML however the tags nest', () => {
    fc.assert(fc.property(fc.array(tags, { maxLength: 40 }), (parts) => {
      const result = decodeHtml(encodeUtf8(`<html>${parts.join('')}`), DEFAULT_LIMITS)
      expect(result.ok).toBe(true)
      if (!result.ok) return
      const document = buildTree(result.value)
      for (const mark of document.marks) expect(mark.start <= mark.end && mark.end <= document.text.length).toBe(true)
      for (const table of document.tables) {
        const corners = table.cells.map((cell) => `${cell.row} ${cell.column}`)
        expect(new Set(corners).size).toBe(corners.length)
        for (const cell of table.cells) expect(cell.row + cell.rowSpan <= table.rows && cell.column + cell.columnSpan <= table.columns).toBe(true)
      }
    }), { numRuns: 400 })
  })
})
