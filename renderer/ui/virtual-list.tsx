import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

export interface VirtualListProps<T> {
  readonly items: readonly T[]
  readonly label: string
  readonly keyOf: (item: T) => string
  readonly renderRow: (item: T, index: number) => ReactNode
  /** Kept in view when it changes; -1 for none. */
  readonly current: number
}

const OVERSCAN = 12

/** A list of rows of one height (`--hs-list-row`); only those near the window are in the page. */
export function VirtualList<T>({ items, label, keyOf, renderRow, current }: VirtualListProps<T>): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 600 })
  const [rowHeight, setRowHeight] = useState(28)
  useLayoutEffect(() => {
    const element = frame.current!
    const observer = new ResizeObserver(() => {
      setView({ top: element.scrollTop, height: element.clientHeight })
      setRowHeight(Number.parseFloat(getComputedStyle(element).getPropertyValue('--hs-list-row')))
    })
    observer.observe(element)
    // Large type changes the height of every line and so of this one.
    observer.observe(probe.current!)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const element = frame.current!
    if (current < 0) return
    const top = current * rowHeight
    if (top < element.scrollTop || top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top - element.clientHeight / 2
    }
  }, [current, rowHeight])
  const first = Math.max(0, Math.floor(view.top / rowHeight) - OVERSCAN)
  const last = Math.min(items.length, Math.ceil((view.top + view.height) / rowHeight) + OVERSCAN)
  return (
    <div ref={frame} className="hs-virtual-list" onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}>
      <div ref={probe} className="hs-list-probe" aria-hidden="true" />
      <ul aria-label={label} style={{ height: items.length * rowHeight }}>
        {items.slice(first, last).map((item, offset) => (
          <li key={keyOf(item)} style={{ top: (first + offset) * rowHeight, height: rowHeight }}>{renderRow(item, first + offset)}</li>
        ))}
      </ul>
    </div>
  )
}
