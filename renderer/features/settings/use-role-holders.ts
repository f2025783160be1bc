import { wordsOfError } from '../../../shared/core/words-of-error'
import type { RoleHolders } from '../../../shared/registers/role'
import { ACTS } from '../../../shared/storage/acts'
import { putRoleHolder, readRoleHolders, ROLE_HOLDERS, type NAMED_ROLES } from '../../../shared/storage/role-holders'
import { actOf, useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { useLive } from '../../ui/use-live'

type NamedRole = (typeof NAMED_ROLES)[number]

/** Who has which role, live, and how it is entered; null while it is read. */
export function useRoleHolders(): { readonly holders: RoleHolders; readonly save: (role: NamedRole, names: string) => void } | null {
  const services = useServices()
  const { settings } = useMessages()
  const toast = useToast()
  const live = useLive(services.store, ['setting'], 'role-holders', () => readRoleHolders(services.store))
  if (live.error !== null) throw live.error
  const holders = live.value
  if (holders === null) return null
  return {
    holders,
    save: (role, names) => {
      if ((holders[role] ?? '') === names.trim()) return
      services.store.transact(actOf(services, ACTS.changeSetting, ROLE_HOLDERS, settings.roles), (transaction) => putRoleHolder(transaction, role, names)).then(
        () => toast.say(settings.saved),
        (error: unknown) => toast.say(wordsOfError(error)),
      )
    },
  }
}
