import type { Brand } from './brand'

/** Identity of a stored record: a UUID made by the client that created it. */
export type RecordId = Brand<string, 'RecordId'>
/** Lower-case hexadecimal SHA-256 of a blob's bytes; the blob's only name. */
export type Sha256 = Brand<string, 'Sha256'>
/** Identity of an organisational unit (处室 or 直属单位). */
export type UnitId = Brand<string, 'UnitId'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SHA256 = /^[0-9a-f]{64}$/

/** Takes a UUID written in lower case; throws for anything else. Making one is the host's work (it has the randomness). */
export function recordId(uuid: string): RecordId {
  if (!UUID.test(uuid)) throw new Error(`not a record id: ${uuid}`)
  return uuid as RecordId
}

/** Takes 64 lower-case hexadecimal digits; throws for anything else. */
export function sha256(hex: string): Sha256 {
  if (!SHA256.test(hex)) throw new Error(`not a SHA-256: ${hex}`)
  return hex as Sha256
}

/** Takes any non-empty name of a unit. */
export function unitId(name: string): UnitId {
  if (name === '') throw new Error('a unit needs a name')
  return name as UnitId
}
