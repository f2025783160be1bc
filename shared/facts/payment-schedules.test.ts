import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'
import type { PaymentScheduleFact } from './facts'

function schedulesIn(text: string): readonly PaymentScheduleFact[] {
  return extractFacts(documentFromText(text)).paymentSchedules
}
const told = (schedule: PaymentScheduleFact | undefined): readonly (readonly [string, string | null, number | null])[] =>
  (schedule?.instalments ?? []).map((item) => [item.kind, item.fraction, item.fen])

describe('payment schedules', () => {
  it.each([
    ['合同签订后付30%，到货验收后付60%，质保期满付5%。', [['step', '0.3', null], ['step', '0.6', null], ['step', '0.05', null]]],
    ['合同签订后付 30%，验收合格后付至 97%，质保期满付剩余 3%。', [['step', '0.3', null], ['cumulative', '0.97', null], ['rest', '0.03', null]]],
    ['签约后支付合同总价的百分之四十作为预付款；交货后支付百分之五十；余款验收合格后付清。', [['step', '0.4', null], ['step', '0.5', null], ['rest', null, null]]],
    ['装修工程结算后付至95%，5%作为质保金两年后支付。', [['cumulative', '0.95', null], ['retention', '0.05', null]]],
    ['合同生效后7日内支付合同价款的30%，即人民币30万元；验收合格后支付70%，即人民币70万元。', [['step', '0.3', 30_000_000], ['step', '0.7', 70_000_000]]],
    ['合同总价100万元分三期：首付款30万元于签约后支付，第二期支付50万元，尾款20万元验收后支付。', [['step', null, 30_000_000], ['step', null, 50_000_000], ['rest', null, 20_000_000]]],
  ])('%s', (text, expected) => expect(told(schedulesIn(text)[0])).toEqual(expected))

  it('gathers a list of clauses', () => {
    const [schedule, ...rest] = schedulesIn('第五条 付款方式\n5.1 合同签订后10日内，甲方向乙方支付合同总价的30%。\n5.2 设备到货后，甲方支付至合同总价的80%。\n5.3 验收合格后，甲方支付剩余20%。')
    expect(told(schedule)).toEqual([['step', '0.3', null], ['cumulative', '0.8', null], ['rest', '0.2', null]])
    expect(rest).toEqual([])
  })

  it('reads a table of instalments', () => {
    const [schedule] = schedulesIn('| 期次 | 付款条件 | 付款比例 | 付款金额（元） |\n| 第一期 | 签约 | 30% | 300,000 |\n| 第二期 | 验收 | 70% | 700,000 |')
    expect(told(schedule)).toEqual([['step', '0.3', 30_000_000], ['step', '0.7', 70_000_000]])
  })

  it('takes 尾款 before a share for the name of that instalment', () => {
    const [schedule, ...rest] = schedulesIn('第三条 付款\n（一）首付款：签约后支付合同总金额的30%，即30万元；\n（二）第二期：初验后支付合同总金额的65%；\n（三）尾款：满一年后，支付合同总金额的5%，即5万元。')
    expect(told(schedule).map(([kind, share]) => [kind, share])).toEqual([['step', '0.3'], ['step', '0.65'], ['step', '0.05']])
    expect(rest).toEqual([])
  })

  it('does not sum up shares that are paid several times over', () => {
    expect(schedulesIn('第四条 签约后支付合同总价的30%；第二、三季度各支付合同总价的20%；第四季度考核合格后支付剩余30%。')[0]?.isIncomplete).toBe(true)
  })

  it('keeps two complete schedules of one article apart', () => {
    const text = '第六条 付款\n6.1 设备款：签约后付设备款30%，到货后付设备款70%。\n6.2 服务费：每半年支付服务费的50%，年末支付服务费的50%。'
    expect(schedulesIn(text)).toHaveLength(2)
  })

  it.each([
    '乙方逾期交货的，按日支付合同总价0.5%的违约金，超过30日的支付合同总价10%的违约金。', '每月按当月已完工程价款的80%支付进度款，每季度支付当季产值的10%。',
    '乙方提交合同金额10%的履约保证金，税率为6%。',
  ])('none in: %s', (text) => expect(schedulesIn(text)).toEqual([]))

  it('keeps to the alternative that is ticked', () => {
    const [schedule, ...others] = schedulesIn('第四条 付款方式：\n□签约后付30%，验收后付____%。\n☑签约后付50%，验收后付40%。')
    expect(others).toEqual([])
    expect(schedule).toMatchObject({ hasOpenAlternatives: false, isIncomplete: false, instalments: [{ fraction: '0.5' }, { fraction: '0.4' }] })
  })

  it('says when a share is left blank or the way of payment is open', () => {
    expect(schedulesIn('签约后支付合同总价的30%，验收后支付合同总价的____%，余款一年后付清。')[0]?.isIncomplete).toBe(true)
    expect(schedulesIn('第四条 按下列第____种方式付款：\n（1）签约后付30%，验收后付70%。\n（2）签约后付50%，验收后付50%。').some((schedule) => schedule.hasOpenAlternatives)).toBe(true)
  })
})
