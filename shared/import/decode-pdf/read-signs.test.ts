import { expect, it } from 'vitest'
import { readSigns } from './read-signs'

it('reads tick boxes by their font, also where a program drew them with a font of its own, and leaves words alone', () => {
  expect(readSigns('R£', 'Wingdings2')).toBe('☑☐')
  expect(readSigns('þ¨', 'Wingdings-Regular')).toBe('☑☐')
  expect(readSigns('R£ þo', 'OpenSymbol')).toBe('☑☐ ☑☐')
  expect(readSigns('R£', 'NotoSansCJKsc-Regular')).toBe('R£')
})
