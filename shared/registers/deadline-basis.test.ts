import { expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { CASES } from './cases'
import { CONTRACTS } from './contracts'
import { deadlineBasis } from './deadline-basis'

it('is the article of a statutory deadline and of a task', () => {
  const suit = CASES.deadlines({ kind: 'administrative', position: 'defendant', receivedOn: '2026-03-02' }, PUBLISHED_CALENDAR)
  expect(suit.map((one) => deadlineBasis(one.lines))).toEqual(['行政诉讼法第67条', '行政诉讼法第36条、适用解释第34条'])
  const tasks = CONTRACTS.deadlines({ ...REGISTER_SAMPLES['contract'], state: 'performing', publishedOn: undefined }, PUBLISHED_CALENDAR)
  expect(deadlineBasis(tasks.find((one) => one.id === 'publish')!.lines)).toBe('政府采购法实施条例第50条')
})

it('is the first line where no act is named', () => {
  expect(deadlineBasis(['合同约定：2027-04-30（周五）。', '其他'])).toBe('合同约定：2027-04-30（周五）')
  expect(deadlineBasis([])).toBe('')
})
