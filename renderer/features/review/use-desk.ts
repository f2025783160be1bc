import { useMemo } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { compareRuns, type RunComparison } from '../../../shared/findings/compare-runs'
import { decideFindings, locateRemark } from '../../../shared/findings/decided-finding'
import { readDecisions, readDocument, readMatter, readVersion } from '../../../shared/storage/matter-records'
import type { MatterFields, VersionFields } from '../../../shared/storage/record-kinds'
import type { Summary } from '../../../shared/storage/store'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'
import { type DeskFinding, fileThreads, type FileThread, type PlacedAnnotation } from './desk-finding'

/** One version opened for reading. */
export interface OpenVersion {
  readonly id: RecordId
  readonly fields: VersionFields
  readonly document: ContractDocument
}

/** Everything the desk shows of one matter. */
export interface Desk {
  readonly id: RecordId
  readonly matter: MatterFields
  readonly versions: readonly Summary[]
  readonly version: OpenVersion
  readonly findings: readonly DeskFinding[]
  readonly annotations: readonly PlacedAnnotation[]
  /** Comments that are in the file itself. */
  readonly fileThreads: readonly FileThread[]
  /** What became of the findings since the version before; null for the first version. */
  readonly comparison: RunComparison | null
}

export type DeskState = { readonly kind: 'loading' } | { readonly kind: 'missing' } | { readonly kind: 'damaged' } | { readonly kind: 'open'; readonly desk: Desk }

/** Opens a matter at `shown`, or at its current version; follows every change to it. */
export function useDesk(id: RecordId, shown: RecordId | null): DeskState {
  const { store } = useServices()
  const matter = useLive(store, ['matter', 'version'], `matter ${id}`, () => readMatter(store, id))
  const wanted = shown ?? matter.value?.matter?.currentVersion ?? null
  const version = useLive(store, ['version'], `version ${wanted}`, async () => (wanted === null ? null : readVersion(store, wanted)))
  const documentSha = version.value?.documentSha ?? null
  const document = useLive(store, [], `document ${documentSha}`, async () => ({ document: documentSha === null ? null : await readDocument(store, documentSha) }))
  const decisions = useLive(store, ['finding-state', 'annotation'], `decisions ${id}`, () => readDecisions(store, id))
  const review = version.value?.review ?? null
  const ordinal = version.value?.ordinal ?? 0
  const older = (matter.value?.versions ?? []).filter((line) => Number(line.fields['ordinal']) < ordinal).map((line) => line.id).reverse()
  const earlier = useLive(store, ['version'], `earlier ${older.join(' ')}`, () => Promise.all(older.map((line) => readVersion(store, line))))
  const comparison = useMemo(
    () => (review === null || earlier.value === null ? null : compareRuns(earlier.value.flatMap((fields) => (fields === null ? [] : [fields.review.findings])), review.findings)),
    [review, earlier.value],
  )
  const error = matter.error ?? version.error ?? document.error ?? decisions.error
  const opened = document.value?.document ?? null
  const findings = useMemo(
    () => (opened === null || review === null || decisions.value === null ? [] : decideFindings(opened, review, decisions.value.decisions, decisions.value.remarks)),
    [opened, review, decisions.value],
  )
  const placed = useMemo(
    () => (opened === null || decisions.value === null ? [] : decisions.value.annotations.map(({ id: annotation, fields }): PlacedAnnotation => ({ id: annotation, fields, span: locateRemark(opened, fields) }))),
    [opened, decisions.value],
  )
  const threads = useMemo(() => (opened === null ? [] : fileThreads(opened, placed)), [opened, placed])
  // Answers to a comment this version no longer has stand among the annotations, so that they are not lost from sight.
  const annotations = useMemo(() => placed.filter((one) => !threads.some(({ answer }) => answer === one)), [placed, threads])
  return useMemo((): DeskState => {
    if (error !== null) throw error
    if (matter.value === null || (matter.value.matter !== null && version.value === null && wanted !== null)) return { kind: 'loading' }
    if (matter.value.matter === null || wanted === null || version.value === null) return { kind: 'missing' }
    if (document.value === null || documentSha === null || decisions.value === null) return { kind: 'loading' }
    if (opened === null) return { kind: 'damaged' }
    const open: OpenVersion = { id: wanted, fields: version.value, document: opened }
    return { kind: 'open', desk: { id, matter: matter.value.matter, versions: matter.value.versions, version: open, findings, annotations, fileThreads: threads, comparison } }
  }, [id, comparison, error, matter.value, version.value, wanted, document.value, documentSha, opened, findings, annotations, threads, decisions.value])
}
