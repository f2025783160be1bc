import { basename } from 'node:path'
import { beijingMinute } from '../shared/core/beijing-time'
import { fail, type Result } from '../shared/core/result'
import type { PackageRefusal } from '../shared/registers/filing-package/read-package'
import type { BackupFile, BackupRefusal } from '../shared/storage/backup/backup-refusal'
import { inspectSealed, openSealed } from '../shared/storage/backup/open-sealed'
import { readBackup, type CheckedBackup } from '../shared/storage/backup/read-backup'
import { RECORD_KINDS } from '../shared/storage/record-kinds'
import { backupCipher } from './backup-cipher'
import { PASSPHRASE_VARIABLE, readPassphrase } from './read-passphrase'

/** One file of the command line. */
export interface VerifyFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** How a backup is verified: `passphraseFile` is where its passphrase stands, `otherwise` what else the first file was refused as. */
interface BackupToVerify {
  readonly json: boolean
  readonly passphraseFile: string | undefined
  readonly otherwise: PackageRefusal | null
}

/** Checks every byte and line of a backup, as before it is put back; of a sealed one without its passphrase only what stands outside. */
export async function verifyBackup(files: readonly VerifyFile[], { json, passphraseFile, otherwise }: BackupToVerify): Promise<number> {
  const path = files.map((file) => file.path).join(' ')
  const { read, isSealed } = await check(files.map((file) => ({ name: basename(file.path), bytes: file.bytes })), passphraseFile)
  if (!read.ok) {
    const { code, message } = read.error.code === 'not-a-backup' ? (otherwise ?? read.error) : read.error
    process.stderr.write(`${path}: ${code}: ${message}\n`)
    return 1
  }
  const { createdAt, createdBy, office, program, totals } = read.value.manifest
  const lines = [
    `备份：${totals.records} 条记录、${totals.auditEntries} 条操作记录、${totals.files} 个文件，内容完整，没有改动。`,
    isSealed ? '加密：已用口令加密，口令正确。' : '加密：没有加密，能打开文件的人都能看到全部内容。',
    `单位：${office === '' ? '未填写' : office}`,
    `备份：${createdBy}，${beijingMinute(createdAt)}，程序 ${program}`,
    `合同：${totals.kinds['matter'] ?? 0} 份（含已删除的）`,
  ]
  process.stdout.write(json ? `${JSON.stringify({ file: path, kind: 'backup', sealed: isSealed, createdAt, createdBy, office, program, ...totals }, null, 2)}\n` : `${lines.join('\n')}\n`)
  return 0
}

async function check(files: readonly BackupFile[], passphraseFile: string | undefined): Promise<{ readonly read: Result<CheckedBackup, BackupRefusal>; readonly isSealed: boolean }> {
  const parts = inspectSealed(files)
  const isSealed = parts !== null
  if (parts !== null && !parts.ok) return { read: parts, isSealed }
  let plain = files
  if (parts !== null) {
    const passphrase = await readPassphrase(passphraseFile)
    if (passphrase === null) return { read: fail(needsPassphrase(parts.value.length)), isSealed }
    const opened = await openSealed(parts.value, passphrase, backupCipher)
    if (!opened.ok) return { read: opened, isSealed }
    plain = opened.value
  }
  return { read: await readBackup(plain, RECORD_KINDS.map(({ kind }) => kind)), isSealed }
}

function needsPassphrase(count: number): BackupRefusal {
  return { code: 'needs-passphrase', message: `加密的备份，没有给出口令：只核对了文件头完整、${count} 个文件属于同一次备份且没有缺少；内容是否完整没有核对。请把口令放进环境变量 ${PASSPHRASE_VARIABLE}，或用 --passphrase-file 指明写有口令的文件（- 为标准输入）。` }
}
