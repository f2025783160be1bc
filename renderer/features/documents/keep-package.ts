import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { RecordId } from '../../../shared/core/ids'
import { ACTS } from '../../../shared/storage/acts'
import type { MaterialPackageFields } from '../../../shared/storage/made-document-kinds'
import type { MaterialPlan } from '../../../shared/storage/material-slot'
import { newRecord } from '../../../shared/storage/record-kinds'
import { actOf, type Services } from '../../services'

/** Puts on record which package left, under which name, with which hash. */
export async function keepPackage(services: Services, record: RecordId, plan: MaterialPlan, fileName: string, hashed: Uint8Array): Promise<void> {
  const { store, clock, person } = services
  const fields: MaterialPackageFields = {
    record, title: plan.title, fileName, sha256: bytesToHex(sha256(hashed)), files: plan.slots.reduce((sum, { files }) => sum + files.length, 0),
    missing: plan.slots.flatMap(({ missing }) => (missing === null ? [] : [missing])), at: clock.now(), by: person().name,
  }
  await store.transact(actOf(services, ACTS.gatherMaterials, record, fileName), async (transaction) => transaction.put(newRecord(clock.newId(), 'material-package', fields)))
}
