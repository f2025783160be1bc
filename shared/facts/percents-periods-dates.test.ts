import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { normalizeText } from '../document/normalize-text'
import { findDates } from './dates'
import { findPercents } from './percents'
import { findPeriods } from './periods'

describe('percentages', () => {
  it.each([
    ['合同总价的30%', '0.3', null, '合同总价'], ['百分之三十点五', '0.305', null, ''], ['每日按未付款项的万分之五', '0.0005', null, '未付款项'],
    ['扣除合同金额的三成', '0.3', null, '合同金额'], ['付至结算价款的九成五', '0.95', null, '结算价款'], ['违约金为合同价款的5%-10%', '0.05', '0.1', '合同价款'], ['结算价的百分之三至百分之五的', '0.03', '0.05', '结算价'],
    ['3-5％', '0.03', '0.05', ''], ['千分之二', '0.002', null, ''], ['0.5‰', '0.0005', null, ''], ['提高30个百分点', '0.3', null, ''],
    ['支付30%的合同价款', '0.3', null, '合同价款'], ['付至结算审定金额的97%', '0.97', null, '结算审定金额'], ['百分之叁拾', '0.3', null, ''],
    ['合同总价（含税）的 30 %', '0.3', null, '合同总价'],
  ])('%s', (text, fraction, upTo, base) => {
    const document = documentFromText(`${text}。`)
    const [fact, ...rest] = findPercents(document, normalizeText(document.text))
    expect([fact?.fraction, fact?.upTo, fact?.base]).toEqual([fraction, upTo, base])
    expect(rest).toEqual([])
  })

  it.each(['分成两份', '完成三成立案', '第3成员', '建成一期'])('%s holds none', (text) => {
    const document = documentFromText(text)
    expect(findPercents(document, normalizeText(document.text))).toEqual([])
  })
})

describe('periods', () => {
  it.each([
    ['自验收合格之日起30日内付款', 30, 'day', '自验收合格之日起', '内'], ['收到发票后三十个工作日内', 30, 'working-day', '收到发票后', '内'],
    ['为期两个月', 2, 'month', '', ''], ['期限半年', 1, 'half-year', '', ''], ['服务期一年半', 18, 'month', '', ''], ['24小时内响应', 24, 'hour', '', '内'],
    ['质保期为三年', 3, 'year', '', ''], ['工期90日历天', 90, 'day', '', ''], ['提前15天以上', 15, 'day', '', '以上'], ['1年6个月', 18, 'month', '', ''],
    ['在30日内支付，自收到发票之日起计算', 30, 'day', '自收到发票之日起', '内'], ['期限36个月期满', 36, 'month', '', '期满'],
  ])('%s', (text, count, unit, start, limit) => {
    const document = documentFromText(`${text}。`)
    const facts = findPeriods(document, normalizeText(document.text))
    expect(facts.map((fact) => [fact.count, fact.unit, fact.start, fact.limit])).toEqual([[count, unit, start, limit]])
  })

  it.each(['2026年3月5日', '每月5日前支付', '二零二六年三月', '第3日', '次月10日', '三月份', '2026年度'])('%s is no length of time', (text) => {
    const document = documentFromText(text)
    expect(findPeriods(document, normalizeText(document.text))).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['2026年3月5日', '2026-03-05', 'day'], ['二〇二六年三月五日', '2026-03-05', 'day'], ['2026-3-5', '2026-03-05', 'day'], ['2026.03.05', '2026-03-05', 'day'],
    ['2026/3/5', '2026-03-05', 'day'], ['2026年3月', '2026-03-01', 'month'], ['２０２６年１２月３１日', '2026-12-31', 'day'], ['2026年2月30日', null, 'day'],
    ['二○二六年十一月二十一日', '2026-11-21', 'day'], ['2026 年 3 月 5 日', '2026-03-05', 'day'], ['2026年13月1日', null, 'day'],
  ])('%s', (text, date, precision) => {
    const document = documentFromText(`签订日期：${text}`)
    const facts = findDates(document, normalizeText(document.text))
    expect(facts.map((fact) => [fact.date, fact.precision, fact.label])).toEqual([[date, precision, '签订日期']])
  })

  it('gives the year of the first day to the second', () => {
    const document = documentFromText('活动时间为2026年10月1日至10月31日。')
    expect(findDates(document, normalizeText(document.text)).map((fact) => fact.date)).toEqual(['2026-10-01', '2026-10-31'])
  })

  it.each([
    ['工程于2027年3月1日开工，4月30日完工，6月1日移交。', ['2027-03-01', '2027-04-30', '2027-06-01']],
    ['2027年3月1日签订，每年4月30日前付款。', ['2027-03-01']],
    ['2027年9月1日开工，次年4月30日完工。', ['2027-09-01']],
    ['2027年9月1日开工，4月30日完工。', ['2027-09-01']],
    ['2027年3月1日开工。4月30日完工。', ['2027-03-01']],
  ])('gives the year to later days of the sentence: %s', (text, dates) => {
    const document = documentFromText(text)
    expect(findDates(document, normalizeText(document.text)).map((fact) => fact.date)).toEqual(dates)
  })

  it.each(['GB 50300-2013', '1.2.3', '2026年', '电话010-2026-3-55'])('%s is none', (text) => {
    const document = documentFromText(text)
    expect(findDates(document, normalizeText(document.text))).toEqual([])
  })
})
