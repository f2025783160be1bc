import { testRule } from '../../../tests/support/test-rule'
import { noPublicGuarantor } from './gua-007-no-public-guarantor'

const PARTIES = '甲方：云溪市机关事务管理局\n乙方：青禾建设有限公司\n'

testRule(noPublicGuarantor, {
  types: ['CON'],
  intake: { ourEntityKind: '机关', ourName: '云溪市机关事务管理局' },
  clean: {
    '乙方保证材料为合格正品': { text: '房屋装修合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方保证材料为合格正品。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '写明连带责任': `${PARTIES}第六条 丙方为乙方的债务提供连带责任保证。`,
    '股东保证质量': `${PARTIES}第六条 乙方及其股东提供质量保证和售后服务。`,
    '保证质量': `${PARTIES}第一条 乙方保证所供货物为全新原装正品，甲方保证按期付款。`,
    '乙方向我方提供担保': `${PARTIES}第二条 乙方的母公司对乙方的债务承担连带保证责任。`,
    '履约保函': `${PARTIES}第三条 乙方提供银行履约保函作为履约担保。`,
    '联合体的连带责任': `${PARTIES}第三条 联合体各方对甲方承担连带责任。`,
    '明确不担保': `${PARTIES}第四条 甲方不对乙方的任何贷款提供担保。`,
    '国有企业': { text: `${PARTIES}第五条 甲方为乙方的贷款提供连带责任保证。`, intake: { ourEntityKind: '国有企业', ourName: '云溪市机关事务管理局' } },
  },
  flagged: {
    '差额由甲方补齐给投资人': { text: '房屋装修合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 项目收益不足的，«差额由甲方补齐»给投资人。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '甲方以其办公楼为乙方融资设定': { text: '房屋装修合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 甲方«以其办公楼为乙方融资设定抵押»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '由甲方代偿': { text: '房屋装修合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方如不能清偿材料商货款，由甲方«代偿»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '他方保证未写方式': { text: `${PARTIES}第六条 乙方的«母公司为乙方的付款义务提供保证»。`, severity: 'remind', basis: '民法典第686条' },
    '连带保证': { text: `${PARTIES}第六条 甲方对乙方的银行贷款«承担连带保证责任»。`, severity: 'must-fix', status: 'hit', basis: '民法典第683条' },
    '差额补足': `${PARTIES}第七条 项目收益不足以偿还融资本息的，由甲方«承担差额补足»义务。`,
    '兜底': `${PARTIES}第八条 甲方«承诺对项目公司的融资贷款到期未能偿还部分予以兜底»。`,
    '抵押': `${PARTIES}第八条 甲方«以办公用房作抵押»，担保乙方的借款。`,
    '代为偿还': `${PARTIES}第九条 乙方到期不能归还借款的，甲方应当«代为偿还»。`,
  },
  boundary: {
    '立场未知但名称是机关': { text: `${PARTIES}第十条 甲方为乙方的借款«提供连带责任担保»。`, intake: { ourEntityKind: null, ourName: null }, status: 'suspected' },
    '产品责任的连带不是担保': `${PARTIES}第十一条 因产品缺陷造成人身损害的，双方依法承担连带责任。`,
  },
})
