import { expect, it } from 'vitest'
import { judgeText } from './judge-text'
import type { TextLayer } from './text-run'

const drawing = { rules: [], fonts: new Set<string>(), pictured: 0, shown: 0, unseen: 0 }
const layers = (text: string): readonly TextLayer[] => [{ angle: 0, runs: [{ text, x: 90, y: 100, width: 300, size: 12, font: '', spaceBefore: false }] }]
const judge = (text: string): string => judgeText(layers(text), drawing, 500_000)

it('knows glyph numbers that were taken for characters', () => {
  expect(judge('\ue012\ue0a3\ue155\ue016'.repeat(10))).toBe('garbled')
  expect(judge(Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x400 + index * 157)).join(''))).toBe('garbled')
})

it('leaves pages in another script and ordinary words alone', () => {
  expect(judge('Договор поставки товаров между сторонами')).toBe('typed')
  expect(judge('계약은 당사자의 합의에 따라 성립한다 그리고 계약')).toBe('typed')
  expect(judge('合同价款为￥19,800.00元（大写：壹万玖仟捌佰元整），☑含税①。𠮷')).toBe('typed')
})
