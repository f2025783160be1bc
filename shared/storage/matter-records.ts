import type { RecordId, Sha256 } from '../core/ids'
import { decodeLenient } from '../core/text-codec'
import type { ContractDocument } from '../document/contract-document'
import type { FindingDecision, Remark } from '../findings/decided-finding'
import type { RecognisedPage } from '../import/decode-ocr/recognised-page'
import type { AnnotationFields, ChecklistAnswerFields, FindingStateFields, MatterFields, VersionFields } from './record-kinds'
import type { Store, Summary } from './store'

/** A matter and its versions, newest first; `matter` is null when there is none (any more). */
export interface MatterRecords {
  readonly matter: MatterFields | null
  readonly versions: readonly Summary[]
}

export async function readMatter(store: Store, id: RecordId): Promise<MatterRecords> {
  const record = await store.read<MatterFields>(id)
  const versions = await store.list({ kind: 'version', index: 'matter', equals: id })
  const newestFirst = versions.toSorted((a, b) => Number(b.fields['ordinal']) - Number(a.fields['ordinal']))
  return { matter: record === null || record.body.deleted ? null : record.body.fields, versions: newestFirst }
}

export async function readVersion(store: Store, id: RecordId): Promise<VersionFields | null> {
  return (await store.read<VersionFields>(id))?.body.fields ?? null
}

/** The document a version was read into; null when its blob is gone. */
export async function readDocument(store: Store, sha: Sha256): Promise<ContractDocument | null> {
  const bytes = await store.readBlob(sha)
  return bytes === null ? null : (JSON.parse(decodeLenient(bytes, 'utf-8')) as ContractDocument)
}

/** The pages of a version that were read by recognition; none where its words were not. */
export async function readRecognisedPages(store: Store, sha: Sha256 | undefined): Promise<readonly RecognisedPage[]> {
  const bytes = sha === undefined ? null : await store.readBlob(sha)
  return bytes === null ? [] : (JSON.parse(decodeLenient(bytes, 'utf-8')) as readonly RecognisedPage[])
}

/** Reads documents and remembers the last one, for views that are refreshed while a person types. */
export function rememberDocument(store: Store): (sha: Sha256) => Promise<ContractDocument | null> {
  let last: { readonly sha: Sha256; readonly document: ContractDocument } | null = null
  return async (sha) => {
    if (last?.sha === sha) return last.document
    const document = await readDocument(store, sha)
    last = document === null ? null : { sha, document }
    return document
  }
}

/** What people decided and remarked in a matter. */
export interface DecisionRecords {
  readonly decisions: readonly FindingDecision[]
  readonly remarks: readonly { readonly id: RecordId; readonly remark: Remark }[]
  /** Every annotation, the findings of one's own (`remarks`) included, oldest first. */
  readonly annotations: readonly { readonly id: RecordId; readonly fields: AnnotationFields }[]
}

export async function readDecisions(store: Store, matter: RecordId): Promise<DecisionRecords> {
  const [states, annotations] = await Promise.all([
    store.list({ kind: 'finding-state', index: 'matter', equals: matter }),
    store.list({ kind: 'annotation', index: 'matter', equals: matter }),
  ])
  const all = annotations.map(({ id, fields }) => ({ id, fields: fields as unknown as AnnotationFields })).toSorted((a, b) => (a.fields.createdAt < b.fields.createdAt ? -1 : 1))
  return {
    decisions: states.map((state) => state.fields as unknown as FindingStateFields),
    remarks: all.filter(({ fields }) => (fields.purpose ?? 'item') === 'item').map(({ id, fields }) => ({ id, remark: fields })),
    annotations: all,
  }
}

export async function readChecklistAnswers(store: Store, matter: RecordId): Promise<readonly ChecklistAnswerFields[]> {
  const answers = await store.list({ kind: 'checklist-answer', index: 'matter', equals: matter })
  return answers.map((answer) => answer.fields as unknown as ChecklistAnswerFields)
}
