import { useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { lastStartingAtOrBefore, type Span } from '../../../shared/core/span'
import { findClauseAt } from '../../../shared/document/find-clause'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { clauseAt, topicAt } from '../../../shared/registers/clauses-of-document'
import { useClauseChooser, useMessages, useServices } from '../../services'
import { useChooseFiles } from '../../ui/choose-files'
import { useRemembered } from '../../ui/remembered'
import type { SelectionReader } from '../../ui/original-look/look'
import { SplitPanes } from '../../ui/split-panes'
import { AnnotationsPane } from './annotations/annotations-pane'
import { ClausePane } from './clause-pane'
import { ContractPane, QUOTED } from './contract-pane'
import { DeskDialog, type OpenDialog } from './desk-dialog'
import { DeskHeader } from './desk-header'
import { RightPane } from './right-pane'
import { useDecisions } from './use-decisions'
import { drawableKind, type LookName } from './use-original'
import type { Desk } from './use-desk'
import { useDeskKeys } from './use-desk-keys'
import { useFindingActions } from './use-finding-actions'
import { useRemark } from './use-remark'
import { useRightTab } from './use-right-tab'
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
  const { look, setLook, changeLook, lost, setLost } = useLook(desk)
  const [entry, setEntry] = useState<string | null>(null)
  const [dialog, setDialog] = useState<OpenDialog>(CLOSED)
  const [isSearching, setSearching] = useState(false)
  const { hidden, toggle } = useHiddenPanes()
  const selection = useSelection(desk)
  const decisions = useDecisions(desk)
  const remark = useRemark(desk, reader, setDialog)
  const chooseClause = useClauseFor(desk)
  const importVersion = useImportVersion(desk.id)
  const { tab, setTab, goToFinding } = useRightTab(desk, finding, selection.find)
  const actions = useFindingActions(selection, decisions, setDialog, setTab)
  useDeskKeys({ selection, actions, setTab, remark: remark.open, search: () => setSearching(true), toggle, compare: onCompare, opinionPage: onOpinion, changeLook })
  const showSpan = (span: Span): void => selection.setReveal({ span, markId: null })
  const clauses = <ClausePane desk={desk} current={entry} onVersion={onVersion} onImportVersion={importVersion} onCompare={onCompare} onPlace={showSpan} />
  const right = (
    <RightPane
      desk={desk} tab={tab} onTab={setTab} selection={selection}
      lost={lost} actions={actions} annotationCount={desk.annotations.length + desk.fileThreads.length} annotations={<AnnotationsPane desk={desk} onPlace={showSpan} />}
      opinion={renderOpinion(goToFinding)} selectedQuote={remark.selectedQuote} onGoToFinding={goToFinding}
      onPlace={(span) => selection.setReveal({ span, markId: QUOTED })}
    />
  )
  return (
    <div className="hs-desk">
      <DeskHeader desk={desk} onLeave={onLeave} onVersion={onVersion} onCheckup={() => setDialog({ kind: 'checkup' })} onMarked={() => setDialog({ kind: 'marked' })} onFocus={() => toggle('both')} onOpinion={onOpinion} onDelete={() => setDialog({ kind: 'delete' })} look={look} onLook={setLook} />
      <SplitPanes
        name="desk"
        left={{ label: review.clauses, initialWidth: 220, isHidden: hidden.left, content: clauses }}
        right={{ label: review.rightPane, initialWidth: 372, isHidden: hidden.right, content: right }}
      >
        <ContractPane
          desk={desk} selected={selection.selected} reveal={selection.reveal} isSearching={isSearching} look={look} reader={reader} onLost={setLost} onSelect={goToFinding}
          onPlace={showSpan} onCloseSearch={() => setSearching(false)} onScrolledTo={(offset) => setEntry(entryAt(desk.version.document, offset))}
        />
      </SplitPanes>
      <DeskDialog desk={desk} dialog={dialog} decisions={decisions} onRemark={remark.save} chooseClause={chooseClause} onDeleted={onLeave} onClose={() => setDialog(CLOSED)} />
    </div>
  )
}

/** Id of the outline's line for a place: the innermost clause, else its section. */
function entryAt(document: ContractDocument, offset: number): string {
  return findClauseAt(document, offset)?.id ?? `section:${lastStartingAtOrBefore(document.sections, offset)}`
}

/** How the contract is drawn, and which findings that drawing cannot mark. */
function useLook(desk: Desk): { readonly look: LookName; readonly setLook: (look: LookName) => void; readonly changeLook: () => void; readonly lost: ReadonlySet<string>; readonly setLost: (ids: ReadonlySet<string>) => void } {
  const [wanted, setLook] = useRemembered<LookName>('desk.look', 'text')
  const [lost, setLost] = useState<ReadonlySet<string>>(NONE)
  const look = drawableKind(desk.version) === null ? 'text' : wanted
  return { look, setLook, changeLook: () => setLook(wanted === 'text' ? 'original' : 'text'), lost: look === 'original' ? lost : NONE, setLost }
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
