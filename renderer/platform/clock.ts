import { recordId } from '../../shared/core/ids'
import { localDateOf } from '../../shared/core/local-date'
import type { Clock } from '../services'

/** The machine's clock and random source. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date()
    return localDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!
  },
  newId: () => recordId(crypto.randomUUID()),
}
