import { Button } from 'antd'
import type { ReactNode } from 'react'
import { beijingMinute } from '../../../shared/core/beijing-time'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { saveExchange } from './filing-acts'
import type { Exchange } from './use-filing'

export interface ExchangeListProps {
  readonly exchanges: readonly Exchange[]
  readonly empty: string
  /** What can be done with one. */
  readonly renderActions?: (exchange: Exchange) => ReactNode
}

/** Packages that went out or came in, with what they hold. */
export function ExchangeList({ exchanges, empty, renderActions }: ExchangeListProps): ReactNode {
  const services = useServices()
  const messages = useMessages()
  const { filing: words } = messages
  const toast = useToast()
  if (exchanges.length === 0) return <p className="hs-quiet">{empty}</p>
  const save = (exchange: Exchange): void => {
    saveExchange(services, exchange, messages).then((saved) => toast.say(saved.ok ? (saved.value === null ? words.notSaved : words.saved(saved.value)) : saved.error), (error: unknown) => toast.say(wordsOfError(error)))
  }
  return (
    <ul className="hs-exchanges">
      {exchanges.map((exchange) => (
        <li key={exchange.id}>
          <div>
            <strong>{words.kinds[exchange.kind]}</strong> <span>{exchange.direction === 'sent' ? words.sentTo(exchange.to) : words.from(exchange.from)}</span>
            <span className="hs-number"> {beijingMinute(exchange.at)} {exchange.by}</span>
          </div>
          <p>{exchange.records.filter(({ title }) => title !== '').map(({ title, revision }) => (revision > 1 ? words.again(title, revision) : title)).join('；')}</p>
          <p className="hs-number" title={exchange.digest}>SHA-256 {exchange.digest.slice(0, 16)}…</p>
          <div className="hs-exchange-acts">{renderActions?.(exchange)}<Button size="small" type="text" onClick={() => save(exchange)}>{words.saveAgain}</Button></div>
        </li>
      ))}
    </ul>
  )
}
