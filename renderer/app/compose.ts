import { openDeadlineBook } from '../../shared/storage/deadline-book'
import { fillContractLines, withContractLines } from '../../shared/storage/contract-lines'
import { fillBroughtBy } from '../../shared/storage/fill-brought-by'
import { withKeptValues } from '../../shared/storage/kept-values'
import { RECORD_KINDS, RULE_SETTINGS, type SettingFields } from '../../shared/storage/record-kinds'
import { withLedger } from '../../shared/storage/office-ledger'
import type { Store } from '../../shared/storage/store'
import { backupCipher } from '../platform/backup-cipher'
import { systemClock } from '../platform/clock'
import { findDesktop } from '../platform/desktop'
import { openDexieStore } from '../platform/dexie/dexie-store'
import type { RebuildProgress } from '../platform/dexie/rebuild-entries'
import { createDraftJournal } from '../platform/draft-journal'
import { drawDocx } from '../platform/original-look/draw-docx'
import { openPages } from '../platform/original-look/open-pages'
import { createPresence } from '../platform/presence'
import { createReviewWorker } from '../platform/review-worker'
import { createScanReader } from '../platform/ocr/scan-reader'
import { createSheetWorker } from '../platform/sheets/sheet-worker'
import { whenIdle } from '../platform/when-idle'
import type { Person, Services } from '../services'
import { createImportQueue } from './import-queue'
import { samples } from './samples'

const DATABASE = 'hengshen'
/** How often the page looks whether a new day has begun. */
const DAY_CHECK_MS = 60_000
const UNNAMED: Person = { name: '本机用户', role: '审查人' }

/** The only place that picks implementations; `onProgress` is told how far data of an earlier program is brought up to date. Rejects with a `StoreError` when the data cannot be opened. */
export async function compose(onProgress: (progress: RebuildProgress) => void): Promise<Services> {
  const desktop = findDesktop()
  const store = withContractLines(withKeptValues(await openDexieStore(DATABASE, RECORD_KINDS, onProgress)))
  const person = await watchPerson(store)
  const clock = systemClock
  // Beside the start, not before it: the desk opens at once, and what older data lack appears as it is written.
  const byProgram = { actor: '系统', role: '系统', at: clock.now() }
  void fillContractLines(store, byProgram)
  void fillBroughtBy(store, byProgram)
  const journal = createDraftJournal(localStorage, () => clock.now())
  const worker = createReviewWorker({
    storedSettings: async () => (await store.read<SettingFields>(RULE_SETTINGS))?.body.fields.value,
    completeIntake: (intake, today) => withLedger(store, intake, today),
  })
  const scans = createScanReader()
  const imports = createImportQueue({ store, worker, scans, clock, person })
  const deadlines = openDeadlineBook(store, () => clock.today(), whenIdle)
  setInterval(() => deadlines.tick(), DAY_CHECK_MS)
  return { store, deadlines, desktop, worker, scans, sheets: createSheetWorker(), cipher: backupCipher, clock, journal, imports, samples, person, originals: { drawDocx, openPages: (bytes, turnOf) => openPages(bytes, turnOf, scans) }, presence: createPresence(), whenIdle }
}

async function watchPerson(store: Store): Promise<() => Person> {
  let current = UNNAMED
  const read = async (): Promise<void> => {
    const found = await store.list({ kind: 'setting', index: 'key', equals: 'person', limit: 1 })
    const setting = found[0]?.fields as SettingFields | undefined
    current = { ...UNNAMED, ...(setting?.value as Partial<Person> | undefined) }
  }
  await read()
  store.watch((change) => {
    if (change.kinds.includes('setting')) void read()
  })
  return () => current
}
