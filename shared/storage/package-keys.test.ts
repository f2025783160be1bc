import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '../core/result'
import { packageKey } from '../registers/filing-package/package-key'
import { ACTS } from './acts'
import { createMemoryStore } from './memory-store'
import { addKnownKey, keepPackageKey, openPackageKey, type SecretBox } from './package-keys'
import { RECORD_KINDS } from './record-kinds'
import type { Act } from './store'

const UNIT_KEY = packageKey(new Uint8Array(32).fill(1))
const act = (action: string): Act => ({ actor: '林川', role: '经办人', action, subject: null, reason: '', at: '2026-04-10T09:00:00+08:00' })

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('the key of this machine', () => {
  const keychain: SecretBox = { seal: async (plain) => ok(plain.map((byte) => byte ^ 7)), open: async (sealed) => ok(sealed.map((byte) => byte ^ 7)) }
  const none: SecretBox = { seal: async () => fail('没有系统钥匙串。'), open: async () => fail('没有系统钥匙串。') }
  const seed = new Uint8Array(32).fill(5)

  it('is kept sealed where the host can, and says so where it cannot', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    expect(await keepPackageKey(store, act(ACTS.makePackageKey), seed, keychain)).toMatchObject({ openSeed: null, sealedSeed: '02'.repeat(32) })
    expect(must(await openPackageKey(store, keychain)).publicKey).toBe(packageKey(seed).publicKey)
    expect(await openPackageKey(store, none)).toMatchObject({ error: expect.stringContaining('重新生成') })
    expect(await keepPackageKey(store, act(ACTS.makePackageKey), seed, none)).toMatchObject({ openSeed: '05'.repeat(32), sealedSeed: null })
    expect(must(await openPackageKey(store, none)).publicKey).toBe(packageKey(seed).publicKey)
  })

  it('is needed to report; a key handed over must be one', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    expect(await openPackageKey(store, none)).toMatchObject({ error: expect.stringContaining('请先') })
    expect(await addKnownKey(store, act(ACTS.addKnownKey), { publicKey: 'ABCD', name: '云溪宾馆' })).toContain('64位')
    expect(await addKnownKey(store, act(ACTS.addKnownKey), { publicKey: UNIT_KEY.publicKey.toUpperCase(), name: ' 云溪宾馆 ' })).toBeNull()
    expect(await addKnownKey(store, act(ACTS.addKnownKey), { publicKey: UNIT_KEY.publicKey, name: '别的单位' })).toContain('已登记为“云溪宾馆”')
  })
})
