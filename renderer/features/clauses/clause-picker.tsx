import { Button, Checkbox, Input, Segmented, Select } from 'antd'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { CLAUSE_TOPICS, type ClauseTopic } from '../../../shared/registers/clause-topics'
import { CLAUSE_STANCES } from '../../../shared/registers/clauses'
import { useMessages, type ClauseRequest } from '../../services'
import { Modal } from '../../ui/modal'
import { KeepClause, optionsOf } from './keep-clause'
import { offerEarlier, offerLibrary, type Offer } from './offers'
import { useEarlier, useLibrary } from './use-library'
import './clauses.css'

interface ClausePickerProps {
  readonly request: ClauseRequest
  readonly onChoose: (words: string | null) => void
  readonly onManage: () => void
}

type Tab = 'library' | 'earlier'

/** Clauses of the library and of earlier contracts with the same party, the chosen one in full beside the list. */
export function ClausePicker({ request, onChoose, onManage }: ClausePickerProps): ReactNode {
  const { clauses: words } = useMessages()
  const [tab, setTab] = useState<Tab>('library')
  const [search, setSearch] = useState('')
  const [topic, setTopic] = useState<ClauseTopic | null>(request.topic)
  const [isFitting, setFitting] = useState(request.types.length > 0)
  const [at, setAt] = useState(0)
  const [isKeeping, setKeeping] = useState(false)
  const library = useLibrary()
  const earlier = useEarlier(request.matter)
  const offers = tab === 'library'
    ? library === null ? null : offerLibrary(library.find({ words: search, topic, types: isFitting ? request.types : [] }))
    : earlier === null ? null : offerEarlier(earlier, { words: search, topic })
  const chosen = offers?.[Math.min(at, offers.length - 1)] ?? null
  const restart = (change: () => void): void => {
    change()
    setAt(0)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || offers === null || offers.length === 0) return
    if (event.key === 'Enter' && chosen !== null) onChoose(chosen.text)
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, offers.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
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
      <div className="hs-clause-tools">
        <Segmented<Tab> value={tab} onChange={(next) => restart(() => setTab(next))} options={[{ value: 'library', label: words.tabs.library }, { value: 'earlier', label: `${words.tabs.earlier}${earlier === null || earlier.length === 0 ? '' : ` ${earlier.length}`}` }]} />
        <Input.Search autoFocus allowClear value={search} aria-label={words.search} placeholder={words.search} onChange={(event) => restart(() => setSearch(event.target.value))} onKeyDown={press} />
        <Select<ClauseTopic | ''> aria-label={words.topic} value={topic ?? ''} onChange={(next) => restart(() => setTopic(next === '' ? null : next))} options={[{ value: '', label: words.anyTopic }, ...optionsOf(CLAUSE_TOPICS)]} />
        {tab === 'library' && request.types.length > 0 && <Checkbox checked={isFitting} onChange={(event) => restart(() => setFitting(event.target.checked))}>{words.fitting}</Checkbox>}
      </div>
      <div className="hs-clause-choice">
        <ul role="listbox" aria-label={words.results} tabIndex={0} onKeyDown={press}>
          {(offers ?? []).map((offer, index) => (
            <li key={offer.key} role="option" aria-selected={offer === chosen} className={offer === chosen ? 'hs-chosen' : ''} ref={offer === chosen ? scrollNear : null} onClick={() => setAt(index)} onDoubleClick={() => onChoose(offer.text)}>
              <strong>{offer.title}</strong><span className="hs-quiet">{offer.from}</span>
            </li>
          ))}
          {offers === null && <li className="hs-none">{words.reading}</li>}
          {offers !== null && offers.length === 0 && <li className="hs-none">{tab === 'earlier' && earlier?.length === 0 ? words.noEarlier : words.none}</li>}
        </ul>
        {chosen !== null && <ChosenClause offer={chosen} />}
      </div>
      {isKeeping && here !== null && <KeepClause clause={here} types={request.types} onClose={() => setKeeping(false)} />}
    </Modal>
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
