import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'

/** A table of rows of one height in a frame that scrolls. */
export interface KeyedRows {
  readonly rowCount: number
  /** In pixels. */
  readonly rowHeight: number
  /** The row that is open beside the list; -1 for none. */
  readonly openIndex: number
  /** What is open there, wherever its row stands; null for nothing. */
  readonly openKey: string | null
  readonly onOpen: (index: number) => void
}

/** The row the keys stand on: arrows, pages, Home and End move it, Enter opens it. */
export function useRowKeys(frame: RefObject<HTMLElement | null>, { rowCount, rowHeight, openIndex, openKey, onOpen }: KeyedRows): {
  /** -1 for none. */
  readonly at: number
  readonly open: (index: number) => void
  readonly press: (event: KeyboardEvent) => void
} {
  const [current, setCurrent] = useState(-1)
  // Another row was opened, or the same one stands elsewhere now: that is where the keys go on from. Where one was closed,
  // they stay where they were moved meanwhile.
  const [seenOpen, setSeenOpen] = useState(openIndex)
  if (openIndex !== seenOpen) {
    setSeenOpen(openIndex)
    if (openIndex !== -1) setCurrent(-1)
  }
  // Opened by a link or by a key, it is brought into view, once: where the same one moves, the list keeps its scroll.
  const brought = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (openKey === null) brought.current = null
    const asked = `${openKey} ${rowHeight}`
    if (openKey === null || openIndex === -1 || brought.current === asked) return
    brought.current = asked
    bringIntoView(frame.current!, openIndex, rowHeight, true)
  }, [frame, openKey, openIndex, rowHeight])
  const at = current === -1 ? openIndex : Math.min(current, rowCount - 1)
  const move = (index: number): void => {
    const next = Math.max(0, Math.min(rowCount - 1, index))
    setCurrent(next)
    bringIntoView(frame.current!, next, rowHeight)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || rowCount === 0) return
    const page = Math.max(1, Math.floor(frame.current!.clientHeight / rowHeight) - 3)
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: rowCount - 1 }
    const next = moves[event.key]
    if (next !== undefined) move(next)
    else if (event.key === 'Enter' && at >= 0) onOpen(at)
    else return
    event.preventDefault()
  }
  const open = (index: number): void => {
    setCurrent(index)
    onOpen(index)
  }
  return { at, open, press }
}

/** By as little as is needed; one that `mayBeAfar` and is so stands in the middle then. */
function bringIntoView(frame: HTMLElement, index: number, rowHeight: number, mayBeAfar = false): void {
  const head = frame.querySelector('thead')?.clientHeight ?? 0
  const top = index * rowHeight
  const seen = frame.clientHeight - head
  const away = Math.max(frame.scrollTop - top, top + rowHeight - frame.scrollTop - seen)
  if (away <= 0) return
  if (mayBeAfar && away > 2 * rowHeight) frame.scrollTop = top - (seen - rowHeight) / 2
  else frame.scrollTop = top < frame.scrollTop ? top : top + rowHeight - seen
}
