import { describe, expect, it } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { docxPackage, num, p, r, type DocxSource } from '../../../tests/support/docx-package'
import { linesOf, marksOf, readDocx, paragraphsOf } from '../../../tests/support/decode-test-docx'
import { ACCEPT_ALL, readRevisions, REJECT_ALL } from '../read-revisions'
import type { RedlineEdit } from '../edit'
import { redlineDocx, type RedlineOptions, type RedlineReport } from './redline-docx'

const BY = { author: '云溪市法制处', date: '2026-11-21T08:00:00Z' }

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="space"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

interface Marked {
  readonly bytes: Uint8Array
  readonly xml: string
  readonly report: RedlineReport
  readonly accepted: readonly string[]
  readonly rejected: readonly string[]
}

function mark(source: DocxSource, edits: readonly RedlineEdit[], options: Partial<RedlineOptions> = {}): Marked {
  const result = redlineDocx(docxPackage(source), edits, { ...BY, ...options })
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  const xml = strFromU8(unzipSync(result.value.bytes)['word/document.xml']!)
  return { bytes: result.value.bytes, xml, report: result.value.report, accepted: readRevisions(xml, ACCEPT_ALL), rejected: readRevisions(xml, REJECT_ALL) }
}

function refusal(source: DocxSource, edits: readonly RedlineEdit[], options: Partial<RedlineOptions> = {}): { code: string; edits: readonly number[] } {
  const result = redlineDocx(docxPackage(source), edits, { ...BY, ...options })
  return result.ok ? { code: 'ok', edits: [] } : { code: result.error.code, edits: result.error.edits }
}

