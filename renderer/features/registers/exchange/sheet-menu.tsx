import { Button, Dropdown } from 'antd'
import { SwapOutlined } from '@ant-design/icons'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { useMessages, type FileToImport } from '../../../services'
import type { RegisterColumn } from '../register-columns'
import { ExportDialog } from './export-dialog'
import { ImportDialog } from './import-dialog'
import { NumberManyDialog } from './number-many-dialog'
import { TemplateDialog } from './template-dialog'

/** A table dropped on the window for this register. */
export interface DroppedTable {
  readonly file: FileToImport
  /** Imported or left: it is not offered again. */
  readonly onDone: () => void
}

/** In and out of a register as a sheet, and the office's own columns. */
export function SheetMenu({ register, dropped, ids, columns }: { readonly register: RegisterDefinition; readonly dropped: DroppedTable | null; readonly ids: readonly RecordId[]; readonly columns: readonly RegisterColumn[] }): ReactNode {
  const { registers: words } = useMessages()
  const [open, setOpen] = useState<'none' | 'import' | 'export' | 'template' | 'numbers'>('none')
  // What a sheet brought without numbers is numbered in the order of its rows.
  const [imported, setImported] = useState<readonly RecordId[] | null>(null)
  const close = (): void => {
    setOpen('none')
    setImported(null)
    dropped?.onDone()
  }
  const offerNumbers = (unnumbered: readonly RecordId[]): void => {
    if (unnumbered.length === 0) return close()
    dropped?.onDone()
    setImported(unnumbered)
    setOpen('numbers')
  }
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: [
        { key: 'import', label: words.importSheet, onClick: () => setOpen('import') },
        { key: 'export', label: words.exportSheet, onClick: () => setOpen('export') },
        ...(register.numbering === null ? [] : [{ key: 'numbers', label: words.numbering.menu, disabled: ids.length === 0, onClick: () => setOpen('numbers') }]),
        { key: 'template', label: words.ownColumns, onClick: () => setOpen('template') },
      ] }}>
        <Button icon={<SwapOutlined />}>{words.exchange}</Button>
      </Dropdown>
      {(open === 'import' || dropped !== null) && <ImportDialog register={register} dropped={dropped?.file ?? null} onImported={offerNumbers} onClose={close} />}
      {open === 'export' && <ExportDialog register={register} ids={ids} columns={columns} onClose={close} />}
      {open === 'numbers' && <NumberManyDialog register={register} ids={imported ?? ids} isImport={imported !== null} onClose={close} />}
      {open === 'template' && <TemplateDialog register={register} onClose={close} />}
    </>
  )
}
