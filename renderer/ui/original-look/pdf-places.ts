import { lastStartingAtOrBefore, type Span } from '../../../shared/core/span'
import type { ContractDocument } from '../../../shared/document/contract-document'
import type { PageWords } from './pdf-page'

/** Height of an A4 page in points, for a page that has not said its own. */
const USUAL_HEIGHT = 842

/** The page a place of the reading text stands on; 1 where the file does not say. */
export function pageOf(contract: ContractDocument, offset: number): number {
  const paragraph = contract.paragraphs[lastStartingAtOrBefore(contract.paragraphs, offset)]
  return paragraph?.origin.kind === 'page' ? paragraph.origin.page : 1
}

/** How far below the top of its sheet a place stands, in pixels. */
export function boxTop(contract: ContractDocument, offset: number, sheet: HTMLElement): number {
  const paragraph = contract.paragraphs[lastStartingAtOrBefore(contract.paragraphs, offset)]
  return paragraph?.origin.kind === 'page' ? (paragraph.origin.box.y / heightOf(sheet)) * sheet.clientHeight : 0
}

/** What is selected on the drawn pages, as a stretch of the reading text. */
export function selectedOn(frame: HTMLElement | null, drawn: ReadonlyMap<number, PageWords>): Span | null {
  const selection = window.getSelection()
  if (frame === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!frame.contains(range.commonAncestorContainer)) return null
  const on = (node: Node): PageWords | undefined => drawn.get(Number((node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-page]')?.dataset['page']))
  const start = on(range.startContainer)?.offsetOf(range.startContainer, range.startOffset, false) ?? null
  const end = on(range.endContainer)?.offsetOf(range.endContainer, range.endOffset, true) ?? null
  return start === null || end === null || end <= start ? null : { start, end }
}

/** The place of the reading text near the top of the window; null where none stands before it. */
export function offsetAtTop(frame: HTMLElement, contract: ContractDocument): number | null {
  const top = frame.getBoundingClientRect().top + 60
  const sheet = [...frame.querySelectorAll<HTMLElement>('[data-page]')].find((one) => one.getBoundingClientRect().bottom > top)
  if (sheet === undefined) return null
  const page = Number(sheet.dataset['page'])
  const y = ((top - sheet.getBoundingClientRect().top) / sheet.clientHeight) * heightOf(sheet)
  const before = contract.paragraphs.findLast(({ origin }) => origin.kind === 'page' && (origin.page < page || (origin.page === page && origin.box.y <= y)))
  return before?.start ?? null
}

function heightOf(sheet: HTMLElement): number {
  return Number(sheet.dataset['height'] ?? USUAL_HEIGHT)
}
