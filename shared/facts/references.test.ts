import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'

const CONTRACT = '第一条 标的\n办公家具。\n第二条 交货\n（一）送货；\n（二）安装。\n第三条 违约责任\n'
const read = (tail: string) => extractFacts(documentFromText(`${CONTRACT}${tail}`)).references
const shown = (tail: string) => read(tail).map(({ label, external, resolved }) => `${label} ${external ? 'external' : (resolved ?? 'nothing')}`)

describe('references', () => {
  it('resolve to the clause with that number', () => expect(shown('违反本合同第二条的，承担责任。')).toEqual(['第二条 0/2']))
  it('take an item with its article', () => expect(read('违反第二条第（二）项的，承担责任。').map(({ path, resolved }) => [path, resolved])).toEqual([[[2, 2], '0/2']]))
  it('split lists', () => expect(shown('违反第一、二条的，承担责任。')).toEqual(['第一条 0/1', '第二条 0/2']))
  it('resolve to nothing where the article or the item does not exist', () => {
    expect(shown('违反第九条的，承担责任。')).toEqual(['第九条 nothing'])
    expect(shown('违反第二条第（七）项的，承担责任。')).toEqual(['第二条第(七)项 nothing'])
  })
  it('point outside after a law, also for the articles that follow it', () => {
    expect(shown('适用《中华人民共和国民法典》第五百八十五条、第五百八十六条和政府采购法第五十条。')).toEqual(['第五百八十五条 external', '第五百八十六条 external', '第五十条 external'])
  })
  it('point outside after tender papers and other contracts', () => {
    expect(shown('标准见招标文件第五章，价格同原合同第三条。').every((line) => line.endsWith('external'))).toBe(true)
  })
  it('are not made of headings, 第三方 or 第二项目', () => expect(shown('不得转让给第三方，第二项目部除外，第一次付款除外。')).toEqual([]))
  it('know articles typed within a line', () => {
    expect(extractFacts(documentFromText('第一条 标的。  第二条：价款按第三条支付。  第三条：支付方式。\n第四条 按第二条结算。')).references.filter(({ resolved, external }) => resolved === null && !external)).toEqual([])
  })
  it('follow decimal numbers', () => {
    const facts = extractFacts(documentFromText('1. 价款\n1.1 总价。\n1.2 按本合同1.1条和第1.5条支付。\n2. 交货'))
    expect(facts.references.map(({ label, resolved }) => `${label} ${resolved === null ? 'nothing' : 'found'}`)).toEqual(['1.1条 found', '第1.5条 nothing'])
  })
})

describe('annexes', () => {
  const facts = extractFacts(documentFromText('第一条 内容见附件一《服务清单》，价格见附件2，格式见招标文件附件五。\n第二条 附件：\n附件一：服务清单；\n附件三：人员名册。\n附件一 服务清单\n1. 保洁。'))
  it('are those mentioned, listed and present', () => {
    expect(facts.annexes.map(({ id, name, listed, section, mentions }) => [id, name, listed !== null, section !== null, mentions.length])).toEqual(expect.arrayContaining([
      ['annex:1', '服务清单', true, true, 1], ['annex:2', '', false, false, 1], ['annex:3', '人员名册', true, false, 0],
    ]))
  })
  it('of tender papers are external', () => expect(facts.references.filter(({ target, external }) => target === 'annex' && external).map(({ label }) => label)).toEqual(['附件五']))
})
