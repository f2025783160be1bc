import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxPackage, num, p, r, type DocxSource } from '../../../tests/support/docx-package'
import { documentFromText } from '../../../tests/support/document-from-text'
import { linesOf } from '../../../tests/support/decode-test-docx'
import type { ContractDocument } from '../../document/contract-document'
import { buildTree } from '../../import/build-tree'
import { decodeDocx } from '../../import/decode-docx/decode-docx'
import { DEFAULT_LIMITS } from '../../import/import-limits'
import { compareDocuments } from '../compare'
import { ACCEPT_ALL, readRevisions, REJECT_ALL } from '../read-revisions'
import { markComparison } from './mark-comparison'
import { markFindings } from './mark-findings'
import { redlineDocx } from './redline-docx'

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

function marked(old: DocxSource, next: DocxSource): { readonly lines: readonly string[]; readonly unmarked: readonly string[]; readonly why: readonly string[]; readonly isAllTracked: boolean } {
  const before = open(old)
  const result = markComparison(before, open(next).document, BY)
  if (!result.ok) throw new Error(result.error.message)
  const { bytes, unmarked } = result.value
  const decoded = decodeDocx(bytes, DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  return { lines: linesOf(bytes), unmarked: unmarked.map(({ words }) => words), why: unmarked.map(({ why }) => why), isAllTracked: compareDocuments(before.document, buildTree(decoded.value)).every(({ tracked }) => tracked) }
}

describe('the old file with the differences marked', () => {
  const old = contract('保洁服务。', '价款一百万元。', '验收合格后六十日内付款。', '争议由法院管辖。')

  it('reads like the new one once all is accepted, and every change in it is tracked', () => {
    const next = contract('保洁和保安服务。', '验收合格后三十日内付款。', '乙方购买保险。', '争议由法院管辖。', '本合同一式四份。')
    expect(marked(old, next)).toEqual({ lines: linesOf(next), unmarked: [], why: [], isAllTracked: true })
  })

  it('takes the words alone of a paragraph that holds a text box or is all of a control', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const control = (inner: string): string => `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const source = (boxed: string, controlled: string): DocxSource => ({ body: `${p('服务合同')}<w:p>${box}${r(boxed)}</w:p>${control(`<w:p>${r(controlled)}</w:p>`)}${p('争议由法院管辖。')}` })
    const result = marked(source('逾期付款的，按日支付违约金。', '本条内容待定。'), source('', ''))
    expect([result.lines.filter((line) => line !== ''), result.unmarked]).toEqual([['服务合同', '框内', '争议由法院管辖。'], []])
  })

  it('names the edit that would begin a new paragraph amid a hyperlink', () => {
    const link = (words: string): string => `<w:p><w:hyperlink w:anchor="a">${r(words)}</w:hyperlink></w:p>`
    const before = open({ body: link('登录采购网查询公告') + p('价款一百万元。') })
    const [within, price] = [{ find: '采购网查询', replace: '采购网\n查询' }, { find: '一百万元', replace: '二百万元' }]
    expect(redlineDocx(before.bytes, [price, within], BY)).toMatchObject({ ok: false, error: { code: 'structure', edits: [2] } })
  })

  it('keeps the terms the contract defines whole', () => {
    const [before, after] = ['“验收标准”是指附件一。', '甲方按验收标准付款。'].map((line) => [line, line.replace('按验收标准', '按验收方法')])
      .reduce((pair, [old, next]) => [[...pair[0]!, old!], [...pair[1]!, next!]], [[], []] as string[][])
    const result = markComparison(open(contract(...before!)), open(contract(...after!)).document, BY)
    if (!result.ok) throw new Error(result.error.message)
    const deleted = [...strFromU8(unzipSync(result.value.bytes)['word/document.xml']!).matchAll(/<w:delText[^>]*>([^<]*)/g)].map(([, words]) => words)
    expect(deleted).toEqual(['验收标准'])
  })

  it('takes from a file of another format its words alone: not where it cuts paragraphs, nor its room, width and blanks', () => {
    const before = open(contract('价款____元，由甲方支付；账户：____。', '乙方按季度提交报告，逾期的，每日支付违约金一百元。', '争议由法院管辖。'))
    const pages = documentFromText('服务合同\n第 一 条 价款 五百 元，由甲方支付；账户：　　。\n第二条 乙方按季 度提交报告，逾期的\n，每日支付违约金三百元。\n第三条 争议由法院管辖。\n')
    const result = markComparison(before, pages, BY)
    if (!result.ok) throw new Error(result.error.message)
    expect(linesOf(result.value.bytes)).toEqual(['服务合同', '第一条 价款五百元，由甲方支付；账户：____。', '第二条 乙方按季度提交报告，逾期的，每日支付违约金三百元。', '第三条 争议由法院管辖。'])
    expect([result.value.report.changes, result.value.unmarked]).toEqual([4, []])
  })

  it('takes a clause from one place to another', () => {
    const next = contract('保洁服务。', '验收合格后六十日内付款。', '争议由法院管辖。', '价款一百万元。')
    expect(marked(old, next).lines).toEqual(linesOf(next))
  })

  describe('in tables', () => {
    const cell = (words: string, properties = ''): string => `<w:tc>${properties}${words.split('\n').map((line) => p(line)).join('')}</w:tc>`
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((words) => cell(words)).join('')}</w:tr>`
    const table = (...rows: readonly string[]): DocxSource => ({ body: `<w:tbl>${rows.join('')}</w:tbl>${p('尾')}` })
    const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${['序号', '名称', '单价'].map((words) => cell(words)).join('')}</w:tr>`
    const old = table(head, row('1', '保洁服务', '100元'), row('2', '保安服务', '200元'), row('3', '绿化养护', '300元'))

    it('rows come and go as rows, and are told again as tracked', () => {
      const next = table(head, row('1', '保洁服务', '120元'), row('3', '绿化养护', '300元'), row('4', '会务接待', '80元'), row('5', '设备维护', ''))
      expect(marked(old, next)).toEqual({ lines: linesOf(next), unmarked: [], why: [], isAllTracked: true })
    })

    it('a row goes in before the first one, after the head without being one, and with several paragraphs in a cell', () => {
      const next = table(row('0', '总计', '600元'), head, row('1', '会务接待\n含茶水', '80元'), row('1', '保洁服务', '100元'), row('2', '保安服务', '200元'), row('3', '绿化养护\n含补种', '300元'))
      expect(marked(old, next)).toEqual({ lines: linesOf(next), unmarked: [], why: [], isAllTracked: true })
      const before = open(old)
      const result = markComparison(before, open(next).document, BY)
      if (!result.ok) throw new Error(result.error.message)
      const [was, now] = [before.bytes, result.value.bytes].map((bytes) => strFromU8(unzipSync(bytes)['word/document.xml']!)) as [string, string]
      expect(readRevisions(now, REJECT_ALL)).toEqual(readRevisions(was, ACCEPT_ALL))
      expect(now.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    })

    it('rows with fewer cells come as they are, and a table may lose all its rows', () => {
      const next = table(head, row('1', '保洁服务', '100元'), row('2', '保安服务', '200元'), row('3', '绿化养护', '300元'), row('合计', '600元'))
      expect(marked(old, next)).toMatchObject({ lines: linesOf(next), unmarked: [], isAllTracked: true })
      expect(marked(old, { body: p('尾') })).toMatchObject({ lines: ['尾'], unmarked: [] })
    })

    it('whole tables come with their caption and go, between paragraphs, beside other tables, first and last in the file', () => {
      const other = `<w:tbl>${head}${row('1', '会务接待\n含茶水', '80元')}${row('', '', '')}${row('2', '设备维护', '90元')}</w:tbl>`
      const words = p('服务合同') + p('甲方按表付款。')
      for (const body of [words + p('附表') + other + p('双方签字。') + p('尾'), other + p('说明') + words + p('尾'), words + p('尾') + p('附表') + other + p(''), words + other + p('中') + other + p('尾')]) {
        const came = marked({ body: words + p('尾') }, { body })
        expect({ ...came, lines: came.lines.filter((line) => line !== '') }).toMatchObject({ lines: linesOf({ body }).filter((line) => line !== ''), unmarked: [] })
        expect(marked({ body }, { body: words + p('尾') })).toMatchObject({ unmarked: [], isAllTracked: true })
      }
      const before = open({ body: `${words}<w:tbl><w:tblPr><w:tblStyle w:val="a5"/></w:tblPr>${head}</w:tbl>${p('尾')}` })
      const result = markComparison(before, open({ body: `${words}<w:tbl>${head}</w:tbl>${p('附表')}${other}${p('尾')}` }).document, BY)
      if (!result.ok) throw new Error(result.error.message)
      const xml = strFromU8(unzipSync(result.value.bytes)['word/document.xml']!)
      expect(xml.match(/<w:tblPr><w:tblStyle w:val="a5"\/><\/w:tblPr>/g)).toHaveLength(2)
      expect(readRevisions(xml, REJECT_ALL)).toEqual(readRevisions(strFromU8(unzipSync(before.bytes)['word/document.xml']!), ACCEPT_ALL))
    })

    describe('with merged cells', () => {
      const merged = (first: string, ...cells: readonly string[]): string => `<w:tr>${cell(first, `<w:tcPr><w:vMerge${first === '' ? '' : ' w:val="restart"'}/></w:tcPr>`)}${cells.map((words) => cell(words)).join('')}</w:tr>`
      const group = table(head, merged('一', '保洁服务', '100元'), merged('', '保安服务', '200元'), row('2', '绿化养护', '300元'))

      it('rows of a group come and go while its first stays, and the group goes as a whole', () => {
        const longer = table(head, merged('一', '保洁服务', '100元'), merged('', '会务接待', '80元'), merged('', '保安服务', '200元'), merged('', '设备维护', '90元'), row('2', '绿化养护', '300元'))
        for (const [before, after] of [[group, longer], [longer, group], [group, table(head, row('2', '绿化养护', '300元'))], [table(head, row('2', '绿化养护', '300元')), longer]] as const) {
          expect(marked(before, after)).toEqual({ lines: linesOf(after), unmarked: [], why: [], isAllTracked: true })
        }
      })

      it('what Word cannot track is listed: the first row of a group alone, a row amid a group it is not of, cells merged or parted', () => {
        expect(marked(group, table(head, row('一', '保安服务', '200元'), row('2', '绿化养护', '300元'))).why).toContain('merged')
        expect(marked(group, table(head, merged('一', '保洁服务', '100元'), row('九', '会务接待', '80元'), merged('', '保安服务', '200元'), row('2', '绿化养护', '300元'))).why).toContain('merged')
        expect(marked(group, table(head, row('一', '保洁服务', '100元'), merged('', '保安服务', '200元'), row('2', '绿化养护', '300元'))).why).toContain('merging')
        expect(marked(table(row('1', '保洁')), table(row('1', '保洁'), row('2', '保安', '三', '四'))).why).toEqual(['columns'])
      })
    })
  })

  it('gives a new paragraph the list and level it has in the new version, or none', () => {
    const levels = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const source = (...lines: readonly (readonly [string, number | null])[]): DocxSource => ({ body: lines.map(([words, level]) => p(words, level === null ? '' : num(1, level))).join(''), numbering: levels })
    const before = source(['服务合同', null], ['服务内容', 0], ['保洁服务。', 1], ['保安服务。', 1], ['付款', 0], ['争议解决', 0])
    const after = source(['服务合同', null], ['服务内容', 0], ['保洁服务。', 1], ['保安服务。', 1], ['绿化养护。', 1], ['以上不含材料费。', null], ['验收', 0], ['甲方组织验收。', 1], ['付款', 0], ['按月付款。', 1], ['争议解决', 0])
    expect(marked(before, after)).toEqual({ lines: linesOf(after), unmarked: [], why: [], isAllTracked: true })
    expect(marked(after, before).lines).toEqual(linesOf(before))
  })

  it('gives a new paragraph the look of its kind: headings with typed numbers that of headings, sentences that of sentences', () => {
    const heading = (words: string): string => p(words, '<w:keepNext/>', '<w:b/>')
    const before = { body: p('服务合同', '<w:jc w:val="center"/>') + heading('第一条 服务内容') + p('乙方提供保洁服务。', '<w:ind w:firstLine="640"/>') + heading('第二条 争议解决') + p('协商不成的，向法院起诉。') }
    const after = { body: p('服务合同') + p('第一条 服务内容') + p('乙方提供保洁服务。') + p('第二条 验收') + p('甲方组织验收。') + p('第三条 争议解决') + p('协商不成的，向法院起诉。') }
    const result = markComparison(open(before), open(after).document, BY)
    if (!result.ok) throw new Error(result.error.message)
    expect(linesOf(result.value.bytes)).toEqual(linesOf(after))
    const xml = strFromU8(unzipSync(result.value.bytes)['word/document.xml']!).replace(/ w:id="\d+" w:author="[^"]*" w:date="[^"]*"/g, '')
    expect(xml).toContain('<w:p><w:pPr><w:keepNext/><w:rPr><w:ins/></w:rPr></w:pPr><w:ins><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">第二条 验收</w:t></w:r></w:ins></w:p>')
    expect(xml).toContain('<w:p><w:pPr><w:ind w:firstLine="640"/><w:rPr><w:ins/></w:rPr></w:pPr><w:ins><w:r><w:t xml:space="preserve">甲方组织验收。</w:t></w:r></w:ins></w:p>')
  })

  it('fills a file without words', () => {
    expect(marked({ body: p('') }, contract('保洁服务。'))).toMatchObject({ lines: ['服务合同', '第一条 保洁服务。', ''], unmarked: [] })
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
