import { expect, it } from 'vitest'
import { normalizeText, removeInvisible } from './normalize-text'

it('keeps every offset while folding width', () => {
  const text = '第３条（Ａ）：１，２００．５０元，５％　二〇二六年￥１\u2028尾'
  const folded = normalizeText(text)
  expect(folded).toBe('第3条(A):1,200.50元,5% 二零二六年¥1 尾')
  expect(folded).toHaveLength(text.length)
})

it('leaves Chinese sentence marks and quotation marks alone', () => {
  expect(normalizeText('甲方、乙方；“定金”。《民法典》【 】')).toBe('甲方、乙方；“定金”。《民法典》【 】')
})

it('removes what a reader cannot see', () => {
  expect(removeInvisible('甲\u200b方\ufeff与\u00ad乙方')).toBe('甲方与乙方')
})
