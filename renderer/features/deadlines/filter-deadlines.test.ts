import { expect, it } from 'vitest'
import { recordId } from '../../../shared/core/ids'
import { parseLocalDate } from '../../../shared/core/local-date'
import type { OpenDeadline } from '../../../shared/storage/open-deadlines'
import { filterDeadlines, type DeadlineFilter } from './filter-deadlines'

const TODAY = parseLocalDate('2026-11-18')!
const ALL: DeadlineFilter = { band: 'near', register: null, person: null, words: '' }
const deadline = (due: string, register: string, responsible: string, title: string): OpenDeadline => ({
  id: `${title}${due}`, title, start: TODAY, due: parseLocalDate(due)!, doneOn: null, remindDays: null, responsible, register, task: title, about: '',
  record: recordId('00000000-0000-4000-8000-000000000001'), lines: [], matter: null, withheld: null,
})
const LINES = [
  deadline('2026-11-10', 'case', '王芳', '答辩'), deadline('2026-11-18', 'contract', '李明', '支付尾款'), deadline('2026-11-20', 'contract', '', '组织验收'), deadline('2027-01-04', 'case', '王芳', '上诉'),
]

it('leaves out what comes later unless it is asked for', () => {
  expect(filterDeadlines(LINES, ALL, TODAY).shown.map((one) => one.title)).toEqual(['答辩', '支付尾款', '组织验收'])
  expect(filterDeadlines(LINES, { ...ALL, band: 'later' }, TODAY).shown.map((one) => one.title)).toEqual(['上诉'])
})

it('counts each choice with the other choices in force', () => {
  const { bands, registers, persons } = filterDeadlines(LINES, { ...ALL, register: 'case' }, TODAY)
  expect([...bands]).toEqual([['overdue', 1], ['later', 1]])
  expect([...registers]).toEqual([['case', 1], ['contract', 2]])
  expect([...persons]).toEqual([['王芳', 1]])
})

it('finds words in the matter and the person, and those nobody is named for', () => {
  expect(filterDeadlines(LINES, { ...ALL, words: '李' }, TODAY).shown).toHaveLength(1)
  expect(filterDeadlines(LINES, { ...ALL, person: '' }, TODAY).shown.map((one) => one.title)).toEqual(['组织验收'])
})
