import { testRule } from '../../../tests/support/test-rule'
import { noAutomaticRenewal } from './dat-003-no-automatic-renewal'

testRule(noAutomaticRenewal, {
  types: ['PMS'],
  clean: {
    '合同到期后双方另行招标确定养': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 合同到期后双方另行招标确定养护单位。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '重新采购': '服务期满后，甲方依法重新组织采购。',
    '保密义务延续': '合同终止后，乙方的保密义务自动延续三年。',
    '节假日顺延': '付款期限届满日为法定节假日的，自动顺延至下一工作日。',
    '否定': '合同期满不自动续期，双方须另行签订合同。',
    '工期顺延': '因甲方原因停工的，合同工期自动顺延。',
  },
  flagged: {
    '合同按原条件逐年延续': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 若双方均«无终止意思，合同按原条件逐年延续»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '合同继续有效一年': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 合同«到期前一个月内任何一方未表示异议，合同继续有效一年»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '继续履行视同续签': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n合同«到期后双方继续履行的，视同续签一年»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '无异议则续约': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n合同«期满，若无异议则续约，续约次数不限»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '均未表态逐年延续': { text: '第二条 租赁期三年，«届满时双方均未表态的，租赁关系按原条件逐年延续»。', types: ['GPS'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '双方均未提出终止': '第三条 期限\n服务期限«届满前一个月内双方均未提出终止的，本合同顺延一年»。',
    '无异议顺延': { text: '本合同«期满双方无书面异议的，自动顺延一年，依此类推»。', severity: 'should-fix', opinion: '没有上限' },
    '政府采购': { text: '服务合同«到期前一个月任何一方未书面通知终止的，视为续签一年»。', types: ['GPS'], severity: 'must-fix' },
    '租赁': { text: '租赁期满，本合同«自动续租两年»。', types: ['LES'] },
  },
  boundary: {
    '协商续签': '合同期满，双方无异议的，可以协商续签。',
    '默认续约': '合同有效期一年，到期后«默认续约»。',
  },
})
