import { testRule } from '../../../tests/support/test-rule'
import { noDeviationFromAward } from './gpr-001-no-deviation-from-award'

const HEAD = '政府采购服务合同\n采购人：云溪市机关后勤服务中心\n供应商：青禾会务服务有限公司\n'
const TAIL = '\n第九条 违约方承担赔偿责任，争议由双方协商解决。'
const of = (text: string) => `${HEAD}${text}${TAIL}`

testRule(noDeviationFromAward, {
  types: ['GPS'],
  intake: { isGovProcurement: true, awardPrice: 2_980_000, awardFacts: { '工期': '12个月', '数量': '安保人员36名', '付款条件': '首付20%，余款按季', '项目负责人': '林知远' } },
  clean: {
    '与中标价一致': of('第一条 合同总价为人民币2,980,000.00元（大写：贰佰玖拾捌万元整）。'),
    '以万元写的同一价格': of('第一条 合同总价为298万元。服务期限为一年。'),
    '人数、比例、负责人一致': of('第一条 合同总价298万元，服务期12个月。\n第二条 乙方配备安保人员36名，项目负责人：林知远。\n第三条 首期支付合同总价的20%。'),
    '将来的变更程序': of('第一条 合同总价298万元。\n第二条 履行中确需变更的，经双方协商后可以将工期调整为双方确认的期限。'),
    '磋商后确定的总价': of('第一条 经双方协商，合同总价确定为人民币298万元。'),
    '禁止句': of('第一条 合同总价298万元。\n第二条 双方不得在中标价基础上下浮或者变更付款方式。'),
  },
  flagged: {
    '协商优惠后的总价': { text: of('第一条 合同总价为人民币«290万元»。'), severity: 'must-fix', computed: '2,900,000.00元－中标（成交）2,980,000.00元＝-80,000.00元', basis: '政府采购法第46条' },
    '在成交价上再优惠': of('第一条 «乙方同意在成交价基础上再优惠5%»。'),
    '商定调整价格': of('第一条 «双方商定合同价格由298万元调整为295万元»。'),
    '付款方式被改': of('第一条 «经双方友好协商，付款方式变更为到货后一次性付清»。'),
    '负责人换了人': { text: of('第一条 服务期12个月，«项目负责人：周牧野»。'), computed: '周牧野≠林知远' },
    '服务期短了': { text: of('第一条 «本合同服务期限为10个月，自签订之日起算»。'), status: 'suspected', opinion: '12个月' },
  },
  boundary: {
    '差一分钱以上': of('第一条 合同总价为人民币«2,980,000.02元»。'),
    '净价不与含税中标价比': of('第一条 不含税合同价款2,811,320.75元。'),
  },
  insufficient: {
    '没有录入中标信息': { text: of('第一条 合同总价为298万元。'), intake: { isGovProcurement: true, awardPrice: null, awardFacts: null }, opinion: '未录入中标' },
    '只有价格': { text: of('第一条 合同总价为298万元。'), intake: { isGovProcurement: true, awardFacts: null }, opinion: '项目负责人' },
  },
})
