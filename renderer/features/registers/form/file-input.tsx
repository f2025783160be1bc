import { Button } from 'antd'
import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { FileValue } from '../../../../shared/registers/field'
import { useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'
import type { InputProps } from './simple-inputs'

const ATTACHABLE = ['pdf', 'docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'ofd', 'rtf', 'txt', 'png', 'jpg', 'jpeg', 'tif', 'zip'] as const

/** Files of a record, stored under their fingerprints as soon as they are chosen. */
export function FileInput({ id, label, value, isLocked, onChange, onLeave }: InputProps<readonly FileValue[]>): ReactNode {
  const { store, desktop } = useServices()
  const { registers: words } = useMessages()
  const toast = useToast()
  const files = value ?? []
  const add = async (): Promise<void> => {
    const chosen = await desktop.openFiles({ filters: [{ name: label, extensions: ATTACHABLE }], multiple: true })
    if (!chosen.ok) {
      if (chosen.error.code !== 'cancelled') toast.say(chosen.error.message)
      return
    }
    const stored = await Promise.all(chosen.value.map(async ({ name, bytes }): Promise<FileValue> => ({ name, sha256: await store.putBlob(bytes), bytes: bytes.length })))
    onChange([...files, ...stored.filter(({ sha256 }) => !files.some((known) => known.sha256 === sha256))])
    onLeave()
  }
  return (
    <div className="hs-files">
      {files.map((file) => (
        <span key={file.sha256} className="hs-file"><PaperClipOutlined /> {file.name}
          {!isLocked && <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={words.removeFile(file.name)} onClick={() => onChange(files.length === 1 ? undefined : files.filter((one) => one !== file))} />}
        </span>
      ))}
      <Button id={id} size="small" disabled={isLocked} onClick={() => void add().catch((error: unknown) => toast.say(wordsOfError(error)))}>{words.addFile}</Button>
    </div>
  )
}
