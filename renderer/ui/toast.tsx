import { Button } from 'antd'
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { layFreely, type Place } from './free-place'
import { useLatest } from './use-latest'

/** Short news at the lower edge of the window. */
export interface Toast {
  say(text: string): void
  /** With a way back, for eight seconds. */
  undoable(text: string, undoWord: string, undo: () => void): void
  /** Goes the way back that is shown, if one is; for a key. */
  undoLast(): void
}

interface News {
  readonly text: string
  readonly seconds: number
  readonly wayBack: { readonly word: string; readonly run: () => void } | null
}

const SAY_SECONDS = 5
const UNDO_SECONDS = 8
const ToastContext = createContext<Toast | null>(null)

/** Shows one piece of news at a time: the way back is always that of the last action. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [news, setNews] = useState<News | null>(null)
  const shown = useLatest(news)
  const box = useRef<HTMLDivElement>(null)
  const toast = useMemo((): Toast => ({
    say: (text) => setNews({ text, seconds: SAY_SECONDS, wayBack: null }),
    undoable: (text, word, run) => setNews({ text, seconds: UNDO_SECONDS, wayBack: { word, run } }),
    undoLast: () => {
      setNews(null)
      shown.current?.wayBack?.run()
    },
  }), [shown])
  useEffect(() => {
    if (news === null) return undefined
    const timer = setTimeout(() => setNews(null), news.seconds * 1000)
    return () => clearTimeout(timer)
  }, [news])
  useFreePlace(box, news)
  return (
    <ToastContext value={toast}>
      {children}
      <div ref={box} role="status" className={`hs-toast${news === null ? ' hs-gone' : ''}`}>
        {news !== null && <span>{news.text}</span>}
        {news !== null && news.wayBack !== null && (
          <Button size="small" type="link" title="Ctrl+Z" aria-keyshortcuts="Control+Z Meta+Z" onClick={toast.undoLast}>{news.wayBack.word}</Button>
        )}
      </div>
    </ToastContext>
  )
}

/** Keeps the news off what is pressed, also where a dialog opens beneath it; never runs away from the pointer or the focus. */
function useFreePlace(box: RefObject<HTMLDivElement | null>, news: News | null): void {
  useLayoutEffect(() => {
    const element = box.current!
    if (news === null) return undefined
    let place: Place | null = null
    let frame = 0
    const lay = (): void => {
      if (element.matches(':has(:hover, :focus-visible)')) return
      place = layFreely(element, place)
    }
    const later = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(lay)
    }
    const again = (): void => {
      place = null
      later()
    }
    lay()
    const observer = new MutationObserver(later)
    observer.observe(document.body, { childList: true, subtree: true })
    window.addEventListener('resize', again)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', again)
    }
  }, [box, news])
}

export function useToast(): Toast {
  const toast = useContext(ToastContext)
  if (toast === null) throw new Error('news was told outside ToastProvider')
  return toast
}
