import { testRule } from '../../../tests/support/test-rule'
import { consistentPartyNames } from './pty-001-consistent-party-names'

const BODY = '第一条 服务内容：办公楼日常保洁。\n第二条 服务期限一年。\n第三条 争议由甲方所在地法院管辖。\n（以下无正文）\n'

testRule(consistentPartyNames, {
  clean: {
    '表格条款不是名称': { text: '采购订单\n需方：云溪市档案馆\n供方：青禾织造有限公司\n违约\n供方：迟1日＝未交额×0.05%', types: ['GPG'] },
    '受托检测的第三人': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n乙方委托青禾检测有限公司对土壤取样检测，费用由乙方承担。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '括注的名称一致': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n乙方（青禾园林绿化有限公司）对其员工的安全负责，所需苗木由云溪苗木有限公司供应。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '绿化养护服务合同': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾园林绿化有限公司\n第一条 乙方负责养护，养护费5万元。\n甲方（盖章）：云溪市机关事务管理局\n乙方（盖章）：青禾园林绿化有限公司', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '首部与签署区一致': `甲方：云溪市机关后勤服务中心\n乙方：云溪青禾物业有限公司\n${BODY}甲方（盖章）：云溪市机关后勤服务中心\n乙方（盖章）：云溪青禾物业有限公司\n`,
    '签署区由代表签名': `甲方：云溪市机关后勤服务中心\n乙方：云溪青禾物业有限公司\n${BODY}甲方（签字）：张三\n乙方（签字）：李四\n`,
    '正文使用约定的简称': `甲方：云溪市机关后勤服务中心\n乙方：云溪青禾物业有限公司（以下简称“青禾物业”）\n${BODY}甲方（盖章）：云溪市机关后勤服务中心\n乙方（盖章）：青禾物业\n`,
  },
  flagged: {
    '两个名字共同遵守': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n本合同由云溪市机关后勤服务中心与«青禾物业管理有限公司»共同遵守。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '发票抬头写错': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n发票抬头填写为：«云溪市机关后勤保障服务中心»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '收件单位': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n乙方送达地址：云溪市南湖路3号，收件单位：«青禾园林绿化有限责任公司»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '名称后注明即乙方': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n服务由«云溪青禾园林有限公司»（即乙方）提供。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '发票抬头': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n发票抬头：«云溪市机关事务管理服务中心»，税号12330000MB00000351。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '句中并列的双方': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n本合同由云溪市机关事务服务中心与«青禾园林绿化工程有限公司»于2026年11月订立。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '正文另称全称': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n乙方全称«青禾园林绿化股份有限公司»，负责全部养护工作。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '签署区公司名称不同': {
      text: `甲方：云溪市机关后勤服务中心\n乙方：«云溪青禾物业管理有限公司»\n${BODY}甲方（盖章）：云溪市机关后勤服务中心\n乙方（盖章）：«云溪青禾物业服务有限公司»\n`,
      severity: 'must-fix', opinion: '登记名称统一',
    },
    '签署区甲乙方颠倒': {
      text: `甲方：«云溪市档案馆»\n乙方：«云溪远帆设备有限公司»\n${BODY}甲方（盖章）：«云溪远帆设备有限公司»\n乙方（盖章）：«云溪市档案馆»\n`,
      severity: 'must-fix', opinion: '颠倒',
    },
    '正文误写一字': {
      text: `甲方：云溪市档案馆\n乙方：«云溪远帆办公设备有限公司»\n第一条 甲方向云溪远帆办公设备有限公司采购档案柜。\n第二条 质保期内由«云溪远航办公设备有限公司»上门维修。\n`,
      status: 'suspected', opinion: '仅差个别字',
    },
  },
  boundary: {
    '简称只作提示': {
      text: `甲方：云溪市档案馆\n乙方：«云溪远帆办公设备有限公司»\n${BODY}甲方（盖章）：云溪市档案馆\n乙方（盖章）：«云溪远帆办公设备»\n`, severity: 'remind',
    },
    '名称不同的第三方单位不报': '甲方：云溪市机关事务管理局\n乙方：云溪远帆办公设备有限公司\n第一条 设备送至云溪市机关幼儿园和云溪市机关事务服务中心。\n第二条 争议由法院处理。\n',
  },
})
