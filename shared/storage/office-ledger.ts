import { partsOf, type LocalDate } from '../core/local-date'
import type { Intake, LedgerEntry } from '../facts/intake'
import { CONTRACTS } from '../registers/contracts'
import type { Fields } from '../registers/field'
import { ledgerOfYear } from '../registers/sum-same-kind'
import type { Store } from './store'

/** The contracts the office signed in a year, for sums across contracts (intake `ledger`); null while the register knows of none, which is not the same as none. */
export async function readLedger(store: Pick<Store, 'ids' | 'readMany'>, year: number): Promise<readonly LedgerEntry[] | null> {
  const ids = await store.ids({ kind: CONTRACTS.id, index: 'signedOn', from: `${year}-01-01`, to: `${year}-12-31` })
  const records = await store.readMany<Fields>(ids)
  const ledger = ledgerOfYear(records.flatMap((record) => (record === null || record.body.deleted ? [] : [{ fields: record.body.fields }])), year)
  return ledger.length === 0 ? null : ledger
}

/** The year whose contracts are added up: of the signing, else of the planned one, else today's (GPR-006). */
export function ledgerYear({ signDate, plannedSignDate }: Intake, today: LocalDate): number {
  return partsOf(signDate ?? plannedSignDate ?? today).year
}

/** The intake with the ledger the register knows; one given by a person stays. */
export async function withLedger(store: Pick<Store, 'ids' | 'readMany'>, intake: Intake, today: LocalDate): Promise<Intake> {
  if ((intake.ledger ?? null) !== null) return intake
  const ledger = await readLedger(store, ledgerYear(intake, today))
  return ledger === null ? intake : { ...intake, ledger }
}
