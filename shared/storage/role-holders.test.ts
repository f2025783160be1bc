import { expect, it } from 'vitest'
import { roleName } from '../registers/role'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS } from './record-kinds'
import { putRoleHolder, readRoleHolders, ROLE_HOLDERS } from './role-holders'

const ACT = { actor: '周明', role: '', action: '修改设置', subject: null, reason: '', at: '2026-04-15T09:00:00+08:00' }

it('names persons beside their roles, one change leaving the others as they are', async () => {
  const store = createMemoryStore(RECORD_KINDS)
  expect(roleName('legal-head', await readRoleHolders(store))).toBe('法制机构负责人')
  await store.transact(ACT, (transaction) => putRoleHolder(transaction, 'legal-head', ' 周明 '))
  await store.transact(ACT, (transaction) => putRoleHolder(transaction, 'vice-leader', '林青、陈一'))
  const holders = await readRoleHolders(store)
  expect([roleName('legal-head', holders), roleName('vice-leader', holders), roleName('leader', holders)]).toEqual(['法制机构负责人（周明）', '分管领导（林青、陈一）', '主要负责人（局长办公会）'])
  await store.transact(ACT, (transaction) => putRoleHolder(transaction, 'legal-head', ''))
  expect(await readRoleHolders(store)).toEqual({ 'vice-leader': '林青、陈一' })
})

it('knows nobody where something else is stored', async () => {
  const store = createMemoryStore(RECORD_KINDS)
  await store.transact(ACT, (transaction) => transaction.put(newRecord(ROLE_HOLDERS, 'setting', { key: 'role-holders', value: 'x' })))
  expect(await readRoleHolders(store)).toEqual({})
})
