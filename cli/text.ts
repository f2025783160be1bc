import { basename } from 'node:path'
import { clearRecognising, showRecognising } from './progress'
import { runJob } from './worker-pool'
import { readArguments, readToday, UsageError } from './usage'

/** `hengshen text FILE [--json]`: the reading text exactly, or the whole document. */
export async function runText(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new UsageError('text 需要正好一个文件。')
  const result = await runJob({ kind: 'text', path, name: basename(path), today: readToday(undefined) }, { onRecognising: showRecognising })
  clearRecognising()
  if (!result.ok) {
    process.stderr.write(`${path}: ${result.code}: ${result.message}\n`)
    return 1
  }
  process.stdout.write(values.json ? `${JSON.stringify(result.text, null, 2)}\n` : result.text!.document.text)
  return 0
}
