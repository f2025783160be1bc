import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import type { Span } from '../../../shared/core/span'
import { lastStartingAtOrBefore } from '../../../shared/core/span'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { useLatest } from '../use-latest'
import { scrollToRange, type LookProps } from './look'
import { LookPainter } from './look-painter'
import { PdfPage, type PageWords, type PdfPages } from './pdf-page'

export interface PdfLookProps extends LookProps {
  readonly open: () => Promise<PdfPages>
}

const WIDEST = 860
const NEAR = '900px 0px'
/** Frames a revealed place is waited for: its page may still have to be drawn. */
const PATIENCE_FRAMES = 180

/** A PDF or scan as its pages show it; only the pages near the window are drawn. */
export function PdfLook(props: PdfLookProps): ReactNode {
  const { document: contract, marks, selected, reveal, open, onSelect, onScrolledTo, onLost, reader, words } = props
  const frame = useRef<HTMLDivElement>(null)
  const painter = useMemo(() => new LookPainter(), [])
  const drawn = useRef(new Map<number, PageWords>())
  const lost = useRef(new Map<number, readonly string[]>())
  const [pages, setPages] = useState<PdfPages | 'drawing' | 'failed'>('drawing')
  const width = usePageWidth(frame)
  const near = useNearPages(frame, typeof pages === 'string' ? 0 : pages.count)
  useEffect(() => {
    let isGone = false
    let opened: PdfPages | null = null
    open().then((answer) => {
      opened = answer
      if (isGone) answer.close()
      else setPages(answer)
    }, () => {
      if (!isGone) setPages('failed')
    })
    return () => {
      isGone = true
      opened?.close()
    }
  }, [open])
  useEffect(() => painter.select(selected), [painter, selected])
  useEffect(() => () => painter.clear(), [painter])
  const latestSelected = useLatest(selected)
  const pageDrawn = useCallback((page: number, found: PageWords | null) => {
    if (found === null) drawn.current.delete(page)
    else drawn.current.set(page, found)
    painter.show(String(page), found?.painted ?? null)
    painter.paint(latestSelected.current)
    if (found !== null) {
      lost.current.set(page, found.lost)
      onLost(new Set([...lost.current.values()].flat()))
    }
  }, [painter, onLost, latestSelected])
  useEffect(() => {
    if (reveal === null || typeof pages === 'string') return undefined
    const page = pageOf(contract, reveal.span.start)
    const root = frame.current
    const sheet = root?.querySelector<HTMLElement>(`[data-page="${page}"]`)
    if (root === null || sheet === null || sheet === undefined) return undefined
    const target = (): Range | null => drawn.current.get(page)?.rangesOf(reveal.span)[0] ?? null
    if (target() === null) root.scrollTop += sheet.getBoundingClientRect().top - root.getBoundingClientRect().top + boxTop(contract, reveal.span.start, sheet) - root.clientHeight / 3
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
  }, [reveal, pages, contract])
  useImperativeHandle(reader, () => () => selectedOn(frame.current, drawn.current), [])
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

/** The page a place of the reading text stands on; 1 where the file does not say. */
function pageOf(contract: ContractDocument, offset: number): number {
  const paragraph = contract.paragraphs[lastStartingAtOrBefore(contract.paragraphs, offset)]
  return paragraph?.origin.kind === 'page' ? paragraph.origin.page : 1
}

function boxTop(contract: ContractDocument, offset: number, sheet: HTMLElement): number {
  const paragraph = contract.paragraphs[lastStartingAtOrBefore(contract.paragraphs, offset)]
  const height = Number(sheet.dataset['height'] ?? 842)
  return paragraph?.origin.kind === 'page' ? (paragraph.origin.box.y / height) * sheet.clientHeight : 0
}

function selectedOn(frame: HTMLElement | null, drawn: ReadonlyMap<number, PageWords>): Span | null {
  const selection = window.getSelection()
  if (frame === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!frame.contains(range.commonAncestorContainer)) return null
  const on = (node: Node): PageWords | undefined => drawn.get(Number((node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-page]')?.dataset['page']))
  const start = on(range.startContainer)?.offsetOf(range.startContainer, range.startOffset, false) ?? null
  const end = on(range.endContainer)?.offsetOf(range.endContainer, range.endOffset, true) ?? null
  return start === null || end === null || end <= start ? null : { start, end }
}

function offsetAtTop(frame: HTMLElement, contract: ContractDocument): number | null {
  const top = frame.getBoundingClientRect().top + 60
  const sheet = [...frame.querySelectorAll<HTMLElement>('[data-page]')].find((one) => one.getBoundingClientRect().bottom > top)
  if (sheet === undefined) return null
  const page = Number(sheet.dataset['page'])
  const y = ((top - sheet.getBoundingClientRect().top) / sheet.clientHeight) * Number(sheet.dataset['height'] ?? 842)
  const before = contract.paragraphs.findLast(({ origin }) => origin.kind === 'page' && (origin.page < page || (origin.page === page && origin.box.y <= y)))
  return before?.start ?? null
}

/** As wide as the window lets a page be, so that no line of it has to be scrolled for. In steps, so that dragging a divider does not draw without end. */
function usePageWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(WIDEST)
  useLayoutEffect(() => {
    const element = frame.current!
    const observer = new ResizeObserver(() => setWidth(Math.max(320, Math.min(WIDEST, Math.floor((element.clientWidth - 32) / 20) * 20))))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}

function useNearPages(frame: { readonly current: HTMLElement | null }, count: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([1]))
  useEffect(() => {
    const root = frame.current
    if (root === null || count === 0) return undefined
    const observer = new IntersectionObserver((entries) => setNear((before) => {
      const after = new Set(before)
      for (const entry of entries) {
        const page = Number((entry.target as HTMLElement).dataset['page'])
        if (entry.isIntersecting) after.add(page)
        else after.delete(page)
      }
      return after
    }), { root, rootMargin: NEAR })
    for (const sheet of root.querySelectorAll('[data-page]')) observer.observe(sheet)
    return () => observer.disconnect()
  }, [frame, count])
  return near
}
