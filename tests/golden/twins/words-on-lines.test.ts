import { expect, it } from 'vitest'
import { putWordsOnLines } from './words-on-lines'
import { readPlanted, wordsOf } from './read-twin'

it('sets what forms leave a line for in underlined space', () => {
  const { text, underlined } = wordsOf(putWordsOnLines(readPlanted('户名：云溪木言家具制造有限公司；每日按万分之五计；人民币玖拾捌万元整；一式伍份；由云溪市青禾区人民法院管辖。')))
  expect(underlined.map((words) => words.trim())).toEqual(['云溪木言家具制造有限公司', '万分之五', '玖拾捌万元整', '伍', '云溪市青禾区'])
  expect(underlined.every((words) => /^ +\S+ +$/.test(words))).toBe(true)
  expect(text.replaceAll(' ', '')).toBe('户名：云溪木言家具制造有限公司；每日按万分之五计；人民币玖拾捌万元整；一式伍份；由云溪市青禾区人民法院管辖。')
})

it('leaves a blank as it is', () => {
  expect(wordsOf(putWordsOnLines(readPlanted('开户行：____；账号：____。'))).underlined).toEqual([])
})
