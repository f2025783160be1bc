import type { LocalDate } from '../../core/local-date'
import { testRule } from '../../../tests/support/test-rule'
import { requireTimelySigning } from './dat-002-require-timely-signing'

const on = (date: string): LocalDate => date as LocalDate

testRule(requireTimelySigning, {
  types: ['GPS'],
  clean: {
    '以最后签字日为准': { text: '第三条 约定\n本合同签订日期以最后一方签字的日期为准。', types: ['LES'] },
    '三十日内': { text: '本合同为服务合同。', intake: { noticeDate: on('2026-09-01'), signDate: on('2026-09-28') } },
    '未经采购的合同': { text: '本合同为一般合同。', types: ['SAL'], intake: { procurement: '非政府采购', isMustTender: false } },
    '签订后开始服务': { text: '服务期自2027年1月1日至2027年12月31日。', intake: { noticeDate: on('2026-11-01'), plannedSignDate: on('2026-11-20') } },
  },
  flagged: {
    '事后补签': { text: '第三条 约定\n本«合同系事后补签»，落款日期另行填写。' },
    '自某月起已实际供餐': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n鉴于乙方自«2026年9月»起已实际供餐，双方补签本合同。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', signDate: on('2026-11-20') } },
    '先已进场': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n乙方已于«2026年9月15日»进场提供养护服务，本合同对该期间一并适用。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', plannedSignDate: on('2026-11-20') } },
    '合同自较早的日子起实施': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n本合同自«2026年11月1日»起实施，服务满一年止。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', plannedSignDate: on('2026-11-20') } },
    '逾期': { text: '本合同为服务合同。', intake: { noticeDate: on('2026-09-01'), plannedSignDate: on('2026-10-15') }, severity: 'must-fix', computed: '2026-10-01（逢休假日顺延至2026-10-08）' },
    '顺延日次日': { text: '本合同为服务合同。', intake: { noticeDate: on('2026-09-01'), plannedSignDate: on('2026-10-09') }, computed: '逾期1日' },
    '早于通知书': { text: '本合同为服务合同。', intake: { noticeDate: on('2026-09-01'), signDate: on('2026-08-20') }, severity: 'should-fix', opinion: '疑似倒签' },
    '先履行后签': { text: '服务期自«2026年9月1日»至2027年8月31日。', intake: { noticeDate: on('2026-10-20'), signDate: on('2026-11-10') }, computed: '相差70日' },
    '两处签订日期': { text: '合同签订日期：«2026年11月1日»\n双方约定如下。\n签订日期：«2026年11月3日»', types: ['SAL'], intake: { procurement: '非政府采购' } },
  },
  boundary: {
    '休假日顺延后的最后一日': { text: '本合同为服务合同。', intake: { noticeDate: on('2026-09-01'), plannedSignDate: on('2026-10-08') } },
  },
  insufficient: { '没有通知书日期': { text: '本合同为政府采购服务合同。', intake: { signDate: on('2026-09-28') } } },
})
