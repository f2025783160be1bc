import type { RecordId } from '../core/ids'
import type { MadeDocumentFields } from './made-document-kinds'
import type { MaterialFile } from './material-slot'
import type { Store } from './store'

/** The documents made from these records, the newest of each kind, by the id of their letter. */
export async function newestDocuments(store: Pick<Store, 'list'>, records: readonly RecordId[]): Promise<ReadonlyMap<string, MadeDocumentFields>> {
  const lines = await Promise.all(records.map((record) => store.list({ kind: 'made-document', index: 'record', equals: record })))
  const newest = new Map<string, MadeDocumentFields>()
  for (const { fields } of lines.flat()) {
    const made = fields as unknown as MadeDocumentFields
    const known = newest.get(made.letter)
    if (known === undefined || known.madeAt < made.madeAt) newest.set(made.letter, made)
  }
  return newest
}

/** A document that was made, as a file of a package under its title. */
export function documentFile({ title, fileSha }: Pick<MadeDocumentFields, 'title' | 'fileSha'>): MaterialFile {
  return { kind: 'stored', name: `${title.replaceAll('\n', '')}.docx`, sha256: fileSha }
}
