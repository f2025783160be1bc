import { expect, it } from 'vitest'
import { joinBytes } from './join-bytes'

it('puts parts one after the other, whatever their length', () => {
  expect([...joinBytes([Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)])]).toEqual([1, 2, 3])
  expect(joinBytes([]).length).toBe(0)
})
