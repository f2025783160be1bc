/** Starting other programs from the scripts. Node built-ins only: these files run before anything is installed. */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Path of a file inside an installed package; tools are started by it, never through npx. */
export const tool = (path) => join(ROOT, 'node_modules', path)

/** Says something to the person. Always on stderr: stdout belongs to the program that is being started. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** A failure the person can act on; shown without a stack. */
export class SetupError extends Error {}

/** Runs a program in the repository's root and waits; true when it ended with 0. Its output goes to stderr. */
export function run(command, args, { env = {}, timeout, stdout = 2, stderr = 2 } = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', stdout, stderr], timeout, killSignal: 'SIGKILL', windowsHide: true,
  })
  return done.status === 0
}

/** Runs a JavaScript file with this same Node. */
export const runNode = (file, args = [], options = {}) => run(process.execPath, [file, ...args], options)

/** Ends the process with a message for a SetupError, with the stack for a mistake of ours. */
export function endWith(error) {
  say(error instanceof SetupError ? `\n${error.message}` : String(error?.stack ?? error))
  process.exit(1)
}
