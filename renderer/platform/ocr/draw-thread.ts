import { wordsOfError } from '../../../shared/core/words-of-error'
import type { PageSource } from '../../../shared/import/decode-ocr/open-pages'
import { drawPages } from './draw-pages'
import type { DrawMessage, DrawRequest } from './draw-protocol'

/** Given by the page with its first message; pdf.js speaks on the thread's global port. */
let port: MessagePort | null = null
let source: PageSource<Blob> | null = null

async function answer(request: DrawRequest): Promise<DrawMessage> {
  if (request.kind === 'open') {
    source = await drawPages(request.bytes)
    return { kind: 'opened', count: source.count }
  }
  if (source === null) throw new Error('no file is open')
  return { kind: 'drawn', drawn: await source.draw(request.page, request.how) }
}

self.addEventListener('message', (event: MessageEvent<{ readonly port?: MessagePort }>) => {
  if (port !== null || event.data.port === undefined) return
  port = event.data.port
  port.addEventListener('message', (asked: MessageEvent<DrawRequest>) => {
    answer(asked.data).then(
      (message) => port?.postMessage(message),
      (error: unknown) => port?.postMessage({ kind: 'broke', detail: wordsOfError(error) } satisfies DrawMessage),
    )
  })
  port.start()
})
