import { describe, expect, it } from 'vitest'
import { parseLocalDate } from '../core/local-date'
import { readHolidayTable, writeHolidayTable } from './holiday-table'

const day = (text: string) => parseLocalDate(text)!
const SPRING = { year: 2027, source: '国办发明电〔2026〕×号', holidays: [{ name: '元旦', from: day('2027-01-01'), to: day('2027-01-01') }, { name: '春节', from: day('2027-02-05'), to: day('2027-02-11') }], workdays: [day('2027-01-31'), day('2027-02-20')] }

describe('a year as lines', () => {
  it('reads back as it was written', () => {
    expect(readHolidayTable(writeHolidayTable(SPRING), 2027, SPRING.source)).toEqual({ ok: true, value: SPRING })
  })

  it('may come from a spreadsheet with a header', () => {
    const csv = '\ufeff类型,名称,开始,结束\r\n"放假","元旦","2027-01-01",\r\n放假，春节，2027-02-05，2027-02-11\r\n上班,,2027-01-31\r\n\r\n上班\t2027-02-20\r\n'
    expect(readHolidayTable(csv, 2027, SPRING.source)).toEqual({ ok: true, value: SPRING })
  })

  it('names each line it does not understand, and what contradicts', () => {
    expect(readHolidayTable('放假,春节,2027-02-30\n休息,2027-01-01\n放假,元旦,2027-01-01\n上班,2027-01-01', 2027, '示例')).toMatchObject({
      error: [
        '第1行“放假,春节,2027-02-30”看不懂；请写成“放假,春节,2027-02-05,2027-02-11”或“上班,2027-01-31”。',
        '第2行“休息,2027-01-01”看不懂；请写成“放假,春节,2027-02-05,2027-02-11”或“上班,2027-01-31”。',
        '2027-01-01 既是放假日又是调休上班日，请改正。',
      ],
    })
    expect(readHolidayTable('', 2027, '示例')).toMatchObject({ error: ['没有读到2027年的放假日期。'] })
  })
})
