import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { rowsOf, textOf, type Fields } from '../../../shared/registers/field'
import { STANDARD_PROCESS } from '../../../shared/registers/standards'
import { stateOf, stateTitle } from '../../../shared/registers/process'
import { readCitedStandards, readCitingContracts } from '../../../shared/storage/cited-standards'
import { useMessages, useServices } from '../../services'
import { useLive } from '../../ui/use-live'

const MOST_CONTRACTS = 30

interface CitationProps {
  readonly id: RecordId
  readonly fields: Fields
  readonly onOpen: (register: string, id: RecordId) => void
}

/** The standards a contract's text cites, with what the office's register says of them. */
export function CitedStandards({ id, fields, onOpen }: CitationProps): ReactNode {
  const { store } = useServices()
  const { relations: words } = useMessages()
  const numbers = rowsOf(fields, 'citedStandards').map((row) => textOf(row, 'number')).join(' ')
  const live = useLive(store, ['standard'], `cited ${id} ${numbers}`, () => readCitedStandards(store, fields))
  if (live.error !== null) throw live.error
  if ((live.value ?? []).length === 0) return null
  return (
    <section className="hs-record-group hs-referring" aria-label={words.citedStandards}>
      <h3>{words.citedStandards}</h3>
      <ul>
        {live.value!.map(({ number, standard, why }) => (
          <li key={number}>
            {standard === null ? <span>{number} <span className="hs-quiet">{words.notRegistered}</span></span> : <Button type="link" size="small" className="hs-inline-link" onClick={() => onOpen('standard', standard.id)}>{`${textOf(standard.fields, 'standardNumber')} ${textOf(standard.fields, 'title')}`}</Button>}
            {standard !== null && (why === null ? <span className="hs-quiet">{stateTitle(STANDARD_PROCESS, stateOf(STANDARD_PROCESS, standard.fields))}</span> : <span className="hs-refused-because">{why}</span>)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The contracts whose text cites a standard, as reviews found them. */
export function CitingContracts({ id, fields, onOpen }: CitationProps): ReactNode {
  const { store } = useServices()
  const { relations: words } = useMessages()
  const live = useLive(store, ['contract'], `citing ${id} ${textOf(fields, 'standardNumber')}`, () => readCitingContracts(store, fields, MOST_CONTRACTS))
  if (live.error !== null) throw live.error
  const { count, contracts } = live.value ?? { count: 0, contracts: [] }
  if (count === 0) return null
  return (
    <section className="hs-record-group hs-referring" aria-label={words.citingContracts}>
      <h3>{words.citingContracts}<span className="hs-quiet"> {words.counted(count)}</span></h3>
      <ul>{contracts.map((contract) => <li key={contract.id}><Button type="link" size="small" className="hs-inline-link" onClick={() => onOpen('contract', contract.id)}>{`${textOf(contract.fields, 'number')} ${textOf(contract.fields, 'title')}`.trim()}</Button></li>)}</ul>
      {count > contracts.length && <p className="hs-quiet">{words.more(count - contracts.length)}</p>}
    </section>
  )
}
