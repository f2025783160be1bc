import type { RefObject } from 'react'
import type { Span } from '../../../shared/core/span'
import type { ContractDocument } from '../../../shared/document/contract-document'
import type { TextMark } from '../contract-blocks'
import type { Reveal } from '../contract-view'

/** Reads what the person has selected, as a stretch of the reading text. */
export type SelectionReader = () => Span | null

/** What every drawing of a contract in its original look is given. */
export interface LookProps {
  readonly document: ContractDocument
  readonly marks: readonly TextMark[]
  readonly selected: string | null
  readonly reveal: Reveal | null
  readonly label: string
  readonly onSelect: (markId: string) => void
  readonly onScrolledTo: (offset: number) => void
  /** Told which marks could not be shown on what is drawn. */
  readonly onLost: (ids: ReadonlySet<string>) => void
  /** Where the view leaves the way to read its selection. */
  readonly reader: RefObject<SelectionReader | null>
  readonly words: { readonly drawing: string; readonly failed: string }
}

/** Brings a drawn range into the window, unless it stands there comfortably. */
export function scrollToRange(frame: HTMLElement, range: Range): void {
  const outer = frame.getBoundingClientRect()
  const box = range.getBoundingClientRect()
  const isComfortable = box.top >= outer.top + 40 && box.bottom <= outer.bottom - 40
  if (!isComfortable) frame.scrollTop += box.top - outer.top - outer.height / 3
  if (box.right > outer.right || box.left < outer.left) frame.scrollLeft += box.left - outer.left - 24
}
