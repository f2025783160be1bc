import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { recordId } from '../../../../shared/core/ids'
import { encodeUtf8 } from '../../../../shared/core/text-codec'
import { createMemoryStore } from '../../../../shared/storage/memory-store'
import { RECORD_KINDS } from '../../../../shared/storage/record-kinds'
import { backup as words } from '../../../messages/zh-CN/backup'
import type { Services } from '../../../services'
import { takeBackupToFiles } from './take-backup'

async function desk(saveFile: () => Promise<unknown>): Promise<Services> {
  const store = createMemoryStore(RECORD_KINDS)
  for (const text of ['合同一', '合同二', '合同三']) await store.putBlob(encodeUtf8(text.repeat(200)))
  return {
    store, desktop: { info: async () => ({ version: '0.1.0' }), saveFile }, person: () => ({ name: '周明', role: '审查人' }),
    clock: { newId: () => recordId('00000000-0000-4000-8000-000000000001'), now: () => '2026-04-10T09:00:00+08:00', today: () => '2026-04-10' },
  } as unknown as Services
}

describe('a backup of several files', () => {
  beforeEach(() => { vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined }) })
  afterEach(() => { vi.unstubAllGlobals() })

  it('that ends between two of them, by the person or by a failure, is said to be none', async () => {
    let saved = 0
    const services = await desk(async () => ({ ok: true, value: `第${(saved += 1)}个` }))
    const take = (options: object) => takeBackupToFiles(services, words, null, { partBytes: 700, ...options }, () => undefined)
    expect(await take({ isCancelled: () => saved > 0 })).toEqual({ isTaken: false, words: '备份不完整：已取消。已保存的1个文件不能用于恢复，请删除后重新备份。' })
    saved = 0
    expect(await take({ breathe: async () => { if (saved > 0) throw new Error('读不到。') } })).toEqual({ isTaken: false, words: '备份不完整：读不到。已保存的1个文件不能用于恢复，请删除后重新备份。' })
    await expect(take({ isCancelled: () => true })).rejects.toMatchObject({ code: 'cancelled' })
    expect(await services.store.count({ kind: 'setting' })).toBe(0)
    expect(await take({})).toEqual({ isTaken: true, words: '已备份为3个文件（共0.1 MB，没有加密），恢复时须一次选中全部文件，请放在一起保管。' })
    expect(await services.store.count({ kind: 'setting' })).toBe(1)
  })
})
