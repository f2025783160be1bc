import { testRule } from '../../../tests/support/test-rule'
import { requireFairBonds } from './gua-006-require-fair-bonds'

testRule(requireFairBonds, {
  types: ['CON'],
  clean: {
    '农民工工资保证金': '乙方按规定存储农民工工资保证金，可用金融机构保函替代。',
    '可用保函': '履约保证金可以转账或者银行保函方式提交，验收合格后5个工作日内退还。',
    '扣除以损失为限': '乙方违约的，甲方从履约保证金中扣除实际损失，余额验收后退还。',
    '没有保证金': '乙方应按时完工。',
  },
  flagged: {
    '保函不得使用': { text: '修缮工程施工合同\n发包人：云溪市机关后勤服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n履约担保仅限转账缴入发包人账户，«保函、保险均不得使用»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '担保函件概不接纳': { text: '第六条 履约保证金由乙方以现金方式一次性交存，银行出具的«担保函件概不接纳»。', types: ['GPS'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '法外名目': { text: '乙方进场前缴纳«安全文明施工保证金»5万元，竣工后退还。', severity: 'must-fix', opinion: '四类保证金' },
    '限定现金': '乙方的履约«保证金必须以现金形式缴纳»，期满返还。',
    '限定转账': { text: '乙方«以银行转账方式向甲方缴纳履约保证金»，合同期满后无息退还。', types: ['GPS'] },
    '拒收保函': '履约保证金以电子形式收取，甲方«不接受银行保函»，期满返还。',
    '没有退还期限': { text: '乙方应于签约前«缴纳履约保证金»10万元。', severity: 'should-fix' },
    '任何违约没收全部': { text: '乙方有«任何违约行为的，甲方有权没收全部履约保证金»，期满未违约的退还。', severity: 'should-fix' },
  },
  boundary: {
    '租赁押金以转账支付': { text: '乙方以转账方式支付押金5000元，租期届满后无息退还。', types: ['LES'] },
    '服务合同的安全保证金不属工程名目': { text: '乙方交纳安全保证金1万元，可用保函，期满退还。', types: ['PMS'] },
    '诚信保证金': '乙方另交«诚信保证金»2万元，竣工后返还。',
  },
})
