import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalDate } from '../../shared/core/local-date'
import type { Job } from '../job'
import { DEFAULT_POOL_LIMITS, JobRunner, runJobs } from '../worker-pool'
import type { BenchmarkLine } from './benchmarks'
import { bigDocx } from './big-docx'
import { measureInTurn } from './measure'

const FILES = 200
/** Enough for the speed-up of warm workers. */
const WARM_FILES = 100

/**
 * A folder of 200 contracts by one worker and by one on each core, start and warm-up of the workers included: at least
 * 0.75 of linear speed-up. Linear is what the machine gives and not the number of its cores, which share memory and
 * clock: the speed-up of the same contracts over workers that are warm and share nothing, measured in the same rounds.
 * `ratio` is that speed-up over ours. The first round, with cold disks, is not counted; the best of each is compared,
 * because whatever else the machine does only adds.
 */
export async function benchParallel(): Promise<BenchmarkLine> {
  const folder = await mkdtemp(join(tmpdir(), 'hengshen-bench-'))
  const cores = availableParallelism()
  const warm = Array.from({ length: cores }, () => new JobRunner(DEFAULT_POOL_LIMITS))
  try {
    const jobs = await writeContracts(folder)
    const drain = async (lanes: number): Promise<void> => {
      for await (const result of runJobs(jobs, { lanes })) if (!result.ok) throw new Error(result.message)
    }
    // The folder's compiler flag holds for workers started after it.
    await drain(cores)
    await share(jobs, warm)
    const times = await measureInTurn({
      'one worker': () => drain(1),
      'a worker on each core': () => drain(cores),
      'one warm worker, half the files': () => share(jobs.slice(0, WARM_FILES), warm.slice(0, 1)),
      'all warm workers, half the files': () => share(jobs.slice(0, WARM_FILES), warm),
    }, 3)
    const given = times['one warm worker, half the files'].minimum / times['all warm workers, half the files'].minimum
    const reached = times['one worker'].minimum / times['a worker on each core'].minimum
    return { name: `200 contracts of 12 pages on ${cores} cores: ${reached.toFixed(2)} times as fast, warm workers ${given.toFixed(2)}`, figures: times, ratio: given / reached, bound: 4 / 3 }
  } finally {
    for (const runner of warm) await runner.end()
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeContracts(folder: string): Promise<readonly Job[]> {
  const bytes = bigDocx(12)
  const jobs: Job[] = []
  for (let index = 0; index < FILES; index += 1) {
    const path = join(folder, `${index}.docx`)
    await writeFile(path, bytes)
    jobs.push({ kind: 'review', path, name: `${index}.docx`, intake: {}, today: '2026-11-21' as LocalDate, letter: false, marked: false })
  }
  return jobs
}

/** Each runner takes one job after another until none is left. */
async function share(jobs: readonly Job[], runners: readonly JobRunner[]): Promise<void> {
  let next = 0
  await Promise.all(runners.map(async (runner) => {
    while (next < jobs.length) {
      next += 1
      const result = await runner.run(jobs[next - 1]!)
      if (!result.ok) throw new Error(result.message)
    }
  }))
}
