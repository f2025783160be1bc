import type { RecordId } from '../../shared/core/ids'
import { ACTS } from '../../shared/storage/acts'
import { NUMBERING_RULES } from '../../shared/registers/numbering'
import type { Intake } from '../../shared/facts/intake'
import type { StoreTransaction } from '../../shared/storage/store'
import { readApprovedVersion } from '../../shared/storage/approved-version'
import { derivedId } from '../../shared/storage/derived-id'
import { officeRule, takeNumber } from '../../shared/storage/take-number'
import { newRecord, type MatterFields, type OpinionFields, type VersionFields } from '../../shared/storage/record-kinds'
import { encodeUtf8 } from '../../shared/core/text-codec'
import { wordsOfError } from '../../shared/core/words-of-error'
import { readUnitName } from '../../shared/storage/unit-name'
import type { FileToImport, ImportItem, ImportQueue, Services } from '../services'
import { importConverted, type Convert } from './import-converted'
import { importRecognising, type ReadFile, type ReadOptions } from './import-recognising'
import { newMatter, nextVersion, versionOf } from './new-records'

/** What the queue needs of the services; the queue itself is one of them. */
export type QueueServices = Pick<Services, 'store' | 'worker' | 'scans' | 'clock' | 'person'>

interface Entry {
  item: ImportItem
  readonly file: FileToImport
  readonly abort: AbortController
  readonly matter: RecordId | null
  readonly force: boolean
  readonly convert: Convert | null
}

/** Reads, reviews and stores files; one file's failure is its own. */
export function createImportQueue(services: QueueServices): ImportQueue {
  return new Queue(services)
}

class Queue implements ImportQueue {
  private entries: readonly Entry[] = []
  private shown: readonly ImportItem[] = []
  private readonly listeners = new Set<() => void>()
  /** Storing is one after the other, so that numbers are given once and the same file twice in one drop is noticed. */
  private storing: Promise<unknown> = Promise.resolve()

  constructor(private readonly services: QueueServices) {}

  add(files: readonly FileToImport[], options: { readonly matter?: RecordId; readonly force?: boolean; readonly convert?: Convert } = {}): void {
    for (const file of files) {
      const item: ImportItem = { id: this.services.clock.newId(), name: file.name, state: { kind: 'waiting' } }
      const entry: Entry = { item, file, abort: new AbortController(), matter: options.matter ?? null, force: options.force ?? false, convert: options.convert ?? null }
      this.change([...this.entries, entry])
      void this.run(entry)
    }
  }

  cancel(id: string): void {
    this.entries.find((entry) => entry.item.id === id)?.abort.abort()
  }

  importAgain(id: string): void {
    this.repeat(id, { force: true })
  }

  importConverted(id: string, convert: Convert): void {
    this.repeat(id, { convert })
  }

  private repeat(id: string, options: { readonly force?: boolean; readonly convert?: Convert }): void {
    const entry = this.entries.find((candidate) => candidate.item.id === id)
    if (entry === undefined) return
    this.change(this.entries.filter((candidate) => candidate !== entry))
    const { matter, force, convert } = entry
    this.add([entry.file], { force, ...(matter === null ? {} : { matter }), ...(convert === null ? {} : { convert }), ...options })
  }

  clearFinished(): void {
    this.change(this.entries.filter(({ item }) => item.state.kind === 'waiting' || item.state.kind === 'working'))
  }

  clearDone(): void {
    this.change(this.entries.filter(({ item }) => item.state.kind !== 'done'))
  }

