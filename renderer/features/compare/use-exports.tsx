import { App } from 'antd'
import { useState } from 'react'
import type { Sha256 } from '../../../shared/core/ids'
import { encodeUtf8 } from '../../../shared/core/text-codec'
import type { Letter } from '../../../shared/letters/letter'
import type { Consent, MarkupErrorCode } from '../../../shared/markup/edit'
import type { JudgedChange } from '../../../shared/markup/unasked-changes'
import { readVersion } from '../../../shared/storage/matter-records'
import { describeFailure, useMessages, useServices, type MarkedDifferences } from '../../services'
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
  const { compare: words, marked, shell } = useMessages()
  const { modal } = App.useApp()
  const toast = useToast()
  const [isRunning, setRunning] = useState(false)

  const save = async (name: string, extension: string, bytes: Uint8Array, more = ''): Promise<void> => {
    const saved = await services.desktop.saveFile({ suggestedName: `${open.matter.title}${name}.${extension}`, filters: [{ name: extension.toUpperCase(), extensions: [extension] }], bytes })
    if (saved.ok) toast.say(words.saved(saved.value) + more)
    else if (saved.error.code !== 'cancelled') toast.say(saved.error.message)
  }

  const saveMarked = async (): Promise<void> => {
    const { store, worker, person, clock } = services
    const fields = await readVersion(store, open.older)
    const read = (sha: Sha256): Promise<Uint8Array | null> => store.readBlob(sha)
    const [bytes, oldJson, newJson] = await Promise.all([fields === null ? null : read(fields.convertedSha ?? fields.fileSha), read(open.oldJson), read(open.newJson)])
    if (bytes === null || oldJson === null || newJson === null) return toast.say(words.gone)
    const write = async (consents: readonly Consent[]): Promise<void> => {
      const answer = await worker.markDifferences({ bytes, oldJson, newJson, consents, author: person().name, date: `${clock.now().slice(0, 19)}Z` })
      if (!answer.ok) return toast.say(describeFailure(answer.error, shell.imports))
      if (answer.value.ok) return saveMarkedFile(answer.value.value)
      const { code, message } = answer.value.error
      if (!isConsent(code)) return toast.say(message)
      // The file's maker closed it for changes: a person decides.
      modal.confirm({ title: words.forms.marked, content: message, okText: marked.agree, okButtonProps: { danger: true }, cancelText: shell.cancel, onOk: () => write([...consents, code]) })
    }
    await write([])
  }

  const saveMarkedFile = async ({ bytes, changes, unmarked }: MarkedDifferences): Promise<void> => {
    await save(words.fileNames.marked, 'docx', bytes, words.marked(changes, unmarked.length))
    if (unmarked.length === 0) return
    modal.info({
      title: words.notMarked(unmarked.length), width: 640, okText: shell.close,
      content: <ul className="hs-marked-notes">{unmarked.map((one, index) => <li key={`${index} ${one.words}`}>{words.why[one.why]}<span className="hs-serif">{shorten(one.words)}</span></li>)}</ul>,
    })
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

function isConsent(code: MarkupErrorCode): code is Consent {
  return code === 'protected' || code === 'signed' || code === 'final'
}

const LONGEST = 80

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
