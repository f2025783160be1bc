import { expect, it } from 'vitest'
import { fieldsAskedBy } from './asked-fields'
import { registerOf } from './all-registers'
import type { RegisterWithProcess } from './definition'
import type { Fields } from './field'

const asked = (register: string, step: string, fields: Fields): readonly string[] => {
  const definition = registerOf(register) as RegisterWithProcess
  return fieldsAskedBy(definition, definition.process.transitions.find(({ id }) => id === step)!, fields).map(({ id }) => id)
}
const taken = (...steps: readonly string[]): Fields => ({ steps: steps.map((transition) => ({ transition })) })
const PUBLISHED = { standardNumber: 'DB33/T 0001-2026', publishedOn: '2026-03-01', effectiveOn: '2026-04-01', textFiles: [{ name: 'a' }] }

it('asks for what is missing, and again for the days of an earlier occasion', () => {
  expect(asked('standard', 'publish', taken('approve-proposal'))).toEqual(['standardNumber', 'publishedOn', 'effectiveOn', 'textFiles'])
  // What came in with a sheet was never asked for here; it is not asked for a second time.
  expect(asked('standard', 'publish', { ...PUBLISHED, ...taken('approve-proposal') })).toEqual([])
  expect(asked('standard', 'republish', { ...PUBLISHED, ...taken('publish', 'implement', 'revise') })).toEqual(['publishedOn', 'effectiveOn'])
  expect(asked('standard', 'confirm', { ...PUBLISHED, lastReviewedOn: '2031-02-01', ...taken('publish', 'implement', 'confirm') })).toEqual(['lastReviewedOn'])
  expect(asked('policy', 'publish', { documentNumber: '云机事发〔2024〕8号', meeting: '第3次', deliberatedOn: '2024-02-20', publishedOn: '2024-03-01', effectiveOn: '2024-04-01', ...taken('submit', 'review', 'deliberate', 'publish', 'amend') })).toEqual(['deliberatedOn', 'publishedOn', 'effectiveOn'])
})
