import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { fail, ok, type Result } from '../core/result'
import { packageKey, type PackageKey } from '../registers/filing-package/package-key'
import type { KnownKey } from '../registers/filing-package/read-package'
import { derivedId } from './derived-id'
import { PACKAGE_KEY, type KnownKeyFields, type PackageKeyFields } from './exchange-records'
import { newRecord } from './record-kinds'
import type { Act, Store } from './store'

/** Seals and opens secrets with the keychain of the host; null where it has none, with the reason on failure. */
export interface SecretBox {
  readonly seal: (plain: Uint8Array) => Promise<Result<Uint8Array, string>>
  readonly open: (sealed: Uint8Array) => Promise<Result<Uint8Array, string>>
}

/** Makes this machine's key from 32 random bytes and keeps it: sealed where the host can, else as it is (the screen says so). An older key is replaced. */
export async function keepPackageKey(store: Store, act: Act, seed: Uint8Array, box: SecretBox): Promise<PackageKeyFields> {
  const sealed = await box.seal(seed)
  const fields: PackageKeyFields = {
    publicKey: packageKey(seed).publicKey, madeOn: act.at.slice(0, 10), madeBy: act.actor,
    sealedSeed: sealed.ok ? bytesToHex(sealed.value) : null, openSeed: sealed.ok ? null : bytesToHex(seed),
  }
  await store.transact(act, async (transaction) => transaction.put(newRecord(PACKAGE_KEY, 'package-key', fields)))
  return fields
}

/** This machine's key for signing; or why it cannot be used. */
export async function openPackageKey(store: Pick<Store, 'read'>, box: SecretBox): Promise<Result<PackageKey, string>> {
  const record = await store.read<PackageKeyFields>(PACKAGE_KEY)
  if (record === null) return fail('本机还没有报送密钥，请先在“密钥”中生成。')
  const { sealedSeed, openSeed } = record.body.fields
  if (openSeed !== null) return ok(packageKey(hexToBytes(openSeed)))
  const opened = await box.open(hexToBytes(sealedSeed ?? ''))
  return opened.ok ? ok(packageKey(opened.value)) : fail(`${opened.error}报送密钥由系统钥匙串加密，只能在生成它的电脑和程序中使用；换用时请重新生成，并把新指纹告知对方。`)
}

/** The keys people handed over, by name. */
export async function knownKeys(store: Pick<Store, 'list'>): Promise<readonly KnownKey[]> {
  const lines = await store.list({ kind: 'known-key', index: 'name' })
  return lines.map(({ fields }) => fields as unknown as KnownKeyFields)
}

/** Registers a key under the name its packages say they are from; the answer is what is wrong with it, or null. */
export async function addKnownKey(store: Store, act: Act, key: KnownKey): Promise<string | null> {
  const publicKey = key.publicKey.replace(/\s/g, '').toLowerCase()
  const name = key.name.trim()
  if (!/^[0-9a-f]{64}$/.test(publicKey)) return '公钥应为64位十六进制数，请核对后重新录入。'
  if (name === '') return '请填写单位全称，须与对方导出报送包时所填一致。'
  const known = await knownKeys(store)
  const same = known.find((one) => one.publicKey === publicKey)
  if (same !== undefined && same.name !== name) return `该公钥已登记为“${same.name}”。`
  const fields: KnownKeyFields = { publicKey, name, addedOn: act.at.slice(0, 10), addedBy: act.actor }
  await store.transact(act, async (transaction) => transaction.put(newRecord(derivedId('known-key', publicKey), 'known-key', fields)))
  return null
}

/** Strikes a key off: packages signed with it are refused from now on; what was imported stays. */
export async function removeKnownKey(store: Store, act: Act, publicKey: string): Promise<void> {
  await store.transact(act, async (transaction) => {
    const known = await transaction.read<KnownKeyFields>(derivedId('known-key', publicKey))
    if (known !== null) await transaction.put({ ...known, body: { ...known.body, deleted: true } })
  })
}
