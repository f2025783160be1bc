import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxPackage, p, r, type DocxSource } from '../../../tests/support/docx-package'
import type { ContractDocument } from '../../document/contract-document'
import { buildTree } from '../../import/build-tree'
import { decodeDocx } from '../../import/decode-docx/decode-docx'
import { DEFAULT_LIMITS } from '../../import/import-limits'
import type { RedlineItem } from '../edit'
import { markFindings, type PlacedComment } from './mark-findings'
import { type Redline, redlineDocx } from './redline-docx'

const BY = { author: '云溪市法制处', date: '2026-11-21T08:00:00Z' }
const LATER = { author: '周明', date: '2026-11-22T08:00:00Z' }

function read(bytes: Uint8Array): ContractDocument {
  const decoded = decodeDocx(bytes, DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  return buildTree(decoded.value)
}

function mark(bytes: Uint8Array, quote: string, comment: Omit<PlacedComment, 'span'>): Uint8Array {
  const document = read(bytes)
  const start = document.text.indexOf(quote)
  const marked = markFindings({ bytes, document }, [{ ...comment, span: { start, end: start + quote.length } }], BY)
  if (!marked.ok) throw new Error(marked.error.message)
  return marked.value.bytes
}

function redline(bytes: Uint8Array, items: readonly RedlineItem[]): Redline {
  const marked = redlineDocx(bytes, items, BY)
  if (!marked.ok) throw new Error(marked.error.message)
  return marked.value
}

const commentsOf = (bytes: Uint8Array): readonly (readonly unknown[])[] => {
  const { marks, text } = read(bytes)
  const comments = marks.filter((one) => one.kind === 'comment')
  const wordsOf = new Map(comments.map(({ id, text: words }) => [id, words]))
  return comments.map(({ start, end, author, text: words, replyTo, resolved }) => [text.slice(start, end), author, words, replyTo === null ? null : wordsOf.get(replyTo), resolved])
}

const PLAIN: DocxSource = { body: p('维修合同') + p('乙方逾期的，支付违约金500元。') }
/** A thread of Word's own: one comment, one answer. */
const THREADED: DocxSource = {
  body: p('维修合同') + `<w:p><w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>${r('乙方逾期的')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>${r('，支付违约金500元。')}</w:p>`,
  comments: ['11111111', '60000007'].map((id, index) => `<w:comment w:id="${index + 1}" w:author="乙方" w:date="2026-01-01T00:00:00Z"><w:p w14:paraId="${id}">${r(index === 0 ? '请确认' : '已确认')}</w:p></w:comment>`).join(''),
  parts: { 'word/commentsExtended.xml': '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="11111111" w15:done="0"/><w15:commentEx w15:paraId="60000007" w15:paraIdParent="11111111" w15:done="0"/></w15:commentsEx>' },
  relationships: '<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>',
}

describe('a comment with its thread', () => {
  it('is written with its answers and whether it is settled', () => {
    const bytes = mark(docxPackage(PLAIN), '违约金500元', { text: '过低\n请调整', thread: { replies: [{ text: '改为合同价款的5%', ...LATER }, { text: '同意', ...BY }], resolved: true } })
    expect(commentsOf(bytes)).toEqual([
      ['违约金500元', BY.author, '过低\n请调整', null, true],
      ['违约金500元', '周明', '改为合同价款的5%', '过低\n请调整', true],
      ['违约金500元', BY.author, '同意', '过低\n请调整', true],
    ])
  })

  it('stands beside the threads of the file, which keep every sign', () => {
    const original = docxPackage(THREADED)
    const bytes = mark(original, '违约金500元', { text: '过低', thread: { by: LATER, replies: [{ text: '同意', ...BY }], resolved: false } })
    const parts = unzipSync(bytes)
    for (const name of ['word/comments.xml', 'word/commentsExtended.xml']) {
      const [old, now] = [strFromU8(unzipSync(original)[name]!), strFromU8(parts[name]!)]
      expect(now.startsWith(old.slice(0, old.lastIndexOf('</')))).toBe(true)
    }
    const ids = [...strFromU8(parts['word/commentsExtended.xml']!).matchAll(/w15:paraId="(\w+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(4)
    expect(commentsOf(bytes)).toEqual([
      ['乙方逾期的', '乙方', '请确认', null, false], ['乙方逾期的', '乙方', '已确认', '请确认', false],
      ['违约金500元', '周明', '过低', null, false], ['违约金500元', BY.author, '同意', '过低', false],
    ])
  })

  it('is answered where the file has it: on the same words, in the same thread, with every sign that was there', () => {
    const original = docxPackage(THREADED)
    const { bytes, report } = redline(original, [{ replyTo: '请确认', reply: '同意\n见附件', occurrence: 1 }, { find: '500', replace: '600' }])
    expect(commentsOf(bytes)).toEqual([
      ['乙方逾期的', '乙方', '请确认', null, false], ['乙方逾期的', '乙方', '已确认', '请确认', false], ['乙方逾期的', BY.author, '同意\n见附件', '请确认', false],
    ])
    expect(report).toMatchObject({ comments: 1, changes: 2, changedParts: ['word/document.xml', 'word/comments.xml', 'word/commentsExtended.xml'] })
  })

  it('is answered at its beginning also where an answer is answered, and settled as a whole', () => {
    const { bytes } = redline(docxPackage(THREADED), [{ replyTo: '已确认', reply: '收到', resolve: true }])
    expect(commentsOf(bytes).map(([, , words, parent, resolved]) => [words, parent, resolved])).toEqual([['请确认', null, true], ['已确认', '请确认', true], ['收到', '请确认', true]])
    expect(redline(docxPackage(THREADED), [{ replyTo: '已确认', reply: '', resolve: true }]).report).toMatchObject({ comments: 0, changedParts: ['word/commentsExtended.xml'] })
  })

  it('is answered in a file of a program that knows no threads: the comment gets an id, and keeps every other sign', () => {
    const plain: DocxSource = { body: `<w:p><w:commentRangeStart w:id="4"/>${r('维修')}<w:commentRangeEnd w:id="4"/><w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="4"/></w:r>${r('合同')}</w:p>`, comments: `<w:comment w:id="4" w:author="乙方"><w:p>${r('标题')}</w:p><w:p>${r('不妥')}</w:p></w:comment>`, namespaces: 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' }
    const { bytes } = redline(docxPackage(plain), [{ replyTo: '不妥', reply: '已改' }])
    expect(commentsOf(bytes)).toEqual([['维修', '乙方', '标题\n不妥', null, false], ['维修', BY.author, '已改', '标题\n不妥', false]])
    const listed = strFromU8(unzipSync(bytes)['word/comments.xml']!)
    expect(listed.replace(/ xmlns:mc="[^"]*" xmlns:w14="[^"]*" mc:Ignorable="w14" w14:paraId="[^"]*"/, '')).toContain(plain.comments)
  })

  it('is refused an answer by name when it is not there or not the only one', () => {
    const code = (items: readonly RedlineItem[]): string => {
      const marked = redlineDocx(docxPackage(THREADED), items, BY)
      return marked.ok ? 'ok' : `${marked.error.code} ${marked.error.edits.join()}`
    }
    expect(code([{ find: '500', replace: '600' }, { replyTo: '没有这条', reply: '好' }])).toBe('not-found 2')
    expect(code([{ replyTo: '确认', reply: '好' }])).toBe('ambiguous 1')
    expect(code([{ replyTo: '确认', reply: '好', occurrence: 3 }])).toBe('not-found 1')
    expect(code([{ replyTo: '确认', reply: '', occurrence: 1 }])).toBe('empty-find 1')
  })

  it('leaves a package without threads as lean as before', () => {
    expect(Object.keys(unzipSync(mark(docxPackage(PLAIN), '违约金500元', { text: '过低' })))).not.toContain('word/commentsExtended.xml')
  })
})
