import { testRule } from '../../../tests/support/test-rule'
import { limitDonations } from './don-001-limit-donations'

const TO_US = '捐赠协议\n捐赠人：青禾电器有限公司\n受赠人：云溪市水利局\n'
const FROM_US = '捐赠协议\n捐赠人：云溪市水利局\n受赠人：云溪市图书馆\n'
const TERMS = '第八条 捐赠财产移交时登记造册，专项用于约定用途，交付后不得撤销，违约方承担责任。\n'

testRule(limitDonations, {
  types: ['DON'],
  intake: { ourName: '云溪市水利局', ourEntityKind: '机关', approvals: [] },
  clean: {
    '乙方供应电脑30台': { text: '采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方供应电脑30台，总价15万元。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GPG'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '图书馆受赠图书': { text: `捐赠协议\n捐赠人：青禾慈善基金会\n受赠人：云溪市图书馆\n第一条 捐赠人捐赠图书一千册，用于公共阅览。\n${TERMS}`, intake: { ourName: '云溪市图书馆', ourEntityKind: '事业单位' } },
    '救灾捐赠': `${TO_US}第一条 捐赠人为防汛救灾捐赠水泵20台。\n${TERMS}`,
    '捐出已获批准': { text: `${FROM_US}第一条 捐赠人捐赠书架30组。\n${TERMS}`, intake: { approvals: [{ kind: '资产处置', no: '云财资〔2026〕3号', date: null }] } },
    '资产调拨': `资产调拨协议\n甲方：云溪市水利局\n乙方：云溪市图书馆\n第一条 甲方将书架调拨给乙方。`,
  },
  flagged: {
    '乙方自愿资助甲方购置车辆一台': { text: '合作框架协议\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方«自愿资助甲方购置车辆一台»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GEN'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '用于改善机关办公条件': { text: '战略合作协议\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方向甲方«捐赠十万元»，用于改善机关办公条件。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GEN'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '空调用于办公楼': { text: `${TO_US}第一条 捐赠人向受赠人«捐赠空调50台用于受赠人办公楼»。\n${TERMS}`, severity: 'must-fix', basis: '捐赠法第11条' },
    '捐出没有批准': { text: `${FROM_US}第一条 捐赠人捐赠书架30组。\n${TERMS}`, basis: '国资条例第19条' },
    '优先采购捐赠人': { text: `捐赠协议\n捐赠人：青禾电器有限公司\n受赠人：云溪市图书馆\n第一条 捐赠人«捐赠电脑，受赠人优先采购捐赠人的产品»。\n${TERMS}`, intake: { ourName: '云溪市图书馆', ourEntityKind: '事业单位' } },
    '没有用途和撤销': { text: '捐赠协议\n捐赠人：青禾慈善基金会\n受赠人：云溪市图书馆\n第一条 捐赠人捐赠图书一千册，按清单移交，违约方承担责任。', intake: { ourName: '云溪市图书馆', ourEntityKind: '事业单位' }, severity: 'should-fix' },
    '采购附带捐赠': { text: '采购合同\n采购人：云溪市水利局\n供应商：青禾电器有限公司\n第一条 供应商自愿向采购人«捐赠办公家具一批»。', types: ['GPG'] },
  },
  boundary: {
    '车辆': { text: `${TO_US}第一条 捐赠人«捐赠轿车一辆»。\n${TERMS}`, basis: '机关事务条例第25条' },
    '不以采购为条件': { text: `捐赠协议\n捐赠人：青禾慈善基金会\n受赠人：云溪市图书馆\n第一条 捐赠人捐赠图书，不得以采购捐赠人产品作为捐赠条件。\n${TERMS}`, intake: { ourName: '云溪市图书馆', ourEntityKind: '事业单位' } },
  },
  insufficient: {
    '性质不明': { text: `${TO_US}第一条 捐赠人«捐赠空调50台»。\n${TERMS}`, intake: { ourEntityKind: null } },
    '批准未录入': { text: `${FROM_US}第一条 捐赠人捐赠书架30组。\n${TERMS}`, intake: { approvals: null } },
  },
})
