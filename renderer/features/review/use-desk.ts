import { useMemo } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { decideFindings } from '../../../shared/findings/decided-finding'
import { readDecisions, readDocument, readMatter, readVersion } from '../../../shared/storage/matter-records'
import type { MatterFields, VersionFields } from '../../../shared/storage/record-kinds'
import type { Summary } from '../../../shared/storage/store'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'
import type { DeskFinding } from './desk-finding'

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
  const error = matter.error ?? version.error ?? document.error ?? decisions.error
  const opened = document.value?.document ?? null
  const review = version.value?.review ?? null
  const findings = useMemo(
    () => (opened === null || review === null || decisions.value === null ? [] : decideFindings(opened, review, decisions.value.decisions, decisions.value.remarks)),
    [opened, review, decisions.value],
  )
  return useMemo((): DeskState => {
    if (error !== null) throw error
    if (matter.value === null || (matter.value.matter !== null && version.value === null && wanted !== null)) return { kind: 'loading' }
    if (matter.value.matter === null || wanted === null || version.value === null) return { kind: 'missing' }
    if (document.value === null || documentSha === null || decisions.value === null) return { kind: 'loading' }
    if (opened === null) return { kind: 'damaged' }
    const open: OpenVersion = { id: wanted, fields: version.value, document: opened }
    return { kind: 'open', desk: { id, matter: matter.value.matter, versions: matter.value.versions, version: open, findings } }
  }, [id, error, matter.value, version.value, wanted, document.value, documentSha, opened, findings, decisions.value])
}
