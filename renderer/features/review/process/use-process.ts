import { useMemo } from 'react'
import { openStarredItems } from '../../../../shared/checklist/answer'
import { checklistsFor, itemsOf } from '../../../../shared/checklist/checklists-for'
import type { ChosenPath } from '../../../../shared/registers/contract-path'
import { CONTRACT_REVIEW, reviewDaysAllowed } from '../../../../shared/registers/contract-review'
import type { Fields } from '../../../../shared/registers/field'
import type { LocalDate } from '../../../../shared/core/local-date'
import type { WorkCalendar } from '../../../../shared/law/calendar'
import type { CountedPeriod } from '../../../../shared/registers/period'
import { processTime, stateDue, type ProcessTime } from '../../../../shared/registers/process-clock'
import { stateOf, stateTitle, stepsOf, type Step, type Transition } from '../../../../shared/registers/process'
import { readOriginalPath } from '../../../../shared/storage/contract-lines'
import { addedFields, contractRecordId, reviewedFields, reviewedPath } from '../../../../shared/storage/contract-record'
import { readReviewedSum } from '../../../../shared/storage/reviewed-sum'
import { derivedId } from '../../../../shared/storage/derived-id'
import { readOfficeCalendar } from '../../../../shared/storage/office-calendar'
import { readAmountLines } from '../../../../shared/storage/office-lines'
import { readChecklistAnswers } from '../../../../shared/storage/matter-records'
import type { OpinionFields } from '../../../../shared/storage/record-kinds'
import { useServices } from '../../../services'
import { useLive } from '../../../ui/use-live'
import type { Desk } from '../use-desk'

/** Where a matter stands in the process of documents 11.3. */
export interface ProcessView {
  readonly path: ChosenPath
  readonly state: string
  readonly title: string
  readonly time: ProcessTime
  /** Working days the review may take. */
  readonly allowed: number
  /** Last day of the present state and how it was counted; null where it has no limit. */
  readonly due: { readonly on: LocalDate; readonly counted: CountedPeriod } | null
  readonly isStanding: boolean
  readonly steps: readonly Step[]
  readonly next: readonly Transition[]
  /** The register line with what the review knows now. */
  readonly fields: Fields
}

/** Only these are taken at the desk; what follows the signing is the register's. */
const LAST_AT_DESK = new Set(['approved', 'deciding', 'to-sign'])

/** Follows the process of a matter; null while it is read. */
export function useProcess(desk: Desk): ProcessView | null {
  const { store, clock } = useServices()
  const live = useLive(store, ['contract', 'opinion', 'checklist-answer', 'setting'], `process ${desk.id}`, async () => {
    const [record, opinion, answers, lines, office] = await Promise.all([
      store.read<Fields>(contractRecordId(desk.id)), store.read<OpinionFields>(derivedId('opinion', desk.id)), readChecklistAnswers(store, desk.id),
      readAmountLines(store, clock.today()), readOfficeCalendar(store),
    ])
    const stored = record?.body.fields ?? {}
    const [originalPath, sum] = await Promise.all([readOriginalPath(store, stored), readReviewedSum(store, contractRecordId(desk.id), addedFields({ matter: desk.matter, line: stored }), clock.today())])
    return { stored, originalPath, sum, conclusion: opinion?.body.fields.conclusion ?? null, answers, calendar: office.calendar, lines }
  })
  if (live.error !== null) throw live.error
  const { value } = live
  return useMemo(() => {
    if (value === null) return null
    const { matter } = desk
    const answered = new Map(value.answers.filter((answer) => answer.option !== '').map((answer) => [answer.itemId, answer]))
    const given = { matter, version: desk.version.fields, line: value.stored }
    const path = reviewedPath({ ...given, originalPath: value.originalPath, sum: value.sum, lines: value.lines })
    const openStarred = openStarredItems(itemsOf(checklistsFor(matter.types)), answered).length
    const known = reviewedFields({ matterId: desk.id, ...given, path: path.path, openStarred, conclusion: value.conclusion })
    const fields: Fields = { ...value.stored, ...known }
    const state = stateOf(CONTRACT_REVIEW, fields)
    return {
      path, state, fields, title: stateTitle(CONTRACT_REVIEW, state), steps: stepsOf(fields),
      allowed: reviewDaysAllowed(fields, value.calendar, clock.today()),
      time: processTime(CONTRACT_REVIEW, fields, clock.today(), value.calendar),
      due: dueOf(fields, value.calendar),
      isStanding: CONTRACT_REVIEW.states.find((one) => one.id === state)?.clock === 'stands',
      next: LAST_AT_DESK.has(state) ? [] : CONTRACT_REVIEW.transitions.filter((step) => step.from.includes(state) && step.id !== 'issue' && step.id !== 'register-signed'),
    }
  }, [value, desk, clock])
}

function dueOf(fields: Fields, calendar: WorkCalendar): ProcessView['due'] {
  const counted = stateDue(CONTRACT_REVIEW, fields, calendar)?.counted
  return counted === undefined || counted.due === null ? null : { on: counted.due, counted }
}
