import { addDays, type LocalDate } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import { findStatuteByName } from '../law/find-statute-by-name'
import { groundCheckDays } from '../law/parameters/office-days'
import type { RecordDeadline } from './definition'
import { dateOf, rowsOf, textOf, type Fields } from './field'
import { officeDays } from './office-days'

/** An act a document rests on that was changed or repealed since. */
export interface ChangedGround {
  /** As the document names it. */
  readonly act: string
  /** First day of the change. */
  readonly since: LocalDate
  /** 已换版（2025修订，2025-05-02起施行）. */
  readonly change: string
}

/**
 * The grounds of a document of which the program knows a newer version than the one entered, or that are repealed. Where
 * no version was entered, a version counts as newer that came after the document was published or cleaned up last.
 */
export function changedGrounds(fields: Fields): readonly ChangedGround[] {
  const lastChecked = dateOf(fields, 'cleanupPublishedOn') ?? dateOf(fields, 'publishedOn')
  return rowsOf(fields, 'grounds').flatMap((row): readonly ChangedGround[] => {
    const [act, entered] = [textOf(row, 'act'), textOf(row, 'version').trim()]
    const newest = findStatuteByName(act)?.versions.at(-1)
    if (newest === undefined) return []
    if (newest.repealedOn !== null) return [{ act, since: newest.repealedOn, change: `自${newest.repealedOn}起废止` }]
    const isEntered = entered !== '' && (entered.includes(newest.name) || newest.name.includes(entered))
    const isOlder = entered === '' ? lastChecked !== null && newest.effectiveFrom > lastChecked : !isEntered
    return isOlder ? [{ act, since: newest.effectiveFrom, change: `已换版（${newest.name}，${newest.effectiveFrom}起施行）` }] : []
  })
}

/** A changed act makes the document be looked at again; entering the new version, or a published clean-up, ends it. */
export function groundDeadlines(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  return changedGrounds(fields).map(({ act, since, change }, index) => {
    const wait = officeDays(calendar, groundCheckDays, since)
    const due = addDays(since, wait)
    return { id: `ground-${index}`, title: `复核上位依据：${act}${change.startsWith('自') ? '已废止' : '已换版'}`, start: since, due, lines: [`${act}${change}；${since}＋${wait}日＝${due}（默认值，可配置）。复核后在“上位依据”中填写现行版本。`], doneOn: null, remindDays: [30, 10, 0] }
  })
}
