import { describe, expect, it } from 'vitest'
import { ALL_REGISTERS } from '../../shared/registers/all-registers'
import { REGISTER_PLACES, siblingsOf } from './register-places'

describe('the places of the registers', () => {
  it('lead to every register, each by one place and a letter of its own', () => {
    expect(REGISTER_PLACES.flatMap((place) => place.registers).toSorted((a, b) => ALL_REGISTERS.indexOf(a) - ALL_REGISTERS.indexOf(b))).toEqual(ALL_REGISTERS)
    expect(new Set(REGISTER_PLACES.map((place) => place.letter)).size).toBe(REGISTER_PLACES.length)
    for (const register of ALL_REGISTERS) expect(siblingsOf(register)).toContain(register)
  })
})
