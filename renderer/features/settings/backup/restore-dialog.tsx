import type { ReactNode } from 'react'
import { beijingMinute } from '../../../../shared/core/beijing-time'
import type { ComparedBackup } from '../../../../shared/storage/backup/compare-backup'
import type { CheckedBackup } from '../../../../shared/storage/backup/read-backup'
import { useMessages } from '../../../services'
import { Modal } from '../../../ui/modal'

/** A checked backup, what it would replace, and the files it came in. */
export interface RestoreQuestion {
  readonly checked: CheckedBackup
  readonly compared: ComparedBackup
  readonly names: readonly string[]
}

const ROWS = ['contracts', 'opinions', 'registered', 'files'] as const

/** Says what a backup holds and what it replaces, and asks once. */
export function RestoreDialog({ question: { checked: { manifest, parts }, compared }, onRestore, onClose }: { readonly question: RestoreQuestion; readonly onRestore: () => void; readonly onClose: () => void }): ReactNode {
  const { backup: words, shell } = useMessages()
  return (
    <Modal open title={words.dialogTitle} width={600} mask={{ closable: false }} okText={words.confirm} okButtonProps={{ danger: true }} cancelText={shell.cancel} onOk={onRestore} onCancel={onClose}>
      <div className="hs-backup">
        <p>{words.madeBy(beijingMinute(manifest.createdAt), manifest.office, manifest.createdBy)}</p>
        <p className="hs-quiet">{words.checked(parts)}</p>
        <table className="hs-plain-table">
          <thead><tr><th scope="col">{words.columns.what}</th><th scope="col" className="hs-backup-count">{words.columns.backup}</th><th scope="col" className="hs-backup-count">{words.columns.here}</th></tr></thead>
          <tbody>
            {ROWS.map((row) => <tr key={row}><th scope="row">{words.rows[row]}</th><td className="hs-number hs-backup-count">{compared.backup[row]}</td><td className="hs-number hs-backup-count">{compared.here[row]}</td></tr>)}
          </tbody>
        </table>
        <p><b>{compared.actsSince === null ? words.otherOrigin : words.since(compared.actsSince)}</b></p>
        <p className="hs-quiet">{words.numbers}</p>
      </div>
    </Modal>
  )
}
