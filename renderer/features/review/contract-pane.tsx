import { Button, Input } from 'antd'
import { useMemo, type ReactNode, type RefObject } from 'react'
import type { Span } from '../../../shared/core/span'
import { useMessages } from '../../services'
import type { TextMark } from '../../ui/contract-blocks'
import { ContractView, type Reveal } from '../../ui/contract-view'
import { DocxLook } from '../../ui/original-look/docx-look'
import type { SelectionReader } from '../../ui/original-look/look'
import { PdfLook } from '../../ui/original-look/pdf-look'
import { Minimap } from '../../ui/minimap'
import { AnnotationMargin } from './annotations/margin'
import { annotationMarks, fileMarks, findingMarks } from './desk-finding'
import { useOriginal, type LookName } from './use-original'
import type { Desk } from './use-desk'
import { searchMark, useSearch, type Search } from './use-search'

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
  const search = useSearch(document, isSearching)
  const { hits, hit } = search
  const quoted = reveal?.markId === QUOTED ? reveal.span : null
  const marks = useMemo(() => {
    const quotation: readonly TextMark[] = quoted === null ? [] : [{ ...quoted, id: QUOTED, tone: 'search', label: '' }]
    const found = hits.map((span, index): TextMark => ({ ...span, id: searchMark(index), tone: 'search', label: '' }))
    return [...findingMarks(desk.findings), ...annotationMarks(desk.annotations, review.annotations.purposes), ...fileMarks(desk.fileThreads), ...found, ...quotation]
  }, [desk.findings, desk.annotations, desk.fileThreads, hits, quoted, review])
  const original = useOriginal(desk.version, look)
  const shown = {
    document, marks, label: review.contract, onSelect, onScrolledTo, reader, onLost, words: review.look,
    selected: hit === null ? selected : hit.markId, reveal: isSearching ? hit : reveal,
  }
  return (
    <div className="hs-contract-pane">
      {isSearching && <SearchLine search={search} onClose={onCloseSearch} />}
      <div className="hs-with-minimap">
        {original.kind === 'text' && <ContractView {...shown} title={desk.version.fields.facts.title} margin={desk.annotations.length === 0 ? null : <AnnotationMargin desk={desk} onOpen={onSelect} />} />}
        {original.kind === 'docx' && <DocxLook key={desk.version.id} {...shown} draw={original.draw} />}
        {original.kind === 'pages' && <PdfLook key={desk.version.id} {...shown} open={original.open} />}
        <Minimap length={document.text.length} marks={marks} selected={selected} onPlace={(offset) => onPlace({ start: offset, end: offset + 1 })} />
      </div>
    </div>
  )
}

function SearchLine({ search: { query, setQuery, at, hits, step }, onClose }: { readonly search: Search; readonly onClose: () => void }): ReactNode {
  const { review } = useMessages()
  return (
    <search className="hs-search">
      <Input
        autoFocus value={query} placeholder={review.search} aria-label={review.search} onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') onClose()
        }}
      />
      <span role="status" className="hs-quiet">{query.trim() === '' ? '' : review.searchCount(hits.length === 0 ? 0 : at + 1, hits.length)}</span>
      <Button size="small" onClick={() => step(-1)}>{review.searchPrevious}</Button>
      <Button size="small" onClick={() => step(1)}>{review.searchNext}</Button>
    </search>
  )
}
