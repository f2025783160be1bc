import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen } from '../core/money'
import { inspectCapitalAmount, readHanAmount, writeCapitalAmount } from './capital-amounts'
import { readHanInteger } from './han-numbers'

describe('whole numbers in Han digits', () => {
  it.each([
    ['十', 10], ['二十', 20], ['一百零五', 105], ['一百二十万', 1_200_000], ['三十万五千', 305_000], ['两千零八', 2008],
    ['壹佰贰拾叁万肆仟伍佰陆拾柒', 1_234_567], ['贰億叁仟萬', 230_000_000], ['一万亿', 1e12], ['廿五', 25], ['卅', 30],
    ['二零二六', 2026], ['弍拾', 20], ['陸仟', 6000], ['零', 0], ['一千零十五', 1015], ['壹佰零拾零万零仟零佰零拾零', 1_000_000],
    ['壹拾贰万零仟伍佰零拾零', 120_500],
  ])('%s is %d', (words, value) => expect(readHanInteger(words)?.value).toBe(value))

  it.each(['壹佰贰万叁拾仟', '拾佰', '叁叁拾', '仟', '万', '', '百二', '一十二十'])('%s is no number', (words) => {
    expect(readHanInteger(words)).toBeNull()
  })

  it('knows that 一百二 may mean 120', () => {
    expect(readHanInteger('一百二')).toEqual({ value: 102, irregularities: ['missing-zero'], spoken: 120 })
    expect(readHanInteger('三万五')?.spoken).toBe(35_000)
  })
})

describe('amounts in capital digits', () => {
  it.each([
    [140_950, '壹仟肆佰零玖元伍角整'], [600_714, '陆仟零柒元壹角肆分'], [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'], [168_032, '壹仟陆佰捌拾元零叁角贰分'], [10_700_053, '壹拾万零柒仟元零伍角叁分'],
    [1_000_000_00, '壹佰万元整'], [1_000_000_000_00, '壹拾亿元整'], [1_0000_5000_00, '壹亿零伍仟元整'], [50, '伍角整'], [0, '零元整'],
  ])('%d fen is written %s', (amount, words) => expect(writeCapitalAmount(fen(amount))).toBe(words))

  it.each([
    '壹仟肆佰零玖元伍角', '壹仟陆佰捌拾元叁角贰分', '壹拾万柒仟元零伍角叁分', '壹拾万零柒仟元伍角叁分', '壹佰万圆正',
  ])('%s is read', (words) => expect(readHanAmount(words)).not.toBeNull())

  it.each([
    ['壹仟陆佰捌拾元叁角贰分', 168_032], ['壹拾万柒仟元零伍角叁分', 10_700_053], ['壹拾万零柒仟元伍角叁分', 10_700_053],
    ['壹拾伍万叁仟元整', 15_300_000], ['壹佰万圆正', 100_000_000],
  ])('%s is well written', (words, amount) => expect(inspectCapitalAmount(words, fen(amount)).faults).toEqual([]))

  it.each([
    ['拾伍万三千元', 15_300_000, ['small-digits', 'missing-one', 'missing-zheng']], ['壹仟伍元整', 100_500, ['missing-zero']],
    ['伍元零叁分整', 503, ['zheng-after-fen']], ['两万元整', 2_000_000, ['odd-characters']],
  ])('%s has its faults named', (words, amount, faults) => expect(inspectCapitalAmount(words, fen(amount)).faults).toEqual(faults))

  it('reads back every amount it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_000_000_000_000_000 }), (amount) => {
      const words = writeCapitalAmount(fen(amount))
      const whole = words.includes('元') ? words : `零元${words}`
      expect(readHanAmount(whole)?.fen).toBe(amount)
    }))
  })
})
