import { testRule } from '../../../tests/support/test-rule'
import { consistentDefinitions } from './str-004-consistent-definitions'

testRule(consistentDefinitions, {
  clean: {
    '定义并使用': '第一条 定义：“服务成果”是指乙方提交的全部图纸。\n第二条 甲方收到服务成果后10日内付款。',
    '核心术语另有规定': '第一条 乙方有下列情形之一的，构成重大违约：\n（一）逾期30日；\n（二）擅自转包。\n第二条 乙方构成重大违约的，甲方有权解除合同。',
    '考核办法在附件': '第一条 按照附件三考核办法扣减服务费。\n第二条 争议由法院处理。',
    '法定术语': '第一条 发生“不可抗力”的，双方互不承担责任。\n第二条 争议由法院处理。',
  },
  flagged: {
    '重大违约未定义': { text: '第一条 服务内容：保洁。\n第二条 乙方构成“«重大违约»”的，甲方有权解除合同。', severity: 'should-fix', opinion: '认定标准' },
    '定义后未使用': { text: '第一条 定义：«“服务区域”是指»办公楼一至五层。\n第二条 乙方负责办公楼保洁。', severity: 'remind', opinion: '没有使用' },
    '两处定义': { text: '第一条 «“验收标准”是指»图纸要求。\n第二条 «“验收标准”是指»国家规范。\n第三条 按验收标准验收。', severity: 'should-fix', opinion: '两处定义' },
  },
  boundary: {
    '引号中的自造等级作为扣款条件': { text: '第一条 考核为“«黄牌预警»”的，甲方扣减当月服务费。\n第二条 争议由法院处理。', status: 'suspected' },
    '引号中的书名不是术语': '第一条 乙方未按“验收报告”的，甲方有权拒付。\n第二条 争议由法院处理。',
  },
})
