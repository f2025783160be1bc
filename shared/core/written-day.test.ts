import { describe, expect, it } from 'vitest'
import { readWrittenDay } from './written-day'

describe('a day as people type it', () => {
  it.each(['2026-3-5', '2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', '2026 年 3 月 5 日', '20260305', '２０２６－３－５', ' 2026-03-05 00:00:00 ', '二〇二六年三月五日', '二○二六年三月五日', '二零二六年三月五'])('“%s” is one', (text) => {
    expect(readWrittenDay(text)).toEqual({ ok: true, value: '2026-03-05' })
  })

  it.each(['', '2026', '2026-3', '202635', '3月5日', '2026-3-5-6', '2026-03-05 08:30', '明天', '二六年三月五日'])('“%s” is none', (text) => {
    expect(readWrittenDay(text)).toEqual({ ok: false, error: 'not-a-day' })
  })

  it('says that a day does not exist', () => {
    expect(readWrittenDay('2026-2-29')).toEqual({ ok: false, error: 'no-such-day' })
    expect(['二〇二六年十月三十一日', '二〇二六年十一月二十日'].map((text) => readWrittenDay(text))).toEqual([{ ok: true, value: '2026-10-31' }, { ok: true, value: '2026-11-20' }])
    for (const text of ['二〇二六年二月三十日', '二〇二六年三一月五日']) expect(readWrittenDay(text)).toEqual({ ok: false, error: 'no-such-day' })
    expect(readWrittenDay('2024年2月29日')).toEqual({ ok: true, value: '2024-02-29' })
  })

  it('takes what other programs write for “without end” for no day', () => {
    for (const text of ['9999-12-31', '1899-12-30', '2200年1月1日']) expect(readWrittenDay(text)).toEqual({ ok: false, error: 'out-of-reach' })
  })
})
