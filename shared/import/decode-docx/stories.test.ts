import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { docxParts, NAMESPACES, p, r, relationship, relationships, type DocxSource } from '../../../tests/support/docx-package'
import { linesOf, marksOf, paragraphsOf, readDocx } from '../../../tests/support/decode-test-docx'

const codesOf = (source: DocxSource | Uint8Array): readonly string[] => readDocx(source).warnings.map((warning) => warning.code)
const begin = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const comment = (id: number, words: string, paragraphId = ''): string =>
  `<w:comment w:id="${id}" w:author="赵某" w:date="2026-03-01T08:00:00Z" w:initials="赵">${words.split('\n').map((line) => `<w:p w14:paraId="${paragraphId}">${r(line)}</w:p>`).join('')}</w:comment>`

it('marks the words a comment is about, with its text', () => {
  const source = { comments: comment(1, '比例过高\n请核'), body: `<w:p>${r('违约金')}${begin(1)}${r('百分之五')}${end(1)}${r('。')}</w:p>` }
  expect(linesOf(source)).toEqual(['违约金百分之五。'])
  expect(marksOf(source, 'comment')).toMatchObject([{ id: '1', words: '百分之五', text: '比例过高\n请核', author: '赵某', date: '2026-03-01T08:00:00Z', replyTo: null, resolved: false }])
})

it('marks the first and the last paragraph of a comment over several, under one id', () => {
  const source = { comments: comment(1, '整段'), body: `${begin(1)}${p('一')}${p('二')}<w:p>${r('三')}${end(1)}${r('四')}</w:p>` }
  expect(marksOf(source, 'comment').map((one) => [one.id, one.words])).toEqual([['1', '一'], ['1', '三']])
})

it('ends a comment that ends between paragraphs with the paragraph before', () => {
  const source = { comments: comment(1, '整段'), body: `<w:p>${begin(1)}${r('一二')}</w:p><w:commentRangeEnd w:id="1"/>${p('三')}` }
  expect(marksOf(source, 'comment').map((one) => one.words)).toEqual(['一二'])
})

it('knows answers and whether a thread is closed', () => {
  const extended = `<w15:commentsEx ${NAMESPACES}><w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="0"/></w15:commentsEx>`
  const source = {
    comments: comment(1, '问', 'AA') + comment(2, '答', 'BB'), parts: { 'word/commentsExtended.xml': extended },
    relationships: '<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>',
    body: `<w:p>${r('前')}${begin(1)}${r('甲')}${end(1)}</w:p>`,
  }
  expect(marksOf(source, 'comment').map((one) => [one.text, one.start, one.replyTo, one.resolved])).toEqual([['问', 1, null, true], ['答', 1, '1', false]])
})

it('places a comment with only a sign, and loses none that stands nowhere', () => {
  const source = { comments: comment(1, '只有标记') + comment(2, '没有位置'), body: `<w:p>${r('甲')}<w:r><w:commentReference w:id="1"/></w:r>${r('乙')}</w:p>${p('丙丁')}` }
  expect(marksOf(source, 'comment').map((one) => [one.text, one.start, one.end])).toEqual([['只有标记', 1, 1], ['没有位置', 2, 2]])
  expect(codesOf(source)).toEqual(['comments'])
})

const note = (kind: string, id: number, words: string): string => `<w:${kind} w:id="${id}">${p(words)}</w:${kind}>`

it('puts notes after the text in the order of their signs, each known by its mark', () => {
  const source = {
    footnotes: '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' + note('footnote', 2, '甲注') + note('footnote', 3, '乙注') + note('footnote', 4, '无人引用'),
    endnotes: note('endnote', 2, '尾注'),
    body: `<w:p>${r('乙')}<w:r><w:footnoteReference w:id="3"/></w:r>${r('甲')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>`,
  }
  expect(paragraphsOf(readDocx(source).blocks).map((block) => [block.zone, block.number?.text, block.text, block.note])).toEqual([
    ['body', undefined, '乙甲', undefined], ['footnote', '1', '乙注', 'footnote-3'], ['footnote', '2', '甲注', 'footnote-2'], ['endnote', 'i', '尾注', 'endnote-2'],
  ])
  expect(marksOf(source, 'note').map((one) => [one.start, one.id])).toEqual([[1, 'footnote-3'], [2, 'footnote-2'], [2, 'endnote-2']])
})

it('numbers notes in the format the document asks for', () => {
  const source = { footnotes: note('footnote', 1, '注'), settings: '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr>', body: '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>' }
  expect(linesOf(source)[1]).toBe('① 注')
})

const margin = (name: string, words: string): string => `<w:${name} ${NAMESPACES}>${p(words)}</w:${name}>`
const section = (ids: string): string => `<w:sectPr>${ids}</w:sectPr>`
const header = (id: string): string => `<w:headerReference w:type="default" r:id="${id}"/>`

