import { describe, expect, it } from 'vitest'
import { addDays, localDateOf } from '../core/local-date'
import { PUBLISHED_CALENDAR, withHolidayYears } from './calendar'
import { readHolidayNotice } from './read-holiday-notice'

const NOTICE_2026 = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`

describe('the notice of holidays', () => {
  it('of 2026 gives the same days as the calendar the program ships with', () => {
    const read = readHolidayNotice(NOTICE_2026)
    if (!read.ok) throw new Error(read.error.join(''))
    expect(read.value.year.source).toBe('国办发明电〔2025〕7号')
    expect(read.value.notes).toEqual([])
    const calendar = withHolidayYears({ ...PUBLISHED_CALENDAR, dayOf: () => ({ kind: 'workday', name: '' }) }, [read.value.year])
    for (let date = localDateOf(2026, 1, 1)!; date <= '2026-12-31'; date = addDays(date, 1)) {
      expect([date, calendar.dayOf(date).kind]).toEqual([date, PUBLISHED_CALENDAR.dayOf(date).kind])
    }
  })

  it('may join two holidays, say both in one sentence and reach into the year before', () => {
    const read = readHolidayNotice('关于2027年部分节假日安排的通知\n一、元旦：2026年12月31日至2027年1月2日放假调休，共3天，1月3日（星期日）上班。\n七、国庆节、中秋节：9月15日放假，与周末连休。10月1日至7日放假调休。')
    if (!read.ok) throw new Error(read.error.join(''))
    expect(read.value.year.holidays).toEqual([
      { name: '元旦', from: '2027-01-01', to: '2027-01-02' }, { name: '国庆节、中秋节', from: '2027-09-15', to: '2027-09-15' }, { name: '国庆节、中秋节', from: '2027-10-01', to: '2027-10-07' },
    ])
    expect(read.value.year.workdays).toEqual(['2027-01-03'])
    expect(read.value.notes).toEqual(['元旦：2026-12-31至2027-01-02 有不在2027年内的日子，请在相邻年度另行录入。'])
  })

  it('that is not one is refused with what to do', () => {
    expect(readHolidayNotice('关于召开会议的通知')).toMatchObject({ error: ['没有找到“关于××××年部分节假日安排”的标题，请粘贴通知全文。'] })
    expect(readHolidayNotice('关于2027年部分节假日安排的通知')).toMatchObject({ ok: false })
    expect(readHolidayNotice('关于2027年部分节假日安排的通知\n一、元旦：另行通知。\n二、春节：2月30日放假。')).toMatchObject({
      error: ['没有读出“元旦”的放假日期，请核对通知文字，或改用表格录入。', '“2月30日”不是日历上的日子，请核对。', '没有读出“春节”的放假日期，请核对通知文字，或改用表格录入。'],
    })
  })
})
