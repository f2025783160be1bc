import { array, assert, boolean, constant, dictionary, integer, letrec, oneof, property, string, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWire, encodeWire, WireError } from './wire'

describe('values with bytes on the wire', () => {
  it('come back as they were, bytes as bytes', () => {
    const key = string().filter((name) => name !== '$bytes' && name !== '__proto__')
    const value = letrec((tie) => ({
      node: oneof({ maxDepth: 4 }, string(), integer(), boolean(), constant(null), uint8Array(), array(tie('node')), dictionary(key, tie('node'), { noNullPrototype: true })),
    })).node
    assert(property(value, (one) => {
      expect(decodeWire(encodeWire(one))).toEqual(one)
    }))
    expect(decodeWire(encodeWire(undefined))).toBeUndefined()
  })

  it('are refused when the body is cut anywhere or goes on', () => {
    const body = encodeWire({ name: 'a.doc', bytes: new Uint8Array([1, 2, 3]) })
    for (let length = 0; length < body.length; length += 1) expect(() => decodeWire(body.subarray(0, length))).toThrow(WireError)
    expect(() => decodeWire(new Uint8Array([...body, 0]))).toThrow(WireError)
  })

  it('are refused when the header points at bytes that are not there', () => {
    const header = new TextEncoder().encode('{"lengths":[],"value":{"$bytes":0}}')
    expect(() => decodeWire(new Uint8Array([header.length, 0, 0, 0, ...header]))).toThrow(WireError)
  })
})
