import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Fields } from '../../../../shared/registers/field'
import { contractRecordId } from '../../../../shared/storage/contract-record'
import { readStanding } from '../../../../shared/storage/contract-standing'
import { offeredPath, takePath } from '../../../../shared/storage/take-path'
import { useMessages, useServices, writerOf } from '../../../services'
import { useToast } from '../../../ui/toast'
import { useLive } from '../../../ui/use-live'
import type { Desk } from '../use-desk'

/** The stricter path that same-kind contracts of the year add up to, for the reviewer to take; nothing where they do not. */
export function PathBySum({ desk, fields }: { readonly desk: Desk; readonly fields: Fields }): ReactNode {
  const services = useServices()
  const { documents: { standing: words }, process } = useMessages()
  const toast = useToast()
  const id = contractRecordId(desk.id)
  const live = useLive(services.store, ['contract', 'setting'], `path by sum ${desk.id}`, () => readStanding(services.store, id, fields, services.clock.today()))
  if (live.error !== null) throw live.error
  const offered = live.value === null ? null : offeredPath(fields, live.value)
  if (live.value === null || offered === null) return null
  const { path } = live.value
  const take = async (): Promise<void> => {
    const taken = await takePath(services.store, writerOf(services).act, id, { fields, path })
    toast.say(taken.ok ? words.taken(process.paths[offered]) : taken.error)
  }
  return <p><span className="hs-provisional">{path.because}</span> <Button size="small" onClick={() => void take()}>{words.take(process.paths[offered])}</Button></p>
}
