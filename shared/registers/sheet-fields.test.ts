import { expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { PUBLISHED_CALENDAR, withHolidayYears } from '../law/calendar'
import { CASES } from './cases'
import { sheetOf } from './sheet'
import { withSheetCalendar } from './sheet-fields'
import { STANDARDS } from './standards'

it('gives a sheet the state of a record and its last days, by the office’s own calendar', () => {
  const cellOf = (definition: typeof CASES, title: string, fields: object): unknown => {
    const sheet = sheetOf(definition, [{ id: 'a', fields: fields as never }])
    return sheet.row(0)[sheet.header.indexOf(title)]
  }
  expect(cellOf(STANDARDS, '状态', { state: 'revising' })).toEqual({ kind: 'text', text: '修订中' })
  const review = { kind: 'review', position: 'respondent', receivedOn: '2028-03-06', answeredOn: undefined, tribunal: '云溪市人民政府' }
  expect(cellOf(CASES, '各期限节点', review)).toEqual({ kind: 'text', text: '被申请人书面答复并提交证据、依据（普通程序） 2028-03-20' })
  const own = withHolidayYears(PUBLISHED_CALENDAR, [{ year: 2028, source: '本单位录入', holidays: [{ name: '调休', from: day('2028-03-13'), to: day('2028-03-14') }], workdays: [] }])
  expect(cellOf(withSheetCalendar(CASES, own), '各期限节点', review)).toEqual({ kind: 'text', text: '被申请人书面答复并提交证据、依据（普通程序） 2028-03-22' })
  expect(cellOf(CASES, '各期限节点', { ...review, answeredOn: '2028-03-10' })).toEqual({ kind: 'text', text: '被申请人书面答复并提交证据、依据（普通程序） 2028-03-20（2028-03-10办结）' })
})
