import { useEffect, useLayoutEffect, useState } from 'react'
import type { PdfPages } from './pdf-page'

const WIDEST = 860
const NEAR = '900px 0px'

/** The pages of a file, opened while they are on screen. */
export function usePages(open: () => Promise<PdfPages>): PdfPages | 'drawing' | 'failed' {
  const [pages, setPages] = useState<PdfPages | 'drawing' | 'failed'>('drawing')
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
  return pages
}

/** As wide as the window lets a page be, so that no line of it has to be scrolled for. In steps, so that dragging a divider does not draw without end. */
export function usePageWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(WIDEST)
  useLayoutEffect(() => {
    const element = frame.current!
    const observer = new ResizeObserver(() => setWidth(Math.max(320, Math.min(WIDEST, Math.floor((element.clientWidth - 32) / 20) * 20))))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}

/** Which pages are near the window; only these are drawn. */
export function useNearPages(frame: { readonly current: HTMLElement | null }, count: number): ReadonlySet<number> {
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
