import { Form, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useMatch, useNavigate } from 'react-router'
import type { DroppedTable } from '../features/registers'
import { useMessages, type FileToImport } from '../services'
import { Modal } from '../ui/modal'
import { useToast } from '../ui/toast'
import { REGISTER_PLACES } from './register-places'

/** A table dropped on the window, and the register it is for. */
export interface SheetFor extends DroppedTable {
  readonly register: string
}

/** Tables by their names, those too that the importer of registers refuses: it says what to do with them. */
const TABLE = /\.(?:xlsx|xlsm|xls|et|ods|csv|tsv)$/i

/** Whether a file is a table, which no contract is, as its name says. */
export function isTable({ name }: { readonly name: string }): boolean {
  return TABLE.test(name)
}

/** Tables go to the register that is open; elsewhere the person is asked which. */
export function useDroppedSheets(): { readonly take: (files: readonly FileToImport[]) => void; readonly sheet: SheetFor | null; readonly question: ReactNode } {
  const { shell: { droppedSheets: words } } = useMessages()
  const toast = useToast()
  const navigate = useNavigate()
  const open = useMatch('/registers/:register/*')?.params.register
  const [sheet, setSheet] = useState<Omit<SheetFor, 'onDone'> | null>(null)
  const [asking, setAsking] = useState<FileToImport | null>(null)
  const take = (files: readonly FileToImport[]): void => {
    const [file] = files
    if (file === undefined) return
    if (files.length > 1) toast.say(words.oneAtATime(file.name))
    if (open === undefined) setAsking(file)
    else setSheet({ register: open, file })
  }
  const question = asking === null ? null : (
    <RegisterQuestion
      file={asking} onClose={() => setAsking(null)}
      onChoose={(register) => {
        setAsking(null)
        setSheet({ register, file: asking })
        void navigate(`/registers/${register}`)
      }}
    />
  )
  return { take, sheet: sheet === null ? null : { ...sheet, onDone: () => setSheet(null) }, question }
}

function RegisterQuestion({ file, onChoose, onClose }: { readonly file: FileToImport; readonly onChoose: (register: string) => void; readonly onClose: () => void }): ReactNode {
  const { shell } = useMessages()
  const words = shell.droppedSheets
  const [register, setRegister] = useState<string | null>(null)
  return (
    <Modal open title={words.title(file.name)} okText={words.goOn} cancelText={shell.cancel} okButtonProps={{ disabled: register === null }} onOk={() => register !== null && onChoose(register)} onCancel={onClose}>
      <p>{words.means}</p>
      <Form layout="vertical">
        <Form.Item label={words.which} htmlFor="hs-dropped-register" required>
          <Select
            id="hs-dropped-register" autoFocus value={register} onChange={setRegister} showSearch={{ optionFilterProp: 'label' }}
            options={REGISTER_PLACES.flatMap(({ registers }) => registers.map(({ id, title }) => ({ value: id, label: title })))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
