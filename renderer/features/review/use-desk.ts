import { useMemo } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { ContractDocument } from '../../../shared/document/contract-document'
import type { AnnotationFields, FindingStateFields, MatterFields, VersionFields } from '../../../shared/storage/record-kinds'
import type { Store, Summary } from '../../../shared/storage/store'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'
import { deskFindings, type DeskFinding } from './desk-finding'

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
  const version = useLive(store, ['version'], `version ${wanted}`, async () => (wanted === null ? null : store.read<VersionFields>(wanted)))
  const documentSha = version.value?.body.fields.documentSha ?? null
  const document = useLive(store, [], `document ${documentSha}`, async () => ({ document: documentSha === null ? null : await readDocument(store, documentSha) }))
  const decisions = useLive(store, ['finding-state', 'annotation'], `decisions ${id}`, () => readDecisions(store, id))
  const error = matter.error ?? version.error ?? document.error ?? decisions.error
  const opened = document.value?.document ?? null
  const review = version.value?.body.fields.review ?? null
  const findings = useMemo(
    () => (opened === null || review === null || decisions.value === null ? [] : deskFindings(opened, review, decisions.value.states, decisions.value.remarks)),
    [opened, review, decisions.value],
  )
  return useMemo((): DeskState => {
    if (error !== null) throw error
    if (matter.value === null || (matter.value.matter !== null && version.value === null && wanted !== null)) return { kind: 'loading' }
    if (matter.value.matter === null || wanted === null || version.value === null) return { kind: 'missing' }
    if (document.value === null || documentSha === null || decisions.value === null) return { kind: 'loading' }
    if (opened === null) return { kind: 'damaged' }
    const open: OpenVersion = { id: wanted, fields: version.value.body.fields, document: opened }
    return { kind: 'open', desk: { id, matter: matter.value.matter, versions: matter.value.versions, version: open, findings } }
  }, [id, error, matter.value, version.value, wanted, document.value, documentSha, opened, findings, decisions.value])
}

async function readMatter(store: Store, id: RecordId): Promise<{ readonly matter: MatterFields | null; readonly versions: readonly Summary[] }> {
  const record = await store.read<MatterFields>(id)
  const versions = await store.list({ kind: 'version', index: 'matter', equals: id })
  const sorted = versions.toSorted((a, b) => Number(b.fields['ordinal']) - Number(a.fields['ordinal']))
  return { matter: record === null || record.body.deleted ? null : record.body.fields, versions: sorted }
}

async function readDocument(store: Store, sha: VersionFields['documentSha']): Promise<ContractDocument | null> {
  const bytes = await store.readBlob(sha)
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as ContractDocument)
}

async function readDecisions(store: Store, id: RecordId): Promise<{
  readonly states: readonly FindingStateFields[]
  readonly remarks: readonly { readonly id: string; readonly fields: AnnotationFields }[]
}> {
  const [states, remarks] = await Promise.all([
    store.list({ kind: 'finding-state', index: 'matter', equals: id }),
    store.list({ kind: 'annotation', index: 'matter', equals: id }),
  ])
  return {
    states: states.map((state) => state.fields as unknown as FindingStateFields),
    remarks: remarks.map((remark) => ({ id: remark.id, fields: remark.fields as unknown as AnnotationFields })),
  }
}
