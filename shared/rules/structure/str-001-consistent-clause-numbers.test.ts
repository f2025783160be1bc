import { expect, it } from 'vitest'
import { documentFromText } from '../../../tests/support/document-from-text'
import { testRule } from '../../../tests/support/test-rule'
import { parseLocalDate } from '../../core/local-date'
import { extractFacts } from '../../facts/extract-facts'
import { reviewDocument } from '../../findings/run-rules'
import { consistentClauseNumbers } from './str-001-consistent-clause-numbers'

testRule(consistentClauseNumbers, {
  clean: {
    '年份开头的行不是编号': '一、标的\n二、还款\n还款日期如下：\n一九. 年六月。\n三、违约',
    '以实心点收尾的句子后接编号': '一、义务\n１．甲方必须及时验收．２．甲方评定等级要严格．\n３．甲方应按季拨付．',
    '各章连续编条': '第一章 总则\n第一条 目的。\n第二条 范围。\n第二章 服务\n第三条 内容。\n第四条 标准。',
    '第几条之一': '第一条 标的。\n第二条 价款。\n第二条之一 调价。\n第三条 交付。',
    '各条之下各自编号': '第一条 甲方义务：\n1. 提供场地。\n2. 支付费用。\n第二条 乙方义务：\n1. 按时到岗。\n2. 遵守制度。',
    '行内编号不算断号': '第一条 单据包括：①发票\n②装箱单\n第二条 附注：①本合同两份\n②双方各执一份',
  },
  flagged: {
    '行内的条号不算缺': { text: '第五条 付款。\n第六条 验收。\n第七条 维修： 第八条：出租方责任。\n1. 补齐。 第十条：承租方责任。\n«第十一条» 变更。\n第十二条 争议。', opinion: '缺第9条，' },
    '缺一条': { text: '第一条 标的。\n第二条 价款。\n«第四条» 付款方式。\n第五条 违约责任。', severity: 'should-fix', opinion: '缺第3条', computed: '2→4' },
    '条号重复': { text: '第一条 标的。\n第二条 价款。\n«第二条» 交付。\n第三条 验收。', opinion: '重复出现' },
    '小项跳号': { text: '第一条 乙方义务：\n1. 按时到岗。\n2. 遵守制度。\n«4.» 保守秘密。\n第二条 争议由法院处理。', opinion: '缺第3项' },
    '条号回退': { text: '第一条 标的。\n第二条 价款。\n第三条 交付。\n第四条 验收。\n«第三条» 质保。\n第五条 违约。', opinion: '编号回退' },
    '回退后接着编号只报一次': { text: '第一条 标的。\n第二条 价款。\n第三条 交付。\n第四条 验收。\n«第二条» 质保。\n第三条 违约。', opinion: '编号回退' },
    '汉字编号缺项': { text: '一、标的\n二、价款\n«四、»付款\n五、违约', opinion: '缺第3项' },
  },
  boundary: {
    '小数编号与上级条号不符': { text: '1. 总则\n1.1 目的。\n1.2 范围。\n2. 服务\n2.1 内容。\n2.2 标准。\n3. 价款\n3.1 单价。\n«2.2» 总价。\n3.3 支付。', opinion: '3.' },
    '专用条款按通用条款条号填写': '第一部分 通用条款\n第一条 定义。\n第二条 工期。\n第三条 质量。\n第二部分 专用条款\n第二条 工期为60日。\n第四条 质量为合格。',
    '附件自行编号': '第一条 标的见附件一。\n第二条 争议由法院处理。\n附件一 服务清单\n1. 保洁。\n2. 绿化。',
  },
})

it('folds a list broken in many places into a few findings', () => {
  const document = documentFromText(Array.from({ length: 40 }, (_, index) => `第${index * 2 + 1}条 内容${index}。`).join('\n'))
  const facts = extractFacts(document, {})
  const { findings } = reviewDocument({ document, facts, intake: {}, rules: [consistentClauseNumbers], today: parseLocalDate('2026-11-16')! })
  expect(findings.length).toBe(4)
  expect(findings.at(-1)!.opinion).toContain('另有36处')
})
