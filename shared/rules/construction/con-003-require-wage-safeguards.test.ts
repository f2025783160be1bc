import { testRule } from '../../../tests/support/test-rule'
import { requireWageSafeguards } from './con-003-require-wage-safeguards'

const HEAD = '修缮工程施工合同\n发包人：云溪市机关后勤服务中心\n承包人：宏筑建设有限公司\n第一条 承包人负责施工，违约方承担赔偿责任，争议协商解决。\n'
const ALL = '第八条 承包人开设农民工工资专户，由总承包单位代发；实行用工实名登记；以银行保函提交工资保证金；现场设维权信息告示牌；发包人提供工程款支付保函。\n'

testRule(requireWageSafeguards, {
  types: ['CON'],
  clean: {
    '按季报送报表': `${HEAD}${ALL}第九条 人工费用占比20%，按月拨付。承包人每三个月向发包人报送农民工工资支付报表一次。`,
    '按月拨入专户且要素齐备': `${HEAD}${ALL}第九条 发包人每月15日前将上月人工费拨入专用账户。`,
    '人工费占比': `${HEAD}${ALL}第九条 人工费用按当期工程款的25%按月拨付。`,
    '工程款按季、人工费按月': `${HEAD}${ALL}第九条 工程进度款按季度支付，人工费用按月拨付。`,
    '附件载有': `${HEAD}${ALL}附件二 人工费用拨付办法\n一、发包人每月拨付人工费用，不得拖延。`,
  },
  flagged: {
    '完工后与尾款一并结清': { text: `${HEAD}${ALL}第九条 人工费用占比20%，于工程«完工并结算后与尾款一并结清»。`, severity: 'must-fix' },
    '随进度款按季': { text: `${HEAD}${ALL}第九条 人工费用占比20%，随工程进度款«每季度»支付。`, severity: 'must-fix', basis: '农民工工资条例第24条' },
    '完工后一次付': { text: `${HEAD}${ALL}第九条 人工费按月统计，工人工资由承包人在工程«竣工验收后一次性付清»。`, severity: 'must-fix' },
    '以日计的周期': { text: `${HEAD}${ALL}第九条 人工费用拨付周期为«60日»。`, computed: '60日＞1个月' },
    '什么都没写': { text: HEAD, severity: 'should-fix', opinion: '农民工工资专用账户' },
    '零星维修只提示': { text: '零星维修工程施工合同\n发包人：云溪市档案馆\n承包人：宏筑建设有限公司\n第一条 承包人完成零星维修，违约方承担责任。', severity: 'remind' },
    '责任全推给承包人': { text: `${HEAD}${ALL}第九条 人工费每月拨付。农民工«工资由承包人自行负责，发包人不承担任何责任»。`, severity: 'remind' },
  },
  boundary: {
    '正好一个月': `${HEAD}${ALL}第九条 人工费用每1个月拨付一次。`,
    '每两个月': `${HEAD}${ALL}第九条 人工费用每«两个月»结算并支付。`,
  },
})
