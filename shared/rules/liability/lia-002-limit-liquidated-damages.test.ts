import { testRule } from '../../../tests/support/test-rule'
import { limitLiquidatedDamages } from './lia-002-limit-liquidated-damages'

const HEAD = '设备采购合同\n甲方：云溪市机关事务管理局\n乙方：青禾科技有限公司\n'

testRule(limitLiquidatedDamages, {
  types: ['GPG'],
  intake: { ourName: '云溪市机关事务管理局' },
  clean: {
    '万分之五有上限': `${HEAD}第七条 乙方每逾期一日，按逾期交货部分价款的0.5‰支付违约金，累计不超过合同总价的10%。`,
    '考核扣款不算': `${HEAD}第七条 乙方考核不合格的，每次扣除当月服务费的5%作为违约金。`,
    '一次性二成': `${HEAD}第七条 乙方擅自解除合同的，支付合同总价20%的违约金。`,
  },
  flagged: {
    '我方每日百分之一': { text: `${HEAD}第七条 甲方逾期付款的，每日按合同总价的«1%»支付违约金，累计不超过合同总价的30%。`, severity: 'should-fix', computed: '365%／年' },
    '对方每日百分之五只提示': { text: `${HEAD}第七条 乙方每逾期一日，按合同总价的«5%»支付违约金，累计不超过合同总价的30%。`, severity: 'remind' },
    '一次性五成': { text: `${HEAD}第七条 甲方违约的，应支付合同总价«50%»的违约金。`, severity: 'should-fix', computed: '50%＞30%' },
    '没有累计上限': { text: `${HEAD}第七条 乙方逾期交货的，每日按合同总价的«万分之五»支付违约金。`, severity: 'remind', opinion: '上限' },
    '对方上限过低': { text: `${HEAD}第七条 乙方逾期交货的，每日按合同总价的万分之五支付违约金，累计不超过合同总价的«1%»。`, severity: 'remind', computed: '1%＜3%' },
  },
  boundary: {
    '正好千分之一不提示': `${HEAD}第七条 甲方逾期付款的，每日按合同总价的1‰支付违约金，累计不超过合同总价的10%。`,
    '千分之三不算过高但提示': { text: `${HEAD}第七条 甲方逾期付款的，每日按合同总价的«3‰»支付违约金，累计不超过合同总价的10%。`, severity: 'remind' },
    '泄密高额违约金降级': { text: `${HEAD}第七条 甲方泄露乙方商业秘密的，应支付合同总价«50%»的违约金。`, severity: 'remind' },
  },
})
