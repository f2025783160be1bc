import { describe, expect, it, vi } from 'vitest'
import type { WorkMessage, WorkRequest } from './work-protocol'
import { WorkerPool, type WorkerLike, type WorkerListener } from './worker-pool'
import type { LocalDate } from '../../shared/core/local-date'

const REQUEST: WorkRequest = { kind: 'import', name: 'a.docx', bytes: new Uint8Array(), intake: {}, settings: null, today: '2026-11-21' as LocalDate }
const REFUSED: WorkMessage = { kind: 'refused', error: { code: 'encrypted', message: '文件有密码' } }

/** A worker played by the test: it answers only when told to. */
class PlayedWorker implements WorkerLike {
  listener: WorkerListener | null = null
  received: WorkRequest[] = []
  ended = false
  send(request: WorkRequest): void {
    this.received.push(request)
  }
  end(): void {
    this.ended = true
  }
  listen(listener: WorkerListener | null): void {
    this.listener = listener
  }
}

function poolOf(workers = 1): { pool: WorkerPool; spawned: PlayedWorker[] } {
  const spawned: PlayedWorker[] = []
  const spawn = (): PlayedWorker => {
    spawned.push(new PlayedWorker())
    return spawned.at(-1)!
  }
  return { pool: new WorkerPool(spawn, { workers, secondsPerStage: 10 }), spawned }
}

describe('the worker pool', () => {
  it('gives back the refusal of a file and keeps its worker for the next one', async () => {
    const { pool, spawned } = poolOf()
    const first = pool.run(REQUEST)
    spawned[0]!.listener!.message(REFUSED)
    expect(await first).toEqual({ ok: false, error: { kind: 'import', error: { code: 'encrypted', message: '文件有密码' } } })
    void pool.run(REQUEST)
    expect(spawned).toHaveLength(1)
    expect(spawned[0]!.received).toHaveLength(2)
  })

  it('ends a worker that died, names the stage, and gives the waiting file a fresh one', async () => {
    const { pool, spawned } = poolOf()
    const first = pool.run(REQUEST)
    const second = pool.run(REQUEST)
    spawned[0]!.listener!.message({ kind: 'stage', stage: 'reading' })
    spawned[0]!.listener!.error('out of memory')
    expect(await first).toEqual({ ok: false, error: { kind: 'died', stage: 'reading', detail: 'out of memory' } })
    expect(spawned[0]!.ended).toBe(true)
    expect(spawned).toHaveLength(2)
    spawned[1]!.listener!.message(REFUSED)
    expect((await second).ok).toBe(false)
  })

  it('ends a worker that says nothing for too long, counting anew at every stage', async () => {
    vi.useFakeTimers()
    const { pool, spawned } = poolOf()
    const run = pool.run(REQUEST)
    vi.advanceTimersByTime(9_000)
    spawned[0]!.listener!.message({ kind: 'stage', stage: 'checking' })
    vi.advanceTimersByTime(9_000)
    expect(spawned[0]!.ended).toBe(false)
    vi.advanceTimersByTime(1_000)
    expect(await run).toEqual({ ok: false, error: { kind: 'timeout', stage: 'checking', seconds: 10 } })
    expect(spawned[0]!.ended).toBe(true)
    vi.useRealTimers()
  })

  it('cancels a waiting file without touching the running one, and a running one by ending its worker', async () => {
    const { pool, spawned } = poolOf()
    const running = new AbortController()
    const waiting = new AbortController()
    const first = pool.run(REQUEST, { signal: running.signal })
    const second = pool.run(REQUEST, { signal: waiting.signal })
    waiting.abort()
    expect(await second).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(spawned[0]!.ended).toBe(false)
    running.abort()
    expect(await first).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(spawned[0]!.ended).toBe(true)
  })

  it('runs as many files at once as it has workers', () => {
    const { pool, spawned } = poolOf(2)
    for (let count = 0; count < 5; count += 1) void pool.run(REQUEST)
    expect(spawned).toHaveLength(2)
  })
})
