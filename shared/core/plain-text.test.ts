import { expect, it } from 'vitest'
import { plainText } from './plain-text'

it('takes widths, blanks and letter case for one', () => {
  expect(plainText(' Ａ类 办公（家具）\u3000')).toBe(plainText('a类办公(家具)'))
  expect(plainText(12)).toBe('12')
})
