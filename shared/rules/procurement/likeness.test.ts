import { expect, it } from 'vitest'
import { likeness } from './likeness'

it('finds names of one job alike and others not', () => {
  expect(likeness('三号楼西侧装修工程合同（一期）', '三号楼东侧装修工程合同')).toBeGreaterThan(0.6)
  expect(likeness('食堂委托经营合同', '三号楼装修工程合同')).toBeLessThan(0.2)
  expect(likeness('', '')).toBe(0)
})
