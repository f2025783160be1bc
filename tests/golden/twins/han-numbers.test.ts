import { expect, it } from 'vitest'
import { writeHanNumbers } from './han-numbers'
import { readPlanted, wordsOf } from './read-twin'

it('writes days, shares, dates and amounts in words', () => {
  const { text, labelled } = wordsOf(writeHanNumbers(readPlanted('自2027年1月10日起«~PAY-001! 30日内»支付60%即50,000元，每日按0.05%或0.5‰计，单价25.5元。')))
  expect(text).toBe('自二〇二七年一月十日起三十日内支付百分之六十即伍万元，每日按百分之零点零五或千分之零点五计，单价贰拾伍元伍角。')
  expect(labelled).toEqual(['三十日内'])
})

it('leaves an amount that already stands in words, telephone numbers and approval numbers', () => {
  const sentence = '总价玖拾捌万元整（¥980,000元），电话0570-8800377，批准文号〔2026〕12号。'
  expect(wordsOf(writeHanNumbers(readPlanted(sentence))).text).toBe(sentence)
})
