import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalDate } from '../../shared/core/local-date'
import type { Job } from '../job'
import { runJobs } from '../worker-pool'
import type { BenchmarkLine } from './benchmarks'
import { bigDocx } from './big-docx'
import { measureInTurn, summarise } from './measure'

const FILES = 200

/**
 * A folder of 200 contracts by one worker and by one on each core: time on all cores, times their number, against the
 * time of the one may be at most 4/3 (0.75 of linear speed-up). The processor time beside it says whether a poor ratio
 * is ours (the workers do more work than one would) or the machine's (others were using the cores). The first round,
 * with cold disks, is not counted; the best of each is compared, because whatever else the machine does only adds.
 */
export async function benchParallel(): Promise<BenchmarkLine> {
  const folder = await mkdtemp(join(tmpdir(), 'hengshen-bench-'))
  const cores = availableParallelism()
  try {
    const bytes = bigDocx(12)
    const jobs: Job[] = []
    for (let index = 0; index < FILES; index += 1) {
      const path = join(folder, `${index}.docx`)
      await writeFile(path, bytes)
      jobs.push({ kind: 'review', path, name: `${index}.docx`, intake: {}, today: '2026-11-21' as LocalDate, letter: false, marked: false })
    }
    const drain = async (lanes: number): Promise<void> => {
      for await (const result of runJobs(jobs, { lanes })) if (!result.ok) throw new Error(result.message)
    }
    const processor: Record<string, number[]> = {}
    const counted = async (name: string, lanes: number): Promise<void> => {
      const before = process.cpuUsage()
      await drain(lanes)
      const { user, system } = process.cpuUsage(before)
      ;(processor[`${name}, processor time`] ??= []).push((user + system) / 1000)
    }
    const all = `${cores} cores`
    const times = await measureInTurn({ 'one worker': () => counted('one worker', 1), [all]: () => counted(all, cores) }, 3)
    const figures = { ...times, ...Object.fromEntries(Object.entries(processor).map(([name, [, ...runs]]) => [name, summarise(runs)])) }
    const ratio = (times[all]!.minimum * cores) / times['one worker']!.minimum
    return { name: `200 contracts of 12 pages on ${cores} cores`, figures, ratio, bound: 4 / 3 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
