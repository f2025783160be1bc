import { testRule } from '../../../tests/support/test-rule'
import { noPayWhenPaid } from './pay-002-no-pay-when-paid'

testRule(noPayWhenPaid, {
  types: ['GPS'],
  intake: { moneyFlow: '付款', ourEntityKind: '机关' },
  clean: {
    '收到发票为条件': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n付款以甲方收到乙方发票及请款资料为前提，甲方于收到后20日内支付。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '资金来源为部门预算': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n甲方自收到发票之日起15日内付款，资金来源为部门预算。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方在收票后15日内办理': { text: '家具采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n货款由财政零余额账户支付，甲方在收票后15日内办理。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '微型' } },
    '甲方收到发票后15日内由国库': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n甲方收到发票后15日内由国库集中支付。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '验收后按日付款': '第五条 付款\n验收合格并收到发票之日起10个工作日内，甲方以银行转账方式支付服务费。',
    '国库集中支付有天数': '第五条 付款\n甲方自确认结算金额之日起30日内，由财政国库集中支付中心拨付至乙方账户。',
    '明说不以拨款为条件': '第五条 付款\n甲方在本合同约定期限内支付，不以上级拨款、第三方付款为条件。',
    '我方收款': { text: '第五条 付款\n乙方收到财政资金后向甲方支付租金。', intake: { moneyFlow: '收款' } },
    '第三方检测后': '第四条 验收\n经第三方机构检测合格后，甲方组织验收。',
  },
  flagged: {
    '核拨后方可转拨': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n课题«经费须经省厅核拨到甲方账上，甲方方可向乙方转拨»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '资金紧张可延缓': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n«甲方资金紧张时可延缓付款»，待资金宽裕后补付。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '收到分摊费用为前置条件': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n付款«以甲方收到受益单位分摊费用为前置条件»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '视预算安排而定': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n«付款时间视年度预算安排情况而定»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方仅就已收到的上级补助金额': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n甲方«仅就已收到的上级补助金额范围内承担付款义务»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方有权延期付款且不算违约': { text: '家具采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n因«主管部门用款计划未批，甲方有权延期付款且不算»违约。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '微型' } },
    '货款在省厅专款拨到后十日内支': { text: '家具采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n货款«在省厅专款拨到后»十日内支付。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '微型' } },
    '乙方不得催要养护费': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n在«财政国库资金下达前，乙方不得»催要养护费。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方可不付款': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n«上级单位未下达专项资金之前，甲方可不付款»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方向乙方支付几多': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n养护经费«拨到甲方账上几多，甲方向乙方支付几多»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '到账之前不付款': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方在获得市级«财政经费批复并到账之前，不承担»付款义务。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '未到账得暂缓付款': { text: '第五条 付款\n«上级拨付的运行经费未到账的，甲方得暂缓»付款。', types: ['GPS'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '与追加指标同步': { text: '第五条 付款\n本次«款项的拨付与市财政追加指标之下达同步»。', types: ['GPS'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '经费未核拨不负迟延责任': { text: '第五条 付款\n«经费未予核拨的期间，甲方不负迟延付款责任»。', types: ['GPS'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '以核拨为支付条件': { text: '第五条 付款\n上述款项以市«财政将年度经费核拨至甲方账户为支付条件»。', types: ['GPS'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '待资金到位': '第一条 付款\n全部成果验收通过，«待财政资金拨付到位»，甲方向乙方支付总价款的25%。',
    '财政到位后付': { text: '第五条 付款\n«待市级财政专项资金全部到位后»，甲方支付剩余服务费。', severity: 'remind' },
    '收到上级拨款后': { text: '第五条 付款\n甲方«在收到上级主管部门拨付的款项后»十日内付清服务费。', severity: 'should-fix' },
    '视资金到位情况': '第五条 付款\n服务费«视资金到位情况分批支付»。',
    '拨款迟延不算违约': '第五条 付款\n«因财政拨款延迟导致甲方付款迟延的，不视为甲方违约»。',
    '国企对小企业': {
      text: '第五条 付款\n甲方«在收到业主支付的相应工程款后»七日内向乙方付款。', severity: 'must-fix', basis: '款项条例第9条第2款',
      intake: { moneyFlow: '付款', ourEntityKind: '国有企业', ourScale: '大型', counterpartySize: '小型' },
    },
  },
  boundary: {
    '立场不明降一级': { text: '第五条 付款\n甲方«在收到建设单位拨付的工程款后»支付乙方。', intake: { moneyFlow: null }, severity: 'remind' },
    '在……的前提下': '第五条 付款\n«在业主向甲方支付相应款项的前提下»，甲方付款。',
    '以第三方付款为前提': '第五条 付款\n甲方付款«以用户向甲方支付相应款项为前提»。',
  },
})
