import { Alert, Input, Progress, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { useMessages } from '../../../services'
import { Modal } from '../../../ui/modal'
import { shownColumns } from '../record-list'
import type { RegisterColumn } from '../register-columns'
import { useSheetExport } from './use-sheet-export'

/** Which columns go out: those on screen, all of the register, or a set of the office's. */
const [SCREEN, ALL, SET] = ['screen', 'all', 'set:'] as const

export interface ExportDialogProps {
  readonly register: RegisterDefinition
  readonly ids: readonly RecordId[]
  /** Columns the list shows now. */
  readonly columns: readonly RegisterColumn[]
  readonly onClose: () => void
}

/** Takes what the list shows out as a sheet; what for is asked and kept (documents 11.5). */
export function ExportDialog({ register, ids, columns, onClose }: ExportDialogProps): ReactNode {
  const { registers: words, shell } = useMessages()
  const [chosen, setChosen] = useState<string>(SCREEN)
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [purpose, setPurpose] = useState('')
  const set = register.columnSets.find(({ name }) => `${SET}${name}` === chosen)
  const out = chosen === SCREEN ? columns : set === undefined ? null : shownColumns(register, set.columns)
  const { progress, refusal, run, cancel } = useSheetExport(register, onClose)
  return (
    <Modal open title={words.exportOf(register.title)} okText={words.export} okButtonProps={{ disabled: progress !== null }} cancelText={shell.cancel} onCancel={cancel} mask={{ closable: false }} onOk={() => run({ ids, columns: out, format, purpose: purpose.trim() })}>
      <div className="hs-exchange">
        <Radio.Group
          vertical value={chosen} onChange={(event) => setChosen(event.target.value as string)}
          options={[
            { value: SCREEN, label: words.screenColumns(ids.length, columns.length) },
            ...register.columnSets.map((one) => ({ value: `${SET}${one.name}`, label: words.setColumns(one.name, ids.length, shownColumns(register, one.columns).length) })),
            { value: ALL, label: words.allColumns(ids.length, register.exportColumns.length) },
          ]}
        />
        <Radio.Group value={format} onChange={(event) => setFormat(event.target.value as 'xlsx' | 'csv')} options={[{ value: 'xlsx', label: 'Excel（XLSX）' }, { value: 'csv', label: 'CSV' }]} />
        <div className="hs-field"><label htmlFor="hs-export-purpose" className="hs-required">{words.purpose}</label><Input id="hs-export-purpose" value={purpose} maxLength={200} placeholder={words.purposeExample} onChange={(event) => setPurpose(event.target.value)} /></div>
        <p className="hs-quiet">{words.exportMasks}</p>
        {progress !== null && <Progress percent={progress} />}
        {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
      </div>
    </Modal>
  )
}
