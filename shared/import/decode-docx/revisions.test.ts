import { expect, it } from 'vitest'
import { num, p, r } from '../../../tests/support/docx-package'
import { linesOf, marksOf, paragraphsOf, readDocx } from '../../../tests/support/decode-test-docx'

const BY = 'w:id="1" w:author="李某" w:date="2026-05-01T09:00:00Z"'
const ins = (content: string): string => `<w:ins ${BY}>${content}</w:ins>`
const del = (words: string): string => `<w:del ${BY}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`
const mark = (change: string): string => `<w:rPr><w:${change} ${BY}/></w:rPr>`

it('reads insertions as text and deletions as marks where they stood', () => {
  const source = { body: `<w:p>${r('违约金为')}${del('5%')}${ins(r('3%'))}${r('。')}</w:p>` }
  expect(linesOf(source)).toEqual(['违约金为3%。'])
  expect(marksOf(source, 'insertion')).toMatchObject([{ words: '3%', author: '李某', date: '2026-05-01T09:00:00Z', move: false, paragraphMark: false }])
  expect(marksOf(source, 'deletion')).toMatchObject([{ start: 4, end: 4, text: '5%', author: '李某', move: false, paragraphMark: false }])
})

it('joins what one person changed in one stretch', () => {
  const source = { body: `<w:p>${ins(r('三'))}${ins(r('十'))}${ins(r('日'))}${del('五')}${del('天')}</w:p>` }
  expect(marksOf(source, 'insertion').map((change) => change.words)).toEqual(['三十日'])
  expect(marksOf(source, 'deletion').map((change) => change.text)).toEqual(['五天'])
})

it('keeps words that were inserted and deleted again as deleted', () => {
  expect(linesOf({ body: `<w:p>${r('甲')}${ins(del('曾经'))}${r('乙')}</w:p>` })).toEqual(['甲乙'])
})

it('continues a paragraph whose mark was deleted with the next one, which gives it its number', () => {
  const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const source = { numbering, body: p('甲', num(1)) + `<w:p><w:pPr>${num(1)}${mark('del')}</w:pPr>${r('前半')}</w:p>` + p('后半', num(1)) }
  expect(linesOf(source)).toEqual(['1. 甲', '2. 前半后半'])
  expect(marksOf(source, 'deletion')).toMatchObject([{ start: 2, end: 2, text: '\n', paragraphMark: true }])
})

it('leaves no gap for a paragraph deleted as a whole and keeps its words at the start of the next', () => {
  const source = { body: p('甲') + `<w:p><w:pPr>${mark('del')}</w:pPr>${del('整段删除')}</w:p>` + p('乙') }
  expect(linesOf(source)).toEqual(['甲', '乙'])
  expect(marksOf(source, 'deletion').map((change) => change.text)).toEqual(['整段删除', '\n'])
})

it('keeps the words of a deleted last paragraph at the end of the text', () => {
  const source = { body: p('甲方') + `<w:p><w:pPr>${mark('del')}</w:pPr>${del('末段')}</w:p>` }
  expect(linesOf(source)).toEqual(['甲方'])
  expect(marksOf(source, 'deletion')).toMatchObject([{ start: 2, text: '末段' }, { start: 2, text: '\n' }])
})

it('marks an inserted paragraph end at the end', () => {
  expect(marksOf({ body: `<w:p><w:pPr>${mark('ins')}</w:pPr>${ins(r('新增'))}</w:p>` }, 'insertion')).toMatchObject([
    { start: 0, end: 2, paragraphMark: false }, { start: 2, end: 2, paragraphMark: true },
  ])
})

it('reads a move as a deletion there and an insertion here', () => {
  const source = { body: `<w:p>${r('甲')}<w:moveFrom ${BY}>${r('移动')}</w:moveFrom></w:p><w:p><w:moveTo ${BY}>${r('移动')}</w:moveTo>${r('乙')}</w:p>` }
  expect(linesOf(source)).toEqual(['甲', '移动乙'])
  expect([marksOf(source, 'deletion')[0]?.move, marksOf(source, 'insertion')[0]?.move]).toEqual([true, true])
})

it('marks changes of format only', () => {
  const source = { body: `<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange ${BY}><w:pPr/></w:pPrChange></w:pPr>${r('甲')}${r('加粗', `<w:b/><w:rPrChange ${BY}><w:rPr/></w:rPrChange>`)}</w:p>` }
  expect(marksOf(source, 'format').map((change) => change.words)).toEqual(['甲加粗', '加粗'])
})

