import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalDate } from '../../shared/core/local-date'
import type { Job } from '../job'
import { runJobs } from '../worker-pool'
import type { BenchmarkLine } from './benchmarks'
import { bigDocx } from './big-docx'
import { measureInTurn } from './measure'

const FILES = 200

/**
 * A folder of 200 contracts on one core and on all of them: time on all cores, times their number, against time on one
 * may be at most 4/3 (0.75 of linear speed-up).
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
    const figures = await measureInTurn({ 'one core': () => drain(1), [`${cores} cores`]: () => drain(cores) }, 2)
    const ratio = (figures[`${cores} cores`]!.median * cores) / figures['one core']!.median
    return { name: `200 contracts of 12 pages on ${cores} cores`, figures, ratio, bound: 4 / 3 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
