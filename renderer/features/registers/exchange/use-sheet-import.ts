import { useEffect, useRef } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { OfficeTemplate } from '../../../../shared/registers/office-template'
import { useMessages, useServices, type FileToImport } from '../../../services'
import { useLatest } from '../../../ui/use-latest'
import { useToast } from '../../../ui/toast'
import { checkSheet, storeSheet, type CheckedSheet } from './take-in-sheet'
import { useLongAct } from './use-long-act'
import { useTemplate } from './use-template'

/** A sheet that was read, and the file it comes from. */
export interface ReadSheet extends CheckedSheet {
  readonly kind: 'read'
  readonly name: string
  readonly bytes: Uint8Array
}

/** How far a sheet has come on its way into a register. */
export type ImportStage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  | ReadSheet
  | { readonly kind: 'storing'; readonly count: number; readonly done: number }

export interface SheetImportUse {
  /** The office's own columns; null where it has none. */
  readonly template: OfficeTemplate | null
  readonly stage: ImportStage
  readonly refusal: string | null
  readonly setRefusal: (refusal: string | null) => void
  readonly choose: () => void
  /** Reads another sheet of the workbook at hand. */
  readonly turnTo: (read: ReadSheet, sheet: string) => void
  readonly store: (read: ReadSheet) => void
  readonly cancel: () => void
}

export interface SheetImportGiven {
  readonly register: RegisterDefinition
  /** A file dropped on the window, read at once; null where the person chooses one. */
  readonly dropped: FileToImport | null
  readonly onImported: (unnumbered: readonly RecordId[]) => void
  readonly onClose: () => void
}

/** Reads and checks a sheet, and stores it whole or not at all; both can be stopped. */
export function useSheetImport({ register, dropped, onImported, onClose }: SheetImportGiven): SheetImportUse {
  const services = useServices()
  const { registers: words } = useMessages()
  const toast = useToast()
  const template = useTemplate(register)
  const { stage, setStage, refusal, setRefusal, run } = useLongAct<ImportStage>(CHOOSING, words.importCancelled, onClose)
  const running = useRef<AbortController | null>(null)
  const choose = async (): Promise<void> => {
    const chosen = await services.desktop.openFiles({ filters: [{ name: words.sheets, extensions: ['xlsx', 'csv', 'tsv', 'txt'] }], multiple: false })
    if (!chosen.ok) return chosen.error.code === 'cancelled' ? undefined : setRefusal(chosen.error.message)
    const [file] = chosen.value
    if (file === undefined) return
    await read(file, null)
  }
  const read = async ({ name, bytes }: Pick<ReadSheet, 'name' | 'bytes'>, sheet: string | null): Promise<void> => {
    setRefusal(null)
    setStage({ kind: 'reading', name })
    running.current = new AbortController()
    const checked = await checkSheet(services, register, template, { bytes, name: sheet }, running.current.signal)
    setStage(checked.ok ? { kind: 'read', name, bytes, ...checked.value } : CHOOSING)
    if (!checked.ok) setRefusal(checked.error)
  }
  const readDropped = useLatest((file: FileToImport): void => {
    // While rows are stored, another table has to wait for its turn.
    if (stage.kind === 'storing') toast.say(words.notNow(file.name))
    else run(file.read().then((bytes) => read({ name: file.name, bytes }, null)), CHOOSING)
  })
  useEffect(() => {
    if (dropped !== null) readDropped.current(dropped)
  }, [dropped, readDropped])
  const store = async ({ sheet, name }: ReadSheet): Promise<void> => {
    const count = sheet.records.length
    running.current = new AbortController()
    setRefusal(null)
    setStage({ kind: 'storing', count, done: 0 })
    const unnumbered = await storeSheet(services, register, sheet, name, { signal: running.current.signal, onProgress: (done) => setStage({ kind: 'storing', count, done }) })
    toast.say(words.imported(count))
    onImported(unnumbered)
  }
  const cancel = (): void => {
    running.current?.abort()
    // While rows are stored, the stop is said when nothing of them is left.
    if (stage.kind !== 'storing') onClose()
  }
  return { template, stage, refusal, setRefusal, choose: () => run(choose(), CHOOSING), turnTo: (file, sheet) => run(read(file, sheet), file), store: (file) => run(store(file), file), cancel }
}

const CHOOSING: ImportStage = { kind: 'choosing' }
