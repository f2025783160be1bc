import { expect, it } from 'vitest'
import { isSameJson } from './same-json'

it('compares what JSON would keep: neither the order of fields nor fields without a value', () => {
  const value = { name: '甲', list: [1, { deep: null }], none: undefined }
  expect(isSameJson(value, { list: [1, { deep: null }], name: '甲', other: undefined })).toBe(true)
  for (const other of [{ ...value, name: '乙' }, { ...value, more: 0 }, { ...value, list: [1] }, { ...value, list: { 0: 1, 1: { deep: null } } }, { name: '甲' }, null, '甲', [value]]) {
    expect([isSameJson(value, other), isSameJson(other, value)]).toEqual([false, false])
  }
})
