import type { ReactNode } from 'react'
import { useMessages } from '../../../services'
import { ParametersTable } from './parameters-table'
import { RulesTable } from './rules-table'
import { SettingsExport } from './settings-export'
import { SettingsHistory } from './settings-history'
import { useRuleSettings } from './use-rule-settings'
import { WordsForm } from './words-form'

export type RuleSettingsPart = 'rules' | 'parameters' | 'words' | 'history'

/** One part of what the office may change about the rules. Loaded when first opened: it carries every rule and parameter. */
export function RuleSettingsPane({ part }: { readonly part: RuleSettingsPart }): ReactNode {
  const { ruleSettings } = useMessages()
  const { read, change, today } = useRuleSettings()
  if (read === null) return null
  if (!read.ok) return <div role="alert" className="hs-refusal"><p>{ruleSettings.unreadable}</p><p>{ruleSettings.unreadableHelp}</p><ul>{read.error.map((fault) => <li key={fault}>{fault}</li>)}</ul></div>
  const { settings, history } = read.value
  switch (part) {
    case 'rules': return <><SettingsExport settings={settings} /><RulesTable settings={settings} change={change} /></>
    case 'parameters': return <ParametersTable settings={settings} today={today} change={change} />
    case 'words': return <WordsForm words={settings.words} change={change} />
    case 'history': return <SettingsHistory history={history} />
  }
}
