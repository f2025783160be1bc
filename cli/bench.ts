import { benchGrowth, benchHostileTexts, benchReading, benchRules, type BenchmarkLine } from './bench/benchmarks'
import { benchLetter } from './bench/letter-benchmark'
import { benchMemory } from './bench/measure-memory'
import { benchParallel } from './bench/parallel'
import { benchCompare, benchMarks, benchMarkup } from './bench/markup-benchmarks'
import { readArguments, UsageError } from './usage'

/** `hengshen bench [--json]`: the benchmarks as a table and JSON; 1 when a bound is passed. */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } })
  if (positionals.length > 0) throw new UsageError('bench 不需要文件。')
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
