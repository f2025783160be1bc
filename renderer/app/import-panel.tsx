import { Button, Progress } from 'antd'
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { RecordId } from '../../shared/core/ids'
import type { Messages } from '../messages/messages'
import { useCanConvert } from '../ui/use-can-convert'
import { describeFailure, useMessages, useServices, type ImportItem, type WorkStage } from '../services'

const STAGE_SHARE: Readonly<Record<WorkStage, number>> = { starting: 5, converting: 10, reading: 25, recognising: 30, facts: 55, checking: 75, writing: 95 }

const FOLD_AFTER_MS = 8000

/** Files on their way in, in a corner of every screen. */
export function ImportPanel({ onOpen }: { readonly onOpen: (matter: RecordId) => void }): ReactNode {
  const { shell } = useMessages()
  const { imports, desktop } = useServices()
  const canConvert = useCanConvert(desktop)
  const items = useSyncExternalStore((listener) => imports.subscribe(listener), () => imports.items())
  const { isFolded, unfold } = useFolding(items)
  if (items.length === 0) return null
  const finished = items.filter(isFinished).length
  return (
    <aside className={`hs-imports${isFolded ? ' hs-folded' : ''}`} aria-label={shell.imports.title}>
      <header>
        <strong>{shell.imports.title}</strong>
        <span role="status">{shell.imports.progress(finished, items.length)}</span>
        {isFolded && <Button size="small" type="text" onClick={unfold}>{shell.imports.show}</Button>}
        {finished > 0 && <Button size="small" type="text" onClick={() => imports.clearFinished()}>{shell.imports.clear}</Button>}
      </header>
      {!isFolded && <ul>
        {items.map((item) => (
          <Item key={item.id} item={item} canConvert={canConvert} onOpen={(matter) => {
            // Whoever opens a contract has read the list; what failed or still runs stays.
            imports.clearDone()
            onOpen(matter)
          }} />
        ))}
      </ul>}
    </aside>
  )
}

/** Whether the list is folded away: some seconds after all went well, until it is wanted again. */
function useFolding(items: readonly ImportItem[]): { readonly isFolded: boolean; readonly unfold: () => void } {
  const { imports } = useServices()
  const { pathname } = useLocation()
  const place = useRef(pathname)
  const [foldedAt, setFoldedAt] = useState<readonly ImportItem[] | null>(null)
  const isFolded = foldedAt === items
  useEffect(() => {
    // All went well: the list makes way for the contract, and stays one click away.
    if (items.length === 0 || items.some(({ state }) => state.kind !== 'done')) return undefined
    const timer = setTimeout(() => setFoldedAt(items), FOLD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [items])
  useEffect(() => {
    if (place.current === pathname) return
    place.current = pathname
    // Folded, it was there long enough to be read: on the next place it stands in nobody's way.
    if (isFolded) imports.clearDone()
  }, [isFolded, pathname, imports])
  return { isFolded, unfold: () => setFoldedAt(null) }
}

function mayBeConverted({ state }: ImportItem): boolean {
  return state.kind === 'failed' && state.failure.kind === 'import' && state.failure.error.canConvert === true
}

function isFinished(item: ImportItem): boolean {
  return item.state.kind !== 'waiting' && item.state.kind !== 'working'
}

function Item({ item, canConvert, onOpen }: { readonly item: ImportItem; readonly canConvert: boolean; readonly onOpen: (matter: RecordId) => void }): ReactNode {
  const { shell } = useMessages()
  const { imports, desktop } = useServices()
  const { state } = item
  return (
    <li className={`hs-import hs-import-${state.kind}`}>
      <div className="hs-import-text">
        <div className="hs-import-name" title={item.name}>{item.name}</div>
        <div className="hs-import-say">{describe(item, shell)}</div>
      </div>
      <div className="hs-import-actions">
        {!isFinished(item) && <Button size="small" onClick={() => imports.cancel(item.id)}>{shell.cancel}</Button>}
        {(state.kind === 'done' || state.kind === 'duplicate') && <Button size="small" onClick={() => onOpen(state.matter)}>{shell.imports.open}</Button>}
        {canConvert && mayBeConverted(item) && <Button size="small" onClick={() => imports.importConverted(item.id, (request) => desktop.convertLegacy(request))}>{shell.imports.convert}</Button>}
        {state.kind === 'duplicate' && <Button size="small" type="text" onClick={() => imports.importAgain(item.id)}>{shell.imports.importAgain}</Button>}
      </div>
      {state.kind === 'working' && <Progress percent={shareOf(state)} showInfo={false} size="small" aria-label={item.name} />}
    </li>
  )
}

/** Recognition takes nearly all the time of a scan, so its pages fill the bar. */
function shareOf({ stage, pages }: Extract<ImportItem['state'], { kind: 'working' }>): number {
  return pages === undefined ? STAGE_SHARE[stage] : Math.round(STAGE_SHARE.reading + (pages.done / Math.max(1, pages.total)) * 65)
}

function describe(item: ImportItem, shell: Messages['shell']): string {
  const words = shell.imports
  const { state } = item
  switch (state.kind) {
    case 'waiting': return words.waiting
    case 'working': return state.pages === undefined ? words.stages[state.stage] : words.recognising(state.pages.done, state.pages.total)
    case 'done': return [words.done(state.findings), ...(state.warnings > 0 ? [words.notes(state.warnings)] : [])].join(' · ')
    case 'duplicate': return words.duplicate(state.number)
    case 'failed': return describeFailure(state.failure, shell.imports)
    case 'unsaved': return words.unsaved(state.message)
  }
}
