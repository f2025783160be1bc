import { describe, expect, it } from 'vitest'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { decodeLenient, encodeUtf8 } from '../core/text-codec'
import { writeIcs, type CalendarEvent } from './write-ics'

const day = (text: string): LocalDate => parseLocalDate(text)!
const EVENT: CalendarEvent = { uid: 'case-1:suit.answer', day: day('2026-12-31'), summary: '答辩到期；青禾, 公司', description: '依据：行政诉讼法第67条\n算式：…', remindDays: [3, 0] }
const text = (events: readonly CalendarEvent[]): string => decodeLenient(writeIcs(events, '期限', '2026-11-21T08:00:00+08:00'), 'utf-8')

describe('the calendar file', () => {
  it('holds whole-day events over the year’s end with alarms at nine', () => {
    const lines = text([EVENT]).split('\r\n')
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
    expect(lines).toContain('DTEND;VALUE=DATE:20270101')
    expect(lines).toContain('DTSTAMP:20261121T000000Z')
    expect(lines).toContain('TRIGGER:-P2DT15H')
    expect(lines).toContain('TRIGGER:PT9H')
    expect(lines.at(-1)).toBe('')
  })

  it('escapes what separates values', () => {
    expect(text([EVENT])).toContain('SUMMARY:答辩到期；青禾\\, 公司')
    expect(text([EVENT])).toContain('DESCRIPTION:依据：行政诉讼法第67条\\n算式：…')
  })

  it('folds lines at 75 octets without cutting a character', () => {
    const long = text([{ ...EVENT, description: '逾期提供证据的，视为没有相应证据。'.repeat(20) }])
    for (const line of long.split('\r\n')) expect(encodeUtf8(line).length).toBeLessThanOrEqual(75)
    expect(long.replaceAll('\r\n ', '')).toContain('逾期提供证据的，视为没有相应证据。'.repeat(20))
  })
})
