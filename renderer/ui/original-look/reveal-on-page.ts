import type { Span } from '../../../shared/core/span'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { scrollToRange } from './look'
import type { PageWords } from './pdf-page'
import { boxTop, pageOf } from './pdf-places'

/** Frames a revealed place is waited for: its page may still have to be drawn. */
const PATIENCE_FRAMES = 180

/** Brings a place into the window, first its page, then its words once they are drawn. The answer stops the waiting. */
export function revealOnPage(root: HTMLElement | null, contract: ContractDocument, span: Span, drawn: ReadonlyMap<number, PageWords>): (() => void) | undefined {
  const page = pageOf(contract, span.start)
  const sheet = root?.querySelector<HTMLElement>(`[data-page="${page}"]`)
  if (root === null || sheet === null || sheet === undefined) return undefined
  const target = (): Range | null => drawn.get(page)?.rangesOf(span)[0] ?? null
  if (target() === null) root.scrollTop += sheet.getBoundingClientRect().top - root.getBoundingClientRect().top + boxTop(contract, span.start, sheet) - root.clientHeight / 3
  let left = PATIENCE_FRAMES
  let handle = 0
  const settle = (): void => {
    const range = target()
    if (range !== null) return scrollToRange(root, range)
    left -= 1
    if (left > 0) handle = requestAnimationFrame(settle)
    return undefined
  }
  settle()
  return () => cancelAnimationFrame(handle)
}
