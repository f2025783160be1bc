import { DEFAULT_SETTINGS } from '../office-settings'
import { NO_WORDS } from '../office-words'
import { testRule } from '../../../tests/support/test-rule'
import { noInternalBodyAsParty } from './pty-003-no-internal-body-as-party'

testRule(noInternalBodyAsParty, {
  clean: {
    '个体的服务部': '甲方：云溪市档案馆\n乙方：云溪飞鹿搬家服务部（个体工商户）\n第一条 搬运书柜。',
    '绿化养护服务合同甲方云溪市人民政府办': { text: '绿化养护服务合同\n甲方：云溪市人民政府办公室\n乙方：青禾园林绿化有限公司\n第一条 乙方负责养护，养护费5万元。\n甲方（盖章）：\n乙方（盖章）：', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '单位名录中的法人': { text: '甲方：云溪市机关服务指挥部\n乙方：青禾物业有限公司\n第一条 服务\n保洁。', settings: { ...DEFAULT_SETTINGS, words: { ...NO_WORDS, units: ['云溪市机关服务指挥部'] } } },
    '机关法人': '甲方：云溪市机关事务管理局（联系处室：行政处）\n乙方：云溪青禾物业有限公司',
    '人民政府办公室': '甲方：云溪市人民政府办公室\n乙方：云溪青禾物业有限公司',
    '街道办事处和俱乐部': '甲方：云溪市南湖街道办事处\n乙方：远帆体育俱乐部',
    '事业单位代码佐证的管理处': '甲方：云溪市公园管理处\n统一社会信用代码：12330000MB00000351\n乙方：云溪青禾物业有限公司',
  },
  flagged: {
    '公司的某队': { text: '道路保洁合同\n甲方：云溪市机关后勤服务中心\n乙方：«青禾物业服务有限公司保洁三队»\n第一条 约定\n费用由双方约定。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '镇里的建设办': { text: '道路保洁合同\n甲方：«云溪市南湖镇城建办»\n乙方：青禾物业服务有限公司\n第一条 约定\n费用由双方约定。', types: ['GPS'], intake: { ourName: '云溪市南湖镇城建办', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '工作小组': { text: '技术开发协议\n甲方：云溪市档案馆\n乙方：«平台设计小组»\n第一条 标的。' },
    '公司的施工队虽列代码': { text: '修缮工程施工合同\n发包方：云溪市机关事务管理局\n承包方：«云溪宏泰防水工程有限公司第二施工队»\n统一社会信用代码：91330106MA2ABCDEX7\n第一条 工期60日。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '绿化养护服务合同': { text: '绿化养护服务合同\n甲方：«云溪市机关事务管理局后勤科»\n乙方：青禾园林绿化有限公司\n第一条 乙方负责养护，养护费5万元。\n甲方（盖章）：\n乙方（盖章）：', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '局内处室': { text: '甲方：«云溪市档案局行政处»\n乙方：云溪青禾物业有限公司', severity: 'must-fix', opinion: '内设（临时）机构' },
    '对方的项目部': { text: '甲方：云溪市档案馆\n乙方：«远帆建设有限公司第三项目部»', intake: { ourName: '云溪市档案馆' }, severity: 'should-fix' },
    '筹建处': { text: '甲方：«云溪市文化中心筹建处»\n乙方：远帆建设有限公司', severity: 'must-fix' },
    '分公司': { text: '甲方：云溪市档案馆\n乙方：«远帆建设有限公司云溪分公司»', severity: 'should-fix', basis: '民法典第74条' },
  },
  boundary: {
    '银行支行以外的保险分公司只作提示': { text: '甲方：云溪市档案馆\n乙方：«安稳财产保险股份有限公司云溪分公司»', severity: 'remind' },
    '行政区划加办公室无代码只作提示': { text: '甲方：«云溪市重点项目办公室»\n乙方：云溪青禾物业有限公司', severity: 'remind', status: 'suspected' },
  },
})
