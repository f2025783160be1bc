import Dexie from 'dexie'
import { StoreError } from '../../../shared/storage/store'

/** Names what IndexedDB refused; errors that are not the database's come out unchanged. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) return error
  const name = (error as { readonly inner?: { readonly name?: string } }).inner?.name ?? error.name
  switch (name) {
    case 'QuotaExceededError':
      return new StoreError('quota', '磁盘空间不足，刚才的内容没有保存。请先腾出空间再试；已保存的内容不受影响。')
    case 'VersionError':
      return newerVersion()
    case 'DatabaseClosedError':
    case 'InvalidStateError':
      return new StoreError('closed', '数据库已经关闭，请重新打开程序。')
    case 'UnknownError':
    case 'DataError':
      return new StoreError('damaged', '本机数据库无法读取，请从备份恢复；程序没有改动现有数据。')
    default:
      return error
  }
}

/** The data were written by a program newer than this one. */
export function newerVersion(): StoreError {
  return new StoreError('newer-version', '这些数据由更新版本的程序写入，请升级程序后再打开；数据没有被改动。')
}
