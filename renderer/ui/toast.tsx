import { App, Button } from 'antd'
import { useMemo } from 'react'

/** Short news at the edge of the window. */
export interface Toast {
  say(text: string): void
  /** With a way back, for eight seconds. */
  undoable(text: string, undoWord: string, undo: () => void): void
}

const UNDO_SECONDS = 8
const KEY = 'undo'

/** One toast at a time: the way back is always that of the last action. */
export function useToast(): Toast {
  const { message } = App.useApp()
  return useMemo(() => ({
    say: (text) => void message.open({ key: KEY, content: text, duration: 4 }),
    undoable: (text, undoWord, undo) => void message.open({
      key: KEY,
      duration: UNDO_SECONDS,
      content: (
        <span className="hs-toast">
          {text}
          <Button size="small" type="link" onClick={() => {
            message.destroy(KEY)
            undo()
          }}>{undoWord}</Button>
        </span>
      ),
    }),
  }), [message])
}
