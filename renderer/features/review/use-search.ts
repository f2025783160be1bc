import { useMemo, useState } from 'react'
import type { Span } from '../../../shared/core/span'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { findAll } from '../../ui/contract-blocks'

/** A search in the contract and the place it stands at. */
export interface Search {
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly hits: readonly Span[]
  /** Which of the hits, from 0. */
  readonly at: number
  /** The place it stands at and its mark; null where nothing was found. */
  readonly hit: { readonly span: Span; readonly markId: string } | null
  readonly step: (by: 1 | -1) => void
}

/** Id of the mark of a hit. */
export function searchMark(index: number): string {
  return `search-${index}`
}

/** Finds words while `isSearching`, and steps from place to place, round at the ends. */
export function useSearch(document: ContractDocument, isSearching: boolean): Search {
  const [query, setQuery] = useState('')
  const [stepped, setStepped] = useState(0)
  const hits = useMemo(() => (isSearching ? findAll(document.text, query.trim()) : []), [document, query, isSearching])
  const at = stepped % Math.max(1, hits.length)
  const span = hits[at]
  const hit = useMemo(() => (span === undefined ? null : { span, markId: searchMark(at) }), [span, at])
  return {
    query, hits, at, hit,
    setQuery: (next) => {
      setQuery(next)
      setStepped(0)
    },
    step: (by) => setStepped((before) => (before + by + hits.length) % Math.max(1, hits.length)),
  }
}
