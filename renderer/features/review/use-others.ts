import { useEffect, useState } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { useServices } from '../../services'

/** How many other windows have this matter open. */
export function useOthers(matter: RecordId): number {
  const { presence } = useServices()
  const [others, setOthers] = useState(0)
  useEffect(() => presence.enter(matter, setOthers), [presence, matter])
  return others
}
