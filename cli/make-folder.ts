import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing. One by one: the recursive `mkdir` of Node never returns where the
 * system answers ENOENT although the folder above is there (/proc). Throws the system's error.
 */
export async function makeFolder(path: string): Promise<void> {
  for (const missing of (await nearestFolder(path)).missing) await mkdir(missing).catch(keepFolder)
}

/** The nearest folder on the way to a path that is there already, and those below it that are not, outermost first. */
export async function nearestFolder(path: string): Promise<{ readonly folder: string; readonly missing: readonly string[] }> {
  const missing: string[] = []
  for (let at = path; ; at = dirname(at)) {
    const entry = await stat(at).catch(keepMissing)
    if (entry?.isDirectory() === true) return { folder: at, missing }
    if (entry !== null || dirname(at) === at) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
    missing.unshift(at)
  }
}

function keepMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Another run may have made it meanwhile. */
function keepFolder(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
