import { useEffect, useMemo, useState } from 'react'
import type { RecordId, Sha256 } from '../../../shared/core/ids'
import type { Change } from '../../../shared/markup/compare'
import { readDecisions, readMatter, readVersion } from '../../../shared/storage/matter-records'
import type { MatterFields, VersionFields } from '../../../shared/storage/record-kinds'
import type { Store, Summary } from '../../../shared/storage/store'
import { useServices, type WorkFailure } from '../../services'
import { useLive } from '../../ui/use-live'
import { isOutsideAdopted, type AdoptedOpinion } from './outside-adopted'

/** The two versions compared and what was adopted about the older one. */
export interface ComparedVersions {
  readonly matter: MatterFields
  readonly versions: readonly Summary[]
  readonly older: RecordId
  readonly newer: RecordId
  readonly oldJson: Sha256
  readonly newJson: Sha256
  readonly adopted: readonly AdoptedOpinion[]
}

/** One difference, and whether an adopted opinion asked for it. */
export interface JudgedChange {
  readonly change: Change
  readonly isOutside: boolean
}

export type Comparison = { readonly kind: 'running' } | { readonly kind: 'failed'; readonly failure: WorkFailure } | { readonly kind: 'done'; readonly changes: readonly JudgedChange[] }

/** The versions of a matter, live, and which two are compared: the newest and the one before, unless others were chosen. Null while read. */
export function useVersions(matter: RecordId, chosen: { readonly older: RecordId | null; readonly newer: RecordId | null }): ComparedVersions | 'missing' | null {
  const { store } = useServices()
  const live = useLive(store, ['matter', 'version', 'finding-state', 'annotation'], `compare ${matter} ${chosen.older} ${chosen.newer}`, () => readVersions(store, matter, chosen))
  if (live.error !== null) throw live.error
  return live.value
}

async function readVersions(store: Store, id: RecordId, chosen: { readonly older: RecordId | null; readonly newer: RecordId | null }): Promise<ComparedVersions | 'missing'> {
  const [{ matter, versions }, { decisions }] = await Promise.all([readMatter(store, id), readDecisions(store, id)])
  const newer = chosen.newer ?? versions[0]?.id
  const older = chosen.older ?? versions[1]?.id
  if (matter === null || newer === undefined || older === undefined) return 'missing'
  const [first, second] = await Promise.all([readVersion(store, older), readVersion(store, newer)])
  if (first === null || second === null) return 'missing'
  return { matter, versions, older, newer, oldJson: first.documentSha, newJson: second.documentSha, adopted: adoptedOf(first, decisions) }
}

function adoptedOf(version: VersionFields, decisions: Awaited<ReturnType<typeof readDecisions>>['decisions']): readonly AdoptedOpinion[] {
  const adopted = new Map(decisions.filter((state) => state.decision === 'adopted').map((state) => [state.findingId, state]))
  return version.review.findings.flatMap((finding) => {
    const state = adopted.get(finding.id)
    return state === undefined ? [] : [{ finding, amendment: state.wording?.amendment ?? finding.amendment ?? '' }]
  })
}

/** The differences, worked out off the UI thread and judged against what was adopted. */
export function useComparison(versions: ComparedVersions | null): Comparison {
  const { store, worker } = useServices()
  const [done, setDone] = useState<{ readonly key: string; readonly changes: readonly Change[] } | { readonly key: string; readonly failure: WorkFailure } | null>(null)
  const key = versions === null ? '' : `${versions.oldJson} ${versions.newJson}`
  useEffect(() => {
    if (key === '') return undefined
    const abort = new AbortController()
    const [oldSha, newSha] = key.split(' ') as [Sha256, Sha256]
    const run = async (): Promise<void> => {
      const [oldJson, newJson] = await Promise.all([store.readBlob(oldSha), store.readBlob(newSha)])
      if (oldJson === null || newJson === null) return setDone({ key, failure: { kind: 'died', stage: 'reading', detail: '' } })
      const answer = await worker.compare({ oldJson, newJson }, { signal: abort.signal })
      if (!abort.signal.aborted) setDone(answer.ok ? { key, changes: answer.value } : { key, failure: answer.error })
    }
    void run()
    return () => abort.abort()
  }, [store, worker, key])
  return useMemo((): Comparison => {
    if (done === null || done.key !== key || versions === null) return { kind: 'running' }
    if ('failure' in done) return { kind: 'failed', failure: done.failure }
    return { kind: 'done', changes: done.changes.map((change) => ({ change, isOutside: isOutsideAdopted(change, versions.adopted) })) }
  }, [done, key, versions])
}
