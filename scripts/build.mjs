/** Builds what is older than its sources: the window's three parts with electron-vite, the Node programs with Vite. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureAssets } from './assets.mjs'
import { ROOT, SetupError, endWith, runNode, say, tool } from './run.mjs'

const PROGRAMS = {
  cli: { folder: 'out/cli', entries: { main: 'cli/main.ts', worker: 'cli/worker.ts', 'ocr-thread': 'cli/ocr-thread.ts' }, sources: ['cli', 'shared'] },
  host: { folder: 'out/host', entries: { 'browser-host': 'electron/browser-host.ts' }, sources: ['electron', 'shared/core', 'shared/desktop'] },
}
const COMMON = ['package-lock.json', 'scripts/build.mjs']
const APP_SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'scripts/silent-icons.mjs', 'package-lock.json', 'package.json']

/** When a file of these was last changed; folders count too, because a deleted file changes only its folder. */
function newestChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  let newest = stat.mtimeMs
  for (const name of readdirSync(path)) {
    if (!/\.test\.tsx?$/.test(name)) newest = Math.max(newest, newestChange(join(path, name)))
  }
  return newest
}

/** True when `output` is missing or older than one of the sources (paths from the root). */
function isStale(output, sources) {
  const built = statSync(join(ROOT, output), { throwIfNoEntry: false })
  return built === undefined || sources.some((source) => newestChange(join(ROOT, source)) > built.mtimeMs)
}

/** Other runs may be loading the old file: it is replaced in one step, never written in place. */
function replaceFile(path, content, time) {
  mkdirSync(dirname(path), { recursive: true })
  const fresh = `${path}.${process.pid}.tmp`
  writeFileSync(fresh, content)
  utimesSync(fresh, time, time)
  renameSync(fresh, path)
}

/** A script the page runs before its own; it may hold no import, so it is one closed function. */
const bridgeConfig = () => ({
  build: { write: false, target: 'es2022', minify: false, lib: { entry: join(ROOT, 'electron/browser-host/bridge.ts'), formats: ['iife'], name: 'hengshenBridge', fileName: () => 'bridge.js' } },
})

const nodeConfig = (entries) => ({
  ssr: { noExternal: true, target: 'node', external: ['pdfjs-dist', '@napi-rs/canvas', 'mammoth', 'tesseract.js'] },
  build: {
    write: false, target: 'node20', minify: false, ssr: true,
    rollupOptions: {
      // pdf.js and tesseract.js look for their workers and data beside themselves.
      external: [/^pdfjs-dist/, /^@napi-rs\/canvas/, /^tesseract\.js/],
      input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(ROOT, path)])),
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunk-[name]-[hash].mjs', assetFileNames: '[name]-[hash][extname]' },
    },
  },
})

/** What the worker threads run, as one CommonJS script: only scripts can be kept compiled (`cli/load-compiled.ts`). */
const threadConfig = () => {
  const config = nodeConfig({ 'run-job': 'cli/run-job.ts' })
  const output = { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
  return { ...config, build: { ...config.build, rollupOptions: { ...config.build.rollupOptions, preserveEntrySignatures: 'strict', output } } }
}

async function bundle(config) {
  const { build } = await import('vite')
  const built = await build({ configFile: false, root: ROOT, logLevel: 'error', publicDir: false, ...config })
  return (Array.isArray(built) ? built : [built]).flatMap((result) => result.output)
}

/** Builds one of the Node programs when it is stale. */
export async function buildProgram(name) {
  const { folder, entries, sources } = PROGRAMS[name]
  const present = Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(ROOT, path))))
  const [first] = Object.keys(entries)
  if (!(first in present)) throw new SetupError(`${entries[first]} 不存在，无法构建。/ ${entries[first]} is not there.`)
  if (!isStale(`${folder}/${first}.mjs`, [...sources, ...COMMON])) return
  const time = new Date()
  const files = await bundle(nodeConfig(present))
  if (name === 'host') files.push(...await bundle(bridgeConfig()))
  if (name === 'cli') files.unshift(...await bundle(threadConfig()))
  // The entries last: whoever sees a new entry finds its chunks.
  files.sort((a, b) => Number(a.isEntry === true) - Number(b.isEntry === true))
  for (const file of files) replaceFile(join(ROOT, folder, file.fileName), file.type === 'chunk' ? file.code : file.source, time)
  const names = new Set(files.map((file) => file.fileName))
  for (const old of readdirSync(join(ROOT, folder))) if (/^chunk-|\.cjs\./.test(old) && !names.has(old)) rmSync(join(ROOT, folder, old))
}

/** Builds main, preload and page when one is stale. */
export function buildApp() {
  if (!['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'].some((output) => isStale(output, APP_SOURCES))) return
  say('正在构建 / building …')
  if (!runNode(tool('electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn'])) throw new SetupError('构建失败（见上）。/ The build failed (see above).')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureAssets()
    buildApp()
    for (const name of Object.keys(PROGRAMS)) await buildProgram(name)
  } catch (error) {
    endWith(error)
  }
}
