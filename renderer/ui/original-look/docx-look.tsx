import { useEffect, useImperativeHandle, useRef, type MouseEvent, type ReactNode } from 'react'
import { nearestRange, offsetAtTop, rangesOf, selectedWords } from './docx-places'
import { scrollToRange, type LookProps } from './look'
import { useDrawnDocx, usePaintedMarks } from './use-drawn-docx'

export interface DocxLookProps extends LookProps {
  /** Draws the file into an element of the page. */
  readonly draw: (into: HTMLElement) => Promise<void>
}

/** A Word file as Word shows it, with the same marks as the reading text. */
export function DocxLook(props: DocxLookProps): ReactNode {
  const { document: contract, marks, selected, reveal, draw, onSelect, onScrolledTo, onLost, reader, words } = props
  const frame = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  const state = useDrawnDocx(paper, draw, contract)
  const drawn = typeof state === 'string' ? null : state
  const painter = usePaintedMarks(drawn, marks, selected, onLost)
  useEffect(() => {
    if (drawn === null || reveal === null) return
    const range = rangesOf(drawn, reveal.span)[0] ?? nearestRange(drawn, reveal.span.start)
    if (range !== null && frame.current !== null) scrollToRange(frame.current, range)
  }, [drawn, reveal])
  useImperativeHandle(reader, () => () => (drawn === null || frame.current === null ? null : selectedWords(frame.current, drawn)), [drawn])
  const click = (event: MouseEvent): void => {
    const id = painter.markAt(event.clientX, event.clientY)
    if (id !== null && window.getSelection()?.isCollapsed !== false) onSelect(id)
  }
  const scrolled = useRef(0)
  const scroll = (): void => {
    cancelAnimationFrame(scrolled.current)
    scrolled.current = requestAnimationFrame(() => {
      const offset = drawn === null || frame.current === null ? null : offsetAtTop(frame.current, drawn)
      if (offset !== null) onScrolledTo(offset)
    })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} className="hs-look" role="document" aria-label={props.label} tabIndex={0} onClick={click} onScroll={scroll} aria-busy={state === 'drawing'}>
      {state === 'drawing' && <p className="hs-look-note" role="status">{words.drawing}</p>}
      {state === 'failed' && <p className="hs-look-note" role="alert">{words.failed}</p>}
      <div ref={paper} className="hs-look-sheets" />
    </div>
  )
}
