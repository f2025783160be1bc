import { Button, Form, Input, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import type { HolidayYear } from '../../../../shared/law/calendar'
import { writeHolidayTable } from '../../../../shared/law/holiday-table'
import { readHolidays } from '../../../../shared/law/read-holidays'
import { decodeLenient } from '../../../../shared/core/text-codec'
import { useMessages, useServices } from '../../../services'
import { ChangeDialog } from '../rules/change-dialog'
import type { ChangeRules } from '../rules/use-rule-settings'

/** Enters or changes one year (several from a JSON file): lines, the pasted notice, or a file; what was understood is shown before it is stored. */
export function HolidayDialog({ start, change, onClose }: { readonly start: HolidayYear; readonly change: ChangeRules; readonly onClose: () => void }): ReactNode {
  const { calendar: words } = useMessages()
  const { desktop } = useServices()
  const [year, setYear] = useState(start.year)
  const [source, setSource] = useState(start.source)
  const [text, setText] = useState(() => writeHolidayTable(start))
  const [fault, setFault] = useState('')
  const read = text.trim() === '' ? null : readHolidays(text, year, source)
  const load = async (): Promise<void> => {
    const chosen = await desktop.openFiles({ filters: [{ name: words.file, extensions: ['json', 'csv', 'txt'] }], multiple: false })
    if (!chosen.ok) return chosen.error.code === 'cancelled' ? undefined : setFault(chosen.error.message)
    const file = chosen.value[0]
    if (file === undefined) return
    setFault('')
    setText(decodeLenient(file.bytes, 'utf-8'))
  }
  return (
    <ChangeDialog
      title={words.dialogTitle} change={change} onClose={onClose}
      edits={() => (read === null ? words.nothing : read.ok ? read.value.years.map((one) => ({ kind: 'set-holidays', year: one })) : read.error.join('\n'))}
    >
      <div className="hs-holiday-head">
        <Form.Item label={words.columns.year} htmlFor="hs-holiday-year"><InputNumber id="hs-holiday-year" min={1990} max={2100} value={year} onChange={(value) => setYear(value ?? start.year)} /></Form.Item>
        <Form.Item label={words.source} htmlFor="hs-holiday-source"><Input id="hs-holiday-source" value={source} placeholder={words.sourceExample} onChange={(event) => setSource(event.target.value)} /></Form.Item>
      </div>
      <Form.Item label={words.days} htmlFor="hs-holiday-days" extra={words.daysHelp(year)}>
        <Input.TextArea id="hs-holiday-days" autoSize={{ minRows: 8, maxRows: 14 }} value={text} onChange={(event) => setText(event.target.value)} />
      </Form.Item>
      <p><Button size="small" onClick={() => void load()}>{words.load}</Button></p>
      {fault !== '' && <p role="alert" className="hs-refusal">{fault}</p>}
      {read?.ok === true && (
        <ul className="hs-holiday-read" aria-label={words.understood}>
          {read.value.years.map((one) => <li key={one.year}>{words.summary(one.year, one.holidays.length, one.workdays.length, one.source)}</li>)}
          {read.value.notes.map((note) => <li key={note} className="hs-provisional">{note}</li>)}
        </ul>
      )}
      {read?.ok === false && <ul className="hs-holiday-read hs-provisional" aria-label={words.notUnderstood}>{read.error.map((problem) => <li key={problem}>{problem}</li>)}</ul>}
    </ChangeDialog>
  )
}
