import { testRule } from '../../../tests/support/test-rule'
import { noMixedDeposit } from './gua-002-no-mixed-deposit'

testRule(noMixedDeposit, {
  clean: {
    '押金不具有定金性质': { text: '第三条 约定\n押金不具有定金性质，期满无息退还。', intake: { moneyFlow: '付款', ourEntityKind: '事业单位', counterpartySize: '小型' } },
    '不成交的退回': { text: '家具采购合同\n买方：云溪市机关事务管理局\n卖方：青禾实业有限公司\n第一条 买方交订金2万元，不成交的退回。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '择一适用': '一方违约时，守约方可以选择适用定金或者违约金条款。',
    '租赁押金': '租赁期满且无欠费的，甲方无息退还押金。',
    '定金罚则本身': '卖方不履行的，应当双倍返还定金。',
    '违约金本身': '乙方逾期交货的，应支付违约金。',
  },
  flagged: {
    '诚意金翻倍奉还': { text: '第三条 约定\n卖方收下«诚意金2万元，反悔则翻倍奉还»。', intake: { moneyFlow: '付款', ourEntityKind: '事业单位', counterpartySize: '小型' } },
    '押金兼具定金性质': { text: '第三条 约定\n承租方交付的«押金兼具定金»性质。', intake: { moneyFlow: '付款', ourEntityKind: '事业单位', counterpartySize: '小型' } },
    '另付违约金': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方反悔的，应«双倍退还定金，还得照付合同价15%的违约金»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '买方违约': { text: '家具采购合同\n买方：云溪市机关事务管理局\n卖方：青禾实业有限公司\n第一条 买方违约，«定金归卖方所有，并应按合同价10%支付违约金»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '订金不返还': { text: '设备买卖合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾办公设备有限公司\n第三条 约定\n甲方交付的5万元«订金，若甲方悔约则不予返还»。', types: ['SAL'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '定金又称保证金': { text: '设备买卖合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾办公设备有限公司\n第三条 约定\n合同签订当日支付«定金5万元，上述保证金»在乙方违约时由甲方没收。', types: ['SAL'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '定金与押金同额': { text: '第三条 乙方于签约时支付定金«2万元»，违约的适用定金罚则。\n第五条 期满无违约的退还押金«2万元»。', status: 'suspected' },
    '定金类型不明': { text: '第三条 甲方于签约后支付定金«5万元»。', severity: 'remind', opinion: '类型' },
    '订金双倍返还': { text: '乙方违约的，应«双倍返还订金»。', opinion: '“订金”约定双倍返还' },
    '订金不退': '甲方悔约的，已付«订金不予退还»。',
    '并用': { text: '买方违约的，卖方有权«没收定金，并要求买方支付合同总价20%的违约金»。', basis: '民法典第588条' },
    '同一笔钱两个名称': '买方于签约日交付«定金（诚意金»）5万元。',
  },
  boundary: {
    '定金不足弥补损失': '卖方违约的，应双倍返还定金，定金不足以弥补损失的，另行支付违约金补足。',
    '同时并用的语序相反': '乙方违约的，应支付«违约金，同时双倍返还定金»。',
  },
})
