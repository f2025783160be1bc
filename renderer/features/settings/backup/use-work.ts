import { useEffect, useRef, useState } from 'react'
import type { BackupOptions } from '../../../../shared/storage/backup/backup-options'
import { unlessStopped } from '../../../ui/unless-stopped'

/** How long the page may stand still before it draws and hears the keys again, in milliseconds. */
const TURN = 40

/** A long piece of work: how far it is, and how it is stopped. */
export interface Work {
  /** Null while nothing runs; a share of 0 while nobody can say how far. */
  readonly progress: { readonly words: string; readonly share: number } | null
  readonly stop: () => void
  /** Runs the work with what it needs to tell and to listen; null where a person stopped it. */
  readonly run: <T>(words: string, work: (options: BackupOptions, say: (words: string, share: number) => void) => Promise<T>) => Promise<T | null>
}

/** One piece of work at a time; leaving the screen stops it. */
export function useWork(): Work {
  const [progress, setProgress] = useState<Work['progress']>(null)
  const isStopped = useRef(false)
  useEffect(() => () => {
    isStopped.current = true
  }, [])
  return {
    progress,
    stop: () => {
      isStopped.current = true
    },
    run: async (words, work) => {
      isStopped.current = false
      let said = words
      let drawnAt = performance.now()
      const tell = (share: number): void => setProgress({ words: said, share })
      tell(0)
      const options: BackupOptions = {
        isCancelled: () => isStopped.current,
        onProgress: (done, total) => tell(total === 0 ? 0 : done / total),
        breathe: async () => {
          if (performance.now() - drawnAt < TURN) return
          await new Promise((resolve) => setTimeout(resolve))
          drawnAt = performance.now()
        },
      }
      try {
        return await unlessStopped(work(options, (next, share) => {
          said = next
          tell(share)
        }))
      } finally {
        setProgress(null)
      }
    },
  }
}
