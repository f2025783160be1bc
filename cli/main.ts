import { USAGE, UsageError } from './usage'
import { OutputError } from './write-output'

/** One command of the command line: its arguments in, the process's exit code out. */
type Command = (args: readonly string[]) => Promise<number>

/** Each command is loaded when it is asked for: printing a text does not wait for the writers, rules and benchmarks. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  review: async () => (await import('./review')).runReview,
  text: async () => (await import('./text')).runText,
  rules: async () => (await import('./rules')).runRules,
  verify: async () => (await import('./verify')).runVerify,
  bench: async () => (await import('./bench')).runBench,
  corpus: async () => (await import('./corpus')).runCorpus,
  fuzz: async () => (await import('./fuzz')).runFuzz,
  compare: async () => (await import('./compare')).runCompare,
  'compare-scan': async () => (await import('./compare-scan')).runCompareScan,
  redline: async () => (await import('./redline')).runRedline,
}

/** Runs one command line; 0 done, 1 some file could not be read, 2 wrong usage. */
async function runCommandLine(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv
  if (name === undefined || name === '--help' || name === 'help' || args.includes('--help')) {
    process.stdout.write(USAGE)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    process.stderr.write(`没有“${name}”这个命令。\n\n${USAGE}`)
    return 2
  }
  try {
    return await (await command())(args)
  } catch (error) {
    if (error instanceof OutputError) {
      process.stderr.write(`${error.message}\n`)
      return 1
    }
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n\n${USAGE}`)
    return 2
  }
}

// A reader that closes early (| head) is not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await runCommandLine(process.argv.slice(2))
