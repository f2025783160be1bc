import { expect, it } from 'vitest'
import { refusals } from './refusals'

const sentences = refusals<string>()
const numbers = refusals<number>()

it('answers with what ended the work, or with what it came to', async () => {
  expect(await sentences.refusing(async () => 1)).toEqual({ ok: true, value: 1 })
  expect(await sentences.refusing(async () => sentences.refuse('没有找到。'))).toEqual({ ok: false, error: '没有找到。' })
})

it('lets every other error pass, refusals of another kind too', async () => {
  await expect(sentences.refusing(() => Promise.reject(new RangeError('ours')))).rejects.toThrow(RangeError)
  expect(await numbers.refusing(() => sentences.refusing(async () => numbers.refuse(7)))).toEqual({ ok: false, error: 7 })
})
