import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { threadId } from 'node:worker_threads'

/** A program that was loaded. */
export interface Loaded<Exports> {
  readonly exports: Exports
  /** Keeps what has been compiled by now beside the program, for the next thread or run; once, and only where there was nothing to use. */
  keepCompiled: () => void
}

type Wrapper = (exports: unknown, require: NodeJS.Require, module: { exports: unknown }, filename: string) => void

/**
 * Loads a program built as one CommonJS script (`scripts/build.mjs`), with its functions as V8
 * compiled them in an earlier thread: parsing and compiling them again costs each thread about a third of its first
 * contract. What was kept is found by V8's version and flags and by the source's hash (V8 itself compares no more of a
 * source than its length). Where there is none, or the folder cannot be written to, the program is compiled as ever.
 * Such a program cannot `import()` modules: V8 forgets whose script it is when it was kept.
 */
export function loadCompiled<Exports>(path: string): Loaded<Exports> {
  const program = readFileSync(path, 'utf8')
  const source = `(function (exports, require, module, __filename) {${program}\n})`
  const keptAt = `${path}.${cachedDataVersionTag()}.${createHash('sha256').update(program).digest('hex').slice(0, 16)}`
  const kept = readIfThere(keptAt)
  const script = new Script(source, { filename: path, ...(kept === null ? {} : { cachedData: kept }) })
  const module: { exports: unknown } = { exports: {} }
  ;(script.runInThisContext() as Wrapper)(module.exports, createRequire(path), module, path)
  let isKept = kept !== null && script.cachedDataRejected === false
  const keepCompiled = (): void => {
    if (isKept) return
    isKept = true
    writeIfPossible(keptAt, script.createCachedData())
  }
  return { exports: module.exports as Exports, keepCompiled }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

/** In one step, so that another thread never reads half of it. */
function writeIfPossible(path: string, bytes: Buffer): void {
  const fresh = `${path}.${process.pid}.${threadId}.tmp`
  try {
    writeFileSync(fresh, bytes)
    renameSync(fresh, path)
  } catch {
    // A folder nobody may write to: every start compiles anew.
  }
}
