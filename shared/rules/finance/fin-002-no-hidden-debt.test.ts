import { testRule } from '../../../tests/support/test-rule'
import { noHiddenDebt } from './fin-002-no-hidden-debt'

const HEAD = '改造服务合同\n甲方：云溪市水利局\n乙方：青禾科技有限公司\n第一条 乙方提供改造服务，违约方承担赔偿责任，争议协商解决。\n'

testRule(noHiddenDebt, {
  types: ['GPS'],
  intake: { ourName: '云溪市水利局', ourEntityKind: '机关', moneyFlow: '付款', budget: 1_200_000 },
  clean: {
    '在预算内': `${HEAD}第二条 资金来源为2027年部门预算，合同总价为人民币118万元。`,
    '收款合同不查预算': { text: `${HEAD}第二条 乙方每年支付租金30万元。`, intake: { moneyFlow: '收款', budget: null } },
    '乙方回购旧件': `${HEAD}第二条 乙方按残值回购更换下来的旧设备。`,
    '不承诺固定回报': `${HEAD}第二条 甲方不承诺任何保底收益或者固定回报，也不进行回购。`,
    '节能效益分享': { text: '合同能源管理合同\n甲方：云溪市水利局\n乙方：青禾节能有限公司\n第一条 双方按7:3分享节能效益，期满后设备所有权无偿归甲方。', types: ['EMC'], intake: { moneyFlow: null, budget: null } },
  },
  flagged: {
    '超过预算': { text: `${HEAD}第二条 合同总价为人民币«150万元»。`, severity: 'must-fix', computed: '1,500,000.00元－预算1,200,000.00元＝300,000.00元', basis: '预算法第13条' },
    '年化收益与回购': { text: `${HEAD}第二条 甲方«保证乙方年化收益率不低于8%»。\n第三条 十年期满，«由甲方按账面价值回购»。`, basis: '预算法第35条' },
    '融资建设': `${HEAD}第二条 项目«资金来源：乙方融资解决»。`,
    '税收返还': { text: `${HEAD}第二条 甲方承诺将乙方缴纳«税收地方留成部分全额返还乙方»。`, basis: '公平竞争条例第10条' },
    '财政兜底': `${HEAD}第二条 经营亏损由«财政兜底»。`,
  },
  boundary: {
    '跨年度没有预算安排': { text: `${HEAD}第二条 服务期限自«2026年1月1日至2028年12月31日»，费用按季据实结算。`, types: ['CON'], status: 'suspected', severity: 'should-fix' },
    '跨年度有预算安排': `${HEAD}第二条 服务期限自2026年1月1日至2028年12月31日，每年度付款以当年批准预算为限。`,
    '正好等于预算': `${HEAD}第二条 合同总价120万元。`,
  },
  insufficient: { '没有录入预算': { text: `${HEAD}第二条 合同总价为人民币150万元。`, intake: { budget: null } } },
})
