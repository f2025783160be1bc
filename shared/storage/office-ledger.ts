import { partsOf, type LocalDate } from '../core/local-date'
import type { Intake, LedgerEntry, WithdrawnStandard } from '../facts/intake'
import { CONTRACTS } from '../registers/contracts'
import { textOf, type Fields } from '../registers/field'
import { STANDARDS, withdrawalOf } from '../registers/standards'
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

/** The standards the register knows to be repealed or replaced; null where it knows of none. */
async function readWithdrawnStandards(store: Pick<Store, 'ids' | 'readMany'>): Promise<readonly WithdrawnStandard[] | null> {
  const records = await store.readMany<Fields>(await store.ids({ kind: STANDARDS.id, index: 'view:withdrawn' }))
  const withdrawn = records.flatMap((record): readonly WithdrawnStandard[] => {
    const fields = record?.body.fields ?? {}
    const [number, why] = [textOf(fields, 'standardNumber'), withdrawalOf(fields)]
    return number === '' || why === null ? [] : [{ number, why }]
  })
  return withdrawn.length === 0 ? null : withdrawn
}

/** The intake with what the registers know: the ledger of the year and standards no longer in force; what a person gave stays. */
export async function withLedger(store: Pick<Store, 'ids' | 'readMany'>, intake: Intake, today: LocalDate): Promise<Intake> {
  const [ledger, withdrawnStandards] = await Promise.all([intake.ledger ?? readLedger(store, ledgerYear(intake, today)), intake.withdrawnStandards ?? readWithdrawnStandards(store)])
  return { ...intake, ...(ledger === null ? {} : { ledger }), ...(withdrawnStandards === null ? {} : { withdrawnStandards }) }
}
