import { expect, it } from 'vitest'
import { COUNSEL_ROW, DECISION_ROW } from '../../tests/support/sample-rows'
import { recordId } from '../core/ids'
import type { Fields } from '../registers/field'
import { createMemoryStore } from './memory-store'
import { planMaterials } from './plan-materials'
import { newRecord, RECORD_KINDS } from './record-kinds'

const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const ACT = { actor: '周明', role: '', action: '登记', subject: null, reason: '', at: '2026-04-15T09:00:00+08:00' }

async function planOf(kind: string, fields: Fields, made: readonly Fields[] = []) {
  const store = createMemoryStore(RECORD_KINDS)
  await store.transact(ACT, async (transaction) => {
    await transaction.put(newRecord(id(1), kind, fields))
    for (const [index, one] of made.entries()) await transaction.put(newRecord(id(10 + index), 'made-document', { register: kind, record: id(1), ...one }))
  })
  const plan = (await planMaterials(store, kind, id(1), '云溪市机关事务管理局'))!
  return { plan, slots: plan.slots.map(({ title, files, missing }) => [title, files.map(({ name }) => name), missing]) }
}

it('gathers the evidence of a decision in the order of the regulation, and names the empty review', async () => {
  const { plan, slots } = await planOf('decision', DECISION_ROW)
  expect([plan.title, plan.number]).toEqual(['公物仓建设方案', 'JC-2026-02'])
  expect(slots).toEqual([
    ['文书', [], '尚未生成：重大行政决策合法性审查意见书'], ['决策草案', ['草案.docx'], null], ['公众参与', ['征求意见汇总.docx'], null], ['风险评估', ['风险评估报告.pdf'], null], ['合法性审查意见', [], '缺合法性审查意见'],
  ])
})

it('puts the newest document of each kind before the papers', async () => {
  const form = (title: string, digit: string, madeAt: string): Fields => ({ letter: 'engagement-form', title, fileSha: digit.repeat(64), madeAt, madeOn: madeAt.slice(0, 10) })
  const { slots } = await planOf('counsel', COUNSEL_ROW, [form('旧表', 'a', '2026-01-05T09:00:00+08:00'), form('聘请备案表', 'b', '2026-02-05T09:00:00+08:00')])
  expect(slots).toEqual([['文书', ['聘请备案表.docx'], null], ['聘请合同', ['聘请合同.pdf'], null], ['聘任程序文件', ['办公会纪要.pdf'], null], ['采购（比选）文件', ['比选纪要.pdf'], null], ['执业许可证', ['执业许可证.pdf'], null], ['利益冲突声明', ['利益冲突声明.pdf'], null], ['保密协议', ['保密协议.pdf'], null]])
  const lacking = await planOf('counsel', { ...COUNSEL_ROW, selection: 'direct', licenceFiles: [], selectionFiles: undefined })
  expect(lacking.plan.slots.flatMap(({ missing }) => missing ?? [])).toEqual(['尚未生成：法律顾问聘请备案表', '缺执业许可证'])
})
