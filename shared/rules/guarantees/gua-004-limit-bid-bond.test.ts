import { testRule } from '../../../tests/support/test-rule'
import { limitBidBond } from './gua-004-limit-bid-bond'

testRule(limitBidBond, {
  types: ['GPG'],
  clean: {
    '履约保证金干完后退': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 保证金\n履约保证金在项目干完后退给乙方；投标保证金已在签约时退清。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '投标保证金在签约之日起5个工': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 投标保证金在签约之日起5个工作日内全额退还乙方。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, procurement: '公开招标' } },
    '五个工作日内退还': '投标保证金自本合同签订之日起5个工作日内退还。',
    '没有投标保证金': '乙方应提交合同金额5%的履约保证金。',
    '不得转为': '投标保证金不得转为履约保证金。',
  },
  flagged: {
    '由投标保证金转成': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 保证金\n«履约保证金由乙方已交的投标保证金直接转»成，乙方补足差额。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '质保期过完再还': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 保证金\n«磋商保证金待质保期过完再还给乙方»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '投标时所交款项充抵': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方«投标时所缴款项径行充抵履约保证金»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '视作担保': { text: '档案数字化合同\n甲方：云溪市档案馆\n乙方：青禾数据有限公司\n第一条 «磋商保证金不另退回，视作乙方的履约担保»。', types: ['GPS'], intake: {isGovProcurement: true, procurement: '磋商'} },
    '服务结束才退': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«磋商保证金待服务结束后一次性退回»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '磋商' } },
    '投标担保留作履约担保': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方的«投标保证金不退，留作履约保证金»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '抵顶为合同担保': { text: '档案数字化合同\n甲方：云溪市档案馆\n乙方：青禾数据有限公司\n第一条 «磋商时缴存的保证金抵顶合同履约担保»。', types: ['GPS'], intake: {isGovProcurement: true, procurement: '磋商'} },
    '验收完毕才发还': { text: '档案数字化合同\n甲方：云溪市档案馆\n乙方：青禾数据有限公司\n第一条 «响应保证金俟成果验收完毕后发还»。', types: ['GPS'], intake: {isGovProcurement: true, procurement: '磋商'} },
    '自动转入': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n«响应保证金自动转入履约保证金»账户，不再退还。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '第六十日退回': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n投标保证金在合同签订«后第60日»退回供应商。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '留作质量的保证': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n乙方«投标时缴纳的保证金继续留存于甲方，作为服务质量的保证»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标' } },
    '投标保证金在养护期满且无违约': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 «投标保证金在养护期满且无违约后返还»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, procurement: '公开招标' } },
    '径转作质量担保': { text: '第六条 «投标保证金不再退返，径转作本合同质量担保»之用。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '招标项目未退利息': { text: '第三条 «投标保证金于合同签订后5日内退还»。', types: ['CON'], intake: { isMustTender: true }, basis: '招标条例第57条' },
    '自动转为履约保证金': { text: '乙方«投标保证金自动转为履约保证金»，履约结束后退还。', severity: 'should-fix' },
    '抵作质量保证金': '乙方已交的«磋商保证金抵作质量保证金»。',
    '比例过高': { text: '投标保证金为采购预算金额的«5%»。', severity: 'must-fix', computed: '5%＞2%' },
    '退还过晚': '投标保证金于合同签订后«30日内»无息退还。',
  },
  boundary: {
    '正好百分之二': '投标保证金为采购预算金额的2%。',
    '招标项目五日': { text: '投标保证金于合同签订后«十个工作日内»连同银行同期存款利息退还。', types: ['CON'], intake: { isMustTender: true } },
    '采购项目七个自然日不早于五个工作日': '磋商保证金于合同签订后7日内退还。',
  },
})
