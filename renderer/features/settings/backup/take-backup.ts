import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { BackupOptions } from '../../../../shared/storage/backup/backup-options'
import { sealBackup } from '../../../../shared/storage/backup/seal-backup'
import { writeBackup, type BackupPart } from '../../../../shared/storage/backup/write-backup'
import { ACTS } from '../../../../shared/storage/acts'
import { derivedId } from '../../../../shared/storage/derived-id'
import { newRecord, RECORD_KINDS, type SettingFields } from '../../../../shared/storage/record-kinds'
import { StoreError } from '../../../../shared/storage/store'
import { readUnitName } from '../../../../shared/storage/unit-name'
import type { Messages } from '../../../messages/messages'
import { actOf, type Services } from '../../../services'
import { LAST_BACKUP, rememberBackup, type LastBackup } from '../../../ui/last-backup'

/** Kinds of everything that is stored. */
export const ALL_KINDS: readonly string[] = RECORD_KINDS.map(({ kind }) => kind)

/** What the files of a backup are called: sealed ones, which no other program reads, and the others. */
export const BACKUP_EXTENSIONS = { sealed: 'hsbackup', open: 'zip' } as const

/** How a backup ended, in words for the person. */
export interface TakenBackup {
  readonly isTaken: boolean
  readonly words: string
}

/** Writes everything into files the person places one after the other, sealed unless `passphrase` is null; what was done is kept in the trail. */
export async function takeBackupToFiles(services: Services, words: Messages['backup'], passphrase: string | null, options: BackupOptions, say: (words: string, share: number) => void): Promise<TakenBackup> {
  const { store, desktop, clock, person, cipher } = services
  if (passphrase !== null) say(words.deriving, 0)
  const seal = passphrase === null ? null : await sealBackup(passphrase, cipher, options)
  const extension = seal === null ? BACKUP_EXTENSIONS.open : BACKUP_EXTENSIONS.sealed
  say(words.working, 0)
  const [info, office] = await Promise.all([desktop.info(), readUnitName(store)])
  const label = { id: clock.newId(), createdAt: clock.now(), createdBy: person().name, office, program: info.version }
  const saved: string[] = []
  const notTaken = (whole: string, why: string): TakenBackup => ({ isTaken: false, words: saved.length > 0 ? words.incomplete(saved.length, why) : whole })
  let size = 0
  let last: BackupPart | null = null
  try {
    for await (const written of writeBackup(store, ALL_KINDS, label, options)) {
      say(words.saving(written.part), 1)
      const bytes = seal === null ? written.bytes : await seal(written)
      const suggestedName = words.fileName(clock.today(), written.part === 1 && written.isLast ? null : written.part, extension)
      const placed = await desktop.saveFile({ suggestedName, filters: [{ name: words.fileKind, extensions: [extension] }], bytes })
      if (!placed.ok) return notTaken(placed.error.code === 'cancelled' ? words.stopped : words.notSaved(placed.error.message), placed.error.message)
      saved.push(placed.value)
      size += bytes.length
      last = written
    }
  } catch (error) {
    // Stopped between two files: the files that are there are no backup, and must not be taken for one.
    if (saved.length === 0) throw error
    return notTaken('', error instanceof StoreError && error.code === 'cancelled' ? words.stoppedBetween : wordsOfError(error))
  }
  if (last === null) throw new Error('a backup without a last part')
  await remember(services, { at: label.createdAt, contracts: last.totals.kinds['matter'] ?? 0 }, saved)
  const megabytes = words.size(Math.max(size / 1024 / 1024, 0.1).toFixed(1))
  const said = saved.length === 1 ? words.taken(saved[0]!, megabytes, seal !== null) : words.takenInParts(saved.length, megabytes, seal !== null)
  return { isTaken: true, words: last.damaged === 0 ? said : said + words.takenDamaged(last.damaged) }
}

async function remember(services: Services, value: LastBackup, saved: readonly string[]): Promise<void> {
  const fields: SettingFields = { key: LAST_BACKUP, value }
  const record = newRecord(derivedId('setting', LAST_BACKUP), 'setting', fields)
  rememberBackup(value)
  await services.store.transact(actOf(services, ACTS.takeBackup, null, saved.join('、')), async (transaction) => transaction.put(record))
}
