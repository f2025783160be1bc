/** The wire between Node and the preload's isolated world in one page, over the DevTools protocol. */
import { randomBytes } from 'node:crypto'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { decodeClone, encodeClone } from './clone-codec'
import { readPageSources } from './page-source'

/** What the page sends: a call that waits for an answer, or a message that does not. */
export interface FromPage {
  readonly id?: number
  readonly channel: string
  readonly args: readonly unknown[]
}

/** An open page with its preload's world. */
export interface PageLink {
  readonly page: Page
  readonly cdp: CDPSession
  send(channel: string, args: readonly unknown[]): Promise<void>
}

/** Opens the wire. `onMessage` gives the answer to a call; its failure reaches the page in Electron's words. */
export async function linkPage(context: BrowserContext, preload: string, onMessage: (message: FromPage) => Promise<unknown>): Promise<PageLink> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const bridge = `standin-${randomBytes(12).toString('hex')}`
  const { pageWorld, preloadWorld } = await readPageSources(preload, bridge)
  let world: number | null = null

  cdp.on('Runtime.executionContextCreated', ({ context: created }) => {
    const { frameId } = (created.auxData ?? {}) as { frameId?: string }
    if (created.name === bridge && frameId === mainFrame) world = created.id
  })
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === world) world = null
  })
  const receive = async (contextId: number | null, message: unknown): Promise<void> => {
    if (contextId === null) return
    const call = `standInReceive(${JSON.stringify(encodeClone(message))})`
    // The page may have gone to another document while main was answering; then nobody waits any more.
    await cdp.send('Runtime.evaluate', { expression: call, contextId }).catch(() => undefined)
  }
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== 'standInSend') return
    const message = decodeClone(payload) as FromPage
    void answer(message, onMessage).then((reply) => (reply === null ? undefined : receive(executionContextId, reply)))
  })

  const { frameTree } = await cdp.send('Page.getFrameTree')
  const mainFrame = frameTree.frame.id
  await cdp.send('Page.enable')
  await cdp.send('Runtime.addBinding', { name: 'standInSend', executionContextName: bridge })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadWorld, worldName: bridge })
  await cdp.send('Runtime.enable')
  return { page, cdp, send: (channel, args) => receive(world, { channel, args }) }
}

async function answer({ id, channel, args }: FromPage, onMessage: (message: FromPage) => Promise<unknown>): Promise<object | null> {
  try {
    const value = await onMessage({ ...(id === undefined ? {} : { id }), channel, args })
    if (id === undefined) return null
    // Encoded here only to find out whether it can be: main's mistake must reach the page as an error.
    encodeClone(value)
    return { reply: id, value }
  } catch (cause) {
    return { reply: id ?? -1, error: `Error invoking remote method '${channel}': ${String(cause)}` }
  }
}
