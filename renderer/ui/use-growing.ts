import { useCallback, useEffect, useRef, useState } from 'react'

const STEP = 60

/**
 * How many items of a long list to draw: at least up to `needed`, more as its end comes near the window. `end` is given
 * to an element after the last item drawn.
 */
export function useGrowing(total: number, needed: number): { readonly count: number; readonly end: (element: HTMLElement | null) => void } {
  const [grown, setGrown] = useState(STEP)
  const observer = useRef<IntersectionObserver | null>(null)
  useEffect(() => () => observer.current?.disconnect(), [])
  const end = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect()
    if (element === null) return
    observer.current = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setGrown((count) => count + STEP)
    }, { root: element.parentElement, rootMargin: '600px 0px' })
    observer.current.observe(element)
  }, [])
  return { count: Math.min(total, Math.max(grown, needed + STEP / 2)), end }
}
