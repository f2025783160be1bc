import type { LocalDate } from '../../../../shared/core/local-date'
import type { Result } from '../../../../shared/core/result'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { SettingsEdit } from '../../../../shared/rules/change-settings'
import { ACTS } from '../../../../shared/storage/acts'
import { RULE_SETTINGS } from '../../../../shared/storage/record-kinds'
import { editRuleSettings, readRuleSettings, type RuleSettings } from '../../../../shared/storage/rule-settings'
import { actOf, useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'
import { useLive } from '../../../ui/use-live'

/** Makes edits for a reason; the answer is null, or why they were refused. */
export type ChangeRules = (edits: readonly SettingsEdit[], reason: string) => Promise<string | null>

/** The office's rule settings, live, and how they are changed; `read` is null until they are there. */
export function useRuleSettings(): { readonly read: Result<RuleSettings, readonly string[]> | null; readonly change: ChangeRules; readonly today: LocalDate } {
  const services = useServices()
  const { ruleSettings } = useMessages()
  const toast = useToast()
  const live = useLive(services.store, ['setting', 'setting-change'], 'rule-settings', () => readRuleSettings(services.store))
  if (live.error !== null) throw live.error
  return {
    read: live.value,
    today: services.clock.today(),
    change: async (edits, reason) => {
      try {
        const done = await editRuleSettings(services.store, actOf(services, ACTS.changeRules, RULE_SETTINGS, reason.trim()), edits, () => services.clock.newId())
        if (!done.ok) return done.error
      } catch (error) {
        // A full disk or a closed store: the dialog stays open with what was typed.
        return wordsOfError(error)
      }
      toast.say(ruleSettings.saved)
      return null
    },
  }
}
