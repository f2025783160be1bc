import type { DesktopError, DesktopResult } from '../shared/desktop/desktop-api'

const REASONS: Readonly<Record<string, DesktopError>> = {
  ENOENT: { code: 'not-found', message: '文件或文件夹不存在，可能已被移动或删除。' },
  ENOTDIR: { code: 'not-found', message: '文件或文件夹不存在，可能已被移动或删除。' },
  EEXIST: { code: 'invalid', message: '有两个文件同名，请改名后再试。' },
  EISDIR: { code: 'invalid', message: '所选的是文件夹，请选择文件。' },
  EACCES: { code: 'not-allowed', message: '没有权限读写此位置，请换一个文件夹或检查文件属性。' },
  EPERM: { code: 'not-allowed', message: '没有权限读写此位置，请换一个文件夹或检查文件属性。' },
  EROFS: { code: 'not-allowed', message: '此位置是只读的，请换一个文件夹。' },
  ENOSPC: { code: 'disk-full', message: '磁盘空间不足，请清理后再保存。' },
  EDQUOT: { code: 'disk-full', message: '磁盘配额已满，请清理后再保存。' },
  EBUSY: { code: 'in-use', message: '文件正被其他程序使用，请关闭后再试。' },
  ETXTBSY: { code: 'in-use', message: '文件正被其他程序使用，请关闭后再试。' },
  ENAMETOOLONG: { code: 'invalid', message: '文件名太长，请缩短后再试。' },
}

/** The operating system's error as a refusal in plain words. An error that is not one is a mistake of ours: thrown on. */
export function refuseSystemError(cause: unknown): DesktopResult<never> {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const error = REASONS[code]
  if (error === undefined) throw cause
  return { ok: false, error }
}

/** A refusal. */
export function refuse(code: DesktopError['code'], message: string): DesktopResult<never> {
  return { ok: false, error: { code, message } }
}