describe('an edit in the original', () => {
  it('marks the number in a run and leaves the rest of the paragraph', () => {
    const { xml, accepted, rejected } = mark({ body: `${p('前言')}${p('甲方应在六十日内付款。', '', '<w:b/>')}${p('尾')}` }, [{ find: '六十日', replace: '三十日' }])
    expect(xml).toContain(
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">甲方应在</w:t></w:r>' +
      '<w:del w:id="2" w:author="云溪市法制处" w:date="2026-11-21T08:00:00Z"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">六十</w:delText></w:r></w:del>' +
      '<w:ins w:id="1" w:author="云溪市法制处" w:date="2026-11-21T08:00:00Z"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">三十</w:t></w:r></w:ins>' +
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">日内付款。</w:t></w:r></w:p>',
    )
    expect(accepted).toEqual(['前言', '甲方应在三十日内付款。', '尾'])
    expect(rejected).toEqual(['前言', '甲方应在六十日内付款。', '尾'])
  })

  it('finds words split over runs, entities and spaces', () => {
    const body = `<w:p>${r('甲方&amp;乙')}${r('方应在')}<w:proofErr w:type="spellStart"/><w:r><w:t>六</w:t></w:r>${r('十日内 ', '<w:i/>')}${r('付款')}</w:p>`
    const { accepted, rejected } = mark({ body }, [{ find: '甲方&乙方应在六十日内 付款', replace: '甲方&丙方应在三十日内付款' }])
    expect(accepted).toEqual(['甲方&丙方应在三十日内付款'])
    expect(rejected).toEqual(['甲方&乙方应在六十日内 付款'])
  })

  it('numbers a new clause once, also where its number is typed in the edit', () => {
    const body = ['总则', '价款', '违约责任'].map((text) => p(text, num(1))).join('')
    expect(linesOf(mark({ body, numbering: NUMBERING }, [{ find: '价款', replace: '价款\n第三条 付款\n第四条　验收' }]).bytes)).toEqual(['第一条 总则', '第二条 价款', '第三条 付款', '第四条 验收', '第五条 违约责任'])
    const decimal = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="2.%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    expect(linesOf(mark({ body: p('价款。', num(1)), numbering: decimal }, [{ find: '价款。', replace: '价款。\n2.2 付款。\n2.5万元以下的，一次付清。\n2.4%的利息。' }]).bytes)).toEqual(['2.1价款。', '2.2付款。', '2.32.5万元以下的，一次付清。', '2.42.4%的利息。'])
  })

  it('marks the end of a moved paragraph deleted before it says that it was moved, as the schema has it', () => {
    const moved = (name: string): string => `<w:p><w:pPr><w:rPr><w:${name} w:id="1" w:author="乙" w:date="2026-01-01T00:00:00Z"/><w:b/></w:rPr></w:pPr>${r('价款。')}</w:p>`
    const states = (xml: string): readonly string[] => [...xml.matchAll(/<w:(ins|del|moveTo|b)[ /]/g)].map(([, name]) => name!).slice(0, 3)
    expect(states(mark({ body: moved('moveTo') + p('付款。') }, [{ find: '价款。\n付款。', replace: '价款。付款。' }]).xml)).toEqual(['del', 'moveTo', 'b'])
    expect(states(mark({ body: moved('ins') + p('付款。') }, [{ find: '价款。\n付款。', replace: '价款。付款。' }]).xml)).toEqual(['ins', 'del', 'b'])
  })

  it('puts a tab in beside a blank, where it reads as a blank too', () => {
    const { accepted, rejected } = mark({ body: `<w:p>${r('账号：')}${r('   ', '<w:u w:val="single"/>')}${r('。')}</w:p>` }, [{ find: '___', replace: '___\t___' }])
    expect(accepted).toEqual(['账号：___\t   。'])
    expect(rejected).toEqual(['账号：   。'])
  })

  it('lets the list number a clause that is put in, and takes the number of one that is taken out', () => {
    const body = ['总则', '价款', '违约责任'].map((text) => p(text, num(1))).join('') + p('双方按第三条承担责任。')
    const added = mark({ body, numbering: NUMBERING }, [{ find: '价款', replace: '价款\n付款' }])
    expect(linesOf(added.bytes)).toEqual(['第一条 总则', '第二条 价款', '第三条 付款', '第四条 违约责任', '双方按第三条承担责任。'])
    expect(added.rejected).toEqual(['总则', '价款', '违约责任', '双方按第三条承担责任。'])
    expect(added.report.brokenReferences).toMatchObject([{ quote: '第三条', was: '第三条', becomes: '第四条' }])
    const removed = mark({ body, numbering: NUMBERING }, [{ find: '第二条 价款', replace: '' }])
    expect(linesOf(removed.bytes)).toEqual(['第一条 总则', '第二条 违约责任', '双方按第三条承担责任。'])
    expect(removed.rejected).toEqual(['总则', '价款', '违约责任', '双方按第三条承担责任。'])
    expect(removed.report.brokenReferences).toMatchObject([{ quote: '第三条', was: '第三条', becomes: '第二条' }])
  })

  it('sets only the comment where nothing is replaced, inside the words found', () => {
    const { bytes, xml, report } = mark({ body: p('乙方承担全部责任。') }, [{ find: '全部责任', replace: '全部责任', comment: '范围过宽。\n依据：民法典' }])
    expect(xml).toMatch(/乙方承担<\/w:t><\/w:r><w:commentRangeStart w:id="1"\/><w:r><w:t xml:space="preserve">全部责任<\/w:t><\/w:r><w:commentRangeEnd w:id="1"\/>/)
    expect(report).toMatchObject({ changes: 0, comments: 1 })
    expect(paragraphsOf(readDocx(bytes).blocks)[0]!.marks).toMatchObject([{ kind: 'comment', start: 4, end: 8, text: '范围过宽。\n依据：民法典', author: '云溪市法制处' }])
  })

  it('leaves the changes and comments of others as they are', () => {
    const theirs = (kind: string, id: number, inner: string): string => `<w:${kind} w:id="${id}" w:author="乙方" w:date="2026-01-02T00:00:00Z">${inner}</w:${kind}>`
    const body = `<w:p>${r('合同价款为')}${theirs('del', 7, '<w:r><w:delText>一百</w:delText></w:r>')}${theirs('ins', 8, r('二百万元整'))}${r('，含税。')}</w:p>`
    const { xml, accepted, rejected } = mark({ body }, [{ find: '二百万元整', replace: '二百万元（大写）整' }, { find: '含税', replace: '不含税' }])
    expect(accepted[0]).toBe('合同价款为二百万元（大写）整，不含税。')
    expect(rejected[0]).toBe('合同价款为一百，含税。')
    expect(xml).toContain('<w:del w:id="7" w:author="乙方" w:date="2026-01-02T00:00:00Z"><w:r><w:delText>一百</w:delText></w:r></w:del>')
    expect(new Set([...xml.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)).size).toBe([...xml.matchAll(/w:id="/g)].length)
    expect(marksOf({ body }, 'insertion')).toHaveLength(1)
  })
})

describe('a text box with a copy for older programs', () => {
  it('is marked alike in both, under different numbers and with one comment', () => {
    const inner = p('甲方应在六十日内付款')
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const { xml, accepted, rejected } = mark({ body: `<w:p>${r('框外')}${box}</w:p>` }, [{ find: '六十日', replace: '三十日', comment: '过长' }, { find: '框外', replace: '框内' }])
    expect(accepted).toEqual(['甲方应在三十日内付款', '甲方应在三十日内付款', '框内'])
    expect(rejected).toEqual(['甲方应在六十日内付款', '甲方应在六十日内付款', '框外'])
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(xml.match(/<w:commentReference /g)).toHaveLength(1)
  })
})

describe('a comment where none can stand', () => {
  it('is set at the sign of the note, or at the first words for a header, and says so', () => {
    const body = `${p('合同')}<w:p>${r('价款')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('含税')}</w:p>`
    const { bytes, xml, report } = mark({ body, footnotes: `<w:footnote w:id="2">${p('按月计算')}</w:footnote>` }, [{ find: '按月', replace: '按季', comment: '与正文不一致' }])
    expect(report.movedComments).toEqual([1])
    expect(xml).toMatch(/<w:commentRangeStart w:id="\d+"\/><w:r><w:t xml:space="preserve">款<\/w:t><\/w:r><w:commentRangeEnd/)
    expect(paragraphsOf(readDocx(bytes).blocks).flatMap(({ marks }) => marks).find(({ kind }) => kind === 'comment')).toMatchObject({ text: '（对脚注的批注）与正文不一致' })
  })
})

describe('a wrong edit', () => {
  const source = { body: `${p('甲方付款，甲方验收。')}<w:tbl><w:tr><w:tc>${p('名称')}</w:tc><w:tc>${p('金额')}</w:tc></w:tr></w:tbl>` }

  it('is refused by name', () => {
    expect(refusal(source, [])).toEqual({ code: 'no-edits', edits: [] })
    expect(refusal(source, [{ find: '丙方', replace: '' }])).toEqual({ code: 'not-found', edits: [1] })
    expect(refusal(source, [{ find: '付款', replace: '付' }, { find: '甲方', replace: '乙方' }])).toEqual({ code: 'ambiguous', edits: [2] })
    expect(refusal(source, [{ find: '甲方', replace: '乙方', occurrence: 2 }]).code).toBe('ok')
    expect(refusal(source, [{ find: '甲方', replace: '乙方', occurrence: 3 }])).toEqual({ code: 'not-found', edits: [1] })
    expect(refusal(source, [{ find: '付款，甲方', replace: '甲' }, { find: '甲方验收', replace: '乙' }])).toEqual({ code: 'overlap', edits: [1, 2] })
    expect(refusal(source, [{ find: '名称\t金额', replace: '' }])).toEqual({ code: 'structure', edits: [1] })
    expect(refusal(source, [{ find: '', replace: '甲' }])).toEqual({ code: 'empty-find', edits: [1] })
    expect(refusal(source, [{ find: '付款', replace: '\u0001' }])).toEqual({ code: 'characters', edits: [1] })
  })

  it('is refused where a control still shows its prompt', () => {
    const control = (inner: string): string => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const prompts = { body: `${control(p('单击此处输入'))}<w:p>${r('金额')}${control(r('点击输入'))}${r('元整')}</w:p>` }
    expect(refusal(prompts, [{ find: '____', replace: '甲', occurrence: 1 }]).code).toBe('not-editable')
    expect(refusal(prompts, [{ find: '金额____元', replace: '金额100元' }]).code).toBe('not-editable')
    expect(refusal(prompts, [{ find: '元整', replace: '元' }]).code).toBe('ok')
  })

  it('is refused in protected, signed and final files until a person agrees', () => {
    const edits = [{ find: '付款', replace: '支付' }]
    const protectedSource = { ...source, settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' }
    expect(refusal(protectedSource, edits).code).toBe('protected')
    expect(refusal(protectedSource, edits, { consents: ['protected'] }).code).toBe('ok')
    expect(refusal({ ...source, parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } }, edits).code).toBe('signed')
    const final = '<Properties xmlns:vt="x"><property pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool></property></Properties>'
    expect(refusal({ ...source, parts: { 'docProps/custom.xml': final } }, edits).code).toBe('final')
    const status = (words: string): DocxSource => ({ ...source, parts: { 'docProps/core.xml': `<cp:coreProperties xmlns:cp="x"><cp:contentStatus>${words}</cp:contentStatus></cp:coreProperties>` } })
    expect(['Final', '最终状态', '草稿'].map((words) => refusal(status(words), edits).code)).toEqual(['final', 'final', 'ok'])
  })
})

describe('at the borders of paragraphs', () => {
  const cellOf = (content: string): DocxSource => ({ body: `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>${p('尾')}`, numbering: NUMBERING })

  it('a numbered paragraph that ends a cell loses its words, keeps its number and is named', () => {
    const result = redlineDocx(docxPackage(cellOf(p('保洁', num(1)) + p('保安', num(1)))), [{ find: '保安', replace: '' }], BY)
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.report.keptNumbers).toEqual([1])
    const inner = redlineDocx(docxPackage(cellOf(p('保洁', num(1)) + p('保安', num(1)))), [{ find: '保洁', replace: '' }], BY)
    expect(inner).toMatchObject({ ok: true, value: { report: { keptNumbers: [] } } })
  })

  it('words cannot be typed before a tick box that begins a paragraph, and other words of the same edit can', () => {
    const box = '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    expect(refusal({ body: p('见下：') + box }, [{ find: '见下：\n☐', replace: '见下：\n新增☐' }])).toEqual({ code: 'not-editable', edits: [1] })
    expect(mark({ body: p('见下：') + box }, [{ find: '见下：\n☐', replace: '见下文：\n☐' }]).accepted).toEqual(['见下文：', ''])
  })

  it('a form field that loses all its words goes with them, and stays where others come', () => {
    const field = (code: string, form: string): DocxSource => ({
      body: `<w:p>${r('甲方：')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${form}</w:ffData></w:fldChar></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('青禾')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('。')}</w:p>`,
    })
    for (const source of [field('FORMTEXT', '<w:textInput/>'), field('FORMDROPDOWN', '<w:ddList><w:listEntry w:val="青禾"/></w:ddList>')]) {
      const emptied = mark(source, [{ find: '青禾', replace: '', comment: '请填写' }])
      expect(emptied.accepted).toEqual(['甲方：。'])
      expect(emptied.xml).toContain('<w:delInstrText')
      const filled = mark(source, [{ find: '青禾', replace: '云溪' }])
      expect(filled.accepted).toEqual(['甲方：云溪。'])
      expect(filled.xml).not.toContain('<w:delInstrText')
    }
  })

  it('a page break goes with the mark of its paragraph', () => {
    const source: DocxSource = { body: `${p('第一部分')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p('第二部分')}` }
    const result = redlineDocx(docxPackage(source), [{ find: '部分\n\n第二', replace: '部分、第二' }], BY)
    if (!result.ok) throw new Error(result.error.message)
    expect(linesOf(result.value.bytes)).toEqual(['第一部分、第二部分'])
    const leading: DocxSource = { body: `${p('第一部分')}<w:p><w:r><w:br w:type="page"/></w:r>${r('第二部分')}</w:p>` }
    expect(mark(leading, [{ find: '部分\n第二', replace: '部分、第二' }]).accepted).toEqual(['第一部分、第二部分'])
    const before: DocxSource = { ...leading, body: p('封面') + leading.body, numbering: NUMBERING }
    expect(mark({ ...before, body: before.body.replace('<w:p><w:r><w:t xml:space="preserve">第一部分', `<w:p><w:pPr>${num(1)}</w:pPr><w:r><w:t xml:space="preserve">第一部分`) }, [{ find: '第一部分', replace: '' }]).accepted).toEqual(['封面', '\n第二部分'])
  })

  it('nothing is joined over the border of a table', () => {
    const source: DocxSource = { body: `${p('甲方付款。')}<w:tbl><w:tr><w:tc>${p('保洁')}</w:tc></w:tr></w:tbl>` }
    expect(redlineDocx(docxPackage(source), [{ find: '付款。\n保', replace: '付' }], BY)).toMatchObject({ ok: false, error: { code: 'structure' } })
  })
})
