import { useState } from 'react'
import type { LocalDate } from '../../../shared/core/local-date'
import type { WorkCalendar } from '../../../shared/law/calendar'
import { ALL_REGISTERS } from '../../../shared/registers/all-registers'
import type { ClosedYear, HandEntry } from '../../../shared/reports/annual-report'
import type { AnsweredItem, RuleHit } from '../../../shared/reports/dashboard-charts'
import type { RecordSource } from '../../../shared/reports/figure'
import type { LineOn } from '../../../shared/registers/sum-same-kind'
import { rules } from '../../../shared/rules'
import { readOfficeCalendar } from '../../../shared/storage/office-calendar'
import type { SplitFigures } from '../../../shared/registers/split-figures'
import { readReviewLines, readSplitFigures } from '../../../shared/storage/office-lines'
import { readRegister } from '../../../shared/storage/read-register'
import type { ItemAnswerFields, MatterFields } from '../../../shared/storage/record-kinds'
import type { Store } from '../../../shared/storage/store'
import { readUnitName } from '../../../shared/storage/unit-name'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'

/** Everything the reports count. */
export interface ReportData {
  readonly source: RecordSource
  readonly hits: readonly RuleHit[]
  readonly answers: readonly AnsweredItem[]
  readonly entries: readonly HandEntry[]
  readonly closed: readonly ClosedYear[]
  readonly unit: string
  readonly calendar: WorkCalendar
  /** The line from which contracts are reviewed, by day, against which sums of the same kind are held. */
  readonly lineOn: LineOn
  /** From where contracts look like one purchase in parts. */
  readonly figures: SplitFigures
}

const KINDS = [...ALL_REGISTERS.map(({ id }) => id), 'matter', 'version', 'item-answer', 'hand-figure', 'closed-year', 'setting']

/** All records of the registers and what reports keep, live; before they are read, how far that is. */
export function useReports(): { readonly data: ReportData | null; readonly progress: { readonly done: number; readonly total: number } } {
  const { store, clock } = useServices()
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  const live = useLive(store, KINDS, 'reports', () => readReports(store, clock.today(), (done, total) => setProgress({ done, total })))
  if (live.error !== null) throw live.error
  return { data: live.value, progress }
}

/** How often the page is told how far it is. */
const TOLD_EVERY = 5000

async function readReports(store: Store, today: LocalDate, onProgress: (done: number, total: number) => void): Promise<ReportData> {
  const counts = await Promise.all(ALL_REGISTERS.map(({ id }) => store.count({ kind: id })))
  const total = counts.reduce((sum, count) => sum + count, 0)
  let [done, told] = [0, 0]
  const onRead = (more: number): void => {
    done += more
    if (done - told < TOLD_EVERY) return
    told = done
    onProgress(done, total)
  }
  // All at once: the disk reads the next of one register while the last of another is handed over.
  const registers = new Map(await Promise.all(ALL_REGISTERS.map(async ({ id }) => [id, await readRegister(store, id, onRead)] as const)))
  const [hits, answers, entries, closed, unit, lineOn, figures, office] = await Promise.all([
    readHits(store), readAnswers(store), store.list({ kind: 'hand-figure' }), store.list({ kind: 'closed-year' }),
    readUnitName(store), readReviewLines(store), readSplitFigures(store, today),
    readOfficeCalendar(store),
  ])
  return {
    source: { of: (register) => registers.get(register) ?? [] }, hits, answers,
    entries: entries.map(({ fields }) => fields as unknown as HandEntry), closed: closed.map(({ fields }) => fields as unknown as ClosedYear),
    unit,
    calendar: office.calendar,
    lineOn,
    figures,
  }
}

/** Which rules found something in the newest version of each contract. Asked by index: no review is loaded. */
async function readHits(store: Store): Promise<readonly RuleHit[]> {
  const matters = await store.list({ kind: 'matter' })
  const newest = new Map(matters.map(({ id, fields }) => {
    const { currentVersion, types } = fields as unknown as MatterFields
    return [currentVersion, { matter: id, types: types.filter((type) => type !== 'GEN') }]
  }))
  const ids = await store.values({ kind: 'version', index: 'rule' })
  const found = await Promise.all(ids.map(async (id) => ({ id: String(id), versions: await store.ids({ kind: 'version', index: 'rule', equals: id }) })))
  return found.flatMap(({ id, versions }) => versions.flatMap((version) => {
    const owner = newest.get(version)
    return owner === undefined ? [] : [{ rule: id, ...owner }]
  }))
}

async function readAnswers(store: Store): Promise<readonly AnsweredItem[]> {
  const [answers, matters] = await Promise.all([store.list({ kind: 'item-answer' }), store.list({ kind: 'matter' })])
  const typesOf = new Map(matters.map(({ id, fields }) => [String(id), (fields as unknown as MatterFields).types.filter((type) => type !== 'GEN')]))
  return answers.flatMap(({ fields }) => {
    const { answer, ruleId, matter, counsel } = fields as unknown as ItemAnswerFields
    return answer === null ? [] : [{ rule: ruleId, matter, types: typesOf.get(matter) ?? [], counsel: counsel ?? '', isAdopted: answer !== 'refused' }]
  })
}

/** Title of a rule by its id; the id itself for one that is no more. */
export function ruleTitle(id: string): string {
  const rule = rules.find((one) => one.id === id)
  return rule === undefined ? id : `${id} ${rule.title}`
}
