import type { Presence } from '../services'

const CHANNEL = 'hengshen-presence'

/**
 * Who else on this machine has the same thing open: every window holds a shared lock while it does (the browser lets it
 * go when a window dies), and tells the others to count again.
 */
export function createPresence(): Presence {
  return {
    enter(name, onOthers) {
      const lock = `hengshen-open:${name}`
      const channel = new BroadcastChannel(CHANNEL)
      const leaving = new AbortController()
      const count = async (): Promise<void> => {
        const { held } = await navigator.locks.query()
        const windows = (held ?? []).filter((one) => one.name === lock).length
        if (!leaving.signal.aborted) onOthers(Math.max(0, windows - 1))
      }
      const recount = (): void => void count()
      channel.addEventListener('message', recount)
      window.addEventListener('focus', recount)
      void navigator.locks.request(lock, { mode: 'shared' }, async () => {
        channel.postMessage(lock)
        recount()
        await new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve()))
      }).then(() => {
        channel.postMessage(lock)
        channel.close()
      })
      return () => {
        window.removeEventListener('focus', recount)
        leaving.abort()
      }
    },
  }
}
