import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { sliceOf, type Span } from '../core/span'
import { comparableText } from './comparable-text'
import { makeAnchor } from './make-anchor'
import { resolveAnchor } from './resolve-anchor'

const CONTRACT = [
  '云溪市会务服务合同',
  '甲方：云溪市机关事务服务中心',
  '乙方：青禾会务有限公司',
  '第一条 服务内容',
  '乙方为甲方提供会务服务。',
  '第二条 付款方式',
  '（一）验收合格后30日内，甲方支付合同价款。',
  '（二）乙方逾期交付的，每逾期一日按合同总价的千分之一支付违约金。',
  '第三条 违约责任',
  '（一）甲方逾期付款的，每逾期一日按合同总价的千分之一支付违约金。',
  '（二）验收合格后30日内，甲方支付合同价款。',
].join('\n')

const place = (text: string, words: string, occurrence = 1): Span => {
  let start = -1
  for (let count = 0; count < occurrence; count += 1) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

/** Anchors the words in one text and finds them in another; what comes before them there, and the words. */
function follow(from: string, to: string, words: string, occurrence = 1): { line: string; words: string } | null {
  const anchor = makeAnchor(documentFromText(from), place(from, words, occurrence))
  const target = documentFromText(to)
  const span = resolveAnchor(target, anchor)
  if (span === null) return null
  const lineStart = target.text.lastIndexOf('\n', span.start - 1) + 1
  return { line: target.text.slice(lineStart, span.start), words: sliceOf(target.text, span) }
}

describe('an anchor in a later version of the contract', () => {
  it('stays where it is in the same text', () => {
    expect(follow(CONTRACT, CONTRACT, '千分之一', 2)).toEqual({ line: '（一）甲方逾期付款的，每逾期一日按合同总价的', words: '千分之一' })
  })

  it('follows a clause that moved and was renumbered', () => {
    const moved = CONTRACT.replace('第二条 付款方式', '第二条 质量标准\n服务应当符合甲方的要求。\n第三条 付款方式').replace('第三条 违约责任', '第四条 违约责任')
    expect(follow(CONTRACT, moved, '千分之一', 2)?.line).toBe('（一）甲方逾期付款的，每逾期一日按合同总价的')
  })

  it('tells equal sentences apart by their clause', () => {
    const edited = `审定稿\n${CONTRACT}`
    expect(follow(CONTRACT, edited, '甲方支付合同价款', 1)).not.toBeNull()
    const target = documentFromText(edited)
    const found = resolveAnchor(target, makeAnchor(documentFromText(CONTRACT), place(CONTRACT, '验收合格后30日内', 2)))
    expect(found).toEqual(place(edited, '验收合格后30日内', 2))
  })

  it('finds the words of a PDF twin that breaks lines and folds width', () => {
    const twin = CONTRACT.replace('验收合格后30日内，甲方支付', '验收合格后 ３０ 日\n内，甲方支付')
    expect(follow(CONTRACT, twin, '后30日内，甲方', 1)).toEqual({ line: '（一）验收合格', words: '后 ３０ 日\n内，甲方' })
  })

  it('is null when the words were changed', () => {
    expect(follow(CONTRACT, CONTRACT.replace('会务服务。', '会议服务。'), '提供会务服务')).toBeNull()
  })

  it('does not take a twin for words that were deleted', () => {
    const first = '（二）乙方逾期交付的，每逾期一日按合同总价的千分之一支付违约金。\n'
    expect(CONTRACT).toContain(first)
    expect(follow(CONTRACT, CONTRACT.replace(first, ''), '千分之一', 1)).toBeNull()
    expect(follow(CONTRACT, CONTRACT.replace(first, ''), '千分之一', 2)?.line).toBe('（一）甲方逾期付款的，每逾期一日按合同总价的')
  })

  it('is null when several places fit equally', () => {
    const line = '甲方应当按期付款。'
    const text = Array.from({ length: 12 }, () => line).join('\n')
    const target = `审定稿\n${Array.from({ length: 20 }, () => line).join('\n')}`
    expect(resolveAnchor(documentFromText(target), makeAnchor(documentFromText(text), place(text, '按期付款', 6)))).toBeNull()
  })

  it('holds a place between words', () => {
    const anchor = makeAnchor(documentFromText(CONTRACT), { start: CONTRACT.indexOf('甲方支付合同价款'), end: CONTRACT.indexOf('甲方支付合同价款') })
    const edited = `审定稿\n${CONTRACT}`
    expect(resolveAnchor(documentFromText(edited), anchor)?.start ?? null).toSatisfy((at: number | null) => at === null || edited.startsWith('甲方支付合同价款', at))
  })
})

describe('an anchor under random edits', () => {
  const words = fc.constantFrom('甲方', '乙方', '付款', '验收', '30日', '，', '。', '\n', '第一条 ', '（一）', '1.', ' ', '合同', '３')
  const text = fc.array(words, { minLength: 3, maxLength: 60 }).map((parts) => parts.join('').trim()).filter((value) => value.length > 2)
  const edit = fc.record({ at: fc.nat(400), remove: fc.nat(12), insert: fc.array(words, { maxLength: 4 }).map((parts) => parts.join('')) })

  it('resolves to the same words or to nothing', () => {
    fc.assert(fc.property(text, fc.array(edit, { maxLength: 5 }), fc.nat(300), fc.integer({ min: 1, max: 20 }), (original, edits, at, length) => {
      const document = documentFromText(original)
      const start = at % Math.max(document.text.length, 1)
      const anchor = makeAnchor(document, { start, end: Math.min(start + length, document.text.length) })
      const edited = edits.reduce((current, { at: where, remove, insert }) => current.slice(0, where) + insert + current.slice(where + remove), original)
      const target = documentFromText(edited)
      const span = resolveAnchor(target, anchor)
      if (span === null) return
      expect(comparableText(sliceOf(target.text, span)).text).toBe(comparableText(anchor.quote).text)
    }), { numRuns: 500 })
  })

  it('finds its own place again in the unchanged text', () => {
    fc.assert(fc.property(text, fc.nat(300), fc.integer({ min: 1, max: 20 }), (original, at, length) => {
      const document = documentFromText(original)
      const start = at % Math.max(document.text.length, 1)
      const span = { start, end: Math.min(start + length, document.text.length) }
      expect(resolveAnchor(document, makeAnchor(document, span))).toEqual(span)
    }), { numRuns: 300 })
  })

  it('finds words with a clause of their own again when text is put before them', () => {
    fc.assert(fc.property(text, text, fc.uuid(), (above, below, unique) => {
      const original = `${above}\n本条编号${unique}完。\n${below}`
      const document = documentFromText(original)
      const anchor = makeAnchor(document, place(document.text, unique))
      const target = documentFromText(`${below}\n${original}`)
      const span = resolveAnchor(target, anchor)
      expect(span && sliceOf(target.text, span)).toBe(unique)
    }), { numRuns: 200 })
  })
})
