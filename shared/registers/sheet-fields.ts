import { PUBLISHED_CALENDAR, type WorkCalendar } from '../law/calendar'
import { computed } from './define-field'
import { fieldOf, type RegisterDefinition } from './definition'
import type { Field } from './field'
import { stateOf, stateTitle } from './process'

/** Path of a column that holds the state a record is in. */
export const STATE_PATH = '$state'
/** Path of a column that holds the last days of a record: 被告答辩 2026-11-25；申请再审 2027-05-03. */
export const DEADLINES_PATH = '$deadlines'
/** What a sheet may hold of a record beside its fields. */
export const SHEET_PATHS: ReadonlySet<string> = new Set([STATE_PATH, DEADLINES_PATH])

/** The field a column's path begins with: of the register itself, or one only sheets have. Throws for one that is not there. */
export function sheetFieldOf(definition: RegisterDefinition, id: string): Field {
  const { process } = definition
  const own = definition.fields.find((field) => field.id === id)
  if (own !== undefined) return own
  if (id === STATE_PATH && process !== null) return computed(STATE_PATH, '状态', 'text', (fields) => stateTitle(process, stateOf(process, fields)))
  return id === DEADLINES_PATH ? deadlinesField(definition, PUBLISHED_CALENDAR) : fieldOf(definition, id)
}

/** The register with last days counted by the office's own calendar in its sheets. */
export function withSheetCalendar(definition: RegisterDefinition, calendar: WorkCalendar): RegisterDefinition {
  return { ...definition, fields: [...definition.fields, deadlinesField(definition, calendar)] }
}

function deadlinesField(definition: RegisterDefinition, calendar: WorkCalendar): Field {
  return computed(DEADLINES_PATH, '各期限节点', 'text', (fields) => definition.deadlines(fields, calendar)
    .map(({ title, due, doneOn }) => `${title} ${doneOn === null ? (due ?? '停计') : `${due ?? ''}（${doneOn}办结）`}`).join('；'))
}
