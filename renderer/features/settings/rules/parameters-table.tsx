import { Button, Checkbox, Input, Table } from 'antd'
import { useState, type ReactNode } from 'react'
import type { LocalDate } from '../../../../shared/core/local-date'
import type { DatedEntry, DatedValue } from '../../../../shared/law/dated-value'
import { ALL_PARAMETERS } from '../../../../shared/law/parameters/all-parameters'
import { parameterOn, type OfficeSettings } from '../../../../shared/rules/office-settings'
import { useMessages } from '../../../services'
import { ParameterDialog } from './parameter-dialog'
import { ParameterPackPanel } from './parameter-pack-panel'
import type { ChangeRules } from './use-rule-settings'
import { clearingText } from '../../../ui/clearing'

type Parameter = DatedValue<number>

/** Every dated number the rules read: what applies today, each value with its source, and the office's own. */
export function ParametersTable({ settings, today, change }: { readonly settings: OfficeSettings; readonly today: LocalDate; readonly change: ChangeRules }): ReactNode {
  const { ruleSettings: words, shell } = useMessages()
  const [search, setSearch] = useState('')
  const [isEmptyOnly, setEmptyOnly] = useState(false)
  const [open, setOpen] = useState<Parameter | null>(null)
  const valueOf = (parameter: Parameter): number | null => parameterOn(settings, parameter, today)
  const shown = ALL_PARAMETERS.filter((parameter) => `${parameter.label}${parameter.key}`.includes(search.trim()) && (!isEmptyOnly || valueOf(parameter) === null))
  const columns = [
    { key: 'label', title: words.columns.parameter, width: 250, render: (_: unknown, { label }: Parameter) => label },
    { key: 'today', title: words.columns.today, width: 130, render: (_: unknown, parameter: Parameter) => valueOf(parameter) ?? <span className="hs-must-enter">{words.mustEnter}</span> },
    { key: 'values', title: words.columns.values, render: (_: unknown, parameter: Parameter) => <Values parameter={parameter} settings={settings} /> },
    { key: 'change', title: '', width: 96, render: (_: unknown, parameter: Parameter) => <Button size="small" aria-label={words.changeNamed(parameter.label)} onClick={() => setOpen(parameter)}>{words.change}</Button> },
  ]
  return (
    <>
      <ParameterPackPanel settings={settings} change={change} />
      <div className="hs-rule-filters">
        <Input type="search" allowClear={clearingText(shell.clearChoice)} aria-label={words.columns.parameter} placeholder={words.columns.parameter} value={search} onChange={(event) => setSearch(event.target.value)} />
        <Checkbox checked={isEmptyOnly} onChange={(event) => setEmptyOnly(event.target.checked)}>{words.onlyEmpty}</Checkbox>
        <span className="hs-quiet">{words.shown(shown.length, ALL_PARAMETERS.length)}</span>
      </div>
      <Table<Parameter> aria-label={words.tabs.parameters} size="small" pagination={false} rowKey="key" dataSource={[...shown]} columns={columns} />
      {open !== null && <ParameterDialog key={open.key} parameter={open} settings={settings} today={today} change={change} onClose={() => setOpen(null)} />}
    </>
  )
}

/** The office's values first, then the pack's, then the built-in ones: the order in which they are asked. */
function Values({ parameter, settings }: { readonly parameter: Parameter; readonly settings: OfficeSettings }): ReactNode {
  const { ruleSettings: words } = useMessages()
  const groups: readonly (readonly [keyof typeof words.origins, readonly DatedEntry<unknown>[]])[] = [
    ['own', settings.parameters[parameter.key] ?? []], ['pack', settings.pack?.parameters[parameter.key] ?? []], ['builtIn', parameter.entries],
  ]
  return (
    <ul className="hs-values">
      {groups.flatMap(([origin, entries]) => entries.toReversed().map(({ from, value, source }) => (
        <li key={`${origin} ${from}`}>
          {value === null ? source : <><b>{String(value)}</b> <span className="hs-quiet">{words.from(from)} · {words.origins[origin]} · {source}</span></>}
        </li>
      )))}
    </ul>
  )
}
