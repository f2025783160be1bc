import { findCapitals } from './find-doubts'

/**
 * What recognition reads in place of the capital figures, which its model hardly knows: seen on rendered pages, or of
 * nearly the same form. None of these stands in an amount, and only one figure looks like each.
 */
const MEANT: Readonly<Record<string, string>> = {
  什: '仟', 任: '仟', 抬: '拾', 抽: '捌', 拥: '捌', 制: '捌', 担: '捌', 拐: '捌', 参: '叁', 迷: '柒', 染: '柒', 伯: '佰', 雳: '零', 武: '贰', 陈: '陆', 肄: '肆',
}

/**
 * Sets capital figures for the characters they are misread as, within amounts in capital words only. Such amounts stay
 * doubtful whatever they read (`findDoubts`). Never changes the length.
 */
export function mendCapitals(text: string): string {
  let mended = text
  for (const { start, end } of findCapitals(text)) mended = mended.slice(0, start) + mended.slice(start, end).replace(/[什任抬抽拥制担拐参迷染伯雳武陈肄]/g, (sign) => MEANT[sign]!) + mended.slice(end)
  return mended
}
