import { expect, it } from 'vitest'
import type { AgreedPeriod } from '../facts/agreed-periods'
import { AGREED_TERMS } from '../registers/agreed-terms'
import { checkValue } from '../registers/check-value'
import { termOf, undisputedPeriods } from './proposed-terms'

const period = (kind: AgreedPeriod['kind'], count: number): AgreedPeriod =>
  ({ kind, count, unit: 'day', from: 'accepted', span: { start: 0, end: 1 }, sentence: { start: 0, end: 1 }, quote: `验收合格后${count}日` })

it('takes what is told once, leaves what is told in two ways to a person, and makes terms the register accepts', () => {
  const once = undisputedPeriods([period('bond', 7), period('warranty', 365), period('bond', 30), period('retention', 14)])
  expect(once.map(({ kind }) => kind)).toEqual(['warranty', 'retention'])
  expect(checkValue(AGREED_TERMS, once.map(termOf))).toEqual([])
})
