import { useEffect, useImperativeHandle, useRef, type MouseEvent, type ReactNode } from 'react'
import type { LookProps } from './look'
import { PdfPage, type PdfPages } from './pdf-page'
import { offsetAtTop, selectedOn } from './pdf-places'
import { revealOnPage } from './reveal-on-page'
import { useDrawnPages } from './use-drawn-pages'
import { useNearPages, usePages, usePageWidth } from './use-sheets'

export interface PdfLookProps extends LookProps {
  readonly open: () => Promise<PdfPages>
}

/** A PDF or scan as its pages show it; only the pages near the window are drawn. */
export function PdfLook(props: PdfLookProps): ReactNode {
  const { document: contract, marks, selected, reveal, open, onSelect, onScrolledTo, onLost, reader, words } = props
  const frame = useRef<HTMLDivElement>(null)
  const pages = usePages(open)
  const width = usePageWidth(frame)
  const near = useNearPages(frame, typeof pages === 'string' ? 0 : pages.count)
  const { painter, drawn, pageDrawn } = useDrawnPages(selected, onLost)
  useEffect(
    () => (reveal === null || typeof pages === 'string' ? undefined : revealOnPage(frame.current, contract, reveal.span, drawn.current)),
    [reveal, pages, contract, drawn],
  )
  useImperativeHandle(reader, () => () => selectedOn(frame.current, drawn.current), [drawn])
  const click = (event: MouseEvent): void => {
    const boxed = (event.target as HTMLElement).closest('[data-mark]')?.getAttribute('data-mark')
    const id = boxed ?? painter.markAt(event.clientX, event.clientY)
    if (id !== null && window.getSelection()?.isCollapsed !== false) onSelect(id)
  }
  const scroll = (): void => {
    const offset = frame.current === null ? null : offsetAtTop(frame.current, contract)
    if (offset !== null) onScrolledTo(offset)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} className="hs-look" role="document" aria-label={props.label} tabIndex={0} onClick={click} onScroll={scroll} aria-busy={pages === 'drawing'}>
      {pages === 'drawing' && <p className="hs-look-note" role="status">{words.drawing}</p>}
      {pages === 'failed' && <p className="hs-look-note" role="alert">{words.failed}</p>}
      {typeof pages !== 'string' && Array.from({ length: pages.count }, (_, index) => (
        <PdfPage
          key={index} page={index + 1} pages={pages} width={width} isNear={near.has(index + 1)} document={contract} marks={marks} selected={selected} onDrawn={pageDrawn}
        />
      ))}
    </div>
  )
}
