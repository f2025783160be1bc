import type { Page } from 'playwright-core'
import { recordId } from '../../shared/core/ids'
import { declarationOf, indexEntryOf } from '../../shared/storage/index-entry'
import { LOCAL_UNIT, RECORD_KINDS } from '../../shared/storage/record-kinds'
import type { StoredRecord } from '../../shared/storage/store'

/** A record to put into the page's database before a journey that starts with a full desk. */
export interface Seed {
  readonly id: string
  readonly kind: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Puts the contents of files into the page's database. */
export async function seedBlobs(page: Page, blobs: readonly { readonly sha: string; readonly bytes: Buffer }[]): Promise<void> {
  await page.evaluate(async (given) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opened = indexedDB.open('hengshen')
      opened.addEventListener('success', () => resolve(opened.result))
      opened.addEventListener('error', () => reject(opened.error ?? new Error('the database did not open')))
    })
    const transaction = database.transaction(['blobs'], 'readwrite')
    for (const { sha, base64 } of given) transaction.objectStore('blobs').put({ sha, bytes: Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0)!) })
    await new Promise<void>((resolve) => transaction.addEventListener('complete', () => resolve()))
    database.close()
  }, blobs.map(({ sha, bytes }) => ({ sha, base64: bytes.toString('base64') })))
}

/** Puts records into the page's database as the program itself lays them out, and opens the page anew. */
export async function seedRecords(page: Page, seeds: readonly Seed[]): Promise<void> {
  const declarations = new Map(RECORD_KINDS.map((declaration) => [declaration.kind, declaration]))
  const rows = seeds.map(({ id, kind, fields }) => {
    const record: StoredRecord = { id: recordId(id), kind, unit: LOCAL_UNIT, body: { fields, deleted: false, conflicts: {} } }
    return { record, entry: indexEntryOf(declarationOf(declarations, kind), record) }
  })
  await page.evaluate(async (given) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opened = indexedDB.open('hengshen')
      opened.addEventListener('success', () => resolve(opened.result))
      opened.addEventListener('error', () => reject(opened.error ?? new Error('the database did not open')))
    })
    const transaction = database.transaction(['entries', 'bodies', 'audit'], 'readwrite')
    // The store keeps its lists up to date by the audit trail.
    const audit = transaction.objectStore('audit')
    const last = audit.openKeyCursor(null, 'prev')
    last.addEventListener('success', () => {
      const act = { actor: 'seed', role: '', action: '导入', subject: null, reason: '', at: new Date().toISOString() }
      audit.put({ n: Number(last.result?.key ?? 0) + 1, act, records: given.map(({ record }) => record.id) })
    })
    for (const { record, entry } of given) {
      transaction.objectStore('entries').put(entry)
      transaction.objectStore('bodies').put(record)
    }
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('error', () => reject(transaction.error ?? new Error('the records were not written')))
    })
    database.close()
  }, rows)
  await page.reload()
  await page.locator('.hs-rail').waitFor()
}
