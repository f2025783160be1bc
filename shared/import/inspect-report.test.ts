import { expect, it } from 'vitest'
import { decodeDocx } from './decode-docx/decode-docx'
import { docxPackage, p, r, type DocxSource } from '../../tests/support/docx-package'
import { buildTree } from './build-tree'
import { describeReport, reportText } from './describe-report'
import { DEFAULT_LIMITS } from './import-limits'
import { importReport } from './inspect-report'

const change = (kind: 'ins' | 'del', author: string, date: string, words: string): string =>
  `<w:${kind} w:id="1" w:author="${author}" w:date="${date}T08:00:00Z"><w:r><w:${kind === 'del' ? 'delText' : 't'}>${words}</w:${kind === 'del' ? 'delText' : 't'}></w:r></w:${kind}>`
const FILE = { name: '保洁合同.docx', bytes: 2048, sha256: 'ab'.repeat(32) }

function reportOf(body: string, more: Partial<DocxSource> = {}) {
  const read = decodeDocx(docxPackage({ body, ...more }), DEFAULT_LIMITS)
  if (!read.ok) throw new Error(read.error.message)
  return importReport(buildTree(read.value), read.value.warnings, FILE)
}

const report = reportOf(
  p('保洁服务合同') + p('第一条 服务内容') +
  `<w:p>${r('甲方')}${change('ins', '周怀远', '2026-05-03', '应当')}${change('ins', '沈若川', '2026-05-01', '按期')}${change('del', '周怀远', '2026-05-07', '可以')}${r('付款。')}</w:p>` +
  `<w:p>${r('第二条 其他')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>本条仅供内部</w:t></w:r></w:p>` +
  '<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入日期</w:t></w:r></w:sdtContent></w:sdt></w:p>',
)

it('counts revisions by author with their days', () => {
  expect(report.revisions).toEqual([
    { author: '周怀远', insertions: 1, deletions: 1, moves: 0, formats: 0, first: '2026-05-03T08:00:00Z', last: '2026-05-07T08:00:00Z' },
    { author: '沈若川', insertions: 1, deletions: 0, moves: 0, formats: 0, first: '2026-05-01T08:00:00Z', last: '2026-05-01T08:00:00Z' },
  ])
  expect(report.people).toEqual([{ name: '周怀远', as: ['revision'] }, { name: '沈若川', as: ['revision'] }])
})

it('shows hidden words with their clause, blanks and prompts', () => {
  expect(report.hidden).toEqual([{ clause: '第二条', text: '本条仅供内部' }])
  expect(report.blanks).toBe(1)
  expect(report.prompts).toEqual(['单击此处输入日期'])
})

it('tells margin comments as conversations with what they are about', () => {
  const comment = (id: number, author: string, words: string, paragraph: string): string => `<w:comment w:id="${id}" w:author="${author}" w:date="2026-05-0${id}T08:00:00Z"><w:p w14:paraId="${paragraph}">${r(words)}</w:p></w:comment>`
  const ends = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const { threads, comments } = reportOf(`${p('第一条 付款')}<w:p><w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>${r('六十日内')}${ends(1)}${ends(2)}${r('付款。')}</w:p>`, {
    comments: comment(1, '周怀远', '过长', '0A000001') + comment(2, '沈若川', '改为三十日', '0A000002'),
    parts: { 'word/commentsExtended.xml': '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A000001" w15:done="1"/><w15:commentEx w15:paraId="0A000002" w15:paraIdParent="0A000001" w15:done="1"/></w15:commentsEx>' },
    relationships: '<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>',
  })
  expect(comments).toMatchObject({ count: 2, open: 0 })
  expect(threads).toEqual([{ clause: '第一条', quote: '六十日内', isResolved: true, remarks: [{ author: '周怀远', date: '2026-05-01T08:00:00Z', text: '过长' }, { author: '沈若川', date: '2026-05-02T08:00:00Z', text: '改为三十日' }] }])
  const part = describeReport({ ...report, threads }).find(({ heading }) => heading === '批注内容')
  expect(part?.rows).toEqual([['第一条“六十日内”', '周怀远（2026-05-01）：过长\n↳ 沈若川（2026-05-02）：改为三十日\n（已解决）']])
})

it('tells what was not read apart from other remarks', () => {
  expect(report.notRead).toEqual([])
  expect(report.remarks.map(({ code }) => code)).toEqual(['tracked-changes', 'hidden-text'])
  expect(reportOf(p('保洁合同') + '<w:altChunk/>').notRead.map(({ code }) => code)).toEqual(['not-read'])
})

it('has a line for every fact, also where there is nothing to tell', () => {
  const empty = describeReport(reportOf(p('保洁合同'))).flatMap(({ rows }) => rows.map(([label, value]) => `${label}：${value}`))
  for (const line of ['修订：没有', '批注：没有', '隐藏文字：没有', '外部链接（未访问）：没有', '嵌入文件（未打开）：没有', '宏（未运行）：没有', '人名：没有', '全部：已读出']) expect(empty).toContain(line)
  expect(reportText(report)).toContain('修订：周怀远：插入 1 处、删除 1 处；2026-05-03 至 2026-05-07')
})
