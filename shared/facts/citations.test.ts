import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'
import { findSentenceAt } from './sentences'
import { alternativeAt, isInLawQuotation, isNegated, specialZoneOf } from './suppressions'

const factsOf = (text: string) => extractFacts(documentFromText(text))

describe('citations', () => {
  it('name laws with and without title marks, and the article', () => {
    expect(factsOf('第一条 依照《中华人民共和国民法典》第五百八十五条和政府采购法实施条例第51条处理。').citations.map(({ name, article }) => `${name} ${article}`))
      .toEqual(['中华人民共和国民法典 第五百八十五条', '政府采购法实施条例 第51条'])
  })
  it('name standards, not models', () => {
    expect(factsOf('第一条 符合GB/T 9704-2012和JGJ 59-2011，水泵型号SL2000。').citations.map(({ name }) => name)).toEqual(['GB/T9704-2012', 'JGJ59-2011'])
  })
  it('end with the name or the article, and are no legal relations', () => {
    const text = '第一条 双方成立合同法律关系，适用民法典的规定，并依民法典的第五百零九条履行。'
    const facts = factsOf(text)
    expect(facts.citations.map(({ span }) => facts.normalized.slice(span.start, span.end))).toEqual(['民法典', '民法典的第五百零九条'])
  })
  it('leave contracts and papers out', () => expect(factsOf('第一条 见《采购合同》和《服务清单》。').citations).toEqual([]))
})

describe('definitions', () => {
  it('are terms in quotation marks, short names and lines of a glossary, with their uses', () => {
    const facts = factsOf('第一条 “服务成果”是指全部图纸。\n第二条 云溪市档案馆新馆（以下简称“新馆”）。\n第三条 新馆的服务成果归甲方。')
    expect(facts.definitions.map(({ term, uses }) => `${term} ${uses.length}`)).toEqual(['服务成果 1', '新馆 2'])
  })
})

describe('sentences', () => {
  const facts = factsOf('第一条 乙方有下列情形之一的：\n（一）逾期；\n（二）转包。\n第二条 争议协商；协商不成的起诉。')
  it('are cut at full stops, semicolons and lines, and items know their lead-in', () => {
    expect(facts.sentences.map(({ span, leadIn }) => [facts.normalized.slice(span.start, span.end), leadIn !== null])).toEqual([
      ['第一条 乙方有下列情形之一的:', false], ['(一)逾期', true], ['(二)转包', true], ['第二条 争议协商', false], ['协商不成的起诉', false],
    ])
  })
  it('are found by place', () => expect(findSentenceAt(facts.sentences, facts.normalized.indexOf('转包'))?.leadIn).not.toBeNull())
})

describe('suppressions', () => {
  const text = '第一条 定义\n预付款是指首付款。\n第二条 依照《中华人民共和国民法典》第五百八十六条的规定，定金不超过百分之二十。\n第三条 乙方不得转包。\n第四条 按以下第1种方式：\n1. 一次付清。\n2. 分期支付。'
  const document = documentFromText(text)
  const facts = extractFacts(document)
  const spanOf = (words: string) => ({ start: facts.normalized.indexOf(words), end: facts.normalized.indexOf(words) + words.length })
  it('know a quotation of law', () => {
    expect(isInLawQuotation(facts, spanOf('百分之二十'))).toBe(true)
    expect(isInLawQuotation(facts, spanOf('转包'))).toBe(false)
  })
  it('know negation', () => expect([isNegated(facts, spanOf('转包')), isNegated(facts, spanOf('分期支付'))]).toEqual([true, false]))
  it('know the definitions', () => expect(specialZoneOf(document, spanOf('首付款').start)).toBe('definition'))
  it('know alternatives that were not chosen', () => {
    expect([alternativeAt(facts, spanOf('一次付清').start), alternativeAt(facts, spanOf('分期支付').start), alternativeAt(facts, 0)]).toEqual(['chosen', 'not-chosen', null])
  })
})
