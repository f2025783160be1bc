import type { RecordId } from '../../../shared/core/ids'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { ACTS } from '../../../shared/storage/acts'
import type { StoreTransaction } from '../../../shared/storage/store'
import { actOf, useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'

/** Changes a setting as an act of the person, and says that it was saved or why not. `what` stands in the history. */
export function useChangeSetting(): (setting: RecordId, what: string, work: (transaction: StoreTransaction) => Promise<void>) => void {
  const services = useServices()
  const { settings } = useMessages()
  const toast = useToast()
  return (setting, what, work) => {
    services.store.transact(actOf(services, ACTS.changeSetting, setting, what), work).then(
      () => toast.say(settings.saved),
      (error: unknown) => toast.say(wordsOfError(error)),
    )
  }
}
