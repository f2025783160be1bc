import { testRule } from '../../../tests/support/test-rule'
import { requireTimelyPublication } from './gpr-003-require-timely-publication'

const TEXT = '政府采购服务合同\n采购人：云溪市档案馆\n供应商：远帆设备有限公司\n第一条 供应商提供整理服务，违约方承担赔偿责任。'
const of = (extra: string) => `${TEXT}\n第二条 ${extra}`

testRule(requireTimelyPublication, {
  types: ['GPS'],
  intake: { isGovProcurement: true },
  clean: {
    '次日公告并已过备案期': { text: of('合同依法公告。'), intake: { signDate: '2026-11-02' as never, publishDate: '2026-11-03' as never }, today: '2026-11-20' },
    '非政府采购': { text: of('双方协商。'), intake: { isGovProcurement: false, isMustTender: false, procurement: '非政府采购' } },
    '涉密采购': { text: of('双方协商。'), intake: { secret: true, signDate: '2026-11-02' as never }, today: '2026-11-20' },
  },
  flagged: {
    '到期未公告': { text: of('服务期一年。'), intake: { signDate: '2026-11-02' as never }, today: '2026-11-20', severity: 'should-fix', computed: '2026-11-02＋2个工作日＝2026-11-04' },
    '公告晚了': { text: of('服务期一年。'), intake: { signDate: '2026-11-02' as never, publishDate: '2026-11-10' as never }, today: '2026-11-20', severity: 'should-fix', opinion: '实际公告日2026-11-10' },
    '拟签日给出任务': { text: of('服务期一年。'), intake: { plannedSignDate: '2026-11-20' as never }, severity: 'remind', opinion: '于2026-11-24前公告' },
    '招标项目的书面报告': { text: of('工程施工。'), types: ['CON'], intake: { isGovProcurement: false, isMustTender: true, noticeDate: '2026-11-02' as never }, severity: 'remind', basis: '招标投标法第47条', opinion: '2026-11-17' },
    '合同变更公告': { text: of('变更内容如下。'), types: ['SUP'], intake: { signDate: '2026-11-02' as never }, today: '2026-11-03', opinion: '公告合同变更' },
  },
  boundary: {
    '公告最后一日只提示': { text: of('服务期一年。'), intake: { signDate: '2026-11-02' as never, publishDate: '2026-11-04' as never }, today: '2026-11-12' },
    '跨国庆假期不逾期': { text: of('服务期一年。'), intake: { signDate: '2025-09-30' as never, publishDate: '2025-10-10' as never }, today: '2025-11-20' },
  },
  insufficient: { '不知何时签订': of('服务期一年。') },
})
