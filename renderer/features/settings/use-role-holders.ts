import type { RoleHolders } from '../../../shared/registers/role'
import { putRoleHolder, readRoleHolders, ROLE_HOLDERS, type NAMED_ROLES } from '../../../shared/storage/role-holders'
import { useMessages, useServices } from '../../services'
import { useLive } from '../../ui/use-live'
import { useChangeSetting } from './use-change-setting'

type NamedRole = (typeof NAMED_ROLES)[number]

/** Who has which role, live, and how it is entered; null while it is read. */
export function useRoleHolders(): { readonly holders: RoleHolders; readonly save: (role: NamedRole, names: string) => void } | null {
  const { store } = useServices()
  const { settings } = useMessages()
  const change = useChangeSetting()
  const live = useLive(store, ['setting'], 'role-holders', () => readRoleHolders(store))
  if (live.error !== null) throw live.error
  const holders = live.value
  if (holders === null) return null
  return {
    holders,
    save: (role, names) => {
      if ((holders[role] ?? '') !== names.trim()) change(ROLE_HOLDERS, settings.roles, (transaction) => putRoleHolder(transaction, role, names))
    },
  }
}
