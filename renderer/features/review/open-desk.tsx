import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { findClauseAt } from '../../../shared/document/find-clause'
import { useMessages, useServices } from '../../services'
import { useChooseFiles } from '../../ui/choose-files'
import type { Reveal } from '../../ui/contract-view'
import { useKeys } from '../../ui/key-bindings'
import { useLatest } from '../../ui/use-latest'
import { useRemembered } from '../../ui/remembered'
import { SplitPanes } from '../../ui/split-panes'
import { useToast } from '../../ui/toast'
import { Checkup } from './checkup'
import { ClausePane } from './clause-pane'
import { ContractPane } from './contract-pane'
import { DeskHeader } from './desk-header'
import { neighbour, filterFindings, type FindingFilter } from './desk-finding'
import { DeskDialog, type OpenDialog } from './desk-dialog'
import { RightPane, type RightTab } from './right-pane'
import { useDelete } from './use-delete'
import { useDecisions } from './use-decisions'
import { useRemark } from './use-remark'
import type { Desk } from './use-desk'
import type { FindingActions } from './finding-card'

export interface OpenDeskProps {
  readonly desk: Desk
  readonly renderOpinion: (goToFinding: (findingId: string) => void) => ReactNode
  readonly onVersion: (version: RecordId) => void
  readonly onLeave: () => void
  readonly onOpinion: () => void
}

type Hidden = { readonly left: boolean; readonly right: boolean }

