import { Alert, Button, Progress, Spin } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { ImportError, SheetImport } from '../../../../shared/registers/import-sheet'
import { textOf } from '../../../../shared/registers/field'
import { formatValue, readField } from '../../../../shared/registers/format-value'
import { findNamed, importRecords, repeatedNumbers } from '../../../../shared/storage/import-records'
import { missingNumbers } from '../../../../shared/storage/number-many'
import { StoreError } from '../../../../shared/storage/store'
import { useMessages, useServices, writerOf } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'
import { useTemplate } from './use-template'

type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly sheet: SheetImport; readonly errors: readonly ImportError[] }
  | { readonly kind: 'storing'; readonly count: number; readonly done: number }

const SHOWN_ERRORS = 50
const SHOWN_ROWS = 5

/** A sheet becomes records: read, checked cell by cell, shown, and taken in whole or not at all. */
export function ImportDialog({ register, onImported, onClose }: { readonly register: RegisterDefinition; readonly onImported: (unnumbered: readonly RecordId[]) => void; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { registers: words, shell } = useMessages()
  const toast = useToast()
  const template = useTemplate(register)
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' })
  const [refusal, setRefusal] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  const fail = (error: unknown): void => setRefusal(error instanceof Error ? error.message : String(error))
  const choose = async (): Promise<void> => {
    const chosen = await services.desktop.openFiles({ filters: [{ name: words.sheets, extensions: ['xlsx'] }], multiple: false })
    if (!chosen.ok) return chosen.error.code === 'cancelled' ? undefined : setRefusal(chosen.error.message)
    const [file] = chosen.value
    if (file === undefined) return
    setRefusal(null)
    setStage({ kind: 'reading', name: file.name })
    running.current = new AbortController()
    const read = await services.sheets.read({ register: register.id, template, bytes: file.bytes, today: services.clock.today(), resolve: (to, text) => findNamed(services.store, to, text) }, { signal: running.current.signal })
    if (!read.ok) {
      setStage({ kind: 'choosing' })
      return setRefusal(read.error.message)
    }
    const errors = [...read.value.errors, ...(await repeatedNumbers(services.store, register, read.value))]
    const missing = await missingNumbers(services.store, register, numbersOf(register, read.value))
    setStage({ kind: 'read', name: file.name, sheet: missing === null ? read.value : { ...read.value, notes: [...read.value.notes, missing] }, errors })
  }
  const store = async (sheet: SheetImport, fileName: string): Promise<void> => {
    const count = sheet.records.length
    const stop = new AbortController()
    running.current = stop
    setStage({ kind: 'storing', count, done: 0 })
    try {
      const ids = await importRecords(services.store, register, sheet, { ...writerOf(services), fileName, newId: () => services.clock.newId(), breathe: nextTurn }, {
        isCancelled: () => stop.signal.aborted, onProgress: (done) => setStage({ kind: 'storing', count, done }),
      })
      toast.say(words.imported(count))
      const field = register.numbering?.field
      onImported(field === undefined ? [] : ids.filter((_, index) => textOf(sheet.records[index]!, field) === ''))
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'cancelled') throw error
      toast.say(words.importCancelled)
      onClose()
    }
  }
  const saveBytes = async (name: string, made: ReturnType<typeof services.sheets.template>): Promise<void> => {
    const bytes = await made
    if (!bytes.ok) return setRefusal(bytes.error.message)
    const saved = await services.desktop.saveFile({ suggestedName: name, filters: [{ name: words.sheets, extensions: ['xlsx'] }], bytes: bytes.value })
    if (!saved.ok && saved.error.code !== 'cancelled') setRefusal(saved.error.message)
  }
  const cancel = (): void => {
    running.current?.abort()
    // While rows are stored, the stop is said when nothing of them is left.
    if (stage.kind !== 'storing') onClose()
  }
  const canStore = stage.kind === 'read' && stage.errors.length === 0 && stage.sheet.records.length > 0
  return (
    <Modal
      open title={words.importOf(register.title)} width={720} cancelText={shell.cancel} onCancel={cancel} mask={{ closable: false }}
      okText={stage.kind === 'read' ? words.importRows(stage.sheet.records.length) : words.chooseSheet}
      okButtonProps={{ disabled: stage.kind === 'reading' || stage.kind === 'storing' || (stage.kind === 'read' && !canStore) }}
      onOk={() => void (stage.kind === 'read' ? store(stage.sheet, stage.name) : choose()).catch(fail)}
    >
      <div className="hs-exchange">
        {stage.kind === 'choosing' && (
          <>
            <p>{words.importMeans}</p>
            <Button size="small" onClick={() => void saveBytes(`${register.title}导入模板.xlsx`, services.sheets.template(register.id, template)).catch(fail)}>{words.saveTemplate}</Button>
          </>
        )}
        {stage.kind === 'reading' && <p role="status"><Spin size="small" /> {words.readingSheet(stage.name)}</p>}
        {stage.kind === 'storing' && <><p role="status">{words.storingRows(stage.done, stage.count)}</p><Progress percent={Math.floor((stage.done / stage.count) * 100)} /></>}
        {stage.kind === 'read' && (
          <SheetReport
            register={register} sheet={stage.sheet} errors={stage.errors} onChoose={() => void choose().catch(fail)}
            onSaveErrors={() => void saveBytes(`${stage.name.replace(/\.xlsx$/i, '')}错误清单.xlsx`, services.sheets.errors(stage.errors)).catch(fail)}
          />
        )}
        {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
      </div>
    </Modal>
  )
}

/** Lets the window draw and hear before the next part of a long act. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve) })
}

function numbersOf({ numbering }: RegisterDefinition, { records }: SheetImport): readonly string[] {
  return numbering === null ? [] : records.map((fields) => textOf(fields, numbering.field)).filter((number) => number !== '')
}

function SheetReport({ register, sheet, errors, onChoose, onSaveErrors }: { readonly register: RegisterDefinition; readonly sheet: SheetImport; readonly errors: readonly ImportError[]; readonly onChoose: () => void; readonly onSaveErrors: () => void }): ReactNode {
  const { registers: words } = useMessages()
  const notes = sheet.notes.length > 0 && <ul className="hs-notes">{sheet.notes.map((note) => <li key={note}>{note}</li>)}</ul>
  if (errors.length > 0) {
    return (
      <>
        <Alert type="error" showIcon title={words.sheetRefused(errors.length, sheet.rowCount)} role="alert" />
        <div className="hs-rows-table hs-sheet-errors" role="region" aria-label={words.sheetErrors} tabIndex={0}>
          <table>
            <thead><tr>{[words.errorPlace, words.errorColumn, words.errorValue, words.errorProblem].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
            <tbody>{errors.slice(0, SHOWN_ERRORS).map((error) => <tr key={`${error.row} ${error.cell} ${error.message}`}><td className="hs-number">{error.cell === '' ? (error.row === 0 ? '' : words.errorRow(error.row)) : error.cell}</td><td>{error.column}</td><td>{error.value}</td><td>{error.message}</td></tr>)}</tbody>
          </table>
        </div>
        {errors.length > SHOWN_ERRORS && <p className="hs-quiet">{words.moreErrors(errors.length - SHOWN_ERRORS)}</p>}
        {notes}
        <div className="hs-exchange-acts"><Button size="small" onClick={onSaveErrors}>{words.saveErrors}</Button><Button size="small" onClick={onChoose}>{words.chooseAgain}</Button></div>
      </>
    )
  }
  const shown = register.listColumns.map((id) => register.fields.find((field) => field.id === id)!)
  return (
    <>
      <Alert type="success" showIcon title={words.sheetGood(sheet.records.length)} />
      <div className="hs-rows-table" role="region" aria-label={words.sheetRows} tabIndex={0}>
        <table>
          <thead><tr>{shown.map((field) => <th key={field.id} scope="col">{field.label}</th>)}</tr></thead>
          <tbody>{sheet.records.slice(0, SHOWN_ROWS).map((fields, index) => <tr key={sheet.rows[index]}>{shown.map((field) => <td key={field.id}>{formatValue(field.type, readField(field, fields), () => '…')}</td>)}</tr>)}</tbody>
        </table>
      </div>
      {notes}
    </>
  )
}
