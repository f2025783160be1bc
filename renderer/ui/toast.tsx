import { Button } from 'antd'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

/** Short news at the lower edge of the window. */
export interface Toast {
  say(text: string): void
  /** With a way back, for eight seconds. */
  undoable(text: string, undoWord: string, undo: () => void): void
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
  const toast = useMemo((): Toast => ({
    say: (text) => setNews({ text, seconds: SAY_SECONDS, wayBack: null }),
    undoable: (text, word, run) => setNews({ text, seconds: UNDO_SECONDS, wayBack: { word, run } }),
  }), [])
  useEffect(() => {
    if (news === null) return undefined
    const timer = setTimeout(() => setNews(null), news.seconds * 1000)
    return () => clearTimeout(timer)
  }, [news])
  return (
    <ToastContext value={toast}>
      {children}
      <div role="status" className={`hs-toast${news === null ? ' hs-gone' : ''}`}>
        {news !== null && <span>{news.text}</span>}
        {news !== null && news.wayBack !== null && (
          <Button size="small" type="link" onClick={() => {
            setNews(null)
            news.wayBack?.run()
          }}>{news.wayBack.word}</Button>
        )}
      </div>
    </ToastContext>
  )
}

export function useToast(): Toast {
  const toast = useContext(ToastContext)
  if (toast === null) throw new Error('news was told outside ToastProvider')
  return toast
}
