import type { RecordId } from '../core/ids'
import { localDateOf, parseLocalDate, partsOf, type LocalDate } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import { DUTIES_DONE } from '../registers/duties-done'
import { textOf, type Fields } from '../registers/field'
import { isCleanupDue } from '../registers/policy-cleanup'
import { trackDeadlines } from '../registers/track-deadlines'
import { dutiesUntil, YEARLY_DUTIES, yearsDue, type YearlyDuty } from '../registers/yearly-duties'
import { derivedId } from './derived-id'
import type { OpenDeadline } from './open-deadlines'
import type { Store } from './store'

type Reader = Pick<Store, 'ids' | 'count' | 'readMany' | 'auditTrail'>

/** Kinds of records that may show that a duty was done. */
export const DUTY_KINDS: readonly string[] = [DUTIES_DONE.id, 'policy-cleanup', 'decision', 'law-meeting']

/** The record in which a duty of a year is entered as done; the same on every machine. */
export function dutyRecordId(duty: string, year: number): RecordId {
  return derivedId(DUTIES_DONE.id, duty, String(year))
}

/** Which yearly duty of which year. */
export interface DutyOfYear {
  readonly duty: string
  readonly year: number
}

/** The duty an open deadline is of; null where it is of a record of another kind, or of a line somebody typed in. */
export function dutyOf({ record, due }: Pick<OpenDeadline, 'record' | 'due'>): DutyOfYear | null {
  const dueYear = partsOf(due).year
  for (const { id } of YEARLY_DUTIES) for (const year of [dueYear, dueYear - 1]) if (dutyRecordId(id, year) === record) return { duty: id, year }
  return null
}

/**
 * The yearly duties of the office that nothing shows as done and that have no line of their own in the register, up to
 * `until` (a year ahead for null). Duties that ended before the office first wrote anything are not its overdue ones; an
 * office that has written nothing has none.
 */
export async function openDuties(store: Reader, today: LocalDate, until: LocalDate | null, calendar: WorkCalendar): Promise<readonly OpenDeadline[]> {
  const [first] = await store.auditTrail(0, 1)
  const since = first === undefined ? null : parseLocalDate(first.act.at.slice(0, 10))
  if (since === null) return []
  const [from, to] = [since < today ? since : today, until ?? dutiesUntil(today)]
  const wanted = YEARLY_DUTIES.flatMap((duty) => yearsDue(duty, from, to).map((year) => ({ duty, year })))
  const stored = await store.readMany<Fields>(wanted.map(({ duty, year }) => dutyRecordId(duty.id, year)))
  const open: OpenDeadline[] = []
  for (const [index, { duty, year }] of wanted.entries()) {
    const record = stored[index]
    // A line of its own, done or not, says all there is to say; a voided one says nothing.
    if (record !== null && record !== undefined && !record.body.deleted) continue
    if ((await hasTypedLine(store, duty, year)) || (await isFulfilled(store, duty, year))) continue
    open.push(...trackDuty(duty, year, calendar, await progressOf(store, duty, year)))
  }
  return open
}

function trackDuty(duty: YearlyDuty, year: number, calendar: WorkCalendar, progress: string | null): readonly OpenDeadline[] {
  const record = dutyRecordId(duty.id, year)
  return trackDeadlines(DUTIES_DONE, { id: record, fields: { duty: duty.id, year } }, calendar)
    .map((deadline) => ({ ...deadline, lines: progress === null ? deadline.lines : [...deadline.lines, progress], record, matter: null, withheld: null }))
}

/** Whether somebody entered the duty in the register by hand or by a sheet, under an id of its own. */
async function hasTypedLine(store: Reader, duty: YearlyDuty, year: number): Promise<boolean> {
  const ids = await store.ids({ kind: DUTIES_DONE.id, index: 'duty', equals: duty.id })
  return (await store.readMany<Fields>(ids)).some((record) => record?.body.fields['year'] === year)
}

/** Kind of meeting a duty counts, and how many there must be. */
const MEETINGS: Readonly<Record<string, readonly [kind: string, least: number, unit: string]>> = { 'law-sessions': ['session', 2, '专题研究法治建设会议'], 'law-study': ['study', 4, '法治专题学习'] }

async function isFulfilled(store: Reader, { id }: YearlyDuty, year: number): Promise<boolean> {
  const meetings = MEETINGS[id]
  if (meetings !== undefined) return (await countMeetings(store, meetings[0], year)) >= meetings[1]
  if (id === 'decision-catalogue') return (await store.count({ kind: 'decision', index: 'year', equals: year })) > 0
  if (id !== 'policy-cleanup') return false
  const batches = await store.readMany<Fields>(await store.ids({ kind: 'policy-cleanup' }))
  return !isCleanupDue(localDateOf(year, 1, 1)!, batches.flatMap((record) => (record === null ? [] : [record.body.fields])))
}

async function countMeetings(store: Reader, kind: string, year: number): Promise<number> {
  const ids = await store.ids({ kind: 'law-meeting', index: 'on', from: `${year}-01-01`, to: `${year}-12-31` })
  return (await store.readMany<Fields>(ids)).filter((record) => record !== null && textOf(record.body.fields, 'kind') === kind).length
}

async function progressOf(store: Reader, { id }: YearlyDuty, year: number): Promise<string | null> {
  const meetings = MEETINGS[id]
  if (meetings === undefined) return null
  const [kind, least, name] = meetings
  const held = await countMeetings(store, kind, year)
  return `已登记：${year}年度${name}${held}次，尚缺${least - held}次。`
}
