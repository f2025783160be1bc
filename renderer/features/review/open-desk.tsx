import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { lastStartingAtOrBefore, type Span } from '../../../shared/core/span'
import { findClauseAt } from '../../../shared/document/find-clause'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { clauseAt, topicAt } from '../../../shared/registers/clauses-of-document'
import { useClauseChooser, useMessages, useServices } from '../../services'
import { useChooseFiles } from '../../ui/choose-files'
import { useLatest } from '../../ui/use-latest'
import { useRemembered } from '../../ui/remembered'
import type { SelectionReader } from '../../ui/original-look/look'
import { SplitPanes } from '../../ui/split-panes'
import { AnnotationsPane } from './annotations/annotations-pane'
import { Checkup } from './checkup'
import { ClausePane } from './clause-pane'
import { ContractPane, QUOTED } from './contract-pane'
import { DeskDialog, type OpenDialog } from './desk-dialog'
import { fileMarkId } from './desk-finding'
import { DeskHeader } from './desk-header'
import type { FindingActions } from './finding-card'
import { MarkedDialog } from './marked/marked-dialog'
import { RightPane, type RightTab } from './right-pane'
import { useDecisions } from './use-decisions'
import { useDelete } from './use-delete'
import { drawableKind, type LookName } from './use-original'
import type { Desk } from './use-desk'
import { useDeskKeys } from './use-desk-keys'
import { useRemark } from './use-remark'
import { useSelection } from './use-selection'

export interface OpenDeskProps {
  readonly desk: Desk
  /** Shown first; null for none in particular. */
  readonly finding: string | null
  readonly renderOpinion: (goToFinding: (findingId: string) => void) => ReactNode
  readonly onVersion: (version: RecordId) => void
  readonly onLeave: () => void
  readonly onOpinion: () => void
  readonly onCompare: () => void
}

const NONE: ReadonlySet<string> = new Set()
const CLOSED: OpenDialog = { kind: 'none' }

