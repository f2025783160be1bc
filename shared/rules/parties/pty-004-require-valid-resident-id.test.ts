import { expect, it } from 'vitest'
import { documentFromText } from '../../../tests/support/document-from-text'
import { testRule } from '../../../tests/support/test-rule'
import { parseLocalDate } from '../../core/local-date'
import { extractFacts } from '../../facts/extract-facts'
import { reviewDocument } from '../../findings/run-rules'
import { requireValidResidentId } from './pty-004-require-valid-resident-id'

testRule(requireValidResidentId, {
  clean: {
    '身份证号码': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方现场负责人林知远，身份证号码：110101199001010015。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '校验通过': '乙方：张三\n身份证号：110101199001010015',
    '闰年二月二十九日': '授权代表李四，身份证号码330106198802290019。',
    '遮蔽的号码': '乙方：张三，身份证号：110101********0014',
    '十八位的银行账号': '户名：青禾物业有限公司\n账号：110101199001010014',
  },
  flagged: {
    '末位是别的字母': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n被授权人：吴迪，居民身份证：«33010619880229001Y»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '号码为十七位': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n养护班长赵亮，身份证号码为«33010619880229001»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '出租人身份证件号码为3301': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 出租人身份证件号码为 «330106 19880229 0018»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '校验位错': { text: '乙方：张三\n身份证号：«110101199001010014»', opinion: '校验位应为5', basis: 'GB 11643-1999' },
    '不存在的出生日期': { text: '乙方：王五\n身份证号码：«330106198502290017»', opinion: '不是有效的出生日期' },
    '少一位的号码': { text: '乙方：张三\n身份证号：«11010119900101001»', opinion: '应为18位' },
    '同一人两处号码不同': { text: '项目负责人张三，身份证号：«110101199001010015»。\n第三条 现场由张三（身份证号：«330106198802290019»）负责。', opinion: '两处身份证号不一致' },
  },
  boundary: {
    '十五位旧号码只作提示': { text: '乙方：张三\n身份证号：«110101900101001»', severity: 'remind', opinion: '15位旧号码' },
    '护照号码不按身份证校验': '乙方：约翰·史密斯，护照号：110101199001010014',
  },
})

it('never shows a whole number in what it says', () => {
  const document = documentFromText('乙方：张三\n身份证号：110101199001010014')
  const result = reviewDocument({ document, facts: extractFacts(document), intake: {}, rules: [requireValidResidentId], today: parseLocalDate('2026-11-16')! })
  expect(result.findings[0]!.opinion).toContain('110*************14')
  expect(`${result.findings[0]!.opinion}${result.findings[0]!.computed}`).not.toContain('110101199001010014')
})
