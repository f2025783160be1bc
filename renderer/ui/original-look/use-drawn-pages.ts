import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react'
import { useLatest } from '../use-latest'
import { LookPainter } from './look-painter'
import type { PageWords } from './pdf-page'

/** The words of the pages that are drawn, and the marks painted on them. */
export interface DrawnPages {
  readonly painter: LookPainter
  readonly drawn: RefObject<Map<number, PageWords>>
  /** Told when a page was drawn, or left the page again (null). */
  readonly pageDrawn: (page: number, found: PageWords | null) => void
}

/** Paints marks page by page as they are drawn, and tells which could not be shown. */
export function useDrawnPages(selected: string | null, onLost: (ids: ReadonlySet<string>) => void): DrawnPages {
  const painter = useMemo(() => new LookPainter(), [])
  const drawn = useRef(new Map<number, PageWords>())
  const lost = useRef(new Map<number, readonly string[]>())
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
  return { painter, drawn, pageDrawn }
}
