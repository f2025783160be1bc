import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { Field } from '../../../../shared/registers/field'
import { useServices } from '../../../services'
import { useLive } from '../../../ui/use-live'

const MOST_KNOWN = 200

/** What a form can propose. */
export interface Known {
  readonly units: readonly string[]
  readonly words: ReadonlyMap<string, readonly string[]>
}

const NOTHING_KNOWN: Known = { units: [], words: new Map() }

/** Units in the register, and the words of those fields whose words should be the same in many records; read from their indexes. */
export function useKnown(register: RegisterDefinition): Known {
  const { store } = useServices()
  const live = useLive(store, [register.id], `known ${register.id}`, async (): Promise<Known> => {
    const valuesOf = async ({ id }: Field): Promise<readonly string[]> => (await store.values({ kind: register.id, index: id, limit: MOST_KNOWN })).map(String)
    const indexed = register.fields.filter(({ isIndexed }) => isIndexed)
    const shared = indexed.filter(({ type }) => type.kind === 'text' && type.isShared === true)
    const [units, words] = await Promise.all([Promise.all(indexed.filter(({ type }) => type.kind === 'unit').map(valuesOf)), Promise.all(shared.map(valuesOf))])
    return { units: [...new Set(units.flat())], words: new Map(shared.map(({ id }, index) => [id, words[index]!])) }
  })
  return live.value ?? NOTHING_KNOWN
}
