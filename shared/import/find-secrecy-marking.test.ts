import { expect, it } from 'vitest'
import { findSecrecyMarking } from './find-secrecy-marking'
import type { RawBlock, RawDocument, RawZone } from './raw-document'

function documentOf(...lines: readonly (string | readonly [RawZone, string])[]): RawDocument {
  const blocks = lines.map((line, index): RawBlock => ({
    kind: 'paragraph', zone: typeof line === 'string' ? 'body' : line[0], text: typeof line === 'string' ? line : line[1], number: null, outlineLevel: null,
    alignment: 'start', emphasised: false, isContentsEntry: false, startsPage: false, marks: [], origin: { kind: 'line', line: index },
  }))
  const properties = { producer: '', pages: null, title: '', author: '', lastModifiedBy: '', created: null, modified: null, fonts: [], externalLinks: [], embeddedFiles: [], hasMacros: false, hasSignature: false, protection: null }
  return { format: 'text', blocks, properties, warnings: [] }
}

it.each(['机密★10年', '秘密', '绝密★长期', '机 密 ★ 1 年', '秘密★6个月', '密级：机密', '机密级', '000012机密★5年', '【秘密】', '机密★一年'])('takes %s at the top of the first page for a marking', (line) => {
  expect(findSecrecyMarking(documentOf('', line, '物业服务合同'))).toBe(line)
})

it.each([
  '本合同涉及的商业秘密，双方均应保密。', '保守国家秘密', '保密期限：10年', '秘密条款', '商业秘密', '密级：', '密级：无', '密级：□绝密 □机密 □秘密', '国家秘密', '保密协议', '机密信息是指',
])('does not take %s for one', (line) => {
  expect(findSecrecyMarking(documentOf(line, '物业服务合同'))).toBeNull()
})

it('finds a marking in a header and, with its star, on any page', () => {
  const body = Array.from({ length: 30 }, (_, index) => `第${index + 1}条 内容`)
  expect(findSecrecyMarking(documentOf(...body, ['header', '秘密']))).toBe('秘密')
  expect(findSecrecyMarking(documentOf(...body, '机密★3年'))).toBe('机密★3年')
  expect(findSecrecyMarking(documentOf(...body, '秘密'))).toBeNull()
})
