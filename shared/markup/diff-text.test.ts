import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffText, type TextChange } from './diff-text'
import { tokenize } from './tokenize'

/** 甲[-六十-][+三十+]日: what is marked, in one line. */
function show(old: string, next: string, terms: readonly string[] = []): string {
  let shown = ''
  let at = 0
  for (const { start, end, insert } of diffText(old, next, terms)) {
    shown += old.slice(at, start) + (end > start ? `[-${old.slice(start, end)}-]` : '') + (insert === '' ? '' : `[+${insert}+]`)
    at = end
  }
  return shown + old.slice(at)
}

function applyChanges(text: string, changes: readonly TextChange[]): string {
  return changes.toReversed().reduce((done, { start, end, insert }) => done.slice(0, start) + insert + done.slice(end), text)
}

describe('tokens', () => {
  it('keep numbers, amounts, dates, shares, codes and words whole and cut the rest into characters', () => {
    expect(tokenize('自2026年3月5日起六十日内支付壹佰贰拾万元整即1,200,000.00元的百分之三十（30%），编号YXJG-2026-018')).toEqual([
      '自', '2026年3月5日', '起', '六十', '日', '内', '支', '付', '壹佰贰拾万元整', '即', '1,200,000.00', '元', '的', '百分之三十',
      '（', '30%', '）', '，', '编', '号', 'YXJG-2026-018',
    ])
    expect(tokenize('𠮷田Party A先𣲘')).toEqual(['𠮷', '田', 'Party', ' ', 'A', '先', '𣲘'])
    expect(tokenize('本服务成果交付', ['服务成果', '服务'])).toEqual(['本', '服务成果', '交', '付'])
  })

  it('joined are the text, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tokenize(text).join('') === text))
  })

  it('take time in proportion to the text', () => {
    const time = (text: string): number => {
      const started = performance.now()
      tokenize(text)
      return performance.now() - started
    }
    const hostile = ['一', '1.', '_', ' ', 'a-', '元'].map((sign) => sign.repeat(200_000))
    for (const text of hostile) expect(time(text)).toBeLessThan(2000)
  })
})

describe('a careful mark-up', () => {
  it('marks the number and not the clause', () => {
    expect(show('甲方应在验收合格后六十日内付款。', '甲方应在验收合格后三十日内付款。')).toBe('甲方应在验收合格后[-六十-][+三十+]日内付款。')
    expect(show('违约金为合同总价的20%。', '违约金为合同总价的2%。')).toBe('违约金为合同总价的[-20%-][+2%+]。')
    expect(show('合同价款为1,280,000.00元。', '合同价款为1,260,000.00元。')).toBe('合同价款为[-1,280,000.00-][+1,260,000.00+]元。')
    expect(show('大写壹佰贰拾万元整', '大写壹佰叁拾万元整')).toBe('大写[-壹佰贰拾万元整-][+壹佰叁拾万元整+]')
    expect(show('于2026年3月5日前', '于2026年4月5日前')).toBe('于[-2026年3月5日-][+2026年4月5日+]前')
  })

  it('keeps a defined term whole', () => {
    expect(show('乙方交付服务成果', '乙方交付阶段成果', ['服务成果', '阶段成果'])).toBe('乙方交付[-服务成果-][+阶段成果+]')
  })

  it('sets insertions and deletions at punctuation where that costs nothing', () => {
    expect(show('甲方付款。乙方交货。', '甲方付款。乙方开票。乙方交货。')).toBe('甲方付款。[+乙方开票。+]乙方交货。')
    expect(show('签字、盖章并备案后生效', '签字、盖章后生效')).toBe('签字、盖章[-并备案-]后生效')
  })

  it('turns one text into the other, whatever they are', () => {
    const sign = fc.constantFrom('甲', '乙', '方', '，', '。', '一', '十', '3', '0', ' ', '_', 'a', '𠮷', '\n')
    const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''))
    fc.assert(fc.property(text, text, (old, next) => applyChanges(old, diffText(old, next)) === next), { numRuns: 300 })
  })

  it('replaces long texts without anything in common quickly', () => {
    const old = Array.from({ length: 20_000 }, (_, index) => String.fromCharCode(0x4e00 + (index % 5000))).join('')
    const next = Array.from({ length: 20_000 }, (_, index) => String.fromCharCode(0x6e00 + (index % 5000))).join('')
    const started = performance.now()
    expect(diffText(old, next)).toEqual([{ start: 0, end: 20_000, insert: next }])
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
