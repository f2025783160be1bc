import { Button, Dropdown, Segmented } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Choice } from '../../../../shared/registers/field'
import { closedSince, type ListEntry, type OfficeList } from '../../../../shared/registers/office-list'
import { LISTED_FIELDS, type ListedField, type WordInUse } from '../../../../shared/storage/office-lists'
import { useMessages } from '../../../services'
import { ListDialog, type ListAct } from './list-dialog'
import { useOfficeList } from './use-office-list'

const keyOf = ({ register, field }: ListedField): string => `${register.id}.${field.id}`
/** The first list an office needs is that of its standards. */
const FIRST = LISTED_FIELDS.find(({ register }) => register.id === 'standard') ?? LISTED_FIELDS[0]!

/** 选项表: the words the office allows in fields whose words should be the same in many records, with what was ever done to them. */
export function ListsPane(): ReactNode {
  const { officeLists: words } = useMessages()
  const [place, setPlace] = useState(FIRST)
  return (
    <div className="hs-lists">
      <Segmented aria-label={words.which} value={keyOf(place)} onChange={(key) => setPlace(LISTED_FIELDS.find((one) => keyOf(one) === key)!)} options={LISTED_FIELDS.map((one) => ({ value: keyOf(one), label: `${one.register.title} · ${one.field.label}` }))} />
      <OneList key={keyOf(place)} place={place} />
    </div>
  )
}

/** The wider classes a list is parted by; none where it stands alone. */
function widerOf({ register, field }: ListedField): readonly Choice[] {
  const within = field.type.kind === 'text' ? field.type.within : undefined
  const wider = register.fields.find(({ id }) => id === within)
  return wider?.type.kind === 'choice' ? wider.type.options : []
}

function OneList({ place }: { readonly place: ListedField }): ReactNode {
  const { officeLists: words } = useMessages()
  const { read, change } = useOfficeList(place)
  const [act, setAct] = useState<ListAct | null>(null)
  if (read === null) return null
  const { list, inUse } = read
  const wider = widerOf(place)
  const listed = new Set(list.entries.map(({ code }) => code))
  const strays = inUse.filter(({ code }) => !listed.has(code))
  const [label, register] = [place.field.label, place.register.title]
  return (
    <>
      <p className="hs-quiet">{list.entries.length === 0 ? words.empty(label, register) : words.intro(label, register)}</p>
      <p><Button type="primary" onClick={() => setAct({ kind: 'add', codes: '' })}>{words.add}</Button></p>
      {list.entries.length > 0 && <EntryTable label={label} list={list} wider={wider} inUse={inUse} onAct={setAct} />}
      {strays.length > 0 && <Strays strays={strays} canMerge={list.entries.some(({ closed }) => closed === undefined)} onAct={setAct} />}
      {list.changes.length > 0 && <Changes list={list} />}
      {act !== null && <ListDialog act={act} entries={list.entries} wider={wider} inUse={inUse} change={change} onClose={() => setAct(null)} />}
    </>
  )
}

/** In the order of the wider classes, what is closed at the end. */
function inOrder(entries: readonly ListEntry[], wider: readonly Choice[]): readonly ListEntry[] {
  const rank = ({ within, closed }: ListEntry): number => (closed === undefined ? 0 : 1000) + wider.findIndex(({ code }) => code === within)
  return entries.toSorted((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code))
}

function EntryTable({ label, list, wider, inUse, onAct }: { readonly label: string; readonly list: OfficeList; readonly wider: readonly Choice[]; readonly inUse: readonly WordInUse[]; readonly onAct: (act: ListAct) => void }): ReactNode {
  const { officeLists: words } = useMessages()
  return (
    <table className="hs-plain-table" aria-label={label}>
      <thead><tr><th>{words.columns.code}</th><th>{words.columns.name}</th>{wider.length > 0 && <th>{words.columns.within}</th>}<th className="hs-numeric">{words.columns.records}</th><th>{words.columns.state}</th><th aria-label={words.columns.acts} /></tr></thead>
      <tbody>
        {inOrder(list.entries, wider).map((entry) => (
          <tr key={entry.code}>
            <th scope="row" className="hs-number hs-nowrap">{entry.code}</th>
            <td>{entry.name}{entry.formerly.length > 0 && <span className="hs-quiet"> {words.formerly(entry.formerly.map(({ name }) => name).join('、'))}</span>}</td>
            {wider.length > 0 && <td>{wider.find(({ code }) => code === entry.within)?.label ?? words.anyClass}</td>}
            <td className="hs-numeric">{inUse.find(({ code }) => code === entry.code)?.records ?? 0}</td>
            <td>{closedSince(entry, list.entries) ?? words.open}</td>
            <td className="hs-row-actions"><EntryActs entry={entry} onAct={onAct} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function EntryActs({ entry, onAct }: { readonly entry: ListEntry; readonly onAct: (act: ListAct) => void }): ReactNode {
  const { officeLists: words } = useMessages()
  const kinds = entry.closed === undefined ? (['rename', 'recode', 'merge', 'close'] as const) : (['reopen'] as const)
  return (
    <Dropdown trigger={['click']} menu={{ items: kinds.map((kind) => ({ key: kind, label: words.acts[kind], onClick: () => onAct({ kind, entry }) })) }}>
      <Button size="small" type="link" aria-label={words.changeNamed(entry.code)}>{words.change}</Button>
    </Dropdown>
  )
}

/** Words records bear that the list does not know. */
function Strays({ strays, canMerge, onAct }: { readonly strays: readonly WordInUse[]; readonly canMerge: boolean; readonly onAct: (act: ListAct) => void }): ReactNode {
  const { officeLists: words } = useMessages()
  return (
    <section aria-labelledby="hs-strays">
      <h2 id="hs-strays">{words.strays}</h2>
      <p className="hs-quiet">{words.straysHelp}</p>
      <Button size="small" onClick={() => onAct({ kind: 'add', codes: strays.map(({ code }) => code).join('\n') })}>{words.listAll(strays.length)}</Button>
      <ul className="hs-strays">
        {strays.map(({ code, records }) => (
          <li key={code}>
            <b>{code}</b> <span className="hs-quiet">{words.records(records)}</span>
            {canMerge && <Button size="small" type="link" aria-label={words.mergeNamed(code)} onClick={() => onAct({ kind: 'merge', entry: { code, name: '', within: '', formerly: [] } })}>{words.acts.merge}</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ list }: { readonly list: OfficeList }): ReactNode {
  const messages = useMessages()
  const words = messages.officeLists
  return (
    <section aria-labelledby="hs-list-history">
      <h2 id="hs-list-history">{words.history}</h2>
      <ol className="hs-history">
        {list.changes.toReversed().map(({ at, by, what, reason }) => (
          <li key={`${at} ${what}`}><header><b>{what}</b><span className="hs-quiet">{by} · {new Date(at).toLocaleString(messages.locale)}</span></header><p className="hs-quiet">{reason}</p></li>
        ))}
      </ol>
    </section>
  )
}
