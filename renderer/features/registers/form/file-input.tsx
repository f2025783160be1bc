import { Button, Select } from 'antd'
import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { OTHER_PAPER, type FileValue, type PaperKind } from '../../../../shared/registers/field'
import { OTHER_TITLE, paperTitle } from '../../../../shared/registers/record-papers'
import { useMessages, useServices } from '../../../services'
import { clearing } from '../../../ui/clearing'
import { useToast } from '../../../ui/toast'
import type { InputProps } from './simple-inputs'

const ATTACHABLE = ['pdf', 'docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'ofd', 'rtf', 'txt', 'png', 'jpg', 'jpeg', 'tif', 'zip'] as const

/** Files of a record, stored under their fingerprints as soon as they are chosen. */
export function FileInput({ id, label, value, isLocked, onChange, onLeave, papers }: InputProps<readonly FileValue[]> & { readonly papers: readonly PaperKind[] | undefined }): ReactNode {
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
        <span key={file.sha256} className={papers === undefined ? 'hs-file' : 'hs-file hs-file-told'}><span><PaperClipOutlined /> {file.name}</span>
          {papers !== undefined && <PaperChoice papers={papers} file={file} isLocked={isLocked} onChange={(told) => onChange(files.map((one) => (one === file ? told : one)))} />}
          {!isLocked && <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={words.removeFile(file.name)} onClick={() => onChange(files.length === 1 ? undefined : files.filter((one) => one !== file))} />}
        </span>
      ))}
      <Button id={id} size="small" disabled={isLocked} onClick={() => void add().catch((error: unknown) => toast.say(wordsOfError(error)))}>{words.addFile}</Button>
    </div>
  )
}

/** Which paper a file is: as its name tells, until a person says otherwise. */
function PaperChoice({ papers, file, isLocked, onChange }: { readonly papers: readonly PaperKind[]; readonly file: FileValue; readonly isLocked: boolean; readonly onChange: (file: FileValue) => void }): ReactNode {
  const { registers: words, shell } = useMessages()
  const { paper: told, ...untold } = file
  const read = paperTitle(papers, untold)
  const options = [...papers.map(({ code, label }) => ({ value: code, label })), { value: OTHER_PAPER, label: OTHER_TITLE }]
  return (
    <Select
      size="small" className="hs-paper-choice" aria-label={words.paperOf(file.name)} value={told ?? null} options={options} disabled={isLocked} allowClear={clearing(shell.clearChoice)}
      placeholder={read === '' ? words.paperUnknown : words.paperByName(read)} status={told === undefined && read === '' ? 'warning' : ''}
      onChange={(code?: string) => onChange(code === undefined ? untold : { ...untold, paper: code })}
    />
  )
}
