import { expect, it } from 'vitest'
import { wordsOfError } from './words-of-error'

it('says what was thrown without the name of its class, whatever was thrown', () => {
  class StoreError extends Error {
    override readonly name = 'StoreError'
  }
  expect(wordsOfError(new StoreError('磁盘已满'))).toBe('磁盘已满')
  expect(wordsOfError('断开')).toBe('断开')
  expect(wordsOfError(null)).toBe('null')
})
