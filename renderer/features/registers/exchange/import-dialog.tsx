import { Alert, Button, Progress, Select, Spin } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { useMessages, useServices, type FileToImport } from '../../../services'
import { Modal } from '../../../ui/modal'
import { SheetReport } from './sheet-report'
import { useSheetImport, type ReadSheet } from './use-sheet-import'

/** A sheet becomes records: read, checked cell by cell, shown, and taken in whole or not at all. */
export function ImportDialog({ register, dropped, onImported, onClose }: { readonly register: RegisterDefinition; readonly dropped: FileToImport | null; readonly onImported: (unnumbered: readonly RecordId[]) => void; readonly onClose: () => void }): ReactNode {
  const { desktop, sheets } = useServices()
  const { registers: words, shell } = useMessages()
  const { template, stage, refusal, setRefusal, choose, turnTo, store, cancel } = useSheetImport({ register, dropped, onImported, onClose })
  const fail = (error: unknown): void => setRefusal(wordsOfError(error))
  const saveBytes = async (name: string, made: ReturnType<typeof sheets.template>): Promise<void> => {
    const bytes = await made
    if (!bytes.ok) return setRefusal(bytes.error.message)
    const saved = await desktop.saveFile({ suggestedName: name, filters: [{ name: words.sheets, extensions: ['xlsx'] }], bytes: bytes.value })
    if (!saved.ok && saved.error.code !== 'cancelled') setRefusal(saved.error.message)
  }
  const canGoOn = stage.kind === 'choosing' || (stage.kind === 'read' && stage.errors.length === 0 && stage.sheet.records.length > 0)
  return (
    <Modal
      open title={words.importOf(register.title)} width={720} cancelText={shell.cancel} onCancel={cancel} mask={{ closable: false }}
      okText={stage.kind === 'read' ? words.importRows(stage.sheet.records.length) : words.chooseSheet} okButtonProps={{ disabled: !canGoOn }}
      onOk={() => (stage.kind === 'read' ? store(stage) : choose())}
    >
      <div className="hs-exchange">
        {stage.kind === 'choosing' && (
          <>
            <p>{words.importMeans}</p>
            <Button size="small" onClick={() => void saveBytes(`${register.title}导入模板.xlsx`, sheets.template(register.id, template)).catch(fail)}>{words.saveTemplate}</Button>
          </>
        )}
        {stage.kind === 'reading' && <p role="status"><Spin size="small" /> {words.readingSheet(stage.name)}</p>}
        {stage.kind === 'storing' && <><p role="status">{words.storingRows(stage.done, stage.count)}</p><Progress percent={Math.floor((stage.done / stage.count) * 100)} /></>}
        {stage.kind === 'read' && <SheetChoice from={stage.from} onChoose={(sheet) => turnTo(stage, sheet)} />}
        {stage.kind === 'read' && (
          <SheetReport
            register={register} sheet={stage.sheet} errors={stage.errors} onChoose={choose}
            onSaveErrors={() => void saveBytes(`${stage.name.replace(/\.(?:xlsx|csv|tsv|txt)$/i, '')}错误清单.xlsx`, sheets.errors(stage.errors)).catch(fail)}
          />
        )}
        {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
      </div>
    </Modal>
  )
}

/** Which sheet of a workbook comes in; nothing where it has one. The choice is what is to be made first, so it has the focus, after another was read too. */
function SheetChoice({ from: { sheet, sheets }, onChoose }: { readonly from: ReadSheet['from']; readonly onChoose: (sheet: string) => void }): ReactNode {
  const { registers: words } = useMessages()
  if (sheets.length < 2) return null
  return (
    <div className="hs-field">
      <label htmlFor="hs-import-sheet">{words.sheetToRead(sheets.length)}</label>
      <Select id="hs-import-sheet" className="hs-field-select" autoFocus value={sheet} onChange={onChoose} options={sheets.map((name) => ({ value: name, label: name }))} />
    </div>
  )
}
