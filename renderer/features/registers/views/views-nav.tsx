import { Button, Dropdown } from 'antd'
import { DownOutlined, EllipsisOutlined } from '@ant-design/icons'
import { useMemo, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { OwnView } from '../../../../shared/storage/own-views'
import { useMessages } from '../../../services'
import type { ListControls } from '../list-state'
import { useOwnCounts } from './use-own-views'

/** So many own views stand beside the others; the rest is one click away, and is not counted before. */
const MOST_BESIDE = 4

export interface OwnViewsNavProps {
  readonly register: RegisterDefinition
  readonly ownViews: readonly OwnView[]
  /** The own view that is open; null where one of the definition is. */
  readonly open: OwnView | null
  readonly areRowsThere: boolean
  /** Whether the list shows something else than the open view keeps. */
  readonly canUpdate: boolean
  readonly controls: ListControls
  readonly onRename: (view: OwnView) => void
  readonly onUpdate: (view: OwnView) => void
  readonly onRemove: (view: OwnView) => void
}

/** A view of the definition; its id is null for the voided records. */
export interface DefinedView {
  readonly id: string | null
  readonly title: string
}

/** The views of the definition that are shown: the voided records only where there are any, or where they are looked at. */
export function useDefinedViews(register: RegisterDefinition, counts: ReadonlyMap<string | null, number> | null, view: string | null): readonly DefinedView[] {
  const { registers: words } = useMessages()
  return [...register.views.map(({ id, title }) => ({ id, title })), ...((counts?.get(null) ?? 0) > 0 || view === null ? [{ id: null, title: words.voidedView }] : [])]
}

/** The views of the definition, each with its count. `view` is the one that is shown; undefined where an own view is. */
export function DefinedViewsNav({ defined, counts, view, controls }: { readonly defined: readonly DefinedView[]; readonly counts: ReadonlyMap<string | null, number> | null; readonly view: string | null | undefined; readonly controls: ListControls }): ReactNode {
  const { registers: words } = useMessages()
  return (
    <nav className="hs-views" aria-label={words.views}>
      {defined.map(({ id, title }) => (
        <button key={id ?? ''} type="button" aria-pressed={id === view} onClick={() => controls.setView(id)}>{title} <span className="hs-view-count">{counts?.get(id) ?? ''}</span></button>
      ))}
    </nav>
  )
}

/** The views that were saved here: the first few beside each other, the open one always among them, the others behind a menu. */
export function OwnViewsNav(props: OwnViewsNavProps): ReactNode {
  const { register, ownViews, open, areRowsThere, controls } = props
  const { registers: { ownViews: words } } = useMessages()
  const [isMoreOpen, setMoreOpen] = useState(false)
  const beside = useMemo(() => besideEachOther(ownViews, open), [ownViews, open])
  const counts = useOwnCounts(register, isMoreOpen ? ownViews : beside, areRowsThere)
  const others = ownViews.filter((one) => !beside.includes(one))
  return (
    <nav className="hs-views" aria-label={words.nav}>
      {beside.map((one) => (
        <span key={one.id} className="hs-own-view">
          <button type="button" aria-pressed={one === open} title={words.madeBy(one.name, one.madeBy, one.madeAt.slice(0, 10))} onClick={() => controls.openOwn(one)}>
            <span className="hs-own-view-name">{one.name}</span> <span className="hs-view-count">{counts.get(one.id) ?? ''}</span>
          </button>
          {one === open && <ViewActs {...props} open={one} />}
        </span>
      ))}
      {others.length > 0 && <MoreViews others={others} counts={counts} isOpen={isMoreOpen} onOpen={setMoreOpen} controls={controls} />}
    </nav>
  )
}

function besideEachOther(ownViews: readonly OwnView[], open: OwnView | null): readonly OwnView[] {
  const first = ownViews.slice(0, MOST_BESIDE)
  return open === null || first.includes(open) ? first : [...first.slice(0, -1), open]
}

function ViewActs({ open, canUpdate, onRename, onUpdate, onRemove }: Pick<OwnViewsNavProps, 'canUpdate' | 'onRename' | 'onUpdate' | 'onRemove'> & { readonly open: OwnView }): ReactNode {
  const { registers: words } = useMessages()
  return (
    <Dropdown trigger={['click']} menu={{ items: [
      { key: 'update', label: words.ownViews.update, disabled: !canUpdate, onClick: () => onUpdate(open) },
      { key: 'rename', label: words.ownViews.rename, onClick: () => onRename(open) },
      { key: 'remove', label: words.ownViews.remove, onClick: () => onRemove(open) },
    ] }}>
      <Button type="text" size="small" icon={<EllipsisOutlined />} aria-label={words.ownViews.acts(open.name)} title={words.ownViews.acts(open.name)} />
    </Dropdown>
  )
}

function MoreViews({ others, counts, isOpen, onOpen, controls }: { readonly others: readonly OwnView[]; readonly counts: ReadonlyMap<RecordId, number>; readonly isOpen: boolean; readonly onOpen: (isOpen: boolean) => void; readonly controls: ListControls }): ReactNode {
  const { registers: words } = useMessages()
  const items = others.map((one) => ({ key: one.id, title: one.name, label: <span className="hs-more-view"><span>{one.name}</span> <span className="hs-view-count">{counts.get(one.id) ?? ''}</span></span>, onClick: () => controls.openOwn(one) }))
  return (
    <Dropdown trigger={['click']} classNames={{ root: 'hs-more-views' }} open={isOpen} onOpenChange={onOpen} menu={{ items }}>
      <button type="button" aria-haspopup="menu" aria-expanded={isOpen}>{words.ownViews.more(others.length)} <DownOutlined aria-hidden /></button>
    </Dropdown>
  )
}
