import { Button, Checkbox, Input, Popover, Segmented, Select, Spin } from 'antd'
import { PlusOutlined, SettingOutlined } from '@ant-design/icons'
import { useMemo, useRef, type ReactNode, type RefObject } from 'react'
import type { InputRef } from 'antd'
import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import type { Messages } from '../../messages/messages'
import { useMessages, useServices } from '../../services'
import { clearingText } from '../../ui/clearing'
import { useKeys } from '../../ui/key-bindings'
import { SplitPanes } from '../../ui/split-panes'
import { prepareSearch } from '../../../shared/storage/find-rows'
import { knownLook, type ListLook } from '../../../shared/storage/list-look'
import type { OwnView } from '../../../shared/storage/own-views'
import { templated } from '../../../shared/storage/register-template'
import { useTemplate } from './exchange/use-template'
import { useListState, type ListControls } from './list-state'
import { SheetMenu, type DroppedTable } from './exchange/sheet-menu'
import { needsRecords, RecordList, shownColumns } from './record-list'
import type { OpenPane } from './open-pane'
import type { RecordExtras } from './record-extras'
import { RecordPane } from './record-pane'
import { columnsOf, groupColumns, usualColumns } from './register-columns'
import './registers.css'
import { useLineReader, useRows, useViewCounts, type ShownRows } from './use-rows'
import { useOwnViews } from './views/use-own-views'
import { ViewsLine } from './views/views-line'

export interface RegisterScreenProps {
  readonly register: RegisterDefinition
  /** Registers that share its place in the rail, itself among them. */
  readonly siblings: readonly RegisterDefinition[]
  readonly pane: OpenPane
  /** View named by the address, of the definition or saved here; undefined for the one last used. */
  readonly view: string | null | undefined
  readonly onPane: (pane: OpenPane) => void
  /** What this register alone offers beside entering a record. */
  readonly extra?: ReactNode
  readonly dropped: DroppedTable | null
  /** Goes to another register, and there to a record. */
  readonly onGo: (register: string, id?: RecordId) => void
  /** What other features add to a record: its documents. */
  readonly renderExtras: RecordExtras
}

/** A register as its definition says: views, list, and beside it what is open. */
export function RegisterScreen(props: RegisterScreenProps): ReactNode {
  const { register, view } = props
  const ownViews = useOwnViews(register)
  // An address may name a view that was saved here; every other list need not wait for those.
  const isUnread = ownViews === null && typeof view === 'string' && !register.views.some(({ id }) => id === view)
  return isUnread ? null : <RegisterLists {...props} ownViews={ownViews ?? NO_VIEWS} />
}

const NO_VIEWS: readonly OwnView[] = []

function RegisterLists({ register: base, siblings, pane, view, extra, dropped, onPane, onGo, renderExtras, ownViews }: RegisterScreenProps & { readonly ownViews: readonly OwnView[] }): ReactNode {
  const { registers: words, shell } = useMessages()
  const { store } = useServices()
  const template = useTemplate(base)
  const register = useMemo(() => templated(base, template), [base, template])
  const [state, controls] = useListState(register, view, ownViews)
  const look = useMemo(() => knownLook(register, state).look, [register, state])
  const { query, columns } = look
  const openView = ownViews.find(({ id }) => id === state.own?.id) ?? null
  const reader = useLineReader(register, needsRecords(register, columns))
  const rows = useRows(register, query, reader)
  const ids = rows?.ids ?? null
  const counts = useViewCounts(register, rows !== null)
  const search = useRef<InputRef>(null)
  const open = pane.kind === 'record' ? pane.id : null
  useListKeys(ids, open, search, onPane)
  return (
    <div className="hs-page hs-page-full hs-register">
      <header className="hs-page-head">
        <Heading register={register} siblings={siblings} onGo={onGo} />
        <Input ref={search} className="hs-filter" allowClear={clearingText(shell.clearChoice)} onFocus={() => void prepareSearch(store, register, query)} value={query.search} onChange={(event) => controls.setSearch(event.target.value)} placeholder={words.search} aria-label={words.searchLabel} />
        <span className="hs-quiet" role="status">{rows === null ? '' : countWords(rows, counts, words)}</span>
        <SheetMenu register={register} dropped={dropped} ids={ids ?? []} columns={shownColumns(register, columns)} />
        <ColumnChooser register={register} look={look} controls={controls} />
        {extra}
        <Button type="primary" icon={<PlusOutlined />} onClick={() => onPane({ kind: 'new' })}>{words.newOne}</Button>
      </header>
      <ViewsLine register={register} counts={counts} ownViews={ownViews} open={openView} look={look} areRowsThere={rows !== null} controls={controls}>
        {isAsked(query) && rows !== null && ids?.length !== 0 && <Button size="small" type="link" className="hs-clear-filters" onClick={controls.clearFilters}>{words.clearFilters}</Button>}
        <GroupChooser register={register} look={look} controls={controls} />
      </ViewsLine>
      <SplitPanes
        name="register" left={{ content: null, label: '', initialWidth: 0, isHidden: true }}
        right={{ label: words.detail, initialWidth: 560, isHidden: pane.kind === 'none', content: <RecordPane register={register} pane={pane} onPane={onPane} onGo={onGo} extras={renderExtras} /> }}
      >
        {/* Hardly ever seen: after an upgrade or a very large import the list's indexes are put together first. */}
        {ids === null ? <Spin className="hs-loading" delay={400} description={words.listing} /> : <RecordList register={register} ids={ids} reader={reader} look={look} controls={controls} open={open} onOpen={(id) => onPane({ kind: 'record', id })} onNew={() => onPane({ kind: 'new' })} />}
      </SplitPanes>
    </div>
  )
}