/** The desk of a matter that is there. */
export function OpenDesk({ desk, finding, renderOpinion, onVersion, onLeave, onOpinion, onCompare }: OpenDeskProps): ReactNode {
  const { review } = useMessages()
  const reader = useRef<SelectionReader | null>(null)
  const [look, setLook] = useRemembered<LookName>('desk.look', 'text')
  const [lost, setLost] = useState<ReadonlySet<string>>(NONE)
  const shownLook = drawableKind(desk.version) === null ? 'text' : look
  const [tab, setTab] = useState<RightTab>('findings')
  const [entry, setEntry] = useState<string | null>(null)
  const [dialog, setDialog] = useState<OpenDialog>(CLOSED)
  const [isSearching, setSearching] = useState(false)
  const { hidden, toggle } = useHiddenPanes()
  const selection = useSelection(desk)
  const decisions = useDecisions(desk)
  const remark = useRemark(desk, reader, setDialog)
  const remove = useDelete(desk, onLeave)
  const chooseClause = useClauseFor(desk)
  const importVersion = useImportVersion(desk.id)
  const { select, showPlace, find } = selection
  const latest = useLatest(desk)
  const goToFinding = useCallback((id: string) => {
    // Marks of a search or a quotation belong to no list.
    if (latest.current.annotations.some((annotation) => annotation.id === id) || latest.current.fileThreads.some((thread) => fileMarkId(thread) === id)) setTab('annotations')
    if (!latest.current.findings.some((item) => item.finding.id === id)) return
    setTab('findings')
    find(id)
    // `latest` is read when the person acts, never while rendering.
    // oxlint-disable-next-line react/preserve-manual-memoization
  }, [find, latest])
  useEffect(() => {
    // The address may name a finding: the desk opens there, and goes there when another is named.
    // oxlint-disable-next-line react/set-state-in-effect
    if (finding !== null) goToFinding(finding)
  }, [finding, goToFinding])
  const actions = useMemo((): FindingActions => ({
    select, showPlace, adopt: decisions.adopt, reopen: decisions.reopen,
    dismiss: (item) => setDialog({ kind: 'dismiss', items: [item] }),
    dismissAll: (items) => setDialog({ kind: 'dismiss', items }),
    adoptAll: decisions.adoptAll,
    regrade: (item) => setDialog({ kind: 'regrade', item }),
    edit: (item) => setDialog({ kind: 'edit', item }),
    fillIntake: () => setTab('intake'),
  }), [select, showPlace, decisions])
  useDeskKeys({ selection, actions, setTab, remark: remark.open, search: () => setSearching(true), toggle, compare: onCompare, opinionPage: onOpinion, changeLook: () => setLook(look === 'text' ? 'original' : 'text') })
  const clauses = (
    <ClausePane desk={desk} current={entry} onVersion={onVersion} onImportVersion={importVersion} onCompare={onCompare} onPlace={(span) => selection.setReveal({ span, markId: null })} />
  )
  const right = (
    <RightPane
      desk={desk} tab={tab} onTab={setTab} selection={selection}
      lost={shownLook === 'original' ? lost : NONE} actions={actions} annotationCount={desk.annotations.length + desk.fileThreads.length} annotations={<AnnotationsPane desk={desk} onPlace={(span) => selection.setReveal({ span, markId: null })} />}
      opinion={renderOpinion(goToFinding)} selectedQuote={remark.selectedQuote} onGoToFinding={goToFinding}
      onPlace={(span) => selection.setReveal({ span, markId: QUOTED })}
    />
  )
  return (
    <div className="hs-desk">
      <DeskHeader desk={desk} onLeave={onLeave} onVersion={onVersion} onCheckup={() => setDialog({ kind: 'checkup' })} onMarked={() => setDialog({ kind: 'marked' })} onFocus={() => toggle('both')} onOpinion={onOpinion} onDelete={remove} look={shownLook} onLook={setLook} />
      <SplitPanes
        name="desk"
        left={{ label: review.clauses, initialWidth: 220, isHidden: hidden.left, content: clauses }}
        right={{ label: review.rightPane, initialWidth: 372, isHidden: hidden.right, content: right }}
      >
        <ContractPane
          desk={desk} selected={selection.selected} reveal={selection.reveal} isSearching={isSearching} look={shownLook} reader={reader} onLost={setLost} onSelect={goToFinding}
          onPlace={(span) => selection.setReveal({ span, markId: null })} onCloseSearch={() => setSearching(false)} onScrolledTo={(offset) => setEntry(entryAt(desk.version.document, offset))}
        />
      </SplitPanes>
      {dialog.kind === 'checkup' && <Checkup version={desk.version} onClose={() => setDialog(CLOSED)} />}
      {dialog.kind === 'marked' && <MarkedDialog desk={desk} onClose={() => setDialog(CLOSED)} />}
      <DeskDialog dialog={dialog} decisions={decisions} onRemark={remark.save} chooseClause={chooseClause} onClose={() => setDialog(CLOSED)} />
    </div>
  )
}

/** Id of the outline's line for a place: the innermost clause, else its section. */
function entryAt(document: ContractDocument, offset: number): string {
  return findClauseAt(document, offset)?.id ?? `section:${lastStartingAtOrBefore(document.sections, offset)}`
}

function useHiddenPanes(): { readonly hidden: { readonly left: boolean; readonly right: boolean }; readonly toggle: (pane: 'left' | 'right' | 'both') => void } {
  const [hidden, setHidden] = useRemembered('desk.hidden', { left: false, right: false })
  const toggle = (pane: 'left' | 'right' | 'both'): void => {
    const isFocused = hidden.left && hidden.right
    setHidden(pane === 'both' ? { left: !isFocused, right: !isFocused } : { ...hidden, [pane]: !hidden[pane] })
  }
  return { hidden, toggle }
}

/** Asks the library for a clause that fits a place of the contract. */
function useClauseFor(desk: Desk): (at: Span | null) => Promise<string | null> {
  const choose = useClauseChooser()
  const { document } = desk.version
  return (at) => choose({ matter: desk.id, types: desk.matter.types, topic: at === null ? null : topicAt(document, at.start), here: at === null ? null : clauseAt(document, at.start) })
}

function useImportVersion(matter: RecordId): () => void {
  const { shell } = useMessages()
  const { desktop, imports } = useServices()
  const chooseFiles = useChooseFiles(desktop, shell.fileKinds)
  return () => void chooseFiles().then((files) => imports.add(files, { matter }))
}
