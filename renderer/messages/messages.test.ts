import { describe, expect, it } from 'vitest'
import { en } from './en'
import { zhCN } from './zh-CN'

/** Every key with what stands there: a text, a list, or a function of so many values. */
function shapeOf(catalogue: object, prefix = ''): readonly string[] {
  return Object.entries(catalogue).flatMap(([key, value]) => {
    const path = `${prefix}${key}`
    if (typeof value === 'function') return [`${path}(${(value as (...values: never[]) => string).length})`]
    if (typeof value === 'string') return [path]
    return Array.isArray(value) ? [`${path}[${value.length}]`] : shapeOf(value as object, `${path}.`)
  })
}

describe('the catalogues', () => {
  it('say the same things in every language', () => {
    expect([...shapeOf(en)].sort()).toEqual([...shapeOf(zhCN)].sort())
  })

  it('leave no text empty that is not empty in Chinese', () => {
    const textsOf = (catalogue: object): readonly (readonly [string, string])[] =>
      Object.entries(catalogue).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : typeof value === 'object' && value !== null ? textsOf(value) : []))
    const empty = (catalogue: object): readonly string[] => textsOf(catalogue).filter(([, text]) => text === '').map(([key]) => key)
    expect(empty(en)).toEqual(empty(zhCN))
  })
})
