import { testRule } from '../../../tests/support/test-rule'
import { limitPerformanceBond } from './gua-003-limit-performance-bond'

testRule(limitPerformanceBond, {
  types: ['GPS'],
  clean: {
    '保证履约期间到岗': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方保证履约期间保洁员到岗率达到98%。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '卖方提交相当于合同价1%的履': { text: '家具采购合同\n买方：云溪市机关事务管理局\n卖方：青禾实业有限公司\n第一条 卖方提交相当于合同价1%的履约保函。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, procurement: '公开招标', region: '浙江' } },
    '乙方提供合同金额百分之一的履': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方提供合同金额百分之一的履约保函。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, procurement: '公开招标', region: '浙江' } },
    '百分之一的保函': '乙方应提交合同金额1%的履约保函，验收后退还。',
    '投标保证金不在此列': '乙方投标保证金为预算金额的12%；履约保证金为合同总价的5%。',
    '扣除违约金': '乙方违约的，甲方有权从履约保证金中扣除合同总价15%的违约金。',
    '金额未超过': '合同总价200万元。履约保证金：人民币20万元整。',
    '返还履约保证金的一部分': '期满一年后返还履约保证金的50%，余下50%两年后返还。',
  },
  flagged: {
    '不得少于一成三': { text: '班车服务合同\n采购人：云溪市政务中心\n供应商：青禾客运有限公司\n第一条 履约保证金不得少于合同金额的«13%»，可以保函提交。', types: ['GPS'], intake: {isGovProcurement: true, procurement: '磋商'} },
    '押款保证履约': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方须将合同额的«百分之十四»押在甲方，担保履约。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '十五个点的保证金': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方缴纳«15个点»的履约担保金。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '额度为五分之一': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n乙方以银行保函形式提供履约担保，担保额度不低于合同金额的«五分之一»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '作为履约的担保': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n作为履约的担保，乙方应向甲方交存合同总额«15%»的款项。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '履约保函金额8万元': { text: '家具采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 合同总价50万元。\n第二条 履约保函金额«8万元»。\n第三条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, procurement: '公开招标', region: '浙江' } },
    '可用保函': { text: '家具采购合同\n买方：云溪市机关事务管理局\n卖方：青禾实业有限公司\n第一条 卖方缴纳成交金额«12%»的履约保证金，可用保函。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, procurement: '公开招标', region: '浙江' } },
    '中标价的15作为履约担保': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 中标价的«1/5»作为履约担保。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, procurement: '公开招标', region: '浙江' } },
    '比例超过': { text: '乙方应缴纳合同金额«15%»的履约保证金。', computed: '15%＞10%', severity: 'must-fix', basis: '采购条例第48条' },
    '金额超过': { text: '合同总价100万元。签约前乙方须交履约保证金«12万元»。', opinion: '占合同金额12%' },
    '汉字比例、后置': '履约担保：由成交供应商以银行保函形式提供，金额为合同价的«百分之二十»。',
    '招标工程': { text: '承包人提交的履约担保金额为签约合同价的«12%»。', types: ['CON'], intake: { isMustTender: true }, basis: '招标条例第58条' },
    '浙江服务类': { text: '履约保证金按合同总价的«5%»收取。', intake: { region: '浙江', isGovProcurement: true }, severity: 'should-fix' },
    '以预算为基数': { text: '履约保证金为本项目预算金额的«8%»。', severity: 'remind' },
  },
  boundary: {
    '正好百分之十': '履约保证金为合同总金额的10%。',
    '略高于百分之十': '履约保证金为合同总金额的«10.5%»。',
    '未经采购也未招标只作提示': { text: '乙方交纳合同总价«15%»的履约保证金。', types: ['PMS'], intake: { procurement: '非政府采购', isMustTender: false }, severity: 'remind' },
    '采购方式不明': { text: '乙方交纳合同总价«15%»的履约保证金。', types: ['PMS'], status: 'suspected' },
  },
})
