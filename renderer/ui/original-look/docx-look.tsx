import { useEffect, useImperativeHandle, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import type { Span } from '../../../shared/core/span'
import { useLatest } from '../use-latest'
import { LookAlignment } from '../../../shared/markup/align-look'
import { DomWords } from './dom-words'
import { scrollToRange, type LookProps } from './look'
import { LookPainter, type PaintedMark } from './look-painter'

export interface DocxLookProps extends LookProps {
  /** Draws the file into an element of the page. */
  readonly draw: (into: HTMLElement) => Promise<void>
}

interface Drawn {
  readonly words: DomWords
  readonly alignment: LookAlignment
}

/** A Word file as Word shows it, with the same marks as the reading text. */
export function DocxLook(props: DocxLookProps): ReactNode {
  const { document: contract, marks, selected, reveal, draw, onSelect, onScrolledTo, onLost, reader, words } = props
  const frame = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  const painter = useMemo(() => new LookPainter(), [])
  const [drawn, setDrawn] = useState<Drawn | 'drawing' | 'failed'>('drawing')
  useEffect(() => {
    let isGone = false
    const sheet = paper.current!
    draw(sheet).then(() => {
      if (isGone) return
      const found = new DomWords(sheet)
      setDrawn({ words: found, alignment: new LookAlignment(contract, found.text) })
    }, () => {
      if (!isGone) setDrawn('failed')
    })
    return () => {
      isGone = true
    }
  }, [draw, contract])
  const latestSelected = useLatest(selected)
  const painted = useMemo(() => (typeof drawn === 'string' ? null : marks.map((mark): PaintedMark => ({ mark, ranges: rangesOf(drawn, mark) }))), [drawn, marks])
  useEffect(() => {
    if (painted === null) return
    painter.show('file', painted)
    painter.paint(latestSelected.current)
    const shown = new Set(painted.filter(({ ranges }) => ranges.length > 0).map(({ mark }) => mark.id))
    onLost(new Set(marks.filter((mark) => !shown.has(mark.id)).map((mark) => mark.id)))
  }, [painter, painted, marks, onLost, latestSelected])
  useEffect(() => painter.select(selected), [painter, selected])
  useEffect(() => () => painter.clear(), [painter])
  useEffect(() => {
    if (typeof drawn === 'string' || reveal === null) return
    const range = rangesOf(drawn, reveal.span)[0] ?? nearestRange(drawn, reveal.span.start)
    if (range !== null && frame.current !== null) scrollToRange(frame.current, range)
  }, [drawn, reveal])
  useImperativeHandle(reader, () => () => (typeof drawn === 'string' || frame.current === null ? null : selectedWords(frame.current, drawn)), [drawn])
  const click = (event: MouseEvent): void => {
    const id = painter.markAt(event.clientX, event.clientY)
    if (id !== null && window.getSelection()?.isCollapsed !== false) onSelect(id)
  }
  const scrolled = useRef(0)
  const scroll = (): void => {
    cancelAnimationFrame(scrolled.current)
    scrolled.current = requestAnimationFrame(() => {
      const offset = typeof drawn === 'string' || frame.current === null ? null : offsetAtTop(frame.current, drawn)
      if (offset !== null) onScrolledTo(offset)
    })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} className="hs-look" role="document" aria-label={props.label} tabIndex={0} onClick={click} onScroll={scroll} aria-busy={drawn === 'drawing'}>
      {drawn === 'drawing' && <p className="hs-look-note" role="status">{words.drawing}</p>}
      {drawn === 'failed' && <p className="hs-look-note" role="alert">{words.failed}</p>}
      <div ref={paper} className="hs-look-sheets" />
    </div>
  )
}

function rangesOf({ words, alignment }: Drawn, span: Span): readonly Range[] {
  const pieces = alignment.locate(span) ?? []
  return pieces.flatMap((piece) => words.rangeOf(piece) ?? [])
}

function nearestRange({ words, alignment }: Drawn, offset: number): Range | null {
  const at = alignment.near(offset)
  return at === null ? null : words.rangeOf({ start: at, end: at + 1 })
}

function selectedWords(frame: HTMLElement, { words, alignment }: Drawn): Span | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!frame.contains(range.commonAncestorContainer)) return null
  const first = words.placeOf(range.startContainer, range.startOffset)
  const last = words.placeOf(range.endContainer, range.endOffset)
  if (first === null || last === null || last <= first) return null
  // The end is asked for by its last sign: the place after it may belong to the next paragraph.
  const start = alignment.offsetAt(first)
  const end = alignment.offsetAt(last - 1)
  return start === null || end === null || end < start ? null : { start, end: end + 1 }
}

function offsetAtTop(frame: HTMLElement, { words, alignment }: Drawn): number | null {
  const box = frame.getBoundingClientRect()
  const caret = document.caretPositionFromPoint(box.left + box.width / 2, box.top + 60)
  if (caret === null || !frame.contains(caret.offsetNode)) return null
  const place = words.placeOf(caret.offsetNode, caret.offset)
  return place === null ? null : alignment.offsetAt(place)
}
