import { Form, Input, Switch } from 'antd'
import { useState, type ReactNode } from 'react'
import { parseLocalDate, type LocalDate } from '../../../../shared/core/local-date'
import type { DatedValue } from '../../../../shared/law/dated-value'
import type { SettingsEdit } from '../../../../shared/rules/change-settings'
import type { OfficeSettings } from '../../../../shared/rules/office-settings'
import { useMessages } from '../../../services'
import { DateField } from '../../../ui/date-field'
import { ChangeDialog } from './change-dialog'
import type { ChangeRules } from './use-rule-settings'

/** Enters the office's own value of a parameter from a day on, or takes entered ones away. */
export function ParameterDialog({ parameter, settings, today, change, onClose }: {
  readonly parameter: DatedValue<number>; readonly settings: OfficeSettings; readonly today: LocalDate; readonly change: ChangeRules; readonly onClose: () => void
}): ReactNode {
  const { ruleSettings: words } = useMessages()
  const [typed, setTyped] = useState({ value: '', from: today as string, source: '' })
  const [dropped, setDropped] = useState<readonly LocalDate[]>([])
  const own = settings.parameters[parameter.key] ?? []
  const { key } = parameter
  const edits = (): readonly SettingsEdit[] | string => {
    const removals = dropped.map((from): SettingsEdit => ({ kind: 'remove-parameter', key, from }))
    if (typed.value.trim() === '' && typed.source.trim() === '') return removals
    const from = parseLocalDate(typed.from)
    if (from === null) return words.badDay
    // Thousands separators are how people write yuan.
    const digits = typed.value.trim().replaceAll(/[,，]/g, '')
    if (!/^\d{1,15}(\.\d{1,8})?$/.test(digits)) return words.badNumber
    return [...removals, { kind: 'set-parameter', key, entry: { from, value: Number(digits), source: typed.source.trim() } }]
  }
  const field = (name: 'value' | 'source', label: string): ReactNode => (
    <Form.Item label={label} htmlFor={`hs-own-${name}`}>
      <Input id={`hs-own-${name}`} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />
    </Form.Item>
  )
  return (
    <ChangeDialog title={parameter.label} edits={edits} change={change} onClose={onClose}>
      {own.length > 0 && <OwnEntries own={own} dropped={dropped} onDropped={setDropped} />}
      {field('value', words.ownValue)}
      <Form.Item label={words.ownFrom} htmlFor="hs-own-from">
        <DateField id="hs-own-from" value={typed.from} onChange={(from) => setTyped((before) => ({ ...before, from }))} onUnreadable={() => setTyped((before) => ({ ...before, from: '' }))} />
      </Form.Item>
      {field('source', words.ownSource)}
    </ChangeDialog>
  )
}

type Entries = NonNullable<OfficeSettings['parameters'][string]>

/** Values entered before; each may be taken away. */
function OwnEntries({ own, dropped, onDropped }: { readonly own: Entries; readonly dropped: readonly LocalDate[]; readonly onDropped: (dropped: readonly LocalDate[]) => void }): ReactNode {
  const { ruleSettings: words } = useMessages()
  return (
    <Form.Item label={words.ownEntries}>
      <ul className="hs-values">
        {own.map(({ from, value, source }) => (
          <li key={from}>
            <Switch
              size="small" checkedChildren={words.kept} unCheckedChildren={words.removeEntry} aria-label={`${words.kept} ${from}`} checked={!dropped.includes(from)}
              onChange={(isKept) => onDropped(isKept ? dropped.filter((day) => day !== from) : [...dropped, from])}
            /> <b>{String(value)}</b> <span className="hs-quiet">{words.from(from)} · {source}</span>
          </li>
        ))}
      </ul>
    </Form.Item>
  )
}
