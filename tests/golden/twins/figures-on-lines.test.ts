import { expect, it } from 'vitest'
import { putFiguresOnLines } from './figures-on-lines'
import { readPlanted, wordsOf } from './read-twin'

it('sets the figures of dates, amounts, shares and periods on lines', () => {
  const { text } = wordsOf(putFiguresOnLines(readPlanted('自2027年1月1日起，总价1,200,000元，逾期10日内，每日按0.5%计。')))
  expect(text).toMatch(/^自_{1,4}2027_{1,4}年_{1,4}1_{1,4}月_{1,4}1_{1,4}日起，总价_{1,4}1,200,000_{1,4}元，逾期_{1,4}10_{1,4}日内，每日按_{1,4}0\.5_{1,4}%计。$/)
})

it('leaves clause numbers, standards, telephone numbers and house numbers as they are', () => {
  const sentence = '按第3.2条和GB/T 3324-2017，地址文澜路2号，电话0570-8800377，批准文号〔2026〕12号。'
  expect(wordsOf(putFiguresOnLines(readPlanted(sentence))).text).toBe(sentence)
})

it('keeps a label on its words, lines included', () => {
  expect(wordsOf(putFiguresOnLines(readPlanted('甲方在«~PAY-001! 90日内»支付。'))).labelled[0]).toMatch(/^_{1,4}90_{1,4}日内$/)
})
