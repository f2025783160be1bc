import { describe, expect, it } from 'vitest'
import { parseLocalDate } from '../core/local-date'
import { checkCreditCode, similarValidCodes } from './credit-code'
import { checkResidentId, maskResidentId } from './resident-id'

describe('a unified social credit code', () => {
  it.each(['91350100M000100Y43', '11330000MB0000000H', '12330000MB00000351', '91330106MA2ABCDEX7'])('%s passes', (code) => expect(checkCreditCode(code)).toEqual({ kind: 'valid' }))
  it('names the right last sign', () => {
    expect(checkCreditCode('91350100M000100Y42')).toEqual({ kind: 'check-digit', expected: '3' })
    expect(checkCreditCode('91350100M000100Y4Z')).toEqual({ kind: 'alphabet', sign: 'Z', position: 18, expected: '3' })
  })
  it('has 18 signs', () => expect(checkCreditCode('91350100M000100Y4')).toEqual({ kind: 'length', length: 17 }))
  it('is found again behind a mistaken sign', () => expect(similarValidCodes('9135O100M000100Y43')).toContain('91350100M000100Y43'))
})

describe('a resident identity number', () => {
  const today = parseLocalDate('2026-11-16')!
  it('passes with its check digit and a real day of birth', () => {
    expect(checkResidentId('110101199001010015', today).kind).toBe('valid')
    expect(checkResidentId('330106198802290019', today).kind).toBe('valid')
  })
  it('fails on the check digit, the day and the province', () => {
    expect(checkResidentId('110101199001010014', today)).toEqual({ kind: 'check-digit', expected: '5' })
    expect(checkResidentId('330106198502290017', today).kind).toBe('birth')
    expect(checkResidentId('990101199001010015', today).kind).toBe('province')
  })
  it('shows three signs before and two after', () => expect(maskResidentId('110101199001010015')).toBe('110*************15'))
})
