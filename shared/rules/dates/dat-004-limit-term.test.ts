import { testRule } from '../../../tests/support/test-rule'
import { limitTerm } from './dat-004-limit-term'

testRule(limitTerm, {
  types: ['GPS'],
  clean: {
    '质保承诺长期有效': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n服务期自2027年1月1日起至2027年12月31日止；质保承诺长期有效，所需经费列入年度预算。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '本合同期限为2027年1月1日至20': { text: '保洁服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 本合同期限为2027年1月1日至2027年12月31日。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '养护期限为一年': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 养护期限为一年，自2027年1月1日起至2027年12月31日止。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '一年': '服务期自2027年1月1日至2027年12月31日。',
    '保密永久': '乙方对知悉的工作秘密长期有效地保密，保密义务无限期。',
    '劳动合同': '乙方与派驻人员签订无固定期限劳动合同。服务期一年。',
    '不定期检查': '甲方可以对服务质量进行不定期检查，服务期一年。',
    '期满前通知': '服务期一年，服务期满前六十个月内的资料由乙方保存。',
  },
  flagged: {
    '至永久': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n合同自盖章之日起«至永久»有效，服务不停。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '为期四十八个月': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n自2027年1月1日起，为期«四十八个月»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '干到不需要为止': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方«一直干到甲方另有安排为止»，服务费按月结。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '使用年限不限': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n库房«租期不限»。', types: ['LES'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '没有终止日期': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n本服务合同«没有终止日期»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '期满继续服务即顺延为不定期合同': { text: '法律顾问合同\n第一条 服务期一年；期满后双方仍在提供和接受服务的，视为本合同«顺延为不定期合同»。', types: ['LEG'] },
    '截止时间另议': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n服务期从2027年1月1日起算，«截止时间另议»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '期限不设上限': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n双方合作«期限不设上限»，«至甲方另行选定服务单位之日止»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '除解除外持续有效': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n服务期自2027年1月1日开始，«除双方书面解除外持续有效»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '不设终止日期': { text: '保洁服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 服务期至服务完成或双方另有约定为止，«不设终止日期»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '本合同期限为2027年1月1': { text: '保洁服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 本合同期限为2027年1月1日«至甲方通知停止之日»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '终止时间由双方以后商定': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 养护期自进场之日起，«终止时间由双方以后商定»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '养护期限为六年': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 养护期限为«六年»，自2027年1月1日起。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '无固定终止时间': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n服务期自2027年1月1日起，«无固定终止时间»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '直到不愿合作为止': { text: '第二条 本«合同自签署时起持续有效»，«直到一方不愿继续合作为止»。', types: ['GPS'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '保密协议的永久保密': { text: '第三条 乙方的«保密义务永久»有效。协议期限二年。', types: ['NDA'], severity: 'remind' },
    '长期有效': { text: '本服务合同自签订之日起«长期有效»。', severity: 'should-fix' },
    '协商终止': '合同期限自签订之日起，«至双方协商终止»。',
    '超过三年': { text: '服务期限为«五年»，自签订之日起计算。', severity: 'must-fix', computed: '5年＞3年' },
    '超过一年作提示': { text: '合同期限：«24个月»。', severity: 'remind' },
    '跨预算年度': { text: '服务期限自«2027年7月1日至2028年6月30日»。', intake: { ourEntityKind: '机关' }, severity: 'remind', opinion: '跨预算年度' },
  },
  boundary: {
    '正好三年': { text: '服务期限为«三年»。', severity: 'remind' },
    '三年零一个月': { text: '服务期限为«37个月»。', severity: 'must-fix' },
    '正好一年': '服务期限为12个月。',
  },
})
