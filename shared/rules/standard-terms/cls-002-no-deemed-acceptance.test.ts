import { testRule } from '../../../tests/support/test-rule'
import { noDeemedAcceptance } from './cls-002-no-deemed-acceptance'

const HEAD = '修缮工程施工合同\n甲方：云溪市机关后勤服务中心\n乙方：宏筑建设有限公司\n'

testRule(noDeemedAcceptance, {
  types: ['CON'],
  intake: { ourName: '云溪市机关后勤服务中心' },
  clean: {
    '甲方应在收到结算书后28天内': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 甲方应在收到结算书后28天内提出审核意见。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '只有审核期限': `${HEAD}第八条 甲方应在28日内提出审核意见。`,
    '拒收视为送达': `${HEAD}第八条 收件人拒收或者未在3日内签收的，视为送达。`,
    '不直接视为认可': `${HEAD}第八条 甲方逾期未答复的，乙方可以催告，不直接视为认可。`,
    '对方沉默对我方有利': `${HEAD}第八条 乙方收到考核通知后3日内未提出书面异议的，视为同意考核结果。`,
  },
  flagged: {
    '推定为合格': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 甲方对隐蔽工程«未按时查验的，推定为合格»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '签证自动成立': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 工程签证送达甲方后五日内«无书面反馈，签证自动成立»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '即表示承认结算书金额': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 甲方收到结算书后21天«不回复，即表示承认结算书金额»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '沉默也算确认': { text: '修缮工程施工合同\n发包人：云溪市机关后勤服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n发包人的«沉默或不作为视为对承包人报告的确认»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '以送审价为准': { text: '修缮工程施工合同\n发包人：云溪市机关后勤服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n发包人签收结算资料后逾期«未审结的，以承包人送审价为准»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '未答复即表示同意': { text: '修缮工程施工合同\n发包人：云溪市机关后勤服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n自收到签证单之日起七天，发包人«未予答复，即表示同意»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '即被认作符合约定': { text: '第四条 验收\n甲方到货后第«三日止没有书面异议，货物即被认作符合约定»。', types: ['GPG'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '没有提出书面意见': '第二条 验收\n甲方收到成果后«七日内没有提出书面意见的，视为验收合格»。',
    '结算文件逾期视为认可': { text: `${HEAD}第八条 甲方收到竣工结算文件后«28日内未提出审核意见的，视为认可乙方送审的结算价款»。`, severity: 'must-fix', basis: '建工解释一第21条' },
    '逾期不验收视为合格': { text: `${HEAD}第八条 甲方«逾期未组织验收的，视为验收合格»。`, severity: 'must-fix' },
    '对方提交、我方沉默': { text: `${HEAD}第八条 甲方收到乙方提交的验收申请后«10日内未组织验收的，视为验收合格»。`, severity: 'must-fix' },
    '一般函件': { text: `${HEAD}第八条 甲方«未在7日内书面答复的，视为同意乙方的人员调整»。`, severity: 'should-fix' },
  },
  boundary: {
    '立场不明降一级': { text: `${HEAD}第八条 发包人«逾期不审核的，视为认可竣工结算文件»。`, intake: { ourName: null }, severity: 'should-fix' },
    '乙方沉默且立场不明': { text: `${HEAD}第八条 乙方逾期未提出异议的，视为认可。`, intake: { ourName: null } },
  },
})
