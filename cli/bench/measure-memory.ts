import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalDate } from '../../shared/core/local-date'
import { runJob } from '../worker-pool'
import { bigDocx } from './big-docx'
import type { BenchmarkLine } from './benchmarks'

const TODAY = '2026-11-21' as LocalDate
const SAMPLE_EVERY_MS = 5
const BOUND_MEGABYTES = 400
const MEGABYTE = 1024 * 1024

/**
 * How much memory the process takes more at its peak while a worker of its own reviews 600 pages: engine, code, garbage
 * not yet collected and all. Resident memory is sampled, once and before the other benchmarks: a second worker would grow
 * into what the first one gave back.
 */
export async function benchMemory(): Promise<BenchmarkLine> {
  const folder = await mkdtemp(join(tmpdir(), 'hengshen-bench-'))
  const path = join(folder, '600.docx')
  try {
    await writeFile(path, bigDocx(600))
    const megabytes = await peakWhile(() => runJob({ kind: 'review', path, name: '600.docx', intake: {}, today: TODAY, letter: false, marked: false }))
    const peak = { median: megabytes, minimum: megabytes, maximum: megabytes, runs: 1 }
    return { name: '600-page DOCX, memory of its worker', unit: 'MB', figures: { 'peak above start': peak }, ratio: megabytes / BOUND_MEGABYTES, bound: 1 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function peakWhile(work: () => Promise<{ readonly ok: boolean }>): Promise<number> {
  const before = process.memoryUsage.rss()
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, SAMPLE_EVERY_MS)
  try {
    const result = await work()
    if (!result.ok) throw new Error('the file of the benchmark could not be read')
  } finally {
    clearInterval(timer)
  }
  return (peak - before) / MEGABYTE
}
