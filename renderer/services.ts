import { createContext, useContext, useSyncExternalStore } from 'react'
import type { RecordId } from '../shared/core/ids'
import type { LocalDate } from '../shared/core/local-date'
import type { DesktopApi } from '../shared/desktop/desktop-api'
import type { Turn } from '../shared/import/decode-ocr/recognised-page'
import type { ContractType } from '../shared/law/contract-type'
import type { ClauseTopic } from '../shared/registers/clause-topics'
import type { AgreedClause } from '../shared/registers/clauses-of-document'
import type { Fields } from '../shared/registers/field'
import { draftKey, type KeptDraft } from '../shared/registers/record-draft'
import type { BackupCipher } from '../shared/storage/backup/backup-cipher'
import type { DeadlineBook, DeadlineSnapshot } from '../shared/storage/deadline-book'
import type { Writer } from '../shared/storage/register-records'
import type { Act, Store } from '../shared/storage/store'
import type { Messages } from './messages/messages'
import type { PdfPages } from './ui/original-look/pdf-page'
import type { WorkStage, WorkFailure, ReviewWorker, ScanReader, SheetWorker } from './work-services'

export type { PdfPages } from './ui/original-look/pdf-page'
export type {
  WorkStage, WorkFailure, ReviewOutcome, ImportOutcome, WorkOptions, FileToRead, ReadOutcome, ImportRequest, ReviewRequest, CompareRequest, VersionPair, ScanReport, MarkedDifferences, MarkRequest, ReviewWorker, ScanOptions, PagePictures, ScanReader, SheetBlock, SheetFailure, SheetOptions, SheetWorker, WorkbookToRead, ReadWorkbook,
} from './work-services'

/** Time and identity, lent by the host so that logic stays pure. */
export interface Clock {
  /** ISO date-time. */
  now(): string
  today(): LocalDate
  newId(): RecordId
}

/**
 * Unsaved typing, kept synchronously under a key until the store has it, so that a window closed or killed between two
 * keystrokes loses nothing.
 */
export interface DraftJournal {
  keep(key: string, text: string): void
  release(key: string, text: string): void
  /** `at`: when the last keystroke fell; '' if unknown. What was stored later than that is newer. */
  recover(prefix: string): readonly { readonly key: string; readonly text: string; readonly at: string }[]
}

/** One file on its way in. */
export interface ImportItem {
  readonly id: string
  readonly name: string
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'working'; readonly stage: WorkStage; readonly pages?: { readonly done: number; readonly total: number } }
    | { readonly kind: 'done'; readonly matter: RecordId; readonly title: string; readonly findings: number; readonly warnings: number }
    | { readonly kind: 'duplicate'; readonly matter: RecordId; readonly number: string }
    | { readonly kind: 'failed'; readonly failure: WorkFailure }
    | { readonly kind: 'unsaved'; readonly message: string }
}

