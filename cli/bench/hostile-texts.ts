/**
 * Texts made to be slow: repeated beginnings of what the rules look for, without the ends that would let a pattern stop.
 * Each seed is repeated to the length wanted.
 */
const SEEDS: Readonly<Record<string, string>> = {
  'periods without end': '甲方在30日内支付',
  'amounts without unit': '合同总价为人民币1,200,000.00',
  'Han numerals': '壹佰贰拾叁万肆仟伍佰陆拾柒',
  'figures and signs': '1,234.5%（12）',
  'opening brackets': '（【《“',
  'underscores and spaces': '＿＿ 　__',
  'references': '第十二条第（三）项所述第',
  'party words': '甲方向乙方甲方对乙方应当',
  'arbitration and courts': '提交仲裁委员会或向人民法院',
  'shares': '支付合同价的30%支付至60%',
  'lines of blanks': '甲方：____\n乙方：____\n',
  'numbered lines': '第一条 定义\n1.1 本合同\n（一）甲方\n',
  'table rows': '| 1 | 保洁 | 12 | 4500 |\n',
  'one long word': '以下简称',
}

/** Every hostile text at a length of `units` UTF-16 units, by name. */
export function hostileTexts(units: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(SEEDS).map(([name, seed]) => [name, seed.repeat(Math.ceil(units / seed.length)).slice(0, units)]))
}
