import { expect, it } from 'vitest'
import { readPlanted, wordsOf } from './read-twin'
import { writeFullWidth } from './full-width'

it('writes digits and their marks full-width, and leaves e-mail addresses', () => {
  const { text, labelled } = wordsOf(writeFullWidth(readPlanted('总价«~AMT-003! 145,000.50元»，税率6%，邮箱：a1@yunxi.example.cn。')))
  expect(text).toBe('总价１４５，０００．５０元，税率６％，邮箱：a1@yunxi.example.cn。')
  expect(labelled).toEqual(['１４５，０００．５０元'])
})
