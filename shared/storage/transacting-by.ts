import type { Store } from './store'

/** A store that reads and keeps as another does, and transacts in its own way. */
export function transactingBy(store: Store, transact: Store['transact']): Store {
  return {
    transact,
    restore: (act, backup, work, options) => store.restore(act, backup, work, options),
    read: (id) => store.read(id),
    list: (query) => store.list(query),
    count: (query) => store.count(query),
    ids: (query) => store.ids(query),
    values: (query) => store.values(query),
    lines: (ids) => store.lines(ids),
    readMany: (ids) => store.readMany(ids),
    scan: (kind, after, limit) => store.scan(kind, after, limit),
    auditTrail: (after, limit) => store.auditTrail(after, limit),
    auditOf: (record, limit) => store.auditOf(record, limit),
    putBlob: (bytes) => store.putBlob(bytes),
    readBlob: (sha) => store.readBlob(sha),
    blobs: () => store.blobs(),
    watch: (listener) => store.watch(listener),
    close: () => store.close(),
  }
}
