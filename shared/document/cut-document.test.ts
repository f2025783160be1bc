import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { cutDocument } from './cut-document'

const TEXT = '采购合同\n第一条 由__云溪市青禾区__人民法院管辖。\n第二条 一式_伍_份。\n| 名称 | 数量 |\n| 桌_ | _20_张 |'
const whole = documentFromText(TEXT)
const cuts = [...whole.text.matchAll(/_+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
const { document, placeOf } = cutDocument(whole, cuts)
const spanOf = (words: string): { readonly start: number; readonly end: number } => ({ start: document.text.indexOf(words), end: document.text.indexOf(words) + words.length })

it('reads as if the cut stretches had never stood there', () => {
  const plain = documentFromText(TEXT.replaceAll('_', ''))
  expect(document.text).toBe(plain.text)
  expect(document.sections).toEqual(plain.sections)
  expect(document.clauses).toEqual(plain.clauses)
  expect(document.paragraphs).toEqual(plain.paragraphs)
  expect(document.tables).toEqual(plain.tables)
})

it('knows where its words stand in the whole text, what was cut between them included', () => {
  const quote = (words: string): string => whole.text.slice(placeOf(spanOf(words)).start, placeOf(spanOf(words)).end)
  expect(quote('云溪市')).toBe('云溪市')
  expect(quote('由云溪市青禾区人民法院')).toBe('由__云溪市青禾区__人民法院')
  expect(quote('青禾区人')).toBe('青禾区__人')
  expect(quote('一式伍份')).toBe('一式_伍_份')
  expect(quote('采购')).toBe('采购')
})

it('has no blank where the whole of it is cut, and keeps the others', () => {
  const blank = (start: number, end: number) => ({ kind: 'blank' as const, from: 'underlined-space' as const, start, end })
  const marked = { ...whole, marks: [blank(cuts[0]!.start, cuts[0]!.end), blank(cuts[1]!.start, cuts[1]!.end)] }
  expect(cutDocument(marked, [cuts[0]!]).document.marks).toEqual([blank(cuts[1]!.start - 2, cuts[1]!.end - 2)])
})
