import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from '../facts/extract-facts'
import { readSentences, spanOfSentence } from './read-sentences'

function shown(text: string): readonly string[] {
  const facts = extractFacts(documentFromText(text))
  return readSentences(facts).map((sentence) => spanOfSentence(sentence)).map(({ start, end }) => facts.normalized.slice(start, end))
}

it('leaves the printed number off a sentence, the whole of it', () => {
  expect(shown('一、违约\n1.3.1 逾期付款。\n1.3.2如果延期超过六十天，可以解除。\n（1）退款。')).toEqual(['违约', '逾期付款', '如果延期超过六十天,可以解除', '退款'])
})

it('keeps figures that begin a sentence', () => {
  expect(shown('第一条 价款\n3.5万元首付。\n1.2倍赔偿。\n5%为质保金。')).toEqual(['价款', '3.5万元首付', '1.2倍赔偿', '5%为质保金'])
})
