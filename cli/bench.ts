import { benchGrowth, benchHostileTexts, benchReading, benchRules, type BenchmarkLine } from './bench/benchmarks'
import { benchLetter } from './bench/letter-benchmark'
import { benchMemory } from './bench/measure-memory'
import { benchParallel } from './bench/parallel'
import { benchCompare, benchMarks, benchMarkup } from './bench/markup-benchmarks'
import { readArguments, UsageError } from './usage'

/** Errors of a clean page, in characters of a hundred, that recognition may make. */
const MOST_ERRORS = 2

/**
 * `hengshen bench [--json]`: the benchmarks as a table and JSON; 1 when a bound is passed. `--recognition [--text]`
 * measures the reading of scans instead, and prints what was read.
 */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false }, recognition: { type: 'boolean', default: false }, text: { type: 'boolean', default: false } })
  if (positionals.length > 0) throw new UsageError('bench 不需要文件。')
  if (values.recognition) return runRecognition(values)
  const lines: BenchmarkLine[] = [await benchMemory(), await benchReading(), await benchRules(), ...(await benchGrowth()), ...(await benchHostileTexts()), benchMarks(), await benchMarkup(), await benchCompare(), await benchLetter(), await benchParallel()]
  if (!values.json) for (const line of lines) process.stdout.write(describeLine(line))
  process.stdout.write(`${JSON.stringify(lines)}\n`)
  return lines.some((line) => line.ratio !== null && line.bound !== null && line.ratio > line.bound) ? 1 : 0
}

function describeLine(line: BenchmarkLine): string {
  const rows = Object.entries(line.figures).map(
    ([name, { median, minimum, maximum, runs }]) => `  ${name.padEnd(32)} ${median.toFixed(1).padStart(9)} ${line.unit ?? 'ms'}  (${minimum.toFixed(1)} to ${maximum.toFixed(1)}, ${runs} runs)`,
  )
  const verdict = line.ratio === null ? '' : `  ratio ${line.ratio.toFixed(2)}, at most ${line.bound}\n`
  return `${line.name}\n${rows.join('\n')}\n${verdict}`
}

async function runRecognition({ json, text }: { readonly json: boolean; readonly text: boolean }): Promise<number> {
  const { benchRecognition } = await import('./bench/recognition-benchmark')
  const lines = await benchRecognition((line, words) => {
    const rate = ((line.errors / line.characters) * 100).toFixed(2)
    if (!json) process.stdout.write(`${line.kind.padEnd(18)} ${rate.padStart(6)} % of ${line.characters} characters wrong; amounts ${line.amounts}, misread ${line.misread}, of these without a mark of doubt ${line.unflagged.length}${line.unflagged.map((pair) => `\n  ${pair}`).join('')}\n`)
    if (text) process.stdout.write(`${words}\n\n`)
  })
  if (lines === null) {
    process.stderr.write('这台机器上没有中文字体，不能画出测试用的扫描页。\n')
    return 1
  }
  process.stdout.write(`${JSON.stringify(lines)}\n`)
  const clean = lines.find((line) => line.kind === 'clean')!
  return clean.errors / clean.characters > MOST_ERRORS / 100 || lines.some((line) => line.unflagged.length > 0) ? 1 : 0
}
