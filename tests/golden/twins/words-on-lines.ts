import type { GoldenContract } from '../../support/golden-source'
import { editMatches, rewriteContract } from './rewrite-contract'

/** What forms leave a line for: the value behind a label, a rate, a count in words, an amount in capitals, a court or commission. */
const FILLED = new RegExp([
  String.raw`(?<=：)[^：；，。（）　\s]{2,40}(?=[；　。]|$)`,
  String.raw`(?<!十)[百千万]分之[零一二三四五六七八九十百点]{1,6}`,
  String.raw`(?<=人民币)[壹贰叁肆伍陆柒捌玖拾佰仟万元圆角分整]{4,24}`,
  String.raw`[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}(?=[份年]|个月)`,
  String.raw`(?<=[向由]|提交|交由)[^，。；、：向由]{2,12}(?=人民法院|仲裁委员会)`,
].join('|'), 'g')

/** The contract as a form filled in Word: words stand in underlined space, in one run with the blanks around them. */
export function putWordsOnLines(contract: GoldenContract): GoldenContract {
  return rewriteContract(contract, (text) => editMatches(text, FILLED, (words, index) => (words.includes('_') ? null : {
    words: `${' '.repeat(1 + (text.length + index) % 5)}${words}${' '.repeat(1 + (text.length + 3 * index) % 7)}`, isUnderlined: true,
  })))
}
