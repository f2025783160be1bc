import { day } from '../../law/define-statute'
import { testRule } from '../../../tests/support/test-rule'
import { limitPaymentTerm } from './pay-001-limit-payment-term'

testRule(limitPaymentTerm, {
  types: ['GPG'],
  intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型' },
  clean: {
    '质保期满后的余款不与付款相加': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n质保期满后15日内支付剩余5%；其余95%于验收合格后20日内支付。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '质保期满后付余款': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n验收合格后20日内支付95%，余款于质保期满12个月后支付。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方十五日内付款': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n乙方开票后，甲方十五日内付款。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '自签收之日起第20天支付货款': { text: '家具采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n自签收之日起第20天支付货款。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '微型' } },
    '十个工作日': '第五条 付款\n甲方自验收合格并收到发票之日起10个工作日内支付货款。',
    '验收七日加付款十日': '第四条 验收\n甲方在到货后7个工作日内组织验收。\n第五条 付款\n验收合格后10个工作日内付款。',
    '质保金不算': '第五条 付款\n甲方自验收合格之日起20日内支付95%。\n质保期满后90日内退还质保金。',
    '交货期限不是付款期限': '第五条 付款\n乙方在合同签署日后45日内交货，验收合格后20日内甲方付款。',
    '对方是大型企业': { text: '第五条 付款\n验收合格后90日内支付货款。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '大型' } },
    '结算审核期间单列': { text: '第五条 付款\n甲方收到结算资料后60日内完成结算审核，双方确认结算金额之日起28日内支付结算款。', types: ['CON'] },
  },
  flagged: {
    '付款周期': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n付款周期：验收后«75天»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '满六个月时支付': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n服务费于验收合格满«六个月»时支付。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '下一财政年度内': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n甲方应在«下一财政年度内付清»服务费。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '评审合格后一百五十日': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n甲方于评审合格且收到发票后«一百五十日内»拨付。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '第四个月内支付': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n尾款于终验通过后«第四个月内»支付。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '半年内结算完毕': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n费用在服务期结束后«半年内»结算完毕。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '百日': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n甲方自验收合格后«百日内»结清服务费。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '付款时限另起一句': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n付款节点：验收合格。付款时限：«90个自然日»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '下一季度结束前': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n乙方按季请款，甲方在«下一季度结束前支付»上一季度服务费。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '期限在标题之后': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n款项支付期限：验收合格后«一百二十天以内»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '次年才付': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n服务费的«支付时间为验收合格之次年»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '九十日': { text: '第五条 付款\n设备到货验收合格后«90日内»，甲方向乙方支付全部货款。', severity: 'must-fix', computed: '90日', basis: '款项条例第9条第1款' },
    '三个月': { text: '第五条 付款\n服务完成并经确认后«三个月内»付清。', severity: 'must-fix' },
    '四十五日只提示': { text: '第五条 付款\n收到发票后«45日内»支付。', severity: 'remind' },
    '次年支付': { text: '第五条 付款\n货款于验收合格后«次年第一季度支付»。', severity: 'must-fix' },
    '旧条例第8条': { text: '第五条 付款\n验收合格后«90日内»支付货款。', intake: { signDate: day('2024-03-01') }, basis: '款项条例第8条' },
    '没有期限': { text: '第五条 付款\n«货物经甲方验收合格后支付全部货款»。', severity: 'should-fix' },
  },
  boundary: {
    '六十日整不超上限': { text: '第五条 付款\n验收合格后«60日内»支付货款。', severity: 'remind' },
    '六十一日': { text: '第五条 付款\n验收合格后«61日内»支付货款。', severity: 'must-fix' },
    '三十日整': '第五条 付款\n验收合格之日起30日内支付货款。',
    '规模未知降一级': { text: '第五条 付款\n验收合格后«90日内»支付货款。', intake: { counterpartySize: '未知' }, severity: 'should-fix', opinion: '声明函' },
    '四十五个工作日约六十三日': { text: '第五条 付款\n验收合格后«45个工作日内»支付货款。', severity: 'must-fix', computed: '63日' },
    '验收期限与付款期限相加': { text: '第四条 验收\n甲方收到货物后30日内完成验收。\n第五条 付款\n验收合格后«40日内»支付货款。', severity: 'must-fix', computed: '70日' },
  },
})
