import { testRule } from '../../../tests/support/test-rule'
import { noAuditAsSettlement } from './pay-003-no-audit-as-settlement'

testRule(noAuditAsSettlement, {
  types: ['CON'],
  clean: {
    '审计意见不作为依据': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n结算价以双方确认的金额为准，审计机关的审计意见不作为结算依据。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方应在收到结算书后30日内': { text: '道路修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 结算\n甲方应在收到结算书后30日内委托造价公司审核完毕。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '双方确认后结算': { text: '办公楼防水工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 结算\n由双方共同选定的造价咨询公司在45日内审核，双方确认后结算。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '六十日内出具报告': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 结算\n结算价由双方委托的造价咨询机构审核，六十日内出具报告。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '审计监督': '第一条 付款\n验收合格后15日内支付；甲方依法接受审计局的审计监督，不影响乙方收款。',
    '双方委托造价咨询': '第八条 结算\n工程结算金额以双方共同委托的造价咨询机构审核并经双方签章确认的金额为准。',
    '审计不影响结算': '第八条 结算\n审计监督不影响双方按本合同结算，甲方不得以审计结果为由拒付。',
    '财务决算审计另行': '第八条 结算\n甲方另行办理竣工财务决算审计，结算按合同约定办理。',
  },
  flagged: {
    '结算须经审计部门审计': { text: '第四条 结算\n本合同最终«结算须经甲方审计部门审计»，审定后办理支付手续。', types: ['CON'] },
    '造价听审计局的': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n本工程«造价由市审计局来定»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '审计局定的数为准': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n最终工程款«按区审计局核出来的数字结算»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '结算金额须经审计局确认': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n最终«结算金额须经区审计局审计确认»，双方共同遵守。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '财政局评审核定价': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n结算须经市«财政局评审，评审核定价即为最终结算»价。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '按审计结论多退少补': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n待审计结论出具后，«按审计结论多退少补»。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '尾款在国家审计终结后支付': { text: '道路修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 结算\n尾款在«国家审计终结后支付»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '按审计结果结算': { text: '办公楼防水工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 结算\n审计结果低于合同价的，«按审计结果结算»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '据此结算': { text: '办公楼防水工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 结算\n«财政评审中心的评审结论对双方具有约束力，据此结算»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '作为支付尾款的唯一凭据': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 结算\n甲乙双方认可«政府审计的审定金额，作为支付»尾款的唯一凭据。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '未经审计不予结算': { text: '修缮工程施工合同\n甲方：云溪市机关后勤服务中心\n乙方：宏筑建设有限公司\n第三条 约定\n«未经审计部门审计的，不予办理结算»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '审计结束后付款': { text: '修缮工程施工合同\n发包人：云溪市机关后勤服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n发包单位在«审计结束后支付至»审定价的97%。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '审计核减的退还': { text: '修缮工程施工合同\n发包人：云溪市机关后勤服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n«政府审计核减的金额，承包人应无条件退还»发包人。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '取决于审核结论': { text: '第八条 结算\n«决算额取决于市审计局之审核结论»。', types: ['CON'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '价款应当服从审定': { text: '第八条 结算\n竣工«价款最终数额，应当服从审计机关所作审定»。', types: ['CON'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '经审计后支付': '第一条 付款\n全部成果验收通过并«经市审计局审计后，甲方向乙方支付»总价款的25%。',
    '审计局结果为准': { text: '第八条 结算\n本工程最终价款«以云溪市审计局出具的审计报告为准»。', severity: 'must-fix', basis: '款项条例第12条' },
    '财政评审为依据': { text: '第八条 结算\n竣工结算«按财政评审中心的评审结果作为结算依据»。', severity: 'must-fix' },
    '审计机关审定后付款': '第八条 付款\n«待审计机关审定后付至»97%。',
    '期限内出具降为建议': { text: '第八条 结算\n工程款«以审计机关审计结论为准»。审计机关应在收到资料后六个月内出具结论，逾期未出具的申请鉴定。', severity: 'should-fix' },
  },
  boundary: {
    '只写审计不写机关': { text: '第八条 结算\n结算价«以审计结果为准»。', severity: 'should-fix' },
    '委托第三方审计只提示': { text: '第八条 结算\n结算价«以甲方委托的第三方审计单位审定金额为准»。', severity: 'remind' },
    '非工程合同降一级': { text: '第八条 结算\n服务费«以审计局的审计结果为准»。', types: ['GPS'], severity: 'should-fix' },
  },
})
