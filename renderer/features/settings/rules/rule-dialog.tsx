import { Form, Radio, Switch } from 'antd'
import { useState, type ReactNode } from 'react'
import type { SettingsEdit } from '../../../../shared/rules/change-settings'
import type { RuleDescription } from '../../../../shared/rules/describe-rules'
import { graverOf, severityFor, type OfficeSettings } from '../../../../shared/rules/office-settings'
import { useMessages } from '../../../services'
import { ChangeDialog } from './change-dialog'
import type { ChangeRules } from './use-rule-settings'

const LEVELS = ['must-fix', 'should-fix', 'remind'] as const

/** Raises a rule's severity or switches it off and on. Levels below the rule's own cannot be chosen, and it says why. */
export function RuleDialog({ rule, settings, change, onClose }: {
  readonly rule: RuleDescription; readonly settings: OfficeSettings; readonly change: ChangeRules; readonly onClose: () => void
}): ReactNode {
  const { ruleSettings, severity } = useMessages()
  const now = { level: severityFor(settings, rule.id, rule.severity), isOn: settings.off[rule.id] === undefined }
  const [level, setLevel] = useState(now.level)
  const [isOn, setOn] = useState(now.isOn)
  const edits = (): readonly SettingsEdit[] => [
    ...(level === now.level ? [] : [level === rule.severity ? { kind: 'restore-severity' as const, ruleId: rule.id } : { kind: 'raise-severity' as const, ruleId: rule.id, to: level }]),
    ...(isOn === now.isOn ? [] : [{ kind: isOn ? ('switch-on' as const) : ('switch-off' as const), ruleId: rule.id }]),
  ]
  return (
    <ChangeDialog title={`${rule.id} ${rule.title}`} edits={edits} change={change} onClose={onClose}>
      <Form.Item label={ruleSettings.level} extra={rule.severity === 'must-fix' ? ruleSettings.isHighest : ruleSettings.whyNotLower}>
        <Radio.Group
          aria-label={ruleSettings.level} value={level} onChange={(event) => setLevel(event.target.value as typeof level)}
          options={LEVELS.map((name) => ({ value: name, label: severity[name], disabled: graverOf(name, rule.severity) !== name }))}
        />
      </Form.Item>
      <Form.Item label={ruleSettings.switchedOn} htmlFor="hs-rule-on" extra={ruleSettings.offHelp}>
        <Switch id="hs-rule-on" checked={isOn} onChange={setOn} />
      </Form.Item>
    </ChangeDialog>
  )
}
