import { useRef, useState } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { noteExport } from '../../../../shared/storage/import-records'
import { readOfficeCalendar } from '../../../../shared/storage/office-calendar'
import { useMessages, useServices, writerOf } from '../../../services'
import { useToast } from '../../../ui/toast'
import type { RegisterColumn } from '../register-columns'
import { exportBlocks } from './export-blocks'
import { useTemplate } from './use-template'

/** What goes out of a register. */
export interface SheetExport {
  readonly ids: readonly RecordId[]
  /** Null for all of the register. */
  readonly columns: readonly RegisterColumn[] | null
  readonly format: 'xlsx' | 'csv'
  readonly purpose: string
}

export interface SheetExportUse {
  /** Per cent; null while nothing is written. */
  readonly progress: number | null
  readonly refusal: string | null
  readonly run: (given: SheetExport) => void
  /** Stops the writing, or closes where nothing is written. */
  readonly cancel: () => void
}

/** Writes records as a sheet, saves it, and notes who took what out for which purpose. */
export function useSheetExport(register: RegisterDefinition, onClose: () => void): SheetExportUse {
  const services = useServices()
  const { registers: words } = useMessages()
  const toast = useToast()
  const template = useTemplate(register)
  const [progress, setProgress] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  const write = async ({ ids, columns, format, purpose }: SheetExport): Promise<void> => {
    if (purpose === '') return setRefusal(words.purposeMissing)
    setRefusal(null)
    setProgress(0)
    running.current = new AbortController()
    const { settings: office } = await readOfficeCalendar(services.store)
    const written = await services.sheets.write({
      register: register.id, template, columns: columns?.map((column) => column.id) ?? null, format, office, total: ids.length, blocks: () => exportBlocks(services.store, register, ids),
    }, { signal: running.current.signal, onProgress: (done, total) => setProgress(total === 0 ? 100 : Math.round((done / total) * 100)) })
    setProgress(null)
    if (!written.ok) return written.error.code === 'cancelled' ? onClose() : setRefusal(written.error.message)
    const { bytes, withheld } = written.value
    const saved = await services.desktop.saveFile({ suggestedName: `${register.title}${services.clock.today()}.${format}`, filters: [{ name: words.sheets, extensions: [format] }], bytes })
    if (!saved.ok) return saved.error.code === 'cancelled' ? undefined : setRefusal(saved.error.message)
    await noteExport(services.store, services.clock.newId(), writerOf(services).act, { register: register.id, rows: ids.length - withheld, columns: columns?.map((column) => column.title) ?? [], format, purpose, fileName: saved.value.split(/[\\/]/).at(-1) ?? '' })
    toast.say(words.exported(ids.length - withheld, withheld))
    onClose()
  }
  return {
    progress, refusal,
    run: (given) => void write(given).catch((error: unknown) => setRefusal(wordsOfError(error))).finally(() => setProgress(null)),
    cancel: () => {
      if (progress === null) onClose()
      else running.current?.abort()
    },
  }
}
