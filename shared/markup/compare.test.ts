import { describe, expect, it } from 'vitest'
import { docxPackage, num, p, r, type DocxSource } from '../../tests/support/docx-package'
import { documentFromText } from '../../tests/support/document-from-text'
import type { ContractDocument } from '../document/contract-document'
import { buildTree } from '../import/build-tree'
import { decodeDocx } from '../import/decode-docx/decode-docx'
import { DEFAULT_LIMITS } from '../import/import-limits'
import { compareDocuments } from './compare'

const CLAUSES = ['甲方委托乙方提供保洁服务。', '合同价款为一百万元。', '乙方应当按月提交服务报告。', '本合同自签字盖章之日起生效。']

function numbered(clauses: readonly string[], extra: Partial<DocxSource> = {}): ContractDocument {
  const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="space"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  return read({ body: clauses.map((clause) => (clause.startsWith('<') ? clause : p(clause, num(1)))).join(''), numbering, ...extra })
}

function read(source: DocxSource): ContractDocument {
  const decoded = decodeDocx(docxPackage(source), DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  return buildTree(decoded.value)
}

const brief = (old: ContractDocument, next: ContractDocument): readonly string[] =>
  compareDocuments(old, next).map(({ kind, clause, old: before, new: after, tracked }) => `${kind} ${clause} [${before}] [${after}]${tracked ? ' tracked' : ''}`)

describe('two versions of a contract', () => {
  it('do not differ by the length of their blanks, which is a matter of form, nor by page numbers', () => {
    expect(brief(documentFromText('联系人：______\n'), numbered(['联系人：__________'].map((line) => p(line))))).toEqual([])
    expect(brief(numbered([p('联系人：______')]), numbered([p('联系人：__________')]))).toEqual(['format 首部 [联系人：______] [联系人：__________]'])
    const footer = (words: string): Partial<DocxSource> => ({ parts: { 'word/footer1.xml': `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(words)}</w:ftr>` }, relationships: '<Relationship Id="rIdF" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>' })
    const section = '<w:sectPr><w:footerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="rIdF"/></w:sectPr>'
    expect(brief(numbered([...CLAUSES, section], footer('第1页 共9页')), numbered([...CLAUSES, section], footer('— 2 —')))).toEqual([])
    expect(brief(numbered([...CLAUSES, section], footer('云溪市机关事务管理局')), numbered([...CLAUSES, section], footer('青禾物业')))).not.toEqual([])
  })

  it('differ by clause, with what stood and what stands', () => {
    const next = [CLAUSES[0]!, '合同价款为一百二十万元。', CLAUSES[2]!, CLAUSES[3]!]
    expect(brief(numbered(CLAUSES), numbered(next))).toEqual(['replace 第二条 [第二条 合同价款为一百万元。] [第二条 合同价款为一百二十万元。]'])
    expect(brief(numbered(CLAUSES), numbered(CLAUSES))).toEqual([])
  })

  it('fold the numbers that follow from an insertion, and a move into one', () => {
    const inserted = [CLAUSES[0]!, '乙方应当购买保险。', ...CLAUSES.slice(1)]
    expect(brief(numbered(CLAUSES), numbered(inserted))).toEqual(['insert 第二条 [] [第二条 乙方应当购买保险。]', 'renumber 第三条 [第二条至第四条] [第三条至第五条]'])
    const moved = [CLAUSES[0]!, CLAUSES[2]!, CLAUSES[1]!, CLAUSES[3]!]
    const kinds = compareDocuments(numbered(CLAUSES), numbered(moved)).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['move', 'renumber'])
  })

  it('tell silent changes from tracked ones', () => {
    const ins = (id: number, inner: string): string => `<w:ins w:id="${id}" w:author="乙方" w:date="2026-01-02T00:00:00Z">${inner}</w:ins>`
    const del = (id: number, text: string): string => `<w:del w:id="${id}" w:author="乙方" w:date="2026-01-02T00:00:00Z"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
    const tracked = `<w:p><w:pPr>${num(1)}</w:pPr>${r('合同价款为')}${del(1, '一百')}${ins(2, r('二百'))}${r('万元。')}</w:p>`
    const next = numbered([CLAUSES[0]!, tracked, '乙方应当按季提交服务报告。', CLAUSES[3]!])
    expect(compareDocuments(numbered(CLAUSES), next).map(({ kind, tracked: isTracked }) => [kind, isTracked])).toEqual([['replace', true], ['replace', false]])
  })

  it('compare rows of tables as rows', () => {
    const table = (rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
    const old = read({ body: table([['序号', '名称'], ['1', '保洁'], ['2', '保安']]) })
    const next = read({ body: table([['序号', '名称'], ['1', '保洁服务'], ['2', '保安'], ['3', '会务']]) })
    expect(brief(old, next)).toEqual(['table-row 首部 [1\t保洁] [1\t保洁服务]', 'table-row 首部 [] [3\t会务]'])
  })

  it('keep changes of setting apart, and pass over them between formats', () => {
    const old = numbered(CLAUSES)
    const next = numbered([CLAUSES[0]!, '合同价款为 一百万元。', CLAUSES[2]!, CLAUSES[3]!])
    expect(compareDocuments(old, next).map(({ kind }) => kind)).toEqual(['format'])
    expect(brief(old, documentFromText(CLAUSES.map((clause, index) => `第${'一二三四'[index]}条 ${clause}`).join('\n')))).toEqual([])
  })

  describe('of two formats', () => {
    const word = numbered([p('甲方：______'), '合同价款为人民币____元。', ...CLAUSES.slice(2), p('□同意　☑不同意'), p('2．乙方按季度提交报告，每季度第一个月的十日之前交到甲方；逾期的，每日支付违约金一百元。')])
    const page = (...lines: readonly string[]): ContractDocument => documentFromText(lines.join('\n'))
    const LINES = ['甲方： ', '第 一 条 合同价款为人民币　　元。', '第二条 乙方应当按月提交服务报告。', '第三条 本合同自签字盖章之日起生效。', '☐同意　✓不同意', '2．乙方按季度提交报告，每季度第一个月的十日之前交', '到甲方；逾期的，每日支付违约金一百元。']

    it('do not differ by blanks, boxes, room in numbers and where paragraphs are cut', () => {
      expect(brief(word, page(...LINES.slice(0, 3), '第 1 页 共 2 页', ...LINES.slice(3)))).toEqual([])
    })

    it('differ by one entry for a paragraph that was cut and changed, and by what was filled in, ticked, put in or left out', () => {
      const next = page('甲方：云溪市机关事务管理局', LINES[1]!, '第二条 乙方应当购买足额的公众责任保险。', '第三条 乙方应当按月提交服务报告。', '☑同意　☐不同意', LINES[5]!, '到甲方；逾期的，每日支付违约金三百元。')
      expect(compareDocuments(word, next).map(({ kind, clause, new: words }) => `${kind} ${clause} ${words.slice(-14)}`)).toEqual([
        'replace 首部 甲方：云溪市机关事务管理局', 'insert 第二条 应当购买足额的公众责任保险。', 'renumber 第三条 第三条', 'delete 第三条 ', 'replace 第三条 ☑同意　☐不同意', 'replace 第三条第2款 期的，每日支付违约金三百元。',
      ])
    })
  })
})
