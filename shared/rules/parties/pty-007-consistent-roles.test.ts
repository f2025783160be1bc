import { testRule } from '../../../tests/support/test-rule'
import { consistentRoles } from './pty-007-consistent-roles'

const HEAD = '甲方（采购人）：云溪市档案馆\n乙方（供应商）：远帆设备有限公司\n'

testRule(consistentRoles, {
  clean: {
    '收到甲方服务费后开票': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 付款\n乙方收到甲方服务费后向甲方开具发票。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '退还多收的服务费': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 付款\n乙方应将多收的服务费退还甲方。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方考核乙方完成的': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方考核乙方完成的保洁工作并据此扣款。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '付款前开票': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n乙方应在甲方付款前向甲方开具发票。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '违章罚款由乙方缴付交管部门': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 违章罚款由乙方缴付交管部门。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款' } },
    '应向甲方支付违约金': { text: '印刷服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方逾期交货的，应向甲方支付违约金。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GEN'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款' } },
    '乙方多收的养护费应当退还甲方': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方多收的养护费应当退还甲方。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款' } },
    '称谓加注不算混用': `${HEAD}第一条 甲方（采购人）应提供场地，乙方（供应商）负责安装；甲方（采购人）组织验收，乙方（供应商）应当配合。\n第二条 争议由法院处理。`,
    '泛指的供应商': `${HEAD}第一条 设备供应商应具有生产许可，原材料供应商应有资质。\n第二条 争议由法院处理。`,
    '付款方向正确': `${HEAD}第一条 验收合格后，甲方应于15日内向乙方支付全部服务费。\n第二条 争议由法院处理。`,
    '违约金由乙方支付': `${HEAD}第一条 乙方逾期交货的，应向甲方支付违约金，并退还已收的服务费。\n第二条 争议由法院处理。`,
    '对本方场所和人员的搭配': `${HEAD}第一条 甲方应对甲方人员进行安全教育，乙方对乙方员工的安全负责。\n第二条 争议由法院处理。`,
    '出租方收取租金': '出租方（甲方）：云溪市档案馆\n承租方（乙方）：远帆设备有限公司\n第一条 乙方应于每月5日前向甲方支付租金。\n第二条 争议由法院处理。',
  },
  flagged: {
    '从乙方处取得报酬': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 付款\n服务完成后，«甲方有权从乙方处取得全部服务费报酬»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' }, severity: 'should-fix' },
    '打到甲方银行': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 付款\n«全部保洁服务费在验收之后由乙方打到甲方»开户银行。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '受自己监督': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«乙方受乙方监督»并接受考核。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '违约金付给自己': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«乙方逾期完成清洗的，应向乙方支付»违约金。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '为自己提供': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«乙方应免费为乙方提供»工作服。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '把服务费转给付款方': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«乙方于每月五日前将服务费划给甲方»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '自己考核自己完成的': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«乙方考核乙方完成的»保洁工作并据此扣款。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '考核自己的服务': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n«甲方有权对甲方的服务进行考核»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '收款方迟延支付服务费': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n«乙方迟延支付服务费»的，每日支付万分之五的违约金。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '按自己的要求履行': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n«甲方应按甲方要求»的时间完成全部养护工作。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '转账给付款方': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n«服务费由乙方在收到发票后15日内转账给甲方»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '接受自己的监督': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n«乙方应当接受乙方对服务质量的监督检查»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '乙方须按季将租车费结付给甲方': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 «乙方须按季将租车费结付给甲方»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款' } },
    '租车费每月由乙方缴付甲方': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 «租车费每月由乙方缴付甲方»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款' } },
    '乙方每季付给甲方印刷服务费一': { text: '印刷服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 «乙方每季付给甲方印刷服务费»一次。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GEN'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款' } },
    '季度养护款应当由乙方按期结算': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 «季度养护款应当由乙方按期结算给甲方»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款' } },
    '由乙方给付甲方当季养护费': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 考核通过的，«由乙方给付甲方当季养护费»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款' } },
    '养护费由乙方于每季度末汇入甲': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 «养护费由乙方于每季度末汇入甲方»账户。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款' } },
    '收款方按月付款': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n甲方须按约提供保洁服务，«乙方按月支付服务费»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '付至付款方账户': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«乙方应于每季度末将服务费付至甲方»账户。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '首部没有的发包人': { text: `${HEAD}第一条 «发包人»应提供图纸。\n第二条 «发包人»有权检查。`, status: 'suspected', opinion: '发包人' },
    '一段里混用两套称谓': { text: `${HEAD}第一条 «甲方应提供场地，供应商负责安装；采购人组织验收，乙方应当配合；验收合格后采购人出具证明，乙方»归档。\n第二条 争议由法院处理。`, severity: 'should-fix', opinion: '混用' },
    '付款方向相反': { text: `${HEAD}第一条 验收合格后，«乙方应于15日内向甲方支付全部服务费»。\n第二条 争议由法院处理。`, severity: 'must-fix', opinion: '交易方向相反' },
    '自己向自己交付': { text: `${HEAD}第一条 «乙方应向乙方提交»安装方案。\n第二条 争议由法院处理。`, severity: 'should-fix', opinion: '同一方' },
    '首部称谓在正文颠倒': { text: `${HEAD}第一条 «采购人（乙方）»应提供场地。\n第二条 争议由法院处理。`, severity: 'must-fix', opinion: '称谓颠倒' },
    '未定义的丙方': { text: `${HEAD}第一条 设备由«丙方»安装调试。\n第二条 争议由法院处理。`, severity: 'should-fix' },
  },
  boundary: {
    '不知谁付款时不判断方向': '甲方：云溪市档案馆\n乙方：远帆设备有限公司\n第一条 乙方应于15日内向甲方支付服务费。\n第二条 争议由法院处理。',
    '录入收付方向后可以判断': { text: '甲方：云溪市档案馆\n乙方：远帆设备有限公司\n第一条 «乙方应于15日内向甲方支付服务费»。\n第二条 争议由法院处理。', intake: { ourName: '云溪市档案馆', moneyFlow: '付款' } },
  },
})
