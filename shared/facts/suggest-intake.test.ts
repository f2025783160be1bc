import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'
import type { Intake } from './intake'
import { suggestIntake } from './suggest-intake'

function suggested(text: string, intake: Intake = {}): Readonly<Record<string, readonly [unknown, string]>> {
  const document = documentFromText(text)
  return Object.fromEntries(suggestIntake(document, extractFacts(document, intake)).map(({ key, value, quote, span }) => {
    expect(quote).toBe(document.text.slice(span.start, span.end))
    return [key, [value, quote]]
  }))
}

const HEAD = '物业服务合同\n甲方（采购人）：云溪市机关事务管理局\n乙方（供应商）：青禾物业服务有限公司\n'

describe('what the contract says about intake facts', () => {
  it('comes with its words: way of procurement, notice, prices, size of the other side, our side', () => {
    const found = suggested(
      `${HEAD}经竞争性磋商，甲方于2026年10月12日发出的成交通知书确定乙方为供应商，成交金额为人民币4,372,300元，采购预算468万元。\n根据《中华人民共和国政府采购法》，双方订立本合同。\n第一条 乙方为小型企业。\n签订日期：2026年10月20日\n`,
      { ourName: '云溪市机关事务管理局' },
    )
    expect(found['procurement']).toEqual(['磋商', '竞争性磋商'])
    expect(found['noticeDate']).toEqual(['2026-10-12', '2026年10月12日'])
    expect(found['awardPrice']?.[0]).toBe(4372300)
    expect(found['budget']?.[0]).toBe(4680000)
    expect(found['counterpartySize']?.[0]).toBe('小型')
    expect(found['isGovProcurement']?.[0]).toBe(true)
    expect(found['ourName']).toEqual(['云溪市机关事务管理局', '云溪市机关事务管理局'])
    expect(found['ourEntityKind']?.[0]).toBe('机关')
    expect(found['moneyFlow']?.[0]).toBe('付款')
    expect(found['signDate']?.[0]).toBe('2026-10-20')
  })

  it('is nothing where the words are silent, say no, or say two things', () => {
    expect(suggested(`${HEAD}第一条 合同总价10万元。\n`)).toEqual({})
    expect(suggested(`${HEAD}本项目为非政府采购项目。\n`)['isGovProcurement']).toBeUndefined()
    expect(suggested(`${HEAD}采购方式包括邀请招标、竞争性谈判和单一来源。\n`)['procurement']).toBeUndefined()
    expect(suggested(`${HEAD}成交金额10万元。成交金额12万元。\n`)['awardPrice']).toBeUndefined()
  })
})
