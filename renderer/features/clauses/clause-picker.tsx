import { Button, Checkbox, Input, Segmented, Select } from 'antd'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { CLAUSE_TOPICS, type ClauseTopic } from '../../../shared/registers/clause-topics'
import { CLAUSE_STANCES } from '../../../shared/registers/clauses'
import { useMessages, type ClauseRequest } from '../../services'
import { clearingText } from '../../ui/clearing'
import { Modal } from '../../ui/modal'
import { KeepClause, optionsOf } from './keep-clause'
import type { Offer } from './offers'
import { useOffers, type Offers, type OfferTab } from './use-offers'
import './clauses.css'

interface ClausePickerProps {
  readonly request: ClauseRequest
  readonly onChoose: (words: string | null) => void
  readonly onManage: () => void
}

/** Clauses of the library and of earlier contracts with the same party, the chosen one in full beside the list. */
export function ClausePicker({ request, onChoose, onManage }: ClausePickerProps): ReactNode {
  const { clauses: words } = useMessages()
  const [isKeeping, setKeeping] = useState(false)
  const found = useOffers(request)
  const { chosen } = found
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || found.offers === null || found.offers.length === 0) return
    if (event.key === 'Enter' && chosen !== null) onChoose(chosen.text)
    else if (event.key === 'ArrowDown') found.move(1)
    else if (event.key === 'ArrowUp') found.move(-1)
    else return
    event.preventDefault()
  }
  const { here } = request
  return (
    <Modal
      open title={words.title} width={960} onCancel={() => onChoose(null)} className="hs-clause-picker" mask={{ closable: false }}
      footer={[
        ...(here === null ? [] : [<Button key="keep" type="text" onClick={() => setKeeping(true)}>{words.keep}</Button>]),
        <Button key="manage" type="text" onClick={onManage}>{words.manage}</Button>,
        <Button key="insert" type="primary" disabled={chosen === null} onClick={() => chosen !== null && onChoose(chosen.text)}>{words.insert}</Button>,
      ]}
    >
      <SearchTools found={found} hasTypes={request.types.length > 0} onPress={press} />
      <div className="hs-clause-choice">
        <OfferList found={found} onPress={press} onChoose={onChoose} />
        {chosen !== null && <ChosenClause offer={chosen} />}
      </div>
      {isKeeping && here !== null && <KeepClause clause={here} types={request.types} onClose={() => setKeeping(false)} />}
    </Modal>
  )
}

interface PartProps {
  readonly found: Offers
  readonly onPress: (event: KeyboardEvent) => void
}

function SearchTools({ found: { search, setSearch, earlierCount }, hasTypes, onPress }: PartProps & { readonly hasTypes: boolean }): ReactNode {
  const { clauses: words, shell } = useMessages()
  const { tab, topic, isFitting } = search
  return (
    <div className="hs-clause-tools">
      <Segmented<OfferTab> aria-label={words.title} value={tab} onChange={(next) => setSearch({ tab: next })} options={[{ value: 'library', label: words.tabs.library }, { value: 'earlier', label: `${words.tabs.earlier}${earlierCount === null || earlierCount === 0 ? '' : ` ${earlierCount}`}` }]} />
      <Input type="search" autoFocus allowClear={clearingText(shell.clearChoice)} value={search.words} aria-label={words.search} placeholder={words.search} onChange={(event) => setSearch({ words: event.target.value })} onKeyDown={onPress} />
      <Select<ClauseTopic | ''> aria-label={words.topic} value={topic ?? ''} onChange={(next) => setSearch({ topic: next === '' ? null : next })} options={[{ value: '', label: words.anyTopic }, ...optionsOf(CLAUSE_TOPICS)]} />
      {tab === 'library' && hasTypes && <Checkbox checked={isFitting} onChange={(event) => setSearch({ isFitting: event.target.checked })}>{words.fitting}</Checkbox>}
    </div>
  )
}

function OfferList({ found: { search, offers, chosen, choose, earlierCount }, onPress, onChoose }: PartProps & Pick<ClausePickerProps, 'onChoose'>): ReactNode {
  const { clauses: words } = useMessages()
  return (
    <ul role="listbox" aria-label={words.results} tabIndex={0} onKeyDown={onPress}>
      {(offers ?? []).map((offer, index) => (
        <li key={offer.key} role="option" aria-selected={offer === chosen} className={offer === chosen ? 'hs-chosen' : ''} ref={offer === chosen ? scrollNear : null} onClick={() => choose(index)} onDoubleClick={() => onChoose(offer.text)}>
          <strong>{offer.title}</strong><span className="hs-quiet">{offer.from}</span>
        </li>
      ))}
      {offers === null && <li className="hs-none">{words.reading}</li>}
      {offers !== null && offers.length === 0 && <li className="hs-none">{search.tab === 'earlier' && earlierCount === 0 ? words.noEarlier : words.none}</li>}
    </ul>
  )
}

function scrollNear(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

function ChosenClause({ offer }: { readonly offer: Offer }): ReactNode {
  const { clauses: words } = useMessages()
  return (
    <article>
      <p className="hs-serif">{offer.text}</p>
      <dl>
        <dt>{words.topic}</dt><dd>{CLAUSE_TOPICS[offer.topic]}</dd>
        {offer.stance !== null && <><dt>{words.stance}</dt><dd>{CLAUSE_STANCES[offer.stance]}</dd></>}
        <dt>{words.source}</dt><dd>{offer.source}</dd>
        {offer.note !== '' && <><dt>{words.note}</dt><dd>{offer.note}</dd></>}
      </dl>
    </article>
  )
}
