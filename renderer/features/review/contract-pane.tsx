import { Button, Input } from 'antd'
import { useMemo, useState, type ReactNode, type RefObject } from 'react'
import type { Span } from '../../../shared/core/span'
import { useMessages } from '../../services'
import { findAll, type TextMark } from '../../ui/contract-blocks'
import { ContractView, type Reveal } from '../../ui/contract-view'
import { DocxLook } from '../../ui/original-look/docx-look'
import type { SelectionReader } from '../../ui/original-look/look'
import { PdfLook } from '../../ui/original-look/pdf-look'
import { Minimap } from '../../ui/minimap'
import { AnnotationMargin } from './annotations/margin'
import { annotationMarks, fileMarks, findingMarks } from './desk-finding'
import { useOriginal, type LookName } from './use-original'
import type { Desk } from './use-desk'

export interface ContractPaneProps {
  readonly desk: Desk
  readonly selected: string | null
  readonly reveal: Reveal | null
  readonly isSearching: boolean
  readonly look: LookName
  readonly reader: RefObject<SelectionReader | null>
  readonly onLost: (ids: ReadonlySet<string>) => void
  readonly onSelect: (finding: string) => void
  readonly onScrolledTo: (offset: number) => void
  readonly onCloseSearch: () => void
  readonly onPlace: (span: Span) => void
}

/** Mark of words another pane quotes, while they are looked at. */
export const QUOTED = 'quoted'

/** The contract with its marks, and the search line above it. */
export function ContractPane({ desk, selected, reveal, isSearching, look, reader, onLost, onSelect, onScrolledTo, onCloseSearch, onPlace }: ContractPaneProps): ReactNode {
  const { review } = useMessages()
  const { document } = desk.version
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const hits = useMemo(() => (isSearching ? findAll(document.text, query.trim()) : []), [document, query, isSearching])
  const hit = hits[at % Math.max(1, hits.length)]
  const quoted = reveal?.markId === QUOTED ? reveal.span : null
  const marks = useMemo(() => {
    const quotation: readonly TextMark[] = quoted === null ? [] : [{ ...quoted, id: QUOTED, tone: 'search', label: '' }]
    const found = hits.map((span, index): TextMark => ({ ...span, id: `search-${index}`, tone: 'search', label: '' }))
    return [...findingMarks(desk.findings), ...annotationMarks(desk.annotations, review.annotations.purposes), ...fileMarks(desk.fileThreads), ...found, ...quotation]
  }, [desk.findings, desk.annotations, desk.fileThreads, hits, quoted, review])
  const searchReveal = useMemo((): Reveal | null => (hit === undefined ? null : { span: hit, markId: `search-${at % Math.max(1, hits.length)}` }), [hit, at, hits.length])
  const original = useOriginal(desk.version, look)
  const shown = {
    document, marks, label: review.contract, onSelect, onScrolledTo, reader, onLost, words: review.look,
    selected: isSearching && hit !== undefined ? `search-${at % hits.length}` : selected, reveal: isSearching ? searchReveal : reveal,
  }
  const step = (by: 1 | -1): void => setAt((before) => (before + by + hits.length) % Math.max(1, hits.length))
  return (
    <div className="hs-contract-pane">
      {isSearching && (
        <search className="hs-search">
          <Input
            autoFocus value={query} placeholder={review.search} aria-label={review.search}
            onChange={(event) => {
              setQuery(event.target.value)
              setAt(0)
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
              else if (event.key === 'Escape') onCloseSearch()
            }}
          />
          <span role="status" className="hs-quiet">{query.trim() === '' ? '' : review.searchCount(hits.length === 0 ? 0 : (at % hits.length) + 1, hits.length)}</span>
          <Button size="small" onClick={() => step(-1)}>{review.searchPrevious}</Button>
          <Button size="small" onClick={() => step(1)}>{review.searchNext}</Button>
        </search>
      )}
      <div className="hs-with-minimap">
        {original.kind === 'text' && <ContractView {...shown} title={desk.version.fields.facts.title} margin={desk.annotations.length === 0 ? null : <AnnotationMargin desk={desk} onOpen={onSelect} />} />}
        {original.kind === 'docx' && <DocxLook key={desk.version.id} {...shown} draw={original.draw} />}
        {original.kind === 'pages' && <PdfLook key={desk.version.id} {...shown} open={original.open} />}
        <Minimap length={document.text.length} marks={marks} selected={selected} onPlace={(offset) => onPlace({ start: offset, end: offset + 1 })} />
      </div>
    </div>
  )
}
