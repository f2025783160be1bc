import { expect, it } from 'vitest'
import { readHolidays } from './read-holidays'

it('takes the notice, lines and JSON for what they are', () => {
  const notice = '关于2027年部分节假日安排的通知\n一、元旦：1月1日至3日放假。'
  const yearsOf = (text: string): unknown => {
    const read = readHolidays(text, 2028, '示例')
    return read.ok ? read.value.years.map(({ year, source }) => [year, source]) : read.error
  }
  expect(yearsOf(notice)).toEqual([[2027, '国务院办公厅关于2027年部分节假日安排的通知']])
  expect(yearsOf('放假,元旦,2028-01-01')).toEqual([[2028, '示例']])
  expect(yearsOf('{"year":2029,"source":"某","holidays":[],"workdays":[]}')).toEqual([[2029, '某']])
  expect(yearsOf('今年照常')).toEqual(['没有读到2028年的放假日期。'])
})
