import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../../tests/support/document-from-text'
import { readCounselOpinion } from './read-counsel-opinion'

const LETTER = `明衡律师事务所
关于《云溪市机关办公区物业服务合同》的法律意见书
致：云溪市机关事务管理局
一、委托事项与出具依据
受贵局委托，本所就上述合同出具意见。
二、法律分析
（一）付款条款
1. 合同第七条约定的付款比例合计不足100%，依据《中华人民共和国民法典》第510条，建议补足。
2. 第八条付款期限过长。
建议改为收到发票后30日。
（二）争议解决约定不明，第十二条同时约定仲裁和诉讼。
三、结论
我们认为，合同经修改上述内容后可以签订。
四、声明
本意见仅供委托人使用。
承办律师：陈思远
承办律师：何清
明衡律师事务所
二〇二六年十一月二日
`

describe('counsel’s opinion', () => {
  it('is split by its own numbers, with the clause of the contract each item names', () => {
    const { items } = readCounselOpinion(documentFromText(LETTER))
    expect(items.map(({ label, clause }) => [label, clause])).toEqual([['1.', '第七条'], ['2.', '第八条'], ['（二）', '第十二条']])
    expect(items[1]!.text).toBe('第八条付款期限过长。\n建议改为收到发票后30日。')
  })

  it('keeps whose it is, of which day, and what it concludes', () => {
    expect(readCounselOpinion(documentFromText(LETTER))).toMatchObject({
      firm: '明衡律师事务所', lawyers: ['陈思远', '何清'], issuedOn: '2026-11-02', conclusion: 'agree-after-changes', conclusionText: '我们认为，合同经修改上述内容后可以签订。',
    })
  })

  it.each([
    ['衡平法意〔2026〕第12号', '衡平法意〔2026〕第12号'], ['（2026）明衡律顾字 第 012 号', '（2026）明衡律顾字第012号'], ['编号：MH-2026-017', 'MH-2026-017'], ['编号：明衡[2026]法意12号', '明衡[2026]法意12号'],
    ['根据《云溪市机关合同管理办法》（云机事〔2026〕8号），出具意见。', ''],
  ])('keeps counsel’s own number from the head: %s', (line, number) => {
    expect(readCounselOpinion(documentFromText(LETTER.replace('关于《', `${line}\n关于《`))).number).toBe(number)
  })

  it('does not take the signature for part of a conclusion that ends the letter', () => {
    const short = '法律意见书\n一、法律分析\n1. 第四条付款比例不足。\n二、结论\n不同意签订。\n承办律师：陈思远\n明衡律师事务所\n2026年11月2日\n'
    expect(readCounselOpinion(documentFromText(short))).toMatchObject({ conclusion: 'disagree', conclusionText: '不同意签订。', firm: '明衡律师事务所' })
  })

  it('keeps the parts of one item together', () => {
    const parts = '法律意见书\n一、审查意见\n（一）保证金条款\n1. 问题：第六条没有约定退还期限。\n2. 建议：增加退还期限。\n（二）知识产权归属\n第九条没有约定归属。\n'
    expect(readCounselOpinion(documentFromText(parts)).items.map(({ text }) => text.split('\n')[0])).toEqual(['保证金条款', '知识产权归属'])
  })

  it('is one item where nothing is numbered, and none where nothing is said', () => {
    expect(readCounselOpinion(documentFromText('合同第三条价款与附件不一致，请核对。')).items).toMatchObject([{ label: '', clause: '第三条' }])
    expect(readCounselOpinion(documentFromText('')).items).toEqual([])
  })
})
