import { describe, expect, it } from 'vitest'
import { readHolidayYears } from './read-holiday-years'

describe('holiday years as data', () => {
  it('are read whole or not at all', () => {
    const year = { year: 2027, source: '国办发明电〔2026〕×号', holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }], workdays: [] }
    expect(readHolidayYears(JSON.stringify([year]))).toMatchObject({ ok: true, value: [{ year: 2027 }] })
    expect(readHolidayYears('{')).toMatchObject({ error: ['文件不是 JSON；请使用导出的放假安排文件。'] })
    expect(readHolidayYears(JSON.stringify([year, { ...year, source: '', workdays: ['2027-02-30'] }]))).toMatchObject({ error: ['1.workdays.0：不是 YYYY-MM-DD 的真实日期'] })
    expect(readHolidayYears(JSON.stringify([year, { ...year, source: '' }]))).toMatchObject({ error: ['2027年：请填写放假安排的发文字号或来源。', '2027年出现两次。'] })
  })
})
