import { useEffect, useMemo, useState } from 'react'
import type { RecordId, Sha256 } from '../../../shared/core/ids'
import type { SourceFormat } from '../../../shared/document/contract-document'
import { adoptedOpinions, type AdoptedOpinion, type JudgedChange } from '../../../shared/markup/unasked-changes'
import { readDecisions, readDocument, readMatter, readVersion } from '../../../shared/storage/matter-records'
import type { MatterFields } from '../../../shared/storage/record-kinds'
import type { Store, Summary } from '../../../shared/storage/store'
import { useServices, type WorkFailure } from '../../services'
import { useLive } from '../../ui/use-live'

/** The two versions compared and what was adopted about the older one. */
export interface ComparedVersions {
  readonly matter: MatterFields
  readonly versions: readonly Summary[]
  readonly older: RecordId
  readonly newer: RecordId
  readonly oldJson: Sha256
  readonly newJson: Sha256
  /** What the older version was read as; a DOCX can bear the differences. */
  readonly oldFormat: SourceFormat
  readonly adopted: readonly AdoptedOpinion[]
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
  const [{ matter, versions }, { decisions, remarks }] = await Promise.all([readMatter(store, id), readDecisions(store, id)])
  const newer = chosen.newer ?? versions[0]?.id
  const older = chosen.older ?? versions[1]?.id
  if (matter === null || newer === undefined || older === undefined) return 'missing'
  const [first, second] = await Promise.all([readVersion(store, older), readVersion(store, newer)])
  if (first === null || second === null) return 'missing'
  const document = await readDocument(store, first.documentSha)
  if (document === null) return 'missing'
  return { matter, versions, older, newer, oldJson: first.documentSha, newJson: second.documentSha, oldFormat: first.format, adopted: adoptedOpinions(document, first.review, decisions, remarks) }
}

/** The differences, worked out off the UI thread and judged against what was adopted. */
export function useComparison(versions: ComparedVersions | null): Comparison {
  const { store, worker } = useServices()
  const [done, setDone] = useState<{ readonly key: string; readonly changes: readonly JudgedChange[] } | { readonly key: string; readonly failure: WorkFailure } | null>(null)
  const adopted = versions?.adopted
  const key = versions === null ? '' : `${versions.oldJson} ${versions.newJson} ${JSON.stringify(versions.adopted.map(({ finding, amendment }) => [finding.spans, amendment]))}`
  useEffect(() => {
    if (key === '' || adopted === undefined) return undefined
    const abort = new AbortController()
    const [oldSha, newSha] = key.split(' ', 2) as [Sha256, Sha256]
    const run = async (): Promise<void> => {
      const [oldJson, newJson] = await Promise.all([store.readBlob(oldSha), store.readBlob(newSha)])
      if (oldJson === null || newJson === null) return setDone({ key, failure: { kind: 'died', stage: 'reading', detail: '' } })
      const answer = await worker.compare({ oldJson, newJson, adopted }, { signal: abort.signal })
      if (!abort.signal.aborted) setDone(answer.ok ? { key, changes: answer.value } : { key, failure: answer.error })
    }
    void run()
    return () => abort.abort()
    // The key says all of `adopted` that counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, worker, key])
  return useMemo((): Comparison => {
    if (done === null || done.key !== key || versions === null) return { kind: 'running' }
    if ('failure' in done) return { kind: 'failed', failure: done.failure }
    return { kind: 'done', changes: done.changes }
  }, [done, key, versions])
}
