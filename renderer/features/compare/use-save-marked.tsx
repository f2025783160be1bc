import { App } from 'antd'
import type { Sha256 } from '../../../shared/core/ids'
import type { Consent, MarkupErrorCode } from '../../../shared/markup/edit'
import { readVersion } from '../../../shared/storage/matter-records'
import { describeFailure, useMessages, useServices, type MarkedDifferences } from '../../services'
import { useToast } from '../../ui/toast'
import type { ComparedVersions } from './use-comparison'

/** Saves bytes under a name for people; `more` is said after it. */
export type SaveExport = (name: string, extension: string, bytes: Uint8Array, more?: string) => Promise<void>

/** Marks the differences in the older DOCX and saves it; a closed file is marked by a person's consent, and what could not be marked is listed. */
export function useSaveMarked(open: ComparedVersions, save: SaveExport): () => Promise<void> {
  const { store, worker, person, clock } = useServices()
  const { compare: words, marked, shell } = useMessages()
  const { modal } = App.useApp()
  const toast = useToast()
  const saveMarkedFile = async ({ bytes, changes, unmarked }: MarkedDifferences): Promise<void> => {
    await save(words.fileNames.marked, 'docx', bytes, words.marked(changes, unmarked.length))
    if (unmarked.length === 0) return
    modal.info({
      title: words.notMarked(unmarked.length), width: 640, okText: shell.close,
      content: <ul className="hs-marked-notes">{unmarked.map((one, index) => <li key={`${index} ${one.words}`}>{words.why[one.why]}<span className="hs-serif">{shorten(one.words)}</span></li>)}</ul>,
    })
  }
  return async () => {
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
}

function isConsent(code: MarkupErrorCode): code is Consent {
  return code === 'protected' || code === 'signed' || code === 'final'
}

const LONGEST = 80

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
