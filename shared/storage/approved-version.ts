import type { RecordId } from '../core/ids'
import { decodeLenient } from '../core/text-codec'
import type { ContractDocument } from '../document/contract-document'
import { adoptedOpinions, type ApprovedVersion } from '../markup/unasked-changes'
import { readDecisions, readMatter, readVersion } from './matter-records'
import type { IssuedOpinionFields } from './record-kinds'
import type { Store } from './store'

/**
 * What a version of a matter is measured against: the version the last opinion was issued about, else the one before it.
 * `version` null means one that is yet to be stored. Null for the first version, and where the older one is gone.
 */
export async function readApprovedVersion(store: Store, matter: RecordId, version: RecordId | null): Promise<ApprovedVersion | null> {
  const { versions } = await readMatter(store, matter)
  const own = versions.findIndex(({ id }) => id === version)
  const earlier = version === null ? versions : own === -1 ? [] : versions.slice(own + 1)
  const issued = await lastIssued(store, matter)
  const approved = earlier.find(({ id }) => id === issued) ?? earlier[0]
  const fields = approved === undefined ? null : await readVersion(store, approved.id)
  const documentJson = fields === null ? null : await store.readBlob(fields.documentSha)
  if (fields === null || documentJson === null) return null
  const { decisions, remarks } = await readDecisions(store, matter)
  const document = JSON.parse(decodeLenient(documentJson, 'utf-8')) as ContractDocument
  return { documentJson, adopted: adoptedOpinions(document, fields.review, decisions, remarks) }
}

/** The version the newest issued opinion is about. */
async function lastIssued(store: Store, matter: RecordId): Promise<RecordId | null> {
  const issues = await store.list({ kind: 'issued-opinion', index: 'matter', equals: matter })
  const newest = issues.toSorted((a, b) => Number(b.fields['ordinal']) - Number(a.fields['ordinal']))[0]
  return newest === undefined ? null : ((await store.read<IssuedOpinionFields>(newest.id))?.body.fields.version ?? null)
}
