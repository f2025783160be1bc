import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { docxPackage, p } from '../../tests/support/docx-package'
import { buildTree } from '../import/build-tree'
import { decodeDocx } from '../import/decode-docx/decode-docx'
import { DEFAULT_LIMITS } from '../import/import-limits'
import { furtherPlaces } from './finding-comment'
import { markOriginal } from './mark-original'

const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`
const BODY = p('甲方：____') + p('总价____元（大写____），自__年__月起。') + `<w:tbl><w:tr>${cell('单价')}${cell('____')}</w:tr><w:tr>${cell('数量____')}${cell('____')}</w:tr></w:tbl>` + p('乙方：____')

it('marks every place of a finding told once: the first with the whole comment, each further paragraph with a short one', async () => {
  const bytes = docxPackage({ body: BODY })
  const decoded = decodeDocx(bytes, DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  const document = buildTree(decoded.value)
  const spans = [...document.text.matchAll(/_+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, quote: match[0] }))
  const further = furtherPlaces(document, { spans, severity: 'must-fix', title: '未填空白', clause: '首部' })
  const opinions = [{ span: spans[0]!, text: '【必改】未填空白\n问题：尚有9处空白。', severity: 'must-fix' as const, further }, { span: null, text: '缺保密条款', severity: 'remind' as const, replacement: '保密' }]
  const marked = await markOriginal(bytes, document, opinions, { author: '衡审', date: '2026-11-22T00:00:00Z', consents: [], loadPdfEngine: () => Promise.reject(new Error('no PDF')) })
  if (!marked.ok) throw new Error(marked.error.message)
  expect(marked.value.statement).toMatchObject({ changes: 0, comments: 7, commentOnly: [1] })
  const xml = strFromU8(unzipSync(marked.value.bytes)['word/comments.xml']!)
  expect([...xml.matchAll(/同首部批注（(.+?)，/g)].map((match) => match[1])).toEqual(['第2—5处', '第6处', '第7处', '第8处', '第9处'])
})
