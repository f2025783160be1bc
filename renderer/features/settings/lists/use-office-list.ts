import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { ListEdit, OfficeList } from '../../../../shared/registers/office-list'
import { editOfficeList, readOfficeList, type ListedField, type WordInUse } from '../../../../shared/storage/office-lists'
import { useMessages, useServices, writerOf } from '../../../services'
import { useToast } from '../../../ui/toast'
import { useLive } from '../../../ui/use-live'

/** Changes the list for a reason; the answer is null, or why it was refused. */
export type ChangeList = (edit: ListEdit, reason: string) => Promise<string | null>

/** The office's list of a field, live; `read` is null until it is there. */
export function useOfficeList(place: ListedField): { readonly read: { readonly list: OfficeList; readonly inUse: readonly WordInUse[] } | null; readonly change: ChangeList } {
  const services = useServices()
  const { officeLists: words } = useMessages()
  const toast = useToast()
  const live = useLive(services.store, ['setting', place.register.id], `list ${place.register.id} ${place.field.id}`, () => readOfficeList(services.store, place))
  if (live.error !== null) throw live.error
  return {
    read: live.value,
    change: async (edit, reason) => {
      try {
        const done = await editOfficeList(services.store, { register: place.register.id, field: place.field.id }, edit, reason, writerOf(services))
        if (!done.ok) return done.error
        toast.say(words.saved(done.value))
        return null
      } catch (error) {
        // A full disk or a closed store: the dialog stays open with what was typed.
        return wordsOfError(error)
      }
    },
  }
}
