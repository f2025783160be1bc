import { testRule } from '../../../tests/support/test-rule'
import { noVoidExclusion } from './lia-003-no-void-exclusion'

testRule(noVoidExclusion, {
  clean: {
    '不可抗力各自承担': '第七条 因不可抗力造成人员伤亡的，甲方不承担责任，双方各自承担损失。',
    '故意和重大过失除外': '第七条 除故意或者重大过失外，甲方对物品损坏不承担责任。',
    '对方过错造成的事故': '第七条 因乙方违规操作造成安全事故的，甲方不承担责任。',
    '先诉抗辩权': '第七条 保证人放弃先诉抗辩权，承担连带责任。',
    '保密义务不受期限影响': '第七条 保密义务的时效不受本合同期限影响。',
    '违约金可以调整': '第七条 违约金过高的，双方可以请求调整。',
  },
  flagged: {
    '后果自负': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方人员在服务期间«受伤或死亡的，一切后果自负，甲方免责»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '放弃主张情势变更': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n双方同意«放弃以情势变更为由请求变更或解除合同的权利»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '时效改为一年': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n本合同项下请求权的«诉讼时效为一年»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '任何变化均不得变更': { text: '第七条\n不论发生«何种重大变化，乙方均不得要求变更»价款或终止合同。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '不请求酌减违约金': { text: '第七条\n乙方同意«不就违约金数额向法院请求酌减»。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '免予担责': { text: '第七条\n因设计疏漏引致的«人员伤害，乙方免予担责»。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '伤亡概不负责': { text: '第七条 服务期间乙方人员发生«人身伤亡的，甲方概不负责»。', severity: 'must-fix', basis: '民法典第506条' },
    '不得请求调减违约金': { text: '第七条 双方确认«违约金数额合理，不得请求法院调减»。', basis: '合同编通则解释第64条第3款' },
    '放弃情势变更': { text: '第七条 发生«情势变更的，乙方放弃解除或者变更»合同的权利。', severity: 'must-fix' },
    '缩短诉讼时效': { text: '第七条 双方同意将«诉讼时效缩短为一年»。', basis: '民法典第197条' },
    '放弃优先受偿权': { text: '第七条 承包人自愿«放弃工程价款优先受偿权»。', basis: '建工解释一第42条' },
    '放弃诉权': '第七条 乙方«放弃一切诉讼权利»。',
  },
  boundary: {
    '固定总价风险范围内不调整': { text: '第七条 本合同为固定总价，«市场价格波动在风险范围内的不予调整»。', severity: 'remind' },
    '一切安全责任由乙方承担': { text: '第七条 施工现场«一切安全责任由乙方承担»。', severity: 'remind' },
    '工伤自行承担只提示': { text: '第七条 乙方人员«工伤由乙方自行承担»。', severity: 'remind' },
  },
})
