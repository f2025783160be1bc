import type { ReactNode } from 'react'
import { fen, formatYuan } from '../../../../shared/core/money'
import type { Intake } from '../../../../shared/facts/intake'
import { ledgerYear, readLedger } from '../../../../shared/storage/office-ledger'
import { useMessages, useServices } from '../../../services'
import { useLive } from '../../../ui/use-live'
import { intakeName } from './intake-names'

/** 本年度合同台账: given by the register, not typed; the contracts with this counterparty one by one and added up. */
export function LedgerRow({ intake, parties, waiting }: { readonly intake: Intake; readonly parties: readonly string[]; readonly waiting: readonly string[] }): ReactNode {
  const { store, clock } = useServices()
  const { intake: words } = useMessages()
  const year = ledgerYear(intake, clock.today())
  const live = useLive(store, ['contract'], `ledger ${year}`, async () => ({ ledger: await readLedger(store, year) }))
  if (live.error !== null) throw live.error
  if (live.value === null) return null
  const ledger = intake.ledger ?? live.value.ledger
  const same = (ledger ?? []).filter(({ counterparty }) => counterparty !== '' && parties.includes(counterparty))
  const sum = same.reduce((total, { amount }) => total + Math.round((amount ?? 0) * 100), 0)
  return (
    <div className="hs-intake-row" data-fact="ledger">
      <label>{intakeName('ledger')}</label>
      <p>{ledger === null ? words.ledgerUnknown(year) : words.ledgerKnown(year, ledger.length)}</p>
      {ledger === null && waiting.length > 0 && <p className="hs-quiet">◇ {words.waiting(waiting.length, waiting.join('、'))}</p>}
      {same.length > 0 && (
        <>
          <p><b>{words.ledgerSame(same.length, formatYuan(fen(sum)))}</b></p>
          <ul className="hs-intake-ledger">
            {same.map((entry) => <li key={`${entry.date} ${entry.name} ${entry.amount}`}><span>{entry.date} {entry.name}</span><span className="hs-numeric">{entry.amount === null ? '—' : formatYuan(fen(Math.round(entry.amount * 100)))}</span></li>)}
          </ul>
        </>
      )}
    </div>
  )
}
