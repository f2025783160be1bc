import type { LedgerEntry } from '../../facts/intake'
import { testRule } from '../../../tests/support/test-rule'
import { DEFAULT_SETTINGS } from '../office-settings'
import { noSplitting } from './gpr-006-no-splitting'

const HEAD = '三号楼装修工程施工合同\n发包人：云溪市机关后勤服务中心\n承包人：宏筑建设有限公司\n第一条 合同总价为人民币'
const entry = (date: string, amount: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  date: date as never, name: '三号楼装修工程施工合同', counterparty: '宏筑建设有限公司', category: '装修', project: '', procurement: '询价', amount, ...more,
})
const four = ['2026-09-01', '2026-09-20', '2026-10-10', '2026-11-01'].map((date) => entry(date, 950_000))

testRule(noSplitting, {
  types: ['CON'],
  intake: { moneyFlow: '付款', ledger: four },
  clean: {
    '单独一份': { text: `${HEAD}95万元。`, intake: { ledger: [] } },
    '框架协议订单': { text: `${HEAD}95万元。`, intake: { ledger: four.map((line) => ({ ...line, procurement: '框架协议' })) } },
    '其他项目': { text: `${HEAD}95万元。`, intake: { ledger: four.map((line) => ({ ...line, name: '食堂食材采购', category: '食材', counterparty: '青禾食品有限公司' })) } },
    '去年的合同': { text: `${HEAD}95万元。`, intake: { ledger: four.map((line) => ({ ...line, date: '2025-11-01' as never })) } },
  },
  flagged: {
    '三个月五份': { text: `${HEAD}«95万元»。`, status: 'suspected', severity: 'should-fix', computed: '＝4,750,000.00元≥4,000,000.00元', basis: '16号令第5条' },
    '服务超过本地标准': {
      text: '档案数字化服务合同\n采购人：云溪市档案馆\n供应商：远帆科技有限公司\n第一条 合同总价«150万元»。', types: ['GPS'],
      intake: { ledger: [entry('2026-03-01', 1_500_000, { name: '档案数字化服务合同（一期）', category: '' })] },
      settings: { ...DEFAULT_SETTINGS, parameters: { 'open-tender-line': [{ from: '2026-01-01' as never, value: 2_000_000, source: '地方标准' }] } },
      basis: '采购条例第28条', opinion: '2份',
    },
    '两份都贴着限额': {
      text: '档案数字化服务合同\n采购人：云溪市档案馆\n供应商：远帆科技有限公司\n第一条 合同总价«195万元»。', types: ['GPS'],
      intake: { ledger: [entry('2026-03-01', 1_900_000, { name: '档案数字化服务合同', category: '' })] },
      settings: { ...DEFAULT_SETTINGS, parameters: { 'open-tender-line': [{ from: '2026-01-01' as never, value: 2_000_000, source: '地方标准' }] } },
    },
  },
  boundary: {
    '两份都贴着分散采购限额': {
      text: '档案数字化服务合同\n采购人：云溪市档案馆\n供应商：远帆科技有限公司\n第一条 合同总价«49万元»。', types: ['GPS'],
      intake: { ledger: [entry('2026-03-01', 480_000, { name: '档案数字化服务合同', category: '' })] },
      settings: { ...DEFAULT_SETTINGS, parameters: { 'scattered-procurement-line': [{ from: '2026-01-01' as never, value: 500_000, source: '地方标准' }] } },
      opinion: '500,000.00元的限额（分散采购限额标准）',
    },
    '正好四百万': { text: `${HEAD}«100万元»。`, intake: { ledger: [entry('2026-10-01', 1_500_000), entry('2026-10-20', 1_500_000)] } },
    '台账里就是本合同': { text: `${HEAD}95万元。\n签订日期：2026年11月16日`, intake: { ledger: [entry('2026-11-16', 950_000)] } },
  },
  insufficient: {
    '没有台账': { text: `${HEAD}95万元。`, intake: { ledger: null } },
    '没有地方标准': { text: '档案数字化服务合同\n采购人：云溪市档案馆\n供应商：远帆科技有限公司\n第一条 合同总价«150万元»。', types: ['GPS'], intake: { ledger: [entry('2026-03-01', 900_000, { name: '档案数字化服务合同' })] } },
  },
})
