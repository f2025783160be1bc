import { fail, ok, type Result } from '../core/result'
import type { RecordId } from '../core/ids'
import { changeSettings, type SettingsChange, type SettingsEdit } from '../rules/change-settings'
import type { OfficeSettings } from '../rules/office-settings'
import { readOfficeSettings } from '../rules/settings-schema'
import { newRecord, RULE_SETTINGS, type SettingFields } from './record-kinds'
import type { Act, Store } from './store'

/** The rule settings and what was ever done to them, newest first. */
export interface RuleSettings {
  readonly settings: OfficeSettings
  readonly history: readonly SettingsChange[]
}

/** What the office changed about the rules. Fails with every fault in Chinese where the stored settings cannot be read. */
export async function readRuleSettings(store: Store): Promise<Result<RuleSettings, readonly string[]>> {
  const [record, lines] = await Promise.all([
    store.read<SettingFields>(RULE_SETTINGS), store.list({ kind: 'setting-change', index: 'at', descending: true }),
  ])
  const settings = readOfficeSettings(record?.body.fields.value)
  if (!settings.ok) return settings
  return ok({ settings: settings.value, history: lines.map(({ fields }) => fields as unknown as SettingsChange) })
}

/**
 * Makes all of `edits` or none: the settings, one history record for each (its id from `newId`) and the audit entry of
 * `act` are written together. Who, when and why are the act's. A refused edit says why in Chinese and nothing is written.
 */
export async function editRuleSettings(store: Store, act: Act, edits: readonly SettingsEdit[], newId: () => RecordId): Promise<Result<null, string>> {
  return store.transact(act, async (transaction) => {
    const record = await transaction.read<SettingFields>(RULE_SETTINGS)
    const stored = readOfficeSettings(record?.body.fields.value)
    if (!stored.ok) return fail(stored.error.join('\n'))
    let settings = stored.value
    const changes: SettingsChange[] = []
    for (const edit of edits) {
      const changed = changeSettings(settings, edit, { by: act.actor, at: act.at, reason: act.reason })
      if (!changed.ok) return changed
      settings = changed.value.settings
      changes.push(changed.value.change)
    }
    await transaction.put(newRecord<SettingFields>(RULE_SETTINGS, 'setting', { key: 'rules', value: settings }))
    for (const change of changes) await transaction.put(newRecord(newId(), 'setting-change', change))
    return ok(null)
  })
}
