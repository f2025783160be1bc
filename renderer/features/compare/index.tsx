import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Segmented, Select, Spin } from 'antd'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { Letter } from '../../../shared/letters/letter'
import type { JudgedChange } from '../../../shared/markup/unasked-changes'
import { describeFailure, useMessages, useServices } from '../../services'
import { useKeys } from '../../ui/key-bindings'
import { useRemembered } from '../../ui/remembered'
import { useGrowing } from '../../ui/use-growing'
import { ExportButton } from './export-button'
import { ScanCheck } from './scan-check'
import { ChangeRow, type CompareMode } from './change-row'
import { useComparison, useVersions, type ComparedVersions } from './use-comparison'

const FILTERS = ['all', 'outside', 'untracked', 'tracked', 'folded'] as const
type ChangeFilter = (typeof FILTERS)[number]

/** What follows from other changes, or is only looks, is folded away until asked for. */
const isFolded = ({ change }: JudgedChange): boolean => change.kind === 'renumber' || change.kind === 'format'

function filterChanges(changes: readonly JudgedChange[], filter: ChangeFilter): readonly JudgedChange[] {
  return changes.filter((judged) => {
    if (filter === 'folded') return isFolded(judged)
    if (isFolded(judged)) return false
    if (filter === 'all') return true
    return filter === 'outside' ? judged.isUnasked : judged.change.tracked === (filter === 'tracked')
  })
}

/** 比对: what became of the contract between two of its versions. */
export function CompareView({ matter, onLeave }: { readonly matter: RecordId; readonly onLeave: () => void }): ReactNode {
  const { compare: words, opinion } = useMessages()
  const [chosen, setChosen] = useState<{ readonly older: RecordId | null; readonly newer: RecordId | null }>({ older: null, newer: null })
  const [view, setView] = useState<'clauses' | 'pages'>('clauses')
  const [mode, setMode] = useRemembered<CompareMode>('compare.mode', 'side')
  const versions = useVersions(matter, chosen)
  const open = versions === 'missing' ? null : versions
  const comparison = useComparison(open)
  return (
    <div className="hs-compare">
      <header className="hs-desk-head">
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={onLeave} aria-label={opinion.backToDesk} title={opinion.backToDesk} />
        <span className="hs-number">{open?.matter.number}</span>
        <h1>{words.title(open?.matter.title ?? '')}</h1>
        <span className="hs-head-gap" />
        <Segmented aria-label={words.view} value={view} onChange={setView} options={[{ value: 'clauses', label: words.views.clauses }, { value: 'pages', label: words.views.pages }]} />
        {open !== null && <VersionChoice open={open} onChoose={setChosen} />}
        {view === 'clauses' && <Segmented aria-label={words.mode} value={mode} onChange={setMode} options={[{ value: 'side', label: words.modes.side }, { value: 'inline', label: words.modes.inline }]} />}
      </header>
      {versions === 'missing' && <p className="hs-none">{words.needTwo}</p>}
      {open !== null && view === 'pages' && <ScanCheck open={open} />}
      {open !== null && view === 'clauses' && <Changes open={open} comparison={comparison} mode={mode} />}
    </div>
  )
}

function VersionChoice({ open, onChoose }: { readonly open: ComparedVersions; readonly onChoose: (chosen: { readonly older: RecordId; readonly newer: RecordId }) => void }): ReactNode {
  const { compare: words, review } = useMessages()
  const options = open.versions.map((line) => ({ value: line.id, label: `${review.version(Number(line.fields['ordinal']))} ${String(line.fields['fileName'])}` }))
  return (
    <>
      <Select size="small" aria-label={words.older} value={open.older} onChange={(older) => onChoose({ older, newer: open.newer })} options={options} popupMatchSelectWidth={false} />
      <span className="hs-quiet">→</span>
      <Select size="small" aria-label={words.newer} value={open.newer} onChange={(newer) => onChoose({ older: open.older, newer })} options={options} popupMatchSelectWidth={false} />
    </>
  )
}

function Changes({ open, comparison, mode }: { readonly open: ComparedVersions; readonly comparison: ReturnType<typeof useComparison>; readonly mode: CompareMode }): ReactNode {
  const { compare: words, shell } = useMessages()
  const { person } = useServices()
  const [filter, setFilter] = useState<ChangeFilter>('all')
  const list = useRef<HTMLDivElement>(null)
  const all = comparison.kind === 'done' ? comparison.changes : NONE
  const shown = useMemo(() => filterChanges(all, filter), [all, filter])
  const { count, end } = useGrowing(shown.length, 0)
  const step = (by: 1 | -1) => (): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.hs-change') ?? [])]
    const top = list.current?.getBoundingClientRect().top ?? 0
    const next = by === 1 ? rows.find((row) => row.getBoundingClientRect().top > top + 4) : rows.findLast((row) => row.getBoundingClientRect().top < top - 4)
    next?.scrollIntoView({ block: 'start' })
  }
  useKeys(words.keys, [{ keys: 'j', label: words.next, run: step(1) }, { keys: 'k', label: words.previous, run: step(-1) }])
  if (comparison.kind === 'running') return <Spin className="hs-loading" description={words.running} />
  if (comparison.kind === 'failed') return <p className="hs-none" role="alert">{describeFailure(comparison.failure, shell.imports)}</p>
  return (
    <>
      <div className="hs-compare-head">
        <Segmented aria-label={words.filter} value={filter} onChange={setFilter} options={FILTERS.map((name) => ({ value: name, label: `${words.filters[name]} ${filterChanges(all, name).length}` }))} />
        <span className="hs-quiet">{words.measured(open.adopted.length)}</span>
        <span className="hs-head-gap" />
        <ExportButton open={open} forms={open.oldFormat === 'docx' ? ['docx', 'html', 'xlsx', 'marked'] : ['docx', 'html', 'xlsx']} exported={{ letter: () => letterOf(open, all, person().name), changes: all }} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling list must be reachable by keyboard */}
      <div ref={list} className="hs-change-list" tabIndex={0} role="region" aria-label={words.title('')}>
        {shown.length === 0 && <p className="hs-none">{words.none}</p>}
        {/* oxlint-disable-next-line react/no-array-index-key -- changes have no identity; the list is made anew as a whole */}
        {shown.slice(0, count).map((judged, index) => <ChangeRow key={index} judged={judged} mode={mode} />)}
        {count < shown.length && <div key={count} ref={end} className="hs-list-end" />}
      </div>
    </>
  )
}

const NONE: readonly JudgedChange[] = []

/** The table of differences as a document; its writer is fetched when it is asked for. */
async function letterOf(open: ComparedVersions, changes: readonly JudgedChange[], author: string): Promise<Letter> {
  const { differenceLetter } = await import('../../../shared/letters/difference-letter')
  const nameOf = (id: RecordId): string => String(open.versions.find((line) => line.id === id)?.fields['fileName'] ?? '')
  return differenceLetter({ old: nameOf(open.older), next: nameOf(open.newer), author }, changes, true)
}
