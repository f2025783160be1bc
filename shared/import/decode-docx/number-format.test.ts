import { describe, expect, it } from 'vitest'
import { formatNumber } from './number-format'

/** Value and print for each value of ST_NumberFormat (ECMA-376 Part 1, 17.18.59). */
const TABLE: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  decimal: { 0: '0', 1: '1', 128: '128' },
  decimalHalfWidth: { 12: '12' },
  decimalFullWidth: { 1: '１', 10: '１０' },
  decimalFullWidth2: { 21: '２１' },
  decimalZero: { 1: '01', 9: '09', 10: '10', 123: '123' },
  decimalEnclosedCircle: { 1: '①', 10: '⑩', 20: '⑳', 21: '㉑', 35: '㉟', 36: '㊱', 50: '㊿', 51: '51' },
  decimalEnclosedCircleChinese: { 1: '①', 11: '⑪' },
  decimalEnclosedFullstop: { 1: '⒈', 20: '⒛', 21: '21' },
  decimalEnclosedParen: { 1: '⑴', 20: '⒇', 21: '21' },
  numberInDash: { 3: '- 3 -' },
  hex: { 10: 'A', 255: 'FF' },
  upperRoman: { 1: 'I', 4: 'IV', 9: 'IX', 49: 'XLIX', 1994: 'MCMXCIV' },
  lowerRoman: { 3: 'iii', 8: 'viii' },
  upperLetter: { 1: 'A', 26: 'Z', 27: 'AA', 53: 'AAA' },
  lowerLetter: { 2: 'b', 28: 'bb' },
  ordinal: { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', 11: '11th', 12: '12th', 13: '13th', 21: '21st', 101: '101st', 111: '111th' },
  cardinalText: { 1: 'One', 19: 'Nineteen', 21: 'Twenty-one', 100: 'One hundred', 123: 'One hundred twenty-three', 1000: 'One thousand' },
  ordinalText: { 1: 'First', 2: 'Second', 3: 'Third', 5: 'Fifth', 9: 'Ninth', 12: 'Twelfth', 20: 'Twentieth', 21: 'Twenty-first', 100: 'One hundredth' },
  dollarText: { 5: 'Five and 00/100' },
  chicago: { 1: '*', 2: '†', 3: '‡', 4: '§', 5: '**' },
  chineseCounting: { 1: '一', 10: '十', 11: '十一', 20: '二十', 21: '二十一', 99: '九十九', 100: '一○○', 101: '一○一' },
  chineseCountingThousand: { 1: '一', 10: '十', 11: '十一', 20: '二十', 100: '一百', 101: '一百零一', 110: '一百一十', 111: '一百一十一', 1001: '一千零一', 1010: '一千零一十', 1100: '一千一百', 3483: '三千四百八十三', 10000: '一万', 10001: '一万零一', 10010: '一万零一十', 20500: '二万零五百', 110000: '十一万' },
  chineseLegalSimplified: { 1: '壹', 10: '壹拾', 11: '壹拾壹', 20: '贰拾', 105: '壹佰零伍', 1234: '壹仟贰佰叁拾肆', 10000: '壹萬' },
  taiwaneseCounting: { 10: '十', 99: '九十九', 100: '一○○' },
  taiwaneseCountingThousand: { 12: '十二', 105: '一百零五', 10000: '一萬' },
  taiwaneseDigital: { 1: '一', 10: '一○', 12: '一二' },
  ideographDigital: { 1: '一', 10: '一〇', 205: '二〇五' },
  ideographTraditional: { 1: '甲', 2: '乙', 10: '癸', 11: '11' },
  ideographZodiac: { 1: '子', 12: '亥', 13: '13' },
  ideographZodiacTraditional: { 1: '甲子', 2: '乙丑', 11: '甲戌', 60: '癸亥', 61: '61' },
  ideographLegalTraditional: { 1: '壹', 2: '貳', 3: '參', 6: '陸', 10: '壹拾', 100: '壹佰', 10000: '壹萬' },
  ideographEnclosedCircle: { 1: '㊀', 10: '㊉', 11: '11' },
  japaneseCounting: { 1: '一', 10: '十', 11: '十一', 20: '二十', 100: '百', 101: '百一', 111: '百十一', 1000: '千', 10000: '一万' },
  japaneseLegal: { 1: '壱', 2: '弐', 3: '参', 10: '壱拾', 11: '壱拾壱', 100: '壱百' },
  japaneseDigitalTenThousand: { 1: '一', 10: '一〇' },
  aiueo: { 1: 'ｱ', 2: 'ｲ', 46: 'ﾝ', 47: 'ｱ' },
  iroha: { 1: 'ｲ', 2: 'ﾛ', 3: 'ﾊ' },
  aiueoFullWidth: { 1: 'ア', 5: 'オ', 46: 'ン' },
  irohaFullWidth: { 1: 'イ', 2: 'ロ', 48: 'ン' },
  koreanDigital: { 1: '일', 10: '일영' },
  koreanDigital2: { 1: '一', 10: '一零' },
  koreanCounting: { 1: '일', 10: '십', 11: '십일', 20: '이십', 100: '백' },
  koreanLegal: { 1: '하나', 10: '열', 11: '열하나', 20: '스물', 99: '아흔아홉' },
  ganada: { 1: '가', 14: '하', 15: '가' },
  chosung: { 1: 'ㄱ', 14: 'ㅎ' },
  hebrew1: { 1: 'א', 10: 'י', 15: 'טו', 16: 'טז', 100: 'ק' },
  hebrew2: { 1: 'א', 22: 'ת', 23: 'אא' },
  arabicAlpha: { 1: 'أ', 2: 'ب', 28: 'ي' },
  arabicAbjad: { 1: 'أ', 3: 'ج' },
  hindiVowels: { 1: 'अ', 2: 'आ' },
  hindiConsonants: { 1: 'क', 2: 'ख' },
  hindiNumbers: { 1: '१', 10: '१०' },
  hindiCounting: { 1: 'एक', 10: 'दस' },
  thaiLetters: { 1: 'ก', 2: 'ข' },
  thaiNumbers: { 1: '๑', 10: '๑๐' },
  thaiCounting: { 1: 'หนึ่ง', 10: 'สิบ', 11: 'สิบเอ็ด', 20: 'ยี่สิบ', 21: 'ยี่สิบเอ็ด' },
  bahtText: { 1: 'หนึ่งบาทถ้วน' },
  vietnameseCounting: { 1: 'một', 10: 'mười', 11: 'mười một', 15: 'mười lăm', 21: 'hai mươi mốt' },
  russianLower: { 1: 'а', 29: 'я', 30: 'аа' },
  russianUpper: { 1: 'А', 2: 'Б' },
  none: { 1: '' },
  bullet: { 1: '' },
}

describe.each(Object.entries(TABLE))('the format %s', (format, values) => {
  it.each(Object.entries(values))('prints %s as %s', (value, printed) => {
    expect(formatNumber(Number(value), format)).toBe(printed)
  })
})

it('pads custom formats as their pattern shows', () => {
  expect([formatNumber(7, 'custom', '001, 002, 003, ...'), formatNumber(1234, 'custom', '001, 002, 003, ...'), formatNumber(7, 'custom', '')]).toEqual(['007', '1234', '7'])
})

it('prints formats nobody defined, and values no format has a sign for, in Arabic digits', () => {
  expect([formatNumber(3, 'toString'), formatNumber(3, 'klingon'), formatNumber(-5, 'decimal'), formatNumber(900_000_000, 'chineseCountingThousand')]).toEqual(['3', '3', '0', '900000000'])
})

it('never builds long strings from hostile start values', () => {
  for (const format of Object.keys(TABLE)) expect(formatNumber(999_999_999, format).length).toBeLessThan(160)
})
