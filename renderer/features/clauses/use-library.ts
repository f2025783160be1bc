import { useMemo } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { CLAUSES } from '../../../shared/registers/clauses'
import { MODEL_CLAUSES, type ModelClause } from '../../../shared/registers/model-clauses'
import { searchClauses, type ClauseSearch } from '../../../shared/search/search-clauses'
import { readEarlierContracts, type EarlierContract } from '../../../shared/storage/earlier-contracts'
import { readMatter, readVersion } from '../../../shared/storage/matter-records'
import { readRegister } from '../../../shared/storage/read-register'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'

/** The office's own clauses first, then the program's; null while they are read. */
export function useLibrary(): ClauseSearch<ModelClause> | null {
  const { store } = useServices()
  const own = useLive(store, [CLAUSES.id], 'clause library', () => readRegister(store, CLAUSES.id)).value
  return useMemo(() => (own === null ? null : searchClauses([...own.map(({ fields }) => fields as unknown as ModelClause), ...MODEL_CLAUSES])), [own])
}

/** Contracts with the same counterparty reviewed before; null while they are read. */
export function useEarlier(matter: RecordId | null): readonly EarlierContract[] | null {
  const { store } = useServices()
  const live = useLive(store, ['matter'], `earlier with ${matter}`, async () => (matter === null ? [] : readEarlierContracts(store, matter, await othersOf(store, matter))))
  return live.value
}

/** The parties of a contract that are not known to be ours. */
async function othersOf(store: ReturnType<typeof useServices>['store'], id: RecordId): Promise<readonly string[]> {
  const { matter } = await readMatter(store, id)
  if (matter === null) return []
  const version = await readVersion(store, matter.currentVersion)
  const ours = new Set((version?.facts.parties ?? []).filter(({ isOurs }) => isOurs === true).map(({ name }) => name))
  const { ourName } = matter.intake
  return [...new Set(matter.parties.filter(({ name }) => !ours.has(name) && name !== ourName).map(({ name }) => name))]
}
