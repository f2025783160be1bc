import { describe, expect, it } from 'vitest'
import { derivedId } from './derived-id'

describe('the id of a record there is only one of', () => {
  it('is the same for the same parts and a well-formed UUID', () => {
    expect(derivedId('finding-state', 'a', 'b')).toBe(derivedId('finding-state', 'a', 'b'))
    expect(derivedId('finding-state', 'a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('differs when the parts are cut differently', () => {
    expect(derivedId('ab', 'c')).not.toBe(derivedId('a', 'bc'))
  })
})
