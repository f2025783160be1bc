import { useState } from 'react'
import type { Sha256 } from '../../../shared/core/ids'
import { encodeUtf8 } from '../../../shared/core/text-codec'
import type { Letter } from '../../../shared/letters/letter'
import type { JudgedChange } from '../../../shared/markup/unasked-changes'
import { readVersion } from '../../../shared/storage/matter-records'
import { describeFailure, useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import type { ComparedVersions } from './use-comparison'

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

  const save = async (name: string, extension: string, bytes: Uint8Array, more = ''): Promise<void> => {
    const saved = await services.desktop.saveFile({ suggestedName: `${open.matter.title.replace(/[\\/:*?"<>|]/g, '_')}${name}.${extension}`, filters: [{ name: extension.toUpperCase(), extensions: [extension] }], bytes })
    if (saved.ok) toast.say(words.saved(saved.value) + more)
    else if (saved.error.code !== 'cancelled') toast.say(saved.error.message)
  }

  const saveMarked = async (): Promise<void> => {
    const { store, worker, person, clock } = services
    const fields = await readVersion(store, open.older)
    const read = (sha: Sha256): Promise<Uint8Array | null> => store.readBlob(sha)
    const [bytes, oldJson, newJson] = await Promise.all([fields === null ? null : read(fields.convertedSha ?? fields.fileSha), read(open.oldJson), read(open.newJson)])
    if (bytes === null || oldJson === null || newJson === null) return toast.say(words.gone)
    const answer = await worker.markDifferences({ bytes, oldJson, newJson, author: person().name, date: `${clock.now().slice(0, 19)}Z` })
    if (!answer.ok) return toast.say(describeFailure(answer.error, shell.imports))
    if (!answer.value.ok) return toast.say(answer.value.error.message)
    const { bytes: written, changes, unmarked } = answer.value.value
    await save(words.fileNames.marked, 'docx', written, words.marked(changes, unmarked.length))
  }

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
      void work.catch((error: unknown) => toast.say(error instanceof Error ? error.message : String(error))).finally(() => setRunning(false))
    },
  }
}
