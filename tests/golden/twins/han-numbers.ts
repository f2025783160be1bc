import { fen } from '../../../shared/core/money'
import { writeCapitalAmount } from '../../../shared/facts/capital-amounts'
import { writeHanNumber } from '../../../shared/facts/write-han-number'
import type { GoldenContract } from '../../support/golden-source'
import { editMatches, rewriteContract } from './rewrite-contract'

const BEFORE = String.raw`(?<![\d.,/¥￥〔〕A-Za-z—-])`
const FIGURES = new RegExp(`${BEFORE}(?:${[
  String.raw`\d{4}(?=年)`, String.raw`\d{1,2}(?=[年月日天次份人名个]|小时)`, String.raw`\d{1,2}(?:\.\d{1,3})?[%‰]`, String.raw`\d[\d,]{0,14}(?:\.\d{1,2})?元`,
].join('|')})`, 'g')
/** Amounts that stand in words beside their figures stay as they are. */
const PAIRED = /[壹贰叁肆伍陆柒捌玖拾佰仟]/

/** The contract with its numbers in words, as careful writers put them: 三十日, 百分之六十, 伍万元, 二〇二七年一月一日. */
export function writeHanNumbers(contract: GoldenContract): GoldenContract {
  return rewriteContract(contract, (text) => editMatches(text, FIGURES, (words) => {
    if (/^\d+$/.test(words)) return { words: words.length === 4 ? words.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!) : hanOf(words) }
    if (/[%‰]$/.test(words)) return { words: `${words.endsWith('%') ? '百' : '千'}分之${hanOf(words.slice(0, -1))}` }
    if (PAIRED.test(text)) return null
    return { words: writeCapitalAmount(fen(Math.round(Number(words.slice(0, -1).replaceAll(',', '')) * 100))).replace(/整$/, '') }
  }))
}

/** 0.05 → 零点零五, 15 → 十五. */
function hanOf(figure: string): string {
  const [whole = '', decimals = ''] = figure.split('.')
  const head = Number(whole) === 0 ? '零' : writeHanNumber(Number(whole))
  return decimals === '' ? head : `${head}点${decimals.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)]!)}`
}
