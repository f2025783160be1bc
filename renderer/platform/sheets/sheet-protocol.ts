import type { ImportError } from '../../../shared/registers/import-sheet'
import type { CalendarSettings } from '../../../shared/rules/office-work-calendar'
import type { OfficeTemplate } from '../../../shared/registers/office-template'
import type { ReadWorkbook, SheetBlock, SheetFailure } from '../../services'

interface OfRegister {
  readonly register: string
  readonly template: OfficeTemplate | null
}

/** What the page tells the thread: one job, then what the job asks for. */
export type SheetMessage =
  | ({ readonly kind: 'write'; readonly columns: readonly string[] | null; readonly format: 'xlsx' | 'csv'; readonly office: CalendarSettings } & OfRegister)
  | ({ readonly kind: 'block' } & SheetBlock)
  /** Every record was given. */
  | { readonly kind: 'end' }
  | ({ readonly kind: 'read'; readonly bytes: Uint8Array; readonly sheet: string | null; readonly office: CalendarSettings } & OfRegister)
  | { readonly kind: 'resolved'; readonly found: readonly (readonly [key: string, id: string])[] }
  | ({ readonly kind: 'template' } & OfRegister)
  | { readonly kind: 'errors'; readonly errors: readonly ImportError[] }

/** What the thread answers; `progress` any number of times. */
export type SheetAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'resolve'; readonly wanted: readonly { readonly register: string; readonly text: string }[] }
  | { readonly kind: 'written'; readonly bytes: Uint8Array; readonly withheld: number }
  | { readonly kind: 'read'; readonly read: ReadWorkbook }
  | { readonly kind: 'failed'; readonly failure: SheetFailure }

/** How a named record is found again in `resolved`. */
export function resolvedKey(register: string, text: string): string {
  return `${register}\u0000${text}`
}