/** The desk of a matter that is there: what is selected, which dialog is open, and the keys. */
export function OpenDesk({ desk, renderOpinion, onVersion, onLeave, onOpinion }: OpenDeskProps): ReactNode {
  const { review, shell } = useMessages()
  const { desktop, imports } = useServices()
  const toast = useToast()
  const frame = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState<FindingFilter>('open')
  const [tab, setTab] = useState<RightTab>('findings')
  const [chosen, setChosen] = useState<string | null>(null)
  const firstOpen = filterFindings(desk.findings, 'open')[0]?.finding.id ?? null
  // The first one stays selected when it is decided, too; another version may not have it any more.
  const [initial] = useState(firstOpen)
  const selected = chosen ?? (desk.findings.some((item) => item.finding.id === initial) ? initial : firstOpen)
  const [place, setPlace] = useState(0)
  const [reveal, setReveal] = useState<Reveal | null>(null)
  const [clause, setClause] = useState<string | null>(null)
  const [dialog, setDialog] = useState<OpenDialog>({ kind: 'none' })
  const [isSearching, setSearching] = useState(false)
  const [hidden, setHidden] = useRemembered<Hidden>('desk.hidden', { left: false, right: false })
  const decisions = useDecisions(desk)
  const remark = useRemark(desk, frame, setDialog)
  const latest = useLatest({ desk, selected, filter })

  const showPlace = useCallback((id: string, at: number) => {
    const spans = latest.current.desk.findings.find((item) => item.finding.id === id)?.finding.spans ?? []
    const span = spans[at % Math.max(1, spans.length)]
    setPlace(spans.length === 0 ? 0 : at % spans.length)
    if (span !== undefined) setReveal({ span, markId: at % spans.length === 0 ? id : null })
    // `latest` is read when the person acts, never while rendering.
    // oxlint-disable-next-line react/preserve-manual-memoization
  }, [latest])
  const select = useCallback((id: string) => {
    setChosen(id)
    showPlace(id, 0)
  }, [showPlace])
  const goToFinding = useCallback((id: string) => {
    const item = latest.current.desk.findings.find((candidate) => candidate.finding.id === id)
    if (item !== undefined && !filterFindings([item], latest.current.filter).length) setFilter('all')
    setTab('findings')
    select(id)
    // `latest` is read when the person acts, never while rendering.
    // oxlint-disable-next-line react/preserve-manual-memoization
  }, [select, latest])
  const current = desk.findings.find((item) => item.finding.id === selected) ?? null
  const step = (by: 1 | -1): void => {
    const next = neighbour(filterFindings(desk.findings, filter), desk.findings, selected, by)
    setTab('findings')
    if (next !== null) select(next)
  }
  const actions = useMemo((): FindingActions => ({
    select, showPlace, adopt: decisions.adopt, reopen: decisions.reopen,
    dismiss: (item) => setDialog({ kind: 'dismiss', item }),
    edit: (item) => setDialog({ kind: 'edit', item }),
    fillIntake: () => setTab('intake'),
  }), [select, showPlace, decisions])
  const onCurrent = (act: (item: NonNullable<typeof current>) => void) => (): void => {
    if (current !== null) act(current)
  }
  const words = review.keyLabels
  const focus = (): void => setHidden(hidden.left && hidden.right ? { left: false, right: false } : { left: true, right: true })
  useKeys(review.keys, [
    { keys: 'j', label: words.next, run: () => step(1) },
    { keys: 'k', label: words.previous, run: () => step(-1) },
    { keys: 'a', label: words.adopt, run: onCurrent((item) => item.decision === 'open' && actions.adopt(item)) },
    { keys: 'x', label: words.dismiss, run: onCurrent((item) => item.decision === 'open' && actions.dismiss(item)) },
    { keys: 'e', label: words.edit, run: onCurrent(actions.edit) },
    { keys: 'u', label: words.reopen, run: onCurrent((item) => item.decision !== 'open' && actions.reopen(item)) },
    { keys: 'c', label: words.remark, run: remark.open },
    { keys: '/', label: words.search, run: () => setSearching(true) },
    { keys: 'ctrl+f', label: words.search, run: () => setSearching(true), whileTyping: true },
    { keys: '[', label: words.left, run: () => setHidden({ ...hidden, left: !hidden.left }) },
    { keys: ']', label: words.right, run: () => setHidden({ ...hidden, right: !hidden.right }) },
    { keys: 'f', label: words.focus, run: focus },
    { keys: '1', label: words.findings, run: () => setTab('findings') },
    { keys: '2', label: words.checklist, run: () => setTab('checklist') },
    { keys: '3', label: words.opinion, run: () => setTab('opinion') },
    { keys: '4', label: words.intake, run: () => setTab('intake') },
  ])
  const remove = useDelete(desk, onLeave)
  const chooseFiles = useChooseFiles(desktop, shell.fileKinds)
  const importVersion = (): void => void chooseFiles().then((files) => imports.add(files, { matter: desk.id }), (error: unknown) => toast.say(String(error)))
  return (
    <div className="hs-desk">
      <DeskHeader desk={desk} onLeave={onLeave} onVersion={onVersion} onCheckup={() => setDialog({ kind: 'checkup' })} onFocus={focus} onOpinion={onOpinion} onDelete={remove} />
      <SplitPanes
        name="desk"
        left={{
          label: review.clauses, initialWidth: 220, isHidden: hidden.left,
          content: (
            <ClausePane
              desk={desk} current={clause} onVersion={onVersion} onImportVersion={importVersion}
              onClause={(to) => setReveal({ span: to.heading, markId: null })}
            />
          ),
        }}
        right={{
          label: review.rightPane, initialWidth: 372, isHidden: hidden.right,
          content: (
            <RightPane
              desk={desk} tab={tab} onTab={setTab} filter={filter} onFilter={setFilter} selected={selected} place={place} actions={actions} opinion={renderOpinion(goToFinding)}
              selectedQuote={remark.selectedQuote} onGoToFinding={goToFinding}
            />
          ),
        }}
      >
        <ContractPane
          desk={desk} selected={selected} reveal={reveal} isSearching={isSearching} frame={frame} onSelect={goToFinding} onCloseSearch={() => setSearching(false)}
          onScrolledTo={(offset) => setClause(findClauseAt(desk.version.document, offset)?.id ?? null)}
        />
      </SplitPanes>
      {dialog.kind === 'checkup' && <Checkup version={desk.version} onClose={() => setDialog({ kind: 'none' })} />}
      <DeskDialog dialog={dialog} decisions={decisions} onRemark={remark.save} onClose={() => setDialog({ kind: 'none' })} />
    </div>
  )
}
