import { Alert, Input, Progress, Radio } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { noteExport } from '../../../../shared/storage/import-records'
import { readOfficeCalendar } from '../../../../shared/storage/office-calendar'
import { useMessages, useServices, writerOf } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'
import { shownColumns } from '../record-list'
import type { RegisterColumn } from '../register-columns'
import { exportBlocks } from './export-blocks'
import { useTemplate } from './use-template'

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
  const services = useServices()
  const { registers: words, shell } = useMessages()
  const toast = useToast()
  const template = useTemplate(register)
  const [chosen, setChosen] = useState<string>(SCREEN)
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [purpose, setPurpose] = useState('')
  const [progress, setProgress] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  const set = register.columnSets.find(({ name }) => `${SET}${name}` === chosen)
  const out = chosen === SCREEN ? columns : set === undefined ? null : shownColumns(register, set.columns)
  const run = async (): Promise<void> => {
    if (purpose.trim() === '') return setRefusal(words.purposeMissing)
    setRefusal(null)
    setProgress(0)
    running.current = new AbortController()
    const { years: holidays } = await readOfficeCalendar(services.store)
    const written = await services.sheets.write({
      register: register.id, template, columns: out?.map((column) => column.id) ?? null, format, holidays, total: ids.length, blocks: () => exportBlocks(services.store, register, ids),
    }, { signal: running.current.signal, onProgress: (done, total) => setProgress(total === 0 ? 100 : Math.round((done / total) * 100)) })
    setProgress(null)
    if (!written.ok) return written.error.code === 'cancelled' ? onClose() : setRefusal(written.error.message)
    const { bytes, withheld } = written.value
    const saved = await services.desktop.saveFile({ suggestedName: `${register.title}${services.clock.today()}.${format}`, filters: [{ name: words.sheets, extensions: [format] }], bytes })
    if (!saved.ok) return saved.error.code === 'cancelled' ? undefined : setRefusal(saved.error.message)
    await noteExport(services.store, services.clock.newId(), writerOf(services).act, { register: register.id, rows: ids.length - withheld, columns: out?.map((column) => column.title) ?? [], format, purpose: purpose.trim(), fileName: saved.value.split(/[\\/]/).at(-1) ?? '' })
    toast.say(words.exported(ids.length - withheld, withheld))
    onClose()
  }
  const cancel = (): void => {
    if (progress === null) onClose()
    else running.current?.abort()
  }
  return (
    <Modal open title={words.exportOf(register.title)} okText={words.export} okButtonProps={{ disabled: progress !== null }} cancelText={shell.cancel} onCancel={cancel} mask={{ closable: false }} onOk={() => void run().catch((error: unknown) => setRefusal(String(error)))}>
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
