/** The scripts the stand-in puts before a page's own, bundled once per run. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

async function bundle(name: string): Promise<string> {
  const build = await rolldown({ input: join(import.meta.dirname, 'page-half', name), platform: 'browser' })
  const { output } = await build.generate({ format: 'iife' })
  await build.close()
  return output[0].code
}

let bundled: Promise<readonly [string, string]> | undefined

/** One source per world. `bridge` names the events between them; nobody else can know it. */
export async function readPageSources(preload: string, bridge: string): Promise<{ pageWorld: string; preloadWorld: string }> {
  bundled ??= Promise.all([bundle('page-world.ts'), bundle('preload-world.ts')])
  const [pageWorld, preloadWorld] = await bundled
  const name = `const STAND_IN_BRIDGE = ${JSON.stringify(bridge)};`
  // The wrapper is what a sandboxed preload gets around it; `process` and `Buffer` are not provided.
  const wrapped = `const STAND_IN_PRELOAD = function (require, module, exports) {\n${readFileSync(preload, 'utf8')}\n};`
  return { pageWorld: `(() => {${name}\n${pageWorld}})();`, preloadWorld: `(() => {${name}\n${wrapped}\n${preloadWorld}})();` }
}