/** Whether anything beside the view narrows the rows. */
function isAsked({ search, filters }: ShownRows['query']): boolean {
  return search !== '' || Object.keys(filters).length > 0
}

/** How many rows are shown, of how many in their view: of the question that was answered, not of the one being asked. Empty until both are known. */
function countWords({ ids, query }: ShownRows, counts: ReadonlyMap<string | null, number> | null, words: Messages['registers']): string {
  // The rows come before the counts of the views; a list that keeps nothing out is its own count.
  const all = counts?.get(query.view) ?? (isAsked(query) ? null : ids.length)
  return all === null ? '' : words.count(ids.length, all)
}

/** Enters, searches, and opens the record before or after the open one. */
function useListKeys(ids: readonly RecordId[] | null, open: RecordId | null, search: RefObject<InputRef | null>, onPane: (pane: OpenPane) => void): void {
  const { registers: words } = useMessages()
  const step = (by: 1 | -1): void => {
    const next = ids?.[(open === null ? (by === 1 ? -1 : 0) : ids.indexOf(open)) + by]
    if (next !== undefined) onPane({ kind: 'record', id: next })
  }
  useKeys(words.keysList, [
    { keys: 'n', label: words.newOne, run: () => onPane({ kind: 'new' }) },
    { keys: '/', label: words.searchLabel, run: () => search.current?.focus() },
    { keys: 'j', label: words.nextRecord, run: () => step(1) },
    { keys: 'k', label: words.previousRecord, run: () => step(-1) },
  ])
}

/** The register's name; where several share a place, a way to each. */
function Heading({ register, siblings, onGo }: Pick<RegisterScreenProps, 'register' | 'siblings' | 'onGo'>): ReactNode {
  const { registers: words } = useMessages()
  if (siblings.length === 1) return <h1>{register.title}</h1>
  return (
    <>
      <h1 className="hs-visually-hidden">{register.title}</h1>
      <Segmented aria-label={words.registersHere} value={register.id} onChange={(id) => onGo(id)} options={siblings.map(({ id, title }) => ({ value: id, label: title }))} />
    </>
  )
}

function GroupChooser({ register, look, controls }: { readonly register: RegisterDefinition; readonly look: ListLook; readonly controls: ListControls }): ReactNode {
  const { registers: words } = useMessages()
  const columns = groupColumns(register)
  if (columns.length === 0) return null
  return (
    <Select
      size="small" variant="borderless" aria-label={words.groupBy} className="hs-group-chooser" popupMatchSelectWidth={false} value={look.groupBy ?? ''}
      options={[{ value: '', label: words.noGroup }, ...columns.map(({ index, title }) => ({ value: index!, label: words.groupedBy(title) }))]} onChange={(index) => controls.setGroup(index === '' ? null : index)}
    />
  )
}

function ColumnChooser({ register, look, controls }: { readonly register: RegisterDefinition; readonly look: ListLook; readonly controls: ListControls }): ReactNode {
  const { registers: words } = useMessages()
  const chosen = look.columns ?? usualColumns(register)
  return (
    <Popover
      trigger="click" placement="bottomRight" title={words.columns}
      content={(
        <div className="hs-columns-popover">
          {register.columnSets.length > 0 && (
            <Select
              aria-label={words.columnSet} placeholder={words.columnSet} value={setOf(register, look.columns) ?? null} options={register.columnSets.map(({ name }) => ({ value: name, label: name }))}
              onChange={(name: string) => controls.setColumns(register.columnSets.find((one) => one.name === name)!.columns)}
            />
          )}
          <Checkbox.Group className="hs-column-chooser" value={[...chosen]} options={columnsOf(register).map(({ id, title }) => ({ value: id, label: title }))} onChange={(ids) => ids.length > 0 && controls.setColumns(ids)} />
          <Button size="small" disabled={look.columns === null} onClick={() => controls.setColumns(null)}>{words.usualColumns}</Button>
        </div>
      )}
    >
      <Button icon={<SettingOutlined />} aria-label={words.columns} title={words.columns} />
    </Popover>
  )
}

/** Name of the column set the list shows; undefined for columns of a person's own. */
function setOf({ columnSets }: RegisterDefinition, columns: readonly string[] | null): string | undefined {
  return columns === null ? undefined : columnSets.find((one) => one.columns.join() === columns.join())?.name
}
