import { testRule } from '../../../tests/support/test-rule'
import { noParallelContracts } from './con-004-no-parallel-contracts'

const HEAD = '东门改造项目施工合同\n发包人：云溪市机关后勤服务中心\n承包人：宏筑建设有限公司\n'
const ledger = (amount: number, date: string) => [{ date: date as never, name: '东门改造施工合同', counterparty: '宏筑建设有限公司', category: '工程', project: '东门改造项目', procurement: '公开招标', amount }]

testRule(noParallelContracts, {
  types: ['CON'],
  clean: {
    '变更签证': `${HEAD}第一条 因设计变更增加的工程量，双方按变更程序签署变更协议，据实结算。`,
    '与原合同不一致以补充协议为准': { text: '补充协议\n第一条 本补充协议与原合同不一致的，以本补充协议为准。', types: ['SUP'] },
    '禁止另行订立': `${HEAD}第一条 双方不得另行签订内部协议或者君子协定。`,
    '实际工程款按结算': `${HEAD}第一条 实际工程价款以经审定的竣工结算为准。`,
    '不再另签': `${HEAD}第一条 双方不再另行签订内部协议。`,
    '投标下浮率': `${HEAD}第一条 投标报价下浮率为8%，结算时同比例下浮。`,
    '退还保证金': `${HEAD}第一条 竣工后返还履约保证金的50%。`,
  },
  flagged: {
    '备案合同只办许可': { text: `${HEAD}第一条 双方«备案的施工合同仅用于办理施工许可手续»。`, severity: 'must-fix', basis: '招标投标法第46条' },
    '与中标合同不一致以本协议为准': `${HEAD}第一条 本协议«与中标合同不一致的，以本协议为准»。`,
    '真实租金': { text: '房屋租赁合同\n第一条 «网签合同所载租金仅为办理手续»，«双方实际租金为每月3万元»。', types: ['LES'], basis: '民法典第146条' },
    '中标价让利': `${HEAD}第一条 承包人同意在中标价基础上«让利8%结算»。`,
    '与中标通知书不符按本协议': `${HEAD}第一条 本协议约定«与中标通知书不符的，按本协议执行»。`,
    '抽屉协议': `${HEAD}第一条 双方另有«抽屉协议»，作为结算依据。`,
  },
  boundary: {
    '台账另有一份': { text: `${HEAD}第一条 东门改造项目合同总价为人民币«200万元»。`, intake: { ledger: ledger(2_300_000, '2026-10-20') }, status: 'suspected', computed: '相隔27日' },
    '台账那份隔得久': { text: `${HEAD}第一条 东门改造项目合同总价为人民币200万元。`, intake: { ledger: ledger(2_300_000, '2026-03-20') } },
    '台账金额相同': { text: `${HEAD}第一条 东门改造项目合同总价为人民币200万元。`, intake: { ledger: ledger(2_000_000, '2026-10-20') } },
  },
})
