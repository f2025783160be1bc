import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Rows beyond the window that are in the page, so that scrolling never shows a gap. */
const OVERSCAN = 16
/** Rows come and go by so many, and so many more are read ahead: they are drawn once, with what stands in them. */
const STEP = 16

/** The rows of a scrolled frame that are near its window: from `from`, and `to` is not among them. */
export interface RowWindow {
  /** To be set on the frame. */
  readonly frame: RefObject<HTMLDivElement | null>
  readonly from: number
  readonly to: number
  /** In pixels. */
  readonly rowHeight: number
  /** To be called when the frame was scrolled. */
  readonly follow: () => void
}

/** Follows which rows are near the window; `onRange` is told those that are or may be soon. */
export function useRowWindow(rowCount: number, onRange: (from: number, to: number) => void): RowWindow {
  const frame = useRef<HTMLDivElement>(null)
  const [rowHeight, setRowHeight] = useState(36)
  const [range, setRange] = useState({ from: 0, to: 32 })
  const size = useRef({ row: 36, window: 0 })
  const follow = useCallback((): void => {
    const { row, window } = size.current
    const first = Math.floor((frame.current?.scrollTop ?? 0) / row)
    const from = Math.max(0, Math.floor(first / STEP) * STEP - OVERSCAN)
    const to = Math.ceil((first + window / row) / STEP) * STEP + OVERSCAN
    setRange((before) => (before.from === from && before.to === to ? before : { from, to }))
  }, [])
  // Only when something has another size: asked while scrolling, the page would be laid out once more for it.
  const measure = useCallback((): void => {
    const element = frame.current
    if (element === null) return
    const row = Number.parseFloat(getComputedStyle(element).getPropertyValue('--hs-row'))
    size.current = { row, window: element.clientHeight }
    setRowHeight(row)
    follow()
  }, [follow])
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure)
    observer.observe(frame.current!)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [measure])
  const [from, to] = [Math.min(range.from, rowCount), Math.min(range.to, rowCount)]
  useEffect(() => onRange(Math.max(0, from - STEP), Math.min(rowCount, to + STEP)), [from, to, rowCount, onRange])
  return { frame, from, to, rowHeight, follow }
}
