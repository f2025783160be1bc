import { useState } from 'react'
import { encodeUtf8 } from '../../../shared/core/text-codec'
import { wordsOfError } from '../../../shared/core/words-of-error'
import type { Letter } from '../../../shared/letters/letter'
import type { JudgedChange } from '../../../shared/markup/unasked-changes'
import { describeFailure, useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import type { ComparedVersions } from './use-comparison'
import { useSaveMarked, type SaveExport } from './use-save-marked'

/** The forms a comparison leaves the program in; `marked` is the older DOCX with the differences in it. */
export type ExportForm = 'docx' | 'html' | 'xlsx' | 'marked'

/** What is to be written: a letter made when asked for, and the changes where they are also a sheet. */
export interface Exported {
  readonly letter: () => Promise<Letter>
  readonly changes: readonly JudgedChange[] | null
}

/** Writes a comparison and lets the host save it; what could not be marked is said. */
export function useExports(open: ComparedVersions): { readonly isRunning: boolean; readonly run: (form: ExportForm, exported: Exported) => void } {
  const services = useServices()
  const { compare: words, shell } = useMessages()
  const toast = useToast()
  const [isRunning, setRunning] = useState(false)

  const save: SaveExport = async (name, extension, bytes, more = '') => {
    const saved = await services.desktop.saveFile({ suggestedName: `${open.matter.title}${name}.${extension}`, filters: [{ name: extension.toUpperCase(), extensions: [extension] }], bytes })
    if (saved.ok) toast.say(words.saved(saved.value) + more)
    else if (saved.error.code !== 'cancelled') toast.say(saved.error.message)
  }

  const saveMarked = useSaveMarked(open, save)
  const saveTable = async (form: Exclude<ExportForm, 'marked'>, { letter, changes }: Exported): Promise<void> => {
    if (form === 'docx') {
      const written = await services.worker.writeDocument(await letter())
      return written.ok ? save(words.fileNames.table, form, written.value) : toast.say(describeFailure(written.error, shell.imports))
    }
    if (form === 'html') {
      const { writeHtml } = await import('../../../shared/export/write-html')
      return save(words.fileNames.table, form, encodeUtf8(writeHtml(await letter())))
    }
    const [{ writeXlsx }, { differenceRows, differenceSheet }] = await Promise.all([import('../../../shared/export/write-xlsx'), import('../../../shared/letters/difference-rows')])
    const written = await writeXlsx(differenceSheet(words.sheet, differenceRows(changes ?? [], true)))
    if (written.ok) await save(words.fileNames.table, form, written.value)
  }

  return {
    isRunning,
    run: (form, exported) => {
      setRunning(true)
      const work = form === 'marked' ? saveMarked() : saveTable(form, exported)
      void work.catch((error: unknown) => toast.say(wordsOfError(error))).finally(() => setRunning(false))
    },
  }
}
