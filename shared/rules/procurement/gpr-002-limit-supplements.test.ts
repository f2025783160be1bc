import { testRule } from '../../../tests/support/test-rule'
import { limitSupplements } from './gpr-002-limit-supplements'

const HEAD = '补充协议\n甲方：云溪市机关后勤服务中心\n乙方：远帆设备有限公司\n'

testRule(limitSupplements, {
  intake: { isGovProcurement: true, originalAmount: 5_000_000, supplements: [] },
  clean: {
    '合同总价调减为280万元': { text: '物业服务补充协议\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 原合同金额300万元。\n第二条 合同总价调减为280万元。\n第三条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SUP', 'PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, originalAmount: 3000000 } },
    '合同价款由200万元减至17': { text: '物业服务补充协议\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 原合同金额200万元。\n第二条 合同价款由200万元减至170万元。\n第三条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SUP', 'PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, originalAmount: 2000000 } },
    '首次追加不到百分之十': `${HEAD}第一条 甲方追加采购同型号服务器，追加金额为45万元，单价不变。`,
    '减少金额': `${HEAD}第一条 因取消二期内容，合同价款减少80万元。`,
    '据实结算与签证': `${HEAD}第一条 因设计变更签证增加工程款90万元，按原合同第十二条据实结算。`,
    '不是政府采购': { text: `${HEAD}第一条 甲方追加采购金额90万元。`, intake: { isGovProcurement: false } },
  },
  flagged: {
    '原合同无此内容': { text: '补充协议\n第一条 本补充协议新增职工食堂经营服务，«原合同无此内容»，增加费用30万元。', types: ['SUP'], intake: {isGovProcurement: true, originalAmount: 5000000, supplements: []} },
    '合同总价调整为345万元': { text: '物业服务补充协议\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 原合同金额300万元。\n第二条 合同总价调整为«345万元»。\n第三条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SUP', 'PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, originalAmount: 3000000 } },
    '合同价款由200万元增至23': { text: '物业服务补充协议\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 原合同金额200万元。\n第二条 合同价款由200万元增至«230万元»。\n第三条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SUP', 'PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, originalAmount: 2000000 } },
    '另加会务服务一项': { text: '物业服务补充协议\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 原合同金额200万元。\n第二条 另加会务服务一项，费用«25万元»。\n第三条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SUP', 'PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, originalAmount: 2000000 } },
    '原合同金额200万元': { text: '物业服务补充协议\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 原合同金额200万元，其后已两次增加共15万元。\n第二条 本次又增加«10万元»。\n第三条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SUP', 'PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', isGovProcurement: true, originalAmount: 2000000 } },
    '与此前累计超过': {
      text: `${HEAD}第一条 甲方向乙方增购终端，增加合同金额人民币«40万元»。`, intake: { supplements: [{ date: null, amount: 300_000, subject: '终端' }] },
      severity: 'must-fix', computed: '(300,000.00＋400,000.00)÷5,000,000.00＝14%＞10%', basis: '政府采购法第49条',
    },
    '由甲价调整为乙价': { text: `${HEAD}第一条 合同总价由500万元调整为«560万元»。`, computed: '＝600,000.00元' },
    '原合同没有的内容': `${HEAD}第一条 乙方另行供应«原合同清单以外的空调设备»，追加20万元。`,
    '改了单价': `${HEAD}第一条 «单价调整为每台6800元»。`,
    '已经期满': `${HEAD}鉴于«原合同已于2026年6月30日届满»，甲方追加服务费10万元。`,
    '金额与录入不同': { text: `${HEAD}鉴于原合同总金额«400万元»。\n第一条 现追加采购金额«60万元»。`, computed: '相差1,000,000.00元' },
  },
  boundary: {
    '正好百分之十': `${HEAD}第一条 追加采购金额50万元，其他条款不变。`,
    '多一元': `${HEAD}第一条 追加采购金额«500,001元»，其他条款不变。`,
  },
  insufficient: {
    '没有原合同金额': { text: `${HEAD}第一条 追加采购金额«30万元»。`, intake: { originalAmount: null } },
    '没有补充合同台账': { text: `${HEAD}第一条 追加采购金额«30万元»。`, intake: { supplements: null }, opinion: '6%' },
  },
})
