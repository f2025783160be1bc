import { describe, expect, it } from 'vitest'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { maskPersonal } from './mask-personal'
import { opinionLetter } from './opinion-letter'

describe('personal numbers in letters', () => {
  it('shows the first three and the last two signs of a resident number, right or mistyped', () => {
    expect(maskPersonal('身份证号11010519491231002X，住址')).toBe('身份证号110*************2X，住址')
    expect(maskPersonal('110105194912310021')).toBe('110*************21')
    expect(maskPersonal('证号110105 19491231 002X')).toBe('证号110*************2X')
  })

  it('keeps credit codes, amounts and document numbers', () => {
    const text = '统一社会信用代码91350100M000100Y43，价款1234567890123.00元，云机事法审〔2026〕5号'
    expect(maskPersonal(text)).toBe(text)
  })

  it('hides mobile numbers', () => {
    expect(maskPersonal('联系电话13800138000。')).toBe('联系电话138****8000。')
  })

  it('are hidden before a long quotation is cut', () => {
    for (let length = 60; length < 165; length += 1) {
      const items = [{ ...sampleOpinion().items[0]!, quote: `${'文'.repeat(length)}11010519491231002X` }]
      expect(JSON.stringify(opinionLetter(sampleOpinion({ items })))).not.toContain('11010')
    }
  })

  it('reaches the quotation in the text and in the annex', () => {
    const items = [{ ...sampleOpinion().items[0]!, quote: '乙方（身份证号：11010519491231002X）' }]
    expect(JSON.stringify(opinionLetter(sampleOpinion({ items })))).not.toContain('19491231')
  })
})
