import { expect, it } from 'vitest'
import { p, r } from '../../../tests/support/docx-package'
import { linesOf, marksOf, paragraphsOf, readDocx } from '../../../tests/support/decode-test-docx'

const char = (type: string, content = ''): string => `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`
const code = (words: string): string => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`
const field = (instruction: string, result: string): string => char('begin') + code(instruction) + char('separate') + result + char('end')
const body = (content: string): { body: string } => ({ body: `<w:p>${content}</w:p>` })
const control = (properties: string, content: string): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

it('shows the result of a field and keeps its code', () => {
  const source = body(r('见') + field(' REF _Ref1 \\h ', r('第三') + r('条')) + r('。'))
  expect(linesOf(source)).toEqual(['见第三条。'])
  expect(marksOf(source, 'field')).toMatchObject([{ words: '第三条', code: 'REF _Ref1 \\h' }])
})

it('reads simple fields and fields in fields', () => {
  expect(linesOf(body(`<w:fldSimple w:instr=" PAGE ">${r('7')}</w:fldSimple>`))).toEqual(['7'])
  const nested = char('begin') + code(' IF ') + field(' REF a ', r('内')) + code(' = 1 ') + char('separate') + r('外') + char('end')
  const source = body(nested + field(' HYPERLINK "x" ', r('链') + field(' PAGE ', r('9'))))
  expect(linesOf(source)).toEqual(['外链9'])
  expect(marksOf(source, 'field').map((one) => [one.words, one.code.slice(0, 4)])).toEqual([['外', 'IF 内'], ['链9', 'HYPE'], ['9', 'PAGE']])
})

it('marks the first and the last paragraph of a result over several', () => {
  const source = { body: `<w:p>${r('前')}${char('begin')}${code(' INCLUDETEXT ')}${char('separate')}${r('一')}</w:p>${p('二')}<w:p>${r('三')}${char('end')}${r('后')}</w:p>` }
  expect(linesOf(source)).toEqual(['前一', '二', '三后'])
  expect(marksOf(source, 'field').map((one) => one.words)).toEqual(['一', '三'])
})

it('knows contents entries by field, by style and by gallery', () => {
  const toc = `<w:p>${char('begin')}${code(' TOC \\o "1-3" ')}${char('separate')}${r('第一章')}</w:p><w:p>${r('第二章')}</w:p><w:p>${char('end')}${r('正文')}</w:p>`
  const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
  const gallery = control('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', p('目录'))
  const blocks = paragraphsOf(readDocx({ styles, body: toc + p('第三章', '<w:pStyle w:val="T"/>') + gallery + p('条款') }).blocks)
  expect(blocks.map((block) => [block.text, block.isContentsEntry])).toEqual([['第一章', true], ['第二章', true], ['正文', false], ['第三章', true], ['目录', true], ['条款', false]])
})

it('does not lose words behind a field that never ends', () => {
  const document = readDocx({ body: `<w:p>${r('甲')}${char('begin')}${code(' PAGE ')}</w:p>${p('乙方应当付款。')}` })
  expect(paragraphsOf(document.blocks).map((block) => block.text).join('')).toBe('甲乙方应当付款。')
  expect(document.warnings).toMatchObject([{ code: 'repaired' }])
})

it('reads enclosed numbers of EQ fields and signs of SYMBOL fields', () => {
  expect(linesOf(body(char('begin') + code(' eq \\o\\ac(○,3)') + char('end') + r('交付')))).toEqual(['③交付'])
  expect(linesOf(body(char('begin') + code(' SYMBOL 254 \\f "Wingdings" \\s 12 ') + char('end')))).toEqual(['☑'])
})

it('says when a field has no stored result', () => {
  expect(readDocx(body(char('begin') + code(' REF x ') + char('end'))).warnings).toMatchObject([{ code: 'not-read' }])
})

const form = (kind: string): string => `<w:ffData>${kind}</w:ffData>`

it('reads form fields: empty text as a blank, check boxes, choices', () => {
  const empty = char('begin', form('<w:textInput/>')) + code(' FORMTEXT ') + char('separate') + r('\u2002\u2002\u2002\u2002\u2002') + char('end')
  const source = body(r('姓名：') + empty + r('。'))
  expect(linesOf(source)).toEqual(['姓名：_____。'])
  expect(marksOf(source, 'blank')).toMatchObject([{ words: '_____', from: 'form-field' }])
  expect(linesOf(body(char('begin', form('<w:textInput/>')) + code(' FORMTEXT ') + char('separate') + r('张三') + char('end')))).toEqual(['张三'])
  const box = (state: string): string => char('begin', form(`<w:checkBox><w:default w:val="0"/>${state}</w:checkBox>`)) + code(' FORMCHECKBOX ') + char('separate') + char('end')
  expect(linesOf(body(`${box('<w:checked/>')}${r('是')}${box('')}${r('否')}`))).toEqual(['☑是☐否'])
  const choice = form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="按月"/><w:listEntry w:val="按季"/></w:ddList>')
  expect(linesOf(body(char('begin', choice) + code(' FORMDROPDOWN ') + char('separate') + char('end')))).toEqual(['按季'])
})

it('writes a control that shows its prompt as a blank, once', () => {
  const source = body(r('甲方：') + control('<w:showingPlcHdr/><w:text/>', r('单击此处') + r('输入文字')) + r('。'))
  expect(linesOf(source)).toEqual(['甲方：____。'])
  expect(marksOf(source, 'blank')).toMatchObject([{ from: 'content-control', words: '____', prompt: '单击此处输入文字' }])
  expect(linesOf({ body: control('<w:showingPlcHdr/>', p('单击此处') + p('输入文字')) })).toEqual(['____', ''])
})

it('writes an empty control as a blank and a filled one as its words', () => {
  expect(linesOf(body(r('日期') + control('<w:date/>', '')))).toEqual(['日期____'])
  expect(linesOf(body(r('日期') + control('<w:date/>', r('2026年5月1日'))))).toEqual(['日期2026年5月1日'])
  expect(linesOf({ body: control('<w:alias w:val="条款"/>', p('第一条') + control('', p('第二条'))) })).toEqual(['第一条', '第二条'])
})

const box = (checked: number, sign: string): string => control(`<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`, sign)

it('reads check box controls by their sign, or by their state where no sign can be read', () => {
  expect(linesOf(body(box(1, r('☒')) + box(0, r('☐')) + box(1, r('\ue123')) + box(0, '')))).toEqual(['☒☐☑☐'])
})

it('reads inline content of WPS that carries data of its own', () => {
  expect(linesOf({ body: '<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:rPr/></w:r><w:r/><w:r><w:t></w:t></w:r><w:r><w:t>甲方</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p><wpsCustomData:wpsCustomData xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"><x>不是正文</x></wpsCustomData:wpsCustomData>' })).toEqual(['甲方'])
})
