/** Whether what the lock file names is installed, and installing it when it is not. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, SetupError, run, say } from './run.mjs'

const OLDEST_NODE = [20, 19]

/** Refuses a Node older than package.json's `engines`. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new SetupError(`需要 Node.js ${OLDEST_NODE.join('.')} 或更新版本，当前是 ${version}。请升级后再试。\nNode.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${version}.`)
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/**
 * Compares the lock file with the list npm keeps of what it installed. Optional packages may be absent (those of other
 * platforms are); a present one must have the right version.
 */
export function differsFromLock(lock, installed) {
  return Object.entries(lock.packages).some(([path, wanted]) => {
    if (path === '') return false
    const found = installed.packages[path]
    if (found === undefined) return wanted.optional !== true && wanted.devOptional !== true
    return found.version !== wanted.version
  })
}

function isInstalled() {
  const list = join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  const lock = readJson(join(ROOT, 'package-lock.json'))
  const direct = Object.keys(lock.packages[''].devDependencies ?? {})
  return !differsFromLock(lock, readJson(list)) && direct.every((name) => existsSync(join(ROOT, 'node_modules', name, 'package.json')))
}

/** Installs exactly what the lock file says, unless it is there already. */
export function ensureDependencies() {
  if (isInstalled()) return
  say('正在安装依赖 / installing dependencies …')
  const npm = process.env['npm_execpath']
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  // Under `npm run`, npm names itself; that also works where `npm` is a .cmd file that cannot be spawned directly.
  const done = npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args)
  if (!done) throw new SetupError('依赖安装失败（见上）。请检查 npm 源是否可用后重试。\nnpm ci failed (see above).')
}
