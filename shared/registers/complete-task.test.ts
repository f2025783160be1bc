import { describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { day } from '../../tests/support/take-steps'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { canComplete, completeTask, taskDoneBy } from './complete-task'
import { contractTasks } from './contract-tasks'
import { CONTRACTS } from './contracts'
import { validateRecord } from './definition'
import type { Fields } from './field'

const { publishedOn: _, filedOn: __, bondReturnedOn: ___, ...SAMPLE } = REGISTER_SAMPLES['contract']!
const SIGNED: Fields = {
  ...SAMPLE, state: 'performing', counterpartySize: 'small', acceptanceDueOn: '2026-07-10', acceptedOn: '2026-07-09',
  warrantyUntil: '2027-06-30', licenceUntil: '2026-12-31', secrecyUntil: '2030-01-01', energyReviewOn: '2026-12-20', claimKnownOn: '2026-01-05', bondDueOn: '2027-04-30',
  agreedTerms: [{ kind: 'retention', count: 14, unit: 'day', from: 'warranty-ended' }, { kind: 'defects', count: 2, unit: 'year', from: 'accepted' }],
  payments: [{ name: '首期款', amount: 1, deliveredOn: '2026-06-30' }, { name: '尾款', amount: 1, agreedOn: '2026-12-01' }],
}
const DONE = { on: day('2026-07-15'), by: '李明' }
const open = (fields: Fields): readonly string[] => contractTasks(fields, PUBLISHED_CALENDAR).filter(({ doneOn }) => doneOn === null).map(({ id }) => id)

describe('a task of a signed contract', () => {
  it('vanishes when it is done and comes back when it is not, whatever keeps its day', () => {
    const fields: Fields = { ...SIGNED, acceptedOn: undefined }
    const tasks = open(fields)
    expect(tasks).toEqual(expect.arrayContaining(['publish', 'file', 'pay-0', 'invoice-0', 'pay-1', 'accept', 'bondDueOn', 'warrantyUntil', 'licenceUntil', 'secrecyUntil', 'energyReviewOn', 'limitation', 'term-0', 'term-1']))
    for (const task of tasks.filter(canComplete)) {
      const done = completeTask(fields, task, DONE)
      if (!done.ok) throw new Error(`${task}: ${done.error}`)
      expect([task, open(done.value).includes(task)]).toEqual([task, false])
      expect(taskDoneBy(done.value, task)).toBe('李明')
      expect(validateRecord(CONTRACTS, done.value, PUBLISHED_CALENDAR)).toEqual(validateRecord(CONTRACTS, fields, PUBLISHED_CALENDAR))
      const undone = completeTask(done.value, task, null)
      expect([task, undone.ok && open(undone.value).includes(task), undone.ok && taskDoneBy(undone.value, task)]).toEqual([task, true, ''])
    }
  })

  it('of evaluation comes after acceptance and is ticked off like the others', () => {
    const done = completeTask(SIGNED, 'evaluate', DONE)
    expect([open(SIGNED).includes('evaluate'), done.ok && open(done.value).includes('evaluate')]).toEqual([true, false])
  })

  it('of an agreed period is done by its own field too, where it is the only one of its kind', () => {
    const term = { kind: 'acceptance', count: 7, unit: 'day', from: 'delivered' }
    const accepted = (agreedTerms: readonly Fields[]) => {
      const done = completeTask({ ...SIGNED, acceptanceDueOn: undefined, acceptedOn: undefined, agreedTerms }, 'term-0', DONE)
      return done.ok && done.value['acceptedOn']
    }
    expect([accepted([term]), accepted([term, term])]).toEqual(['2026-07-15', undefined])
  })

  it('that is a step of the process, or a payment that is not there, is refused', () => {
    expect(completeTask(SIGNED, 'sign', DONE)).toEqual({ ok: false, error: '这一步请在流程中办理。' })
    expect(completeTask(SIGNED, 'pay-9', DONE)).toMatchObject({ ok: false })
    expect(completeTask(SIGNED, 'term-9', DONE)).toMatchObject({ ok: false })
  })
})
