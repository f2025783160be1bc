import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'
import { paymentPlan } from './payment-plan'

const plan = (text: string) => paymentPlan(extractFacts(documentFromText(`设备采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾商贸有限公司\n第一条 合同总价为人民币1000000元。\n第二条 ${text}`), {}))

describe('the payments a contract tells', () => {
  it('are named by their order and condition, and add up to the price', () => {
    const payments = plan('合同签订后10日内，甲方支付合同总价的30%；货物验收合格后30日内支付合同总价的65%；剩余5%作为质量保证金，质保期满后支付。')
    expect(payments.map(({ fen }) => fen)).toEqual([30_000_000, 65_000_000, 5_000_000])
    expect(payments.map(({ name }) => name)).toEqual(['第1期（合同签订后10日内）', '第2期（货物验收合格后30日内）', '质保金'])
  })

  it('are none where they do not add up, or stand for several times', () => {
    expect(plan('合同签订后支付合同总价的30%；验收合格后支付合同总价的60%。')).toEqual([])
    expect(plan('甲方每季度支付合同总价的25%。')).toEqual([])
    expect(plan('双方另行商定付款。')).toEqual([])
  })
})
