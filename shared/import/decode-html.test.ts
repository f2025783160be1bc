import { describe, expect, it } from 'vitest'
import { encodeUtf8 } from '../core/text-codec'
import { buildTree } from './build-tree'
import { decodeHtml } from './decode-html'
import { DEFAULT_LIMITS } from './import-limits'
import type { RawDocument } from './raw-document'

function decode(html: string | Uint8Array): RawDocument {
  const result = decodeHtml(typeof html === 'string' ? encodeUtf8(html) : html, DEFAULT_LIMITS)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const textOf = (html: string): string => buildTree(decode(html)).text

describe('an HTML page', () => {
  it('is read as a browser prints it', () => {
    expect(textOf('<title>页</title><h1>保洁合同</h1><p>甲方：&nbsp;云溪市&lt;中心&gt;<br>乙方：青禾&#20844;司</p><div>第一条\n范围</div>'))
      .toBe('保洁合同\n甲方：\u00a0云溪市<中心>\n乙方：青禾公司\n第一条范围')
  })

  it('prints the numbers of its lists', () => {
    expect(textOf('<ol><li>甲<li>乙</ol><ol type="a" start="3"><li>丙</ol><ol type=I><li>丁<ol><li value=4>戊</ol></ol><ol style="list-style-type: cjk-ideographic"><li>己</ol><ul><li>庚</ul><ul style="list-style:none"><li>辛</ul>'))
      .toBe('1. 甲\n2. 乙\nc. 丙\nI. 丁\n4. 戊\n一、 己\n• 庚\n辛')
  })

  it('keeps tables with merged cells on their grid', () => {
    const table = decode('<table><tr><th rowspan=2>名称<th colspan=2>价格<tr><td>单价<td>总价</table>').blocks[0]
    expect(table).toMatchObject({ kind: 'table', rows: 2, columns: 3 })
    expect(table?.kind === 'table' && table.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([[0, 0, 2, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1]])
  })

  it('dissolves tables that only lay out the page', () => {
    expect(decode('<table><tr><td><p>合同</p><table><tr><td>名称<td>单价</table></td></tr></table>').blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
  })

  it('keeps the lines of preformatted text', () => {
    expect(textOf('<pre>第一条  范围\n第二条</pre>')).toBe('第一条  范围\n第二条')
  })

  it('leaves out scripts, and hidden words but names them', () => {
    const page = decode('<script>document.write("总价")</script><style>p{}</style><p>总价<span style="display: none">一百元</span>另议</p><p hidden>暗</p>')
    expect(buildTree(page).text).toBe('总价另议\n')
    expect(page.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.marks : []))).toMatchObject([{ kind: 'hidden', text: '一百元', start: 2 }, { kind: 'hidden', text: '暗' }])
    expect(page.warnings.map(({ code }) => code)).toEqual(['hidden-text', 'javascript'])
  })

  it('lists what it links to and fetches nothing', () => {
    const page = decode('<img src="https://example.org/a.png"><a href="#b">乙</a><a href="//example.org/c">丙</a>')
    expect(page.properties.externalLinks).toEqual(['https://example.org/a.png', '//example.org/c'])
    expect(page.warnings.map(({ code }) => code)).toEqual(['external-link'])
  })

  it('is read in its real encoding, whatever it declares', () => {
    const page = decode(Uint8Array.from([...encodeUtf8('<meta charset="utf-8"><p>'), 0xba, 0xcf, 0xcd, 0xac, ...encodeUtf8('</p>')]))
    expect(buildTree(page).text).toBe('合同')
    expect(page.warnings.map(({ code }) => code)).toEqual(['encoding'])
    expect(textOf('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>合同</p>')).toBe('合同')
  })

  it('tells headings, bold and centred paragraphs', () => {
    const blocks = decode('<h2>总则</h2><p align=center><b>通用</b></p><p><b>甲方</b>付款</p>').blocks
    expect(blocks).toMatchObject([{ outlineLevel: 1, emphasised: true }, { alignment: 'center', emphasised: true, outlineLevel: null }, { emphasised: false }])
  })

  it('reads deletions and insertions as tracked changes', () => {
    const page = decode('<p>总价<del>十</del><ins>二十</ins>万元</p>')
    expect(buildTree(page).text).toBe('总价二十万元')
    expect(buildTree(page).marks).toMatchObject([{ kind: 'deletion', text: '十', start: 2, end: 2 }, { kind: 'insertion', start: 2, end: 4 }])
  })

  it('stands broken markup', () => {
    expect(textOf('<p>甲<div>乙</span></p></td>丙<table><tr><td>丁<td>戊')).toBe('甲\n乙\n丙\n丁\t戊')
  })

  it('is refused when its tables nest too deep', () => {
    const html = encodeUtf8('<table><tr><td>甲</td><td>'.repeat(300))
    expect(decodeHtml(html, DEFAULT_LIMITS)).toMatchObject({ ok: false, error: { code: 'too-deep' } })
  })
})

it('is not held up by hostile markup', () => {
  expect(decodeHtml(encodeUtf8(`${'<div>'.repeat(200_000)}甲`), DEFAULT_LIMITS)).toMatchObject({ ok: false, error: { code: 'too-deep' } })
  const spans = decode(`<table>${'<tr><td rowspan=65534 colspan=1000>甲'.repeat(5000)}</table>`)
  expect(buildTree(spans).text.replaceAll(/[^甲]/g, '')).toHaveLength(5000)
})
