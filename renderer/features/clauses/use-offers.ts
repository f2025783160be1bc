import { useState } from 'react'
import type { ClauseTopic } from '../../../shared/registers/clause-topics'
import type { ClauseRequest } from '../../services'
import { offerEarlier, offerLibrary, type Offer } from './offers'
import { useEarlier, useLibrary } from './use-library'

/** Where clauses are looked for. */
export type OfferTab = 'library' | 'earlier'

/** What is looked for. */
export interface OfferSearch {
  readonly tab: OfferTab
  readonly words: string
  readonly topic: ClauseTopic | null
  /** Only clauses for the types of this contract. */
  readonly isFitting: boolean
}

export interface Offers {
  readonly search: OfferSearch
  readonly setSearch: (change: Partial<OfferSearch>) => void
  /** Null while they are read. */
  readonly offers: readonly Offer[] | null
  readonly chosen: Offer | null
  readonly choose: (index: number) => void
  readonly move: (by: 1 | -1) => void
  /** How many clauses earlier contracts with the party have; null while they are read. */
  readonly earlierCount: number | null
}

/** Searches the library and earlier contracts, and remembers which offer is chosen. */
export function useOffers(request: ClauseRequest): Offers {
  const [search, setSearch] = useState<OfferSearch>({ tab: 'library', words: '', topic: request.topic, isFitting: request.types.length > 0 })
  const [at, setAt] = useState(0)
  const library = useLibrary()
  const earlier = useEarlier(request.matter)
  const { tab, words, topic, isFitting } = search
  const offers = tab === 'library'
    ? library === null ? null : offerLibrary(library.find({ words, topic, types: isFitting ? request.types : [] }))
    : earlier === null ? null : offerEarlier(earlier, { words, topic })
  const last = (offers?.length ?? 0) - 1
  return {
    search, offers, chosen: offers?.[Math.min(at, last)] ?? null, choose: setAt, earlierCount: earlier?.length ?? null,
    move: (by) => setAt(Math.max(0, Math.min(at + by, last))),
    setSearch: (change) => {
      setSearch((before) => ({ ...before, ...change }))
      setAt(0)
    },
  }
}