export interface FileToImport {
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

/** Files being imported; survives navigation because it lives outside the screens. */
export interface ImportQueue {
  /** `matter`: the files become further versions of it. `force`: import even what is stored already. `convert`: read the DOCX it makes of each. */
  add(files: readonly FileToImport[], options?: { readonly matter?: RecordId; readonly force?: boolean; readonly convert?: DesktopApi['convertLegacy'] }): void
  cancel(id: string): void
  importAgain(id: string): void
  /** Imports a file that could not be read as what `convert` makes of it; the file itself is kept as the original. */
  importConverted(id: string, convert: DesktopApi['convertLegacy']): void
  /** Takes what ended, well or badly, off the list. */
  clearFinished(): void
  /** Takes only what was imported off the list. */
  clearDone(): void
  items(): readonly ImportItem[]
  subscribe(listener: () => void): () => void
}

/** Draws stored originals as their own programs show them. */
export interface OriginalLooks {
  /** Draws a DOCX into an element, cleaned of anything that could act. */
  drawDocx(bytes: Uint8Array, into: HTMLElement): Promise<void>
  /** Opens a PDF or pictures of pages; pages that were recognised turned are drawn so, that their places fit. */
  openPages(bytes: Uint8Array, turnOf: (page: number) => Turn): Promise<PdfPages>
}

/** Tells how many other windows of this machine have the same thing open. */
export interface Presence {
  /** Until the way back is taken, this window counts; `onOthers` is told the number of others whenever it may have changed. */
  enter(name: string, onOthers: (others: number) => void): () => void
}

/** A sample contract of our own. */
export interface Sample {
  readonly id: 'property' | 'office-supplies' | 'software'
  readonly fileName: string
  readonly read: () => Promise<Uint8Array>
}

/** Who sits at the desk; written into every audit entry. */
export interface Person {
  readonly name: string
  readonly role: string
}

/** Everything a feature may ask for. */
export interface Services {
  readonly store: Store
  readonly desktop: DesktopApi
  readonly worker: ReviewWorker
  readonly scans: ScanReader
  readonly sheets: SheetWorker
  readonly cipher: BackupCipher
  readonly clock: Clock
  readonly journal: DraftJournal
  readonly imports: ImportQueue
  readonly samples: readonly Sample[]
  readonly originals: OriginalLooks
  readonly presence: Presence
  readonly deadlines: DeadlineBook
  /** Ends when nobody has just acted and the page has nothing more urgent to do: work nobody waits for begins after it. */
  readonly whenIdle: () => Promise<void>
  readonly person: () => Person
}

/** What a clause is wanted for: the contract at hand and the place in it; nothing where there is none. */
export interface ClauseRequest {
  readonly matter: RecordId | null
  readonly types: readonly ContractType[]
  readonly topic: ClauseTopic | null
  /** The clause at the place; it can be kept in the library. */
  readonly here: AgreedClause | null
}

/** Lets the person choose a clause from the library; its words, or null when none was chosen. */
export type ClauseChooser = (request: ClauseRequest) => Promise<string | null>

export const ClauseChooserContext = createContext<ClauseChooser | null>(null)

export function useClauseChooser(): ClauseChooser {
  const choose = useContext(ClauseChooserContext)
  if (choose === null) throw new Error('a clause was asked for outside ClauseChooserContext')
  return choose
}

export const ServicesContext = createContext<Services | null>(null)
export const MessagesContext = createContext<Messages | null>(null)

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (services === null) throw new Error('a screen was rendered outside ServicesContext')
  return services
}

export function useMessages(): Messages {
  const messages = useContext(MessagesContext)
  if (messages === null) throw new Error('a screen was rendered outside MessagesContext')
  return messages
}

/** Every open deadline of the near future (of all time once `reachAll` was asked), live; null until they are read. Throws what kept them from being read. */
export function useDeadlines(): DeadlineSnapshot | null {
  const { deadlines } = useServices()
  const failure = useSyncExternalStore(deadlines.subscribe, deadlines.failure)
  const snapshot = useSyncExternalStore(deadlines.subscribe, deadlines.snapshot)
  if (failure !== null) throw failure
  return snapshot
}

/** The audit line of an action by the person at the desk, now. */
export function actOf(services: Services, action: string, subject: RecordId | null, reason = ''): Act {
  const person = services.person()
  return { actor: person.name, role: person.role, action, subject, reason, at: services.clock.now() }
}

/** Who writes into a register, now: the person at the desk. */
export function writerOf(services: Pick<Services, 'person' | 'clock'>): Writer {
  const { name, role } = services.person()
  return { act: { actor: name, role, at: services.clock.now() }, today: services.clock.today() }
}

/** Keeps what a new record of a register begins with; its form takes it up. False where something typed before still waits there, which stays. */
export function beginDraft(journal: DraftJournal, register: string, fields: Fields): boolean {
  const key = draftKey(register, null)
  if (journal.recover(key).some((kept) => kept.key === key)) return false
  journal.keep(key, JSON.stringify({ base: {}, fields } satisfies KeptDraft))
  return true
}

/** A failure in plain words; the importer's own sentence where there is one. */
export function describeFailure(failure: WorkFailure, words: Messages['shell']['imports']): string {
  switch (failure.kind) {
    case 'import': return failure.error.message
    case 'cancelled': return words.cancelled
    case 'settings': return words.settings(failure.faults.join(' '))
    case 'timeout': return words.timeout(failure.seconds)
    case 'died': return words.died(failure.detail)
  }
}