it('reads each header and footer part once and leaves out empty ones', () => {
  const source = {
    relationships: relationship('h1', 'header', 'header1.xml') + relationship('h2', 'header', 'header2.xml') + relationship('f1', 'footer', 'footer1.xml'),
    parts: { 'word/header1.xml': margin('hdr', '云溪市机关事务管理局'), 'word/header2.xml': margin('hdr', ''), 'word/footer1.xml': margin('ftr', '第1页') },
    body: p('甲', section(`${header('h1')}<w:footerReference w:type="default" r:id="f1"/>`)) + p('乙') + section(header('h1') + header('h2')),
  }
  expect(paragraphsOf(readDocx(source).blocks).map((block) => [block.zone, block.text])).toEqual([['body', '甲'], ['body', '乙'], ['header', '云溪市机关事务管理局'], ['footer', '第1页']])
})

it('reads text boxes and word art after the paragraph that anchors them', () => {
  const vml = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框内')}</w:txbxContent></v:textbox></v:shape><v:shape><v:textpath string="样本"/></v:shape></w:pict></w:r>`
  const source = { body: `<w:p>${r('锚')}${vml}${r('点')}</w:p>${p('后文')}` }
  expect(paragraphsOf(readDocx(source).blocks).map((block) => [block.zone, block.text])).toEqual([['body', '锚点'], ['text-box', '框内'], ['text-box', '样本'], ['body', '后文']])
})

const drawing = (content: string): string => `<w:p><w:r><w:drawing>${content}</w:drawing></w:r></w:p>`

it('names what it does not read', () => {
  for (const content of ['<w:altChunk r:id="x"/>', drawing('<c:chart r:id="x"/>'), drawing('<dgm:relIds r:dm="x"/>'), '<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>', '<w:p><w:subDoc r:id="x"/></w:p>']) {
    expect(codesOf({ body: p('甲') + content })).toEqual(['not-read'])
  }
})

it('tells who wrote the file, with what, and what hangs on it', () => {
  const app = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS Office_12.1.0.16929_F1E327BC-269C</Application><Pages>12</Pages></Properties>'
  const core = '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>服务合同</dc:title><dc:creator>青禾公司</dc:creator><cp:lastModifiedBy>王某</cp:lastModifiedBy><dcterms:created>2026-01-02T03:04:05Z</dcterms:created></cp:coreProperties>'
  const parts = {
    ...docxParts({
      body: p('甲'), settings: '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>',
      relationships: relationship('rId9', 'hyperlink', 'https://example.invalid/x', true) + relationship('rId8', 'fontTable', 'fontTable.xml'),
    }),
    'docProps/app.xml': strToU8(app), 'docProps/core.xml': strToU8(core),
    'word/fontTable.xml': strToU8(`<w:fonts ${NAMESPACES}><w:font w:name="仿宋_GB2312"/><w:font w:name="Calibri"/></w:fonts>`),
    'word/vbaProject.bin': new Uint8Array(4), 'word/embeddings/oleObject1.bin': new Uint8Array(4), '_xmlsignatures/sig1.xml': strToU8('<x/>'),
  }
  const document = readDocx(zipSync(parts))
  expect(document.properties).toEqual({
    producer: 'WPS Office 12.1.0.16929', pages: 12, title: '服务合同', author: '青禾公司', lastModifiedBy: '王某', created: '2026-01-02T03:04:05Z', modified: null,
    fonts: ['仿宋_GB2312', 'Calibri'], externalLinks: ['https://example.invalid/x'], embeddedFiles: ['oleObject1.bin'], hasMacros: true, hasSignature: true, protection: 'tracked-changes',
  })
  expect(document.warnings.map((warning) => warning.code).toSorted()).toEqual(['embedded-file', 'external-link', 'macro', 'protected', 'signature'])
})

it('does not take protection that is not enforced for protection', () => {
  expect(readDocx({ body: p('甲'), settings: '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>' }).properties.protection).toBeNull()
})

it('reads links of the package wherever they stand and never fetches them', () => {
  const parts = { ...docxParts({ body: p('甲') }), 'word/_rels/header1.xml.rels': strToU8(relationships(relationship('a', 'image', 'file:///c:/logo.png', true))) }
  expect(readDocx(zipSync(parts)).properties.externalLinks).toEqual(['file:///c:/logo.png'])
})

it('reads every body of a file that has several', () => {
  const parts = docxParts({ body: p('甲') })
  const text = new TextDecoder().decode(parts['word/document.xml'])
  parts['word/document.xml'] = strToU8(text.replace('</w:document>', `<w:body>${p('乙')}</w:body></w:document>`))
  expect(linesOf(zipSync(parts))).toEqual(['甲', '乙'])
})