const row = (words: string, properties = ''): string => `<w:tr>${properties}<w:tc>${p(words)}</w:tc><w:tc>${p('1')}</w:tc></w:tr>`

it('leaves out deleted rows and keeps their words', () => {
  const gone = `<w:trPr><w:del ${BY}/></w:trPr>`
  const source = { body: `<w:tbl>${row('甲')}${row('乙', gone)}${row('丙', gone)}${row('丁')}</w:tbl>` }
  expect(readDocx(source).blocks[0]).toMatchObject({ kind: 'table', rows: 2, columns: 2 })
  expect(linesOf(source)).toEqual(['甲', '1', '丁', '1'])
  expect(marksOf(source, 'deletion').map((change) => [change.text, change.paragraphMark])).toEqual([['乙\t1', true], ['丙\t1', true]])
})

const cell = (words: string): string => `<w:tc><w:p><w:pPr>${mark('del')}</w:pPr>${del(words)}</w:p></w:tc>`

it('keeps a deleted row together when its words and paragraph ends are deleted too, as Word writes it', () => {
  const source = { body: `<w:tbl><w:tr><w:tc>${p('留')}</w:tc></w:tr><w:tr><w:trPr><w:del ${BY}/></w:trPr>${cell('保洁')}${cell('100')}</w:tr></w:tbl>${p('后文')}` }
  expect(linesOf(source)).toEqual(['留', '后文'])
  expect(marksOf(source, 'deletion').map((change) => change.text)).toEqual(['保洁\t100'])
})

it('leaves out a table whose rows are all deleted', () => {
  const source = { body: `<w:tbl><w:tr><w:trPr><w:del ${BY}/></w:trPr><w:tc>${p('全删')}</w:tc></w:tr></w:tbl>${p('后文')}` }
  expect(linesOf(source)).toEqual(['后文'])
  expect(marksOf(source, 'deletion')).toMatchObject([{ start: 0, text: '全删', paragraphMark: true }])
})

it('marks inserted rows and cells whose words bear no mark', () => {
  const source = { body: `<w:tbl><w:tr><w:trPr><w:ins ${BY}/></w:trPr><w:tc>${p('新行')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:cellIns ${BY}/></w:tcPr>${p('新格')}</w:tc></w:tr></w:tbl>` }
  expect(marksOf(source, 'insertion').map((change) => change.words)).toEqual(['新行', '新格'])
})

it('moves cells up where one was deleted', () => {
  const source = { body: `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel ${BY}/></w:tcPr>${p('旧格')}</w:tc><w:tc>${p('留格')}</w:tc></w:tr></w:tbl>` }
  expect(readDocx(source).blocks[0]).toMatchObject({ columns: 1, cells: [{ column: 0 }] })
  expect(marksOf(source, 'deletion').map((change) => change.text)).toEqual(['旧格'])
})

it('keeps a comment on words that were deleted with their row', () => {
  const comments = '<w:comment w:id="7" w:author="王某"><w:p><w:r><w:t>为何删除？</w:t></w:r></w:p></w:comment>'
  const source = { comments, body: `<w:tbl><w:tr><w:trPr><w:del ${BY}/></w:trPr><w:tc><w:p><w:commentRangeStart w:id="7"/>${r('删行')}<w:commentRangeEnd w:id="7"/></w:p></w:tc></w:tr></w:tbl>${p('后文')}` }
  expect(marksOf(source, 'comment')).toMatchObject([{ text: '为何删除？', start: 0, end: 0 }])
})

it('reads deleted tabs, signs and fields as deleted', () => {
  const source = { body: `<w:p>${r('甲')}<w:del ${BY}><w:r><w:tab/><w:delText>删</w:delText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> PAGE </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>3</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del></w:p>` }
  expect(linesOf(source)).toEqual(['甲'])
  expect(marksOf(source, 'deletion').map((change) => change.text)).toEqual(['\t删3'])
})

it('keeps marks inside their paragraph and in order', () => {
  const source = { body: `<w:p>${r('甲', '<w:highlight w:val="red"/>')}${del('乙')}${ins(r('丙'))}</w:p>` }
  for (const { text, marks } of paragraphsOf(readDocx(source).blocks)) {
    expect(marks.map((one) => one.start)).toEqual(marks.map((one) => one.start).toSorted((a, b) => a - b))
    for (const one of marks) expect(one.end).toBeLessThanOrEqual(text.length)
  }
})

it('says that there are unaccepted changes', () => {
  expect(readDocx({ body: `<w:p>${ins(r('新'))}</w:p>` }).warnings).toMatchObject([{ code: 'tracked-changes' }])
})