  items(): readonly ImportItem[] {
    return this.shown
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private change(entries: readonly Entry[]): void {
    this.entries = entries
    this.shown = entries.map((entry) => entry.item)
    for (const listener of this.listeners) listener()
  }

  private show(entry: Entry, state: ImportItem['state']): void {
    entry.item = { ...entry.item, state }
    this.change(this.entries)
  }

  private async run(entry: Entry): Promise<void> {
    try {
      const bytes = await entry.file.read()
      const intake = entry.matter === null ? await this.officeFacts() : ((await this.services.store.read<MatterFields>(entry.matter))?.body.fields.intake ?? {})
      const approved = entry.matter === null ? null : await readApprovedVersion(this.services.store, entry.matter, null)
      const request = { name: entry.file.name, bytes, intake, today: this.services.clock.today(), ...(approved === null ? {} : { approved }) }
      const options: ReadOptions = { signal: entry.abort.signal, onState: (state) => this.show(entry, state) }
      const imported = entry.convert === null ? await importRecognising(this.services, request, options) : await importConverted(this.services, entry.convert, request, options)
      if (!imported.ok) return this.show(entry, { kind: 'failed', failure: imported.error })
      // Nothing is stored before the importer has accepted the file: one that bears a secrecy marking must leave no trace.
      this.show(entry, { kind: 'working', stage: 'writing' })
      this.storing = this.storing.then(() => this.keep(entry, bytes, imported.value, intake))
      await this.storing
    } catch (error) {
      this.show(entry, { kind: 'unsaved', message: wordsOfError(error) })
    }
  }

  /** What the office entered about itself once and for all contracts. */
  private async officeFacts(): Promise<Intake> {
    const ourName = await readUnitName(this.services.store)
    return ourName === '' ? {} : { ourName }
  }

  private async findTwin(fileSha: string, matter: RecordId | null): Promise<{ readonly matter: RecordId; readonly number: string } | null> {
    const versions = await this.services.store.list({ kind: 'version', index: 'fileSha', equals: fileSha })
    const same = matter === null ? versions : versions.filter((version) => version.fields['matter'] === matter)
    for (const version of same) {
      const id = version.fields['matter'] as RecordId
      const found = await this.services.store.read<MatterFields>(id)
      if (found !== null && !found.body.deleted) return { matter: id, number: found.body.fields.number }
    }
    return null
  }

  /** 报审号 of the ledger; the contract register numbers its lines from the same series. */
  private async takeNumber(transaction: StoreTransaction, matter: RecordId): Promise<string> {
    const { store, clock } = this.services
    const taken = await takeNumber(store, transaction, await officeRule(transaction, NUMBERING_RULES.review.id), { operation: matter, record: matter, on: clock.today() })
    if (!taken.ok) throw new Error(taken.error.message)
    return taken.value
  }

  private async decidedFindings(matter: RecordId): Promise<ReadonlySet<string>> {
    const states = await this.services.store.list({ kind: 'finding-state', index: 'matter', equals: matter })
    return new Set(states.filter((state) => state.fields['decision'] !== 'open').map((state) => String(state.fields['findingId'])))
  }

  private async keep(entry: Entry, bytes: Uint8Array, { outcome, recognised, converted }: ReadFile, intake: Intake): Promise<void> {
    try {
      const { store, clock } = this.services
      // Of the original, also where a copy made of it was read: no two conversions are alike.
      const fileSha = await store.putBlob(bytes)
      const twin = entry.force ? null : await this.findTwin(fileSha, entry.matter)
      if (twin !== null) return this.show(entry, { kind: 'duplicate', ...twin })
      const documentSha = await store.putBlob(outcome.documentJson)
      const convertedSha = converted === undefined ? null : await store.putBlob(converted)
      const recognisedSha = recognised === null ? null : await store.putBlob(encodeUtf8(JSON.stringify(recognised)))
      const file = { name: entry.file.name, bytes: bytes.length, fileSha, documentSha, recognisedSha, convertedSha }
      const versionId = clock.newId()
      const matterId = entry.matter ?? clock.newId()
      const person = this.services.person()
      const action = entry.matter === null ? ACTS.importContract : ACTS.importVersion
      const act = { actor: person.name, role: person.role, action, subject: matterId, reason: entry.file.name, at: clock.now() }
      const decided = entry.matter === null ? new Set<string>() : await this.decidedFindings(entry.matter)
      const title = await store.transact(act, async (transaction) => {
        const known = await transaction.read<MatterFields>(matterId)
        const fields = known === null
          ? newMatter({ number: await this.takeNumber(transaction, matterId), versionId, outcome, intake, fileName: entry.file.name, today: clock.today(), now: clock.now() })
          : nextVersion(known.body.fields, { versionId, outcome, decided, now: clock.now() })
        const version: VersionFields = versionOf({ matter: matterId, ordinal: fields.versionCount, file, outcome, now: clock.now() })
        await transaction.put(newRecord(versionId, 'version', version))
        if (known !== null) await withdrawConclusion(transaction, matterId)
        await transaction.put(known === null ? newRecord(matterId, 'matter', fields) : { ...known, body: { ...known.body, fields } })
        return fields.title
      })
      this.show(entry, { kind: 'done', matter: matterId, title, findings: outcome.result.findings.length, warnings: outcome.warnings.length })
    } catch (error) {
      this.show(entry, { kind: 'unsaved', message: wordsOfError(error) })
    }
  }
}

/** A conclusion was about the version before (documents.md 2.8: 送审稿实质修改须重新报审); what was written and what was issued stays. */
async function withdrawConclusion(transaction: StoreTransaction, matter: RecordId): Promise<void> {
  const opinion = await transaction.read<OpinionFields>(derivedId('opinion', matter))
  if (opinion === null) return
  await transaction.put({ ...opinion, body: { ...opinion.body, fields: { ...opinion.body.fields, conclusion: null, issue: null, revision: (opinion.body.fields.issue ?? null) === null ? (opinion.body.fields.revision ?? '') : '送审稿有新版本' } } })
}
