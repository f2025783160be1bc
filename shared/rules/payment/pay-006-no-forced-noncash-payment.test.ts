import { DEFAULT_SETTINGS } from '../../rules/office-settings'
import { day } from '../../law/define-statute'
import { testRule } from '../../../tests/support/test-rule'
import { noForcedNoncashPayment } from './pay-006-no-forced-noncash-payment'

const LPR = { ...DEFAULT_SETTINGS, parameters: { 'loan-prime-rate': [{ from: day('2026-01-01'), value: 0.03, source: '录入' }] } }

testRule(noForcedNoncashPayment, {
  types: ['GPG'],
  intake: { moneyFlow: '付款', counterpartySize: '小型' },
  clean: {
    '对方未告知账户变更致迟付': { text: '第三条 约定\n由于乙方未及时告知账户变更而造成款项延迟支付的，甲方不承担违约责任。', intake: { moneyFlow: '付款', ourEntityKind: '事业单位', counterpartySize: '小型' } },
    '使用房屋的费用由乙方支付': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 费用\n使用该房屋有关的费用，均由乙方支付。甲方逾期付款的，按日万分之五支付违约金。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '签发汇票时付清手续费': '第六条 乙方向丙方支付承兑手续费，于丙方签发银行承兑汇票时付清，逾期付款的按一年期LPR计付利息。',
    '发包人逾期照付利息': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方逾期付款的，乙方有权要求按日万分之五支付利息。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '不可抗力致付款迟延': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n因不可抗力付款迟延的，不构成违约。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '对方未交发票而晚付': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方未按约交付发票致付款延后的，不计利息。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '账户错误所致': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n因乙方账户信息错误导致付款延误的，甲方不承担逾期付款责任；甲方逾期付款的按日万分之五计付违约金。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方以公务卡支付租车费': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n甲方以公务卡支付租车费。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '买方逾期付款的': { text: '家具采购合同\n买方：云溪市机关事务管理局\n卖方：青禾实业有限公司\n第一条 付款\n买方逾期付款的，按日万分之五支付违约金，货款以银行转账支付。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '微型' } },
    '甲方逾期付款的': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n甲方逾期付款的，按一年期LPR支付利息。甲方采用银行转账。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '银行转账': '第五条 付款\n甲方以银行转账方式支付货款。',
    '不得强制': '第五条 付款\n甲方不得以商业承兑汇票支付。',
    '双方对等的逾期责任': '第七条 违约\n乙方逾期交货的，每日支付违约金万分之五。\n甲方逾期付款的，每日按未付款的万分之五支付违约金。',
    '利率高于LPR': { text: '第七条 违约\n甲方逾期付款的，每日按未付款的0.01%支付利息。', settings: LPR },
  },
  flagged: {
    '给予免息期': { text: '第三条 约定\n甲方«未在约定日期付款的，乙方给予半年免息期»。', intake: { moneyFlow: '付款', ourEntityKind: '事业单位', counterpartySize: '小型' } },
    '款项有延迟概不计息': { text: '第三条 约定\n«款项如有延迟，乙方概不计息»。', intake: { moneyFlow: '付款', ourEntityKind: '事业单位', counterpartySize: '小型' } },
    '拿库存花木抵给乙方': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 付款\n服务«费拿甲方库存的花木折价抵给»乙方。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' }, status: 'suspected' },
    '以某链凭证抵付': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方«以“城链”凭证抵付保洁费，乙方必须签收»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '晚付不计较': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方«晚付的，乙方不计较»，不收任何利息。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '不因未按期付款追究': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方承诺«不就甲方未按期付款提出任何索赔»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '凭电子凭证受领价款': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方«凭甲方指定平台出具的应收账款电子凭证受领服务价款»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '延后付款予以谅解': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n养护费因故«迟付的，乙方予以理解»，不再主张违约金。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '延误不得加收': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n对«甲方的付款延误，乙方不得加收任何费用»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '不因此产生利息': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n«甲方逾期付款，乙方应予谅解，双方不因此产生任何利息»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '放弃主张利息': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n«甲方迟付服务费的，乙方放弃主张利息和违约金»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '只补本金': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n«甲方付款迟延的，仅需补足欠款本金，其他责任概不负担»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '不作违约处理': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n«甲方未如期付款的，不作违约处理»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '按同期定期存款利率补偿': { text: '家具采购合同\n买方：云溪市机关事务管理局\n卖方：青禾实业有限公司\n第一条 付款\n买方«逾期付款的，按同期定期存款利率补偿»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '微型' } },
    '逾期付款的利息按活期存款利率': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n«逾期付款的利息按活期存款利率计»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '不产生任何违约责任': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n«甲方迟延支付款项，不产生任何违约责任»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '互不追究': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«甲方付款逾期的，双方互不追究»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '付款方式为汇票': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n款项的«支付方式为银行承兑汇票或商业汇票，由甲方决定»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '凭证清偿不得拒收': { text: '第五条 付款\n甲方有权选«用供应链金融凭证清偿货款，乙方不得拒收»。', types: ['GPG'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '迟于约定时间付款放弃利息': { text: '第七条 违约\n«甲方迟于约定时间付款的，乙方放弃主张利息及其他补偿»。', types: ['GPG'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '必须接受商票': { text: '第五条 付款\n甲方有权«以商业承兑汇票支付货款，乙方应予接受»。', severity: 'must-fix', basis: '款项条例第11条' },
    '供应链票据': { text: '第五条 付款\n货款«通过供应链票据结算»。', severity: 'should-fix' },
    '免除逾期责任': { text: '第七条 违约\n«甲方逾期付款的，不承担任何责任»。', severity: 'must-fix', basis: '款项条例第17条' },
    '只有对方的逾期责任': { text: '第七条 违约\n«乙方逾期交货的，每日支付合同价千分之一的违约金»。', severity: 'should-fix' },
    '利率低于LPR': { text: '第七条 违约\n甲方逾期付款的，每日按未付款的«0.005%»支付利息。', settings: LPR, computed: '1.825%' },
  },
  boundary: {
    '对方自愿选择': { text: '第五条 付款\n乙方书面同意的，甲方可«以商业汇票支付部分货款»。', severity: 'remind' },
    '没有录入LPR就不比较': '第七条 违约\n甲方逾期付款的，每日按未付款的0.005%支付利息。',
  },
})
