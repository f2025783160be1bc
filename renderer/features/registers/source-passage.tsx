import type { ReactNode } from 'react'
import type { Sha256 } from '../../../shared/core/ids'
import type { Span } from '../../../shared/core/span'
import { describePlace, findParagraphAt } from '../../../shared/document/find-clause'
import { readDocument } from '../../../shared/storage/matter-records'
import { useMessages, useServices } from '../../services'
import { useLive } from '../../ui/use-live'

/** The paragraph of the contract that holds `span`, with the words marked and the place named as lawyers name it. */
export function SourcePassage({ documentSha, span }: { readonly documentSha: Sha256; readonly span: Span }): ReactNode {
  const { store } = useServices()
  const { agreedTerms: words } = useMessages()
  const live = useLive(store, [], `passage ${documentSha}`, async () => ({ document: await readDocument(store, documentSha) }))
  if (live.error !== null) throw live.error
  if (live.value === null) return <p className="hs-quiet" role="status">{words.reading}</p>
  const { document } = live.value
  if (document === null) return <p className="hs-problem">{words.textGone}</p>
  const paragraph = findParagraphAt(document, span.start)
  const start = paragraph === null ? span.start : Math.min(paragraph.start, span.start)
  const end = Math.max(paragraph?.end ?? span.end, span.end)
  return (
    <blockquote className="hs-passage">
      <cite>{describePlace(document, span)}</cite>
      <p>{document.text.slice(start, span.start)}<mark>{document.text.slice(span.start, span.end)}</mark>{document.text.slice(span.end, end)}</p>
    </blockquote>
  )
}
