import type { HowDrawn, PagePicture } from '../../../shared/import/decode-ocr/draw-picture'
import type { DrawMessage, DrawRequest } from './draw-protocol'

/** A file opened for drawing in a thread of its own. */
export interface Drawing {
  readonly count: number
  /** Rejects where the page cannot be drawn. Calls take turns. */
  draw(page: number, how: HowDrawn): Promise<PagePicture<Blob>>
  /** Ends the thread at once; what was asked for rejects. */
  end(): void
  hasEnded(): boolean
}

/** Opens a file in a thread. Rejects where it cannot be opened; `signal` ends the thread whatever it is doing. */
export async function openDrawing(bytes: Uint8Array, signal?: AbortSignal): Promise<Drawing> {
  const thread = new Worker(new URL('./draw-thread.ts', import.meta.url), { type: 'module', name: 'hengshen-draw' })
  const { port1: port, port2: theirs } = new MessageChannel()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  thread.postMessage({ port: theirs }, [theirs])
  let refuse: (error: Error) => void = () => undefined
  let turn: Promise<unknown> = Promise.resolve()
  let ended = false
  const end = (): void => {
    ended = true
    thread.terminate()
    port.close()
    refuse(new Error('ended'))
  }
  const ask = (request: DrawRequest): Promise<DrawMessage> => {
    const answer = turn.then(() => new Promise<DrawMessage>((resolve, reject) => {
      refuse = reject
      port.addEventListener('message', (event: MessageEvent<DrawMessage>) => resolve(event.data), { once: true })
      port.postMessage(request)
    }))
    turn = answer.catch(() => undefined)
    return answer
  }
  thread.addEventListener('error', (event) => {
    ended = true
    refuse(new Error(event.message ?? ''))
  })
  signal?.addEventListener('abort', end, { once: true })
  port.start()
  try {
    const opened = await ask({ kind: 'open', bytes })
    if (opened.kind !== 'opened') throw new Error(opened.kind === 'broke' ? opened.detail : opened.kind)
    const draw = async (page: number, how: HowDrawn): Promise<PagePicture<Blob>> => {
      const answer = await ask({ kind: 'draw', page, how })
      if (answer.kind !== 'drawn') throw new Error(answer.kind === 'broke' ? answer.detail : answer.kind)
      return answer.drawn
    }
    return { count: opened.count, draw, end, hasEnded: () => ended }
  } catch (error) {
    end()
    throw error
  }
}
