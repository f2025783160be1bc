/** Why a backup cannot be restored. `message` is one Chinese sentence that says what to do. */
export interface BackupRefusal {
  readonly code: 'not-a-backup' | 'damaged' | 'newer-version' | 'missing-part' | 'mixed-parts' | 'unknown-kind' | 'wrong-passphrase' | 'needs-passphrase' | 'too-costly'
  readonly message: string
}

/** One chosen file. */
export interface BackupFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A refusal by its code and words. */
export function refuseBackup(code: BackupRefusal['code'], message: string): BackupRefusal {
  return { code, message }
}

/** A file of which a byte is not what was written. */
export function damagedBackup(name: string): BackupRefusal {
  return refuseBackup('damaged', `“${name}”已损坏或者被改动，不能恢复；请换一份备份，或重新拷贝后再试。`)
}

/** Files of several backups. */
export function mixedParts(): BackupRefusal {
  return refuseBackup('mixed-parts', '所选文件不是同一次备份的；请只选一次备份的全部文件。')
}

/** A part that was not chosen; `isTwice` where another may have been chosen two times. */
export function missingPart(part: number, isTwice: boolean): BackupRefusal {
  return refuseBackup('missing-part', `缺少第 ${part} 个文件${isTwice ? '，或者同一个文件选了两次' : ''}；请一次选中这次备份的全部文件。`)
}
