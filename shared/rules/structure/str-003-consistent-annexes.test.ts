import { testRule } from '../../../tests/support/test-rule'
import { consistentAnnexes } from './str-003-consistent-annexes'

testRule(consistentAnnexes, {
  clean: {
    '引用的附件附在文末': '第一条 服务内容见附件一《服务清单》。\n第二条 争议由法院处理。\n附件一 服务清单\n1. 每日保洁。\n2. 每周消杀。',
    '招标文件的附件': '第一条 技术要求见招标文件附件三。\n第二条 争议由法院处理。',
    '没有附件': '第一条 服务内容：保洁。\n第二条 争议由法院处理。',
  },
  flagged: {
    '没有编号的附件': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n具体要求«详见附件»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '附件包括书名': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n合同«附件包括《»服务方案》《保密承诺书》，与本合同具有同等效力。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '引用而未附': { text: '第一条 服务标准见«附件二»。\n第二条 服务内容见附件一。\n附件一 服务清单\n1. 每日保洁。', severity: 'must-fix', opinion: '附件2', computed: '缺1个' },
    '列明而未附': { text: '第一条 服务内容见附件一。\n第二条 本合同附件：\n附件一：服务清单；\n«附件二：人员名册。»\n第三条 争议由法院处理。\n附件一 服务清单\n1. 每日保洁。', opinion: '附件2' },
    '同号异名': { text: '第一条 服务内容见«附件一《服务清单》»。\n第二条 争议由法院处理。\n«附件一 违约考核细则»\n1. 迟到扣一分。', severity: 'should-fix', opinion: '统一名称' },
    '只有标题的附件': { text: '第一条 单价见附件一。\n第二条 争议由法院处理。\n«附件一 分项报价表»', severity: 'must-fix', opinion: '只有标题' },
  },
  boundary: {
    '名称略有简省视为同一附件': '第一条 服务内容见附件一《服务清单》。\n第二条 争议由法院处理。\n附件一 物业服务清单\n1. 每日保洁。',
    '几个附件缺失合并为一条': { text: '第一条 范围见«附件一»，人员见«附件二»，考核见«附件三»。\n第二条 争议由法院处理。', opinion: '附件1、附件2、附件3' },
    '文末附件无人引用': { text: '第一条 服务内容：保洁。\n第二条 争议由法院处理。\n«附件一 廉洁承诺书»\n1. 不收受礼品。', severity: 'remind' },
  },
})
