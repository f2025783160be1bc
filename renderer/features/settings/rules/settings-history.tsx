import type { ReactNode } from 'react'
import type { HolidayYear } from '../../../../shared/law/calendar'
import { writeHolidayTable } from '../../../../shared/law/holiday-table'
import { ALL_PARAMETERS } from '../../../../shared/law/parameters/all-parameters'
import type { SettingsChange } from '../../../../shared/rules/change-settings'
import { RULE_CATALOGUE } from '../../../../shared/rules/rule-catalogue'
import type { Messages } from '../../../messages/messages'
import { useMessages } from '../../../services'

/** Every change to the rule settings: when, who, what it was before and after, and why. */
export function SettingsHistory({ history }: { readonly history: readonly SettingsChange[] }): ReactNode {
  const messages = useMessages()
  const words = messages.ruleSettings
  if (history.length === 0) return <p className="hs-quiet">{words.noHistory}</p>
  return (
    <ol className="hs-history" aria-label={words.tabs.history}>
      {history.map((change) => (
        <li key={`${change.at} ${change.kind} ${change.target} ${JSON.stringify(change.after)}`}>
          <header><b>{words.kinds[change.kind]}</b> <span>{nameOf(change, messages)}</span><span className="hs-quiet">{change.by} · {new Date(change.at).toLocaleString(messages.locale)}</span></header>
          <p>{words.beforeAfter(sayState(change, change.before, messages), sayState(change, change.after, messages))}</p>
          <p className="hs-quiet">{change.reason}</p>
        </li>
      ))}
    </ol>
  )
}

function nameOf({ kind, target }: SettingsChange, { ruleSettings }: Messages): string {
  if (kind === 'set-words') return target.split('、').map((name) => (ruleSettings.lists as Readonly<Record<string, string>>)[name] ?? name).join('、')
  const title = RULE_CATALOGUE[target]
  if (title !== undefined) return `${target} ${title}`
  return ALL_PARAMETERS.find(({ key }) => key === target)?.label ?? target
}

/** Where the office says nothing of its own, what the program came with applies. */
function sayState({ kind }: SettingsChange, part: unknown, messages: Messages): string {
  const { ruleSettings: words } = messages
  const isSwitch = kind === 'switch-on' || kind === 'switch-off'
  if (part === null) return isSwitch ? words.on : words.origins.builtIn
  return isSwitch ? words.off : sayPart(part, messages)
}

/** A part of the settings, as the history keeps it, in words. */
function sayPart(part: unknown, messages: Messages): string {
  const { ruleSettings: words, severity } = messages
  if (part === null || part === undefined || part === '') return words.nothing
  if (Array.isArray(part)) return part.length === 0 ? words.nothing : part.map((one: unknown) => sayPart(one, messages)).join('；')
  if (typeof part !== 'object') return String(part)
  const fields = part as Readonly<Record<string, unknown>>
  if (typeof fields['to'] === 'string') return (severity as Readonly<Record<string, string>>)[fields['to']] ?? fields['to']
  if (typeof fields['from'] === 'string') return `${String(fields['value'])}（${words.from(fields['from'])}，${String(fields['source'])}）`
  if (Array.isArray(fields['holidays'])) return `${writeHolidayTable(fields as unknown as HolidayYear).replaceAll('\n', '；')}（${String(fields['source'])}）`
  if (typeof fields['version'] === 'string') return fields['version']
  if (typeof fields['name'] === 'string') return [fields['name'], ...(fields['others'] as readonly string[])].join('、')
  if (Array.isArray(fields['add'])) return `＋${sayPart(fields['add'], messages)} －${sayPart(fields['remove'], messages)}`
  return Object.values(fields).map((one) => sayPart(one, messages)).join('；')
}
