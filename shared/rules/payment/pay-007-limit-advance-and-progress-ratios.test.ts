import { day } from '../../law/define-statute'
import { testRule } from '../../../tests/support/test-rule'
import { limitAdvanceAndProgressRatios } from './pay-007-limit-advance-and-progress-ratios'

testRule(limitAdvanceAndProgressRatios, {
  types: ['CON'],
  intake: { moneyFlow: '付款' },
  clean: {
    '预付款抵回': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n预付款为签约合同价的20%，分四次抵回；进度款按月支付已完工程价款的80%。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '分三次扣回': { text: '道路修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n每月进度款为核定产值的80%，预付款25%，分三次扣回。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '预付款为合同价款的20%': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n预付款为合同价款的20%，分四期扣回；进度款每月付当月产值的80%。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '预付款二成分期扣回，进度款八成五': '第八条 付款\n预付款为签约合同价的20%，自进度款中分四期扣回。\n工程进度款按当月完成产值的85%支付。',
    '结算到97%不是进度款': '第八条 付款\n按月支付当月已完工程价款的80%，竣工结算后付至97%。',
    '质保金比例': '第八条 付款\n每月计量时扣留已完工程价款的3%作为质量保证金。',
    '保险费惯常预付': { text: '车辆保险合同\n合同签订后10日内一次性支付全部保险费。', types: ['VEH'] },
  },
  flagged: {
    '按确认工程量的六成拨付': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n当月完成工程量经监理确认后，按«60%»拨付进度款；预付款20%，分次抵扣。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '进场即付八成': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n承包人进场即支付合同价款的«80%»，余款竣工后付清。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '审定的已完价款七成': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n每月按经审定的已完工程量价款的«七成»支付进度款，余款竣工后结算。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '签字后付清': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n合同«签字后10日内，发包人一次性付清全部工程款»。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '每月进度款为核定产值的一半': { text: '道路修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n每月进度款为核定产值的«一半»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '签约三日内一次付清全部工程款': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n«签约三日内一次付清全部工程款»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '每月按照核定工程量价款的七成': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n每月按照核定工程量价款的«七成»拨付进度款。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '进场前付清': { text: '修缮工程施工合同\n甲方：云溪市机关后勤服务中心\n乙方：宏筑建设有限公司\n第三条 约定\n甲方在乙方«进场前一次性付清全部合同价款»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '签约前预付': { text: '第四条 付款\n«合同签订前支付工程款50万元»。\n工程预付款在进度款中抵扣。' },
    '进度款六成': { text: '第八条 付款\n工程进度款按月支付，每月支付当月已完成工程量价款的«60%»。', severity: 'should-fix', computed: '60%＜80%' },
    '预付款五成': { text: '第八条 付款\n合同生效后支付预付款，为签约合同价的«50%»，在后续进度款中扣回。', computed: '50%＞30%' },
    '预付款没有抵扣办法': { text: '第八条 付款\n预付款为合同价的«15%»，开工前七日支付。', opinion: '抵扣' },
    '签订后付九成': { text: '第五条 付款\n合同签订后5日内，甲方支付合同总价的«90%»。', types: ['GPG'], severity: 'must-fix' },
    '签订后全额付清': { text: '第五条 付款\n合同«生效后10日内甲方一次性支付全部合同价款»。', types: ['GPS'], severity: 'must-fix' },
  },
  boundary: {
    '2022年8月前进度款下限六成': { text: '第八条 付款\n每月支付当月已完成工程量价款的«59%»。', intake: { signDate: day('2022-07-31') }, computed: '59%＜60%' },
    '进度款刚好八成': '第八条 付款\n按月支付当月已完工程价款的80%。',
    '有预付款保函': { text: '第五条 付款\n乙方提交预付款保函后，合同签订后5日内支付合同总价的90%。', types: ['GPG'] },
  },
})
