import type { PackageKind } from '../registers/filing-package/manifest'
import { derivedId } from './derived-id'
import type { RecordId, Sha256 } from '../core/ids'
import type { IndexDeclaration, IndexValue } from './store'

/**
 * The key this machine signs filing packages with (kind `package-key`); one per machine. It never leaves it: not in
 * sync, not in a package. Exactly one of `sealedSeed` and `openSeed` is there.
 */
export interface PackageKeyFields {
  /** 64 hexadecimal digits. */
  readonly publicKey: string
  readonly madeOn: string
  readonly madeBy: string
  /** The 32 secret bytes sealed by the system's keychain, in hexadecimal; null where the host has none. */
  readonly sealedSeed: string | null
  /** The secret bytes as they are, in hexadecimal, on a host without keychain; null where they are sealed. */
  readonly openSeed: string | null
}

/** The one record of this machine's key. */
export const PACKAGE_KEY: RecordId = derivedId('package-key')

/** A public key somebody handed over and whose fingerprint was compared (kind `known-key`). */
export interface KnownKeyFields {
  readonly publicKey: string
  /** Name of the unit or bureau, as its packages say they are from. */
  readonly name: string
  readonly addedOn: string
  readonly addedBy: string
}

/** One package that went out or came in (kind `filing-exchange`). Written once; its file is kept as a blob. */
export interface FilingExchangeFields {
  readonly packageId: string
  /** SHA-256 of its manifest: its identity. */
  readonly digest: string
  readonly direction: 'sent' | 'received'
  readonly kind: PackageKind
  readonly from: string
  readonly to: string
  /** ISO date-time on this machine. */
  readonly at: string
  readonly by: string
  /** Records it reports or answers. */
  readonly records: readonly { readonly id: string; readonly title: string; readonly revision: number }[]
  /** Package it answers; '' for reports. */
  readonly inReplyTo: string
  readonly fileName: string
  readonly fileSha: Sha256
}

const text = (key: string) => (fields: Readonly<Record<string, unknown>>): IndexValue | undefined => {
  const value = fields[key]
  return typeof value === 'string' ? value : undefined
}

/** Record kinds of the exchange of filings between a unit and its bureau. */
export const EXCHANGE_KINDS: readonly IndexDeclaration[] = [
  { kind: 'package-key', version: 1, indexes: {}, summary: ['publicKey', 'madeOn', 'madeBy'] },
  { kind: 'known-key', version: 1, indexes: { publicKey: text('publicKey'), name: text('name') }, summary: ['publicKey', 'name', 'addedOn', 'addedBy'] },
  {
    kind: 'filing-exchange', version: 1, indexes: { at: text('at'), packageId: text('packageId'), direction: text('direction') },
    summary: ['packageId', 'digest', 'direction', 'kind', 'from', 'to', 'at', 'by', 'records', 'inReplyTo', 'fileName', 'fileSha'],
  },
]
