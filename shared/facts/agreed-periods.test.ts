import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { agreedPeriods } from './agreed-periods'
import { extractFacts } from './extract-facts'

const document = (text: string) => documentFromText(`设备采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾商贸有限公司\n${text}`)
const read = (text: string): readonly string[] => {
  const contract = document(text)
  return agreedPeriods(contract, extractFacts(contract, {})).map(({ kind, count, unit, from }) => `${kind} ${count} ${unit} ${from}`)
}

describe('the periods for what is to be done after signing', () => {
  it.each([
    ['货物送达后，甲方应在七个工作日内组织验收，验收合格后三十日内付款。', ['acceptance 7 working-day delivered']],
    ['验收期限：乙方提出书面验收申请之日起15日。', ['acceptance 15 day delivered']],
    ['验收应于设备安装调试完毕后两周内进行，不合格的乙方应在5日内更换。', ['acceptance 14 day delivered']],
    ['甲方收到验收报告后28天内不组织验收的，从第29天起承担保管责任。', ['acceptance 28 day delivered']],
    ['到货后48小时内由双方共同清点。', ['acceptance 2 day delivered']],
    ['履约保证金为合同价的5%，合同履行完毕后十五个工作日内扣除违约金后无息退还。', ['bond 15 working-day performed']],
    ['乙方应在签订合同后5日内缴纳履约保证金。最终验收合格之日起30日内，甲方将履约保函退还乙方。', ['bond 30 day accepted']],
    ['结算时预留3%作为质量保证金，缺陷责任期二十四个月，自竣工验收合格之日起计算，期满后14日内核实返还。', ['defects 24 month accepted', 'retention 14 day warranty-ended']],
    ['质保期为叁年，自最终验收合格之日起计算。', ['warranty 3 year accepted']],
    ['整机免费保修一年半，自货物验收合格之日起算。', ['warranty 18 month accepted']],
    ['自验收合格之日起，乙方提供为期12个月的免费维护服务。', ['warranty 12 month accepted']],
    ['自验收合格之日起24个月为缺陷责任期。', ['defects 24 month accepted']],
    ['服务期满，甲方在10个工作日内组织总体验收。', ['acceptance 10 working-day performed']],
    ['验收合格后20日内支付95%，余款5%质保期满无质量问题后15日内支付。', ['retention 15 day warranty-ended']],
    ['甲方应自合同终止之日起十五日内将履约保证金不计利息退还给乙方。', ['bond 15 day performed']],
    ['乙方对所供货物提供不少于三年的免费质保服务。', ['warranty 3 year other']],
    ['| 质保 | 验收合格之日起三十六个月 |\n| 品牌 | 见清单及附件所列 |', ['warranty 36 month accepted']],
  ])('%s', (text, periods) => {
    expect(read(`第一条 约定\n${text}`)).toEqual(periods)
  })

  it.each([
    '验收合格之日起30日内支付合同价的95%。', '乙方应在合同签订后30日内完成安装调试并通过验收。', '隐蔽工程覆盖前48小时通知监理人验收，监理人在24小时内验收。',
    '验收不合格的，乙方整改后10日内重新验收。', '验收合格后5日内乙方提交验收报告三份。', '质保期内接到通知后24小时内到场维修，每半年免费巡检一次。',
    '质保期满后一年内乙方按成本价供应备件。', '投标保证金于合同签订后5个工作日内退还。', '合同解除的，乙方在7日内退还已付货款。', '履约保证金不足的，乙方应在5日内补足。',
    '租赁期满后10日内返还租赁物，押金____日内退还。', '招标文件约定的质保期三年，经磋商缩短为一年。', '质保期内更换的部件，质保期自更换之日起重新计算一年。', '乙方在签订合同后10日内支付押金，租赁期满返还租赁物。', '根据《建设工程质量管理条例》第四十条规定，屋面防水工程保修期为5年。',
  ])('are not told by %s', (text) => {
    expect(read(`第一条 约定\n${text}`)).toEqual([])
  })

  it('stand once for each length, with the sentence they were read from; two lengths stay two', () => {
    const contract = document('第一条 质保\n质保期为2年。\n第二条 售后\n质保期24个月，自验收合格之日起计算。\n第三条 服务\n质保期三年。')
    const periods = agreedPeriods(contract, extractFacts(contract, {}))
    expect(periods.map(({ count, unit, from, quote }) => [count, unit, from, quote])).toEqual([[24, 'month', 'accepted', '质保期24个月，自验收合格之日起计算'], [3, 'year', 'other', '质保期三年']])
    expect(periods.every(({ sentence, quote }) => contract.text.slice(sentence.start, sentence.end) === quote)).toBe(true)
  })
})
