import { testRule } from '../../../tests/support/test-rule'
import { noInternalProcessAsExcuse } from './pay-004-no-internal-process-as-excuse'

testRule(noInternalProcessAsExcuse, {
  types: ['GPS'],
  intake: { moneyFlow: '付款' },
  clean: {
    '对方内部程序延误': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n因供应商内部审批延误交货的，付款时间顺延。', types: ['GPG'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '内部程序与付款日期无关': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n无论甲方内控程序是否办结，付款期限不顺延。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '内部审批时间算在期限内': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方付款审批时间算在付款期限内，付款期限不因此延长。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方在20日内完成审批并付款': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n甲方在20日内完成审批并付款。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方内部审批不影响付款期限': { text: '家具采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n甲方内部审批不影响付款期限。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '微型' } },
    '内部审批时间包括在内': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n付款期限30日，内部审批时间包括在内。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '期限含内部审批': '第五条 付款\n付款期限为验收合格后30日（含甲方内部审批时间）。',
    '不得以此为由': '第五条 付款\n甲方不得以内部流程未完成、负责人变更为由拖延支付服务费。',
    '与付款无关的审批': '第三条 服务\n人员更换须经甲方内部审批完成后方可进场。',
  },
  flagged: {
    '逐级报批不计入付款期': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n请款须«逐级报批，报批时间不计入付款期限»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '换领导先不付': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方«换了主任，新主任未签字的，服务费先不付»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '单位合并后再办': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方与其他«单位合并的，付款待新班子到位后再办»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '内控程序走多久顺延多久': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方«内控手续办多久，付款日期就推迟»多久。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '财务决算未办完暂缓付款': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n竣工«财务决算尚未办结的，甲方可以暂缓支付»余款。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '审议通过后再付': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n须报«局务会审议，审议通过后再付»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方履行内部报批程序所需时间': { text: '家具采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n甲方履行«内部报批程序所需时间从付款期限中扣除»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '微型' } },
    '不承担违约责任': { text: '家具采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n因甲方«机构合并导致付款延后的，不承担»违约责任。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '微型' } },
    '余款不予支付': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n项目«财务决算未批复前，余款不予支付»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '乙方不得主张违约': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n因甲方分管«领导调整致付款迟延的，乙方不得主张违约»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方获局长批准后十日内付养护': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n甲方获«局长批准后十日内付养护费»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', counterpartySize: '小型' } },
    '封账期间': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方«财务部门封账期间，付款时间自动顺延»至次月。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '以内部程序为前提': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n款项支付以完成«内部用款审批程序为前提»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '经办人员调离顺次推后': { text: '第五条 付款\n如遇«经办人员调离，付款时间顺次推后»，不构成违约。', types: ['GPS'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '审签稽核走完方可办理': { text: '第五条 付款\n«支付手续须待分管领导审签、财务稽核等程序走完»方可办理，所需时间不计入付款期。', types: ['GPS'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '审批期间顺延': { text: '第五条 付款\n因甲方«财务审核未完成的，付款期限相应顺延»。', severity: 'should-fix', basis: '款项条例第14条' },
    '机构改革不算违约': '第五条 付款\n因甲方«机构改革导致付款延迟»的，乙方不得追究。',
    '负责人变更': '第五条 付款\n甲方«主要负责人变更期间»暂停支付服务费。',
    '对小企业必改': { text: '第五条 付款\n甲方«付款流程办结前不视为逾期付款，不承担违约责任»。', intake: { counterpartySize: '微型' }, severity: 'must-fix' },
  },
  boundary: {
    '备案后付一期只提示': { text: '第五条 付款\n«竣工验收备案完成后支付至»合同价的97%。', severity: 'remind' },
    '立场不明降一级': { text: '第五条 付款\n«内部审批完成后»支付服务费。', intake: { moneyFlow: null }, severity: 'remind' },
  },
})
