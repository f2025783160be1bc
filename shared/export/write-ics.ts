import { addDays, type LocalDate } from '../core/local-date'
import { encodeUtf8 } from '../core/text-codec'

/** One deadline or hearing as a calendar shows it: a whole day. */
export interface CalendarEvent {
  /** Stays the same when the event is exported again, so that calendars replace it. */
  readonly uid: string
  readonly day: LocalDate
  readonly summary: string
  readonly description: string
  /** Days before on which the calendar reminds. */
  readonly remindDays: readonly number[]
}

/** Octets of a content line without its line break (RFC 5545 section 3.1). */
const LINE_OCTETS = 75

/**
 * An iCalendar file (RFC 5545) of whole-day events, with alarms at nine o'clock. `stamp` is the ISO date-time of the
 * export; the same events and stamp always give the same bytes.
 */
export function writeIcs(events: readonly CalendarEvent[], calendarName: string, stamp: string): Uint8Array {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hengshen//Registers//ZH', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escapeText(calendarName)}`]
  for (const event of events) lines.push(...eventLines(event, utcStamp(stamp)))
  lines.push('END:VCALENDAR')
  return encodeUtf8(lines.map(fold).join('\r\n') + '\r\n')
}

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  const alarms = event.remindDays.flatMap((days) => [
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(event.summary)}`, `TRIGGER:${triggerOf(days)}`, 'END:VALARM',
  ])
  return [
    'BEGIN:VEVENT', `UID:${event.uid}@hengshen`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basicDate(event.day)}`, `DTEND;VALUE=DATE:${basicDate(addDays(event.day, 1))}`,
    `SUMMARY:${escapeText(event.summary)}`, `DESCRIPTION:${escapeText(event.description)}`, 'TRANSP:TRANSPARENT', ...alarms, 'END:VEVENT',
  ]
}

/** Nine o'clock so many days before: the event begins at midnight of its day. */
function triggerOf(days: number): string {
  return days === 0 ? 'PT9H' : `-P${days - 1}DT15H`
}

function basicDate(date: LocalDate): string {
  return date.replaceAll('-', '')
}

function utcStamp(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Backslash, semicolon, comma and line breaks are escaped (section 3.3.11). */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')
}

/** Folds by octets without cutting a character (section 3.1). */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const sign of line) {
    const size = encodeUtf8(sign).length
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += sign
    octets += size
  }
  return folded
}
