import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { lastStartingAtOrBefore, type Span } from '../../../shared/core/span'
import { findClauseAt } from '../../../shared/document/find-clause'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { clauseAt, topicAt } from '../../../shared/registers/clauses-of-document'
import { useClauseChooser, useMessages, useServices } from '../../services'
import { useChooseFiles } from '../../ui/choose-files'
import { SplitPanes } from '../../ui/split-panes'
import { AnnotationsPane } from './annotations/annotations-pane'
import { ClausePane } from './clause-pane'
import { ContractPane, QUOTED } from './contract-pane'
import { DeskDialog } from './desk-dialog'
import { DeskHeader } from './desk-header'
import { RightPane } from './right-pane'
import type { Desk } from './use-desk'
import { CLOSED, useDeskWork } from './use-desk-work'

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

/** The desk of a matter that is there. */
export function OpenDesk({ desk, finding, renderOpinion, onVersion, onLeave, onOpinion, onCompare }: OpenDeskProps): ReactNode {
  const { review } = useMessages()
  const [entry, setEntry] = useState<string | null>(null)
  const chooseClause = useClauseFor(desk)
  const importVersion = useImportVersion(desk.id)
  const { reader, view, hidden, toggle, search, dialog, setDialog, selection, decisions, remark, right, actions } = useDeskWork(desk, finding, { onCompare, onOpinion })
  const showSpan = (span: Span): void => selection.setReveal({ span, markId: null })
  const clauses = <ClausePane desk={desk} current={entry} onVersion={onVersion} onImportVersion={importVersion} onCompare={onCompare} onPlace={showSpan} />
  const rightPane = (
    <RightPane
      desk={desk} tab={right.tab} onTab={right.setTab} selection={selection}
      lost={view.lost} actions={actions} annotationCount={desk.annotations.length + desk.fileThreads.length} annotations={<AnnotationsPane desk={desk} onPlace={showSpan} />}
      opinion={renderOpinion(right.goToFinding)} selectedQuote={remark.selectedQuote} onGoToFinding={right.goToFinding}
      onPlace={(span) => selection.setReveal({ span, markId: QUOTED })}
    />
  )
  return (
    <div className="hs-desk">
      <DeskHeader desk={desk} onLeave={onLeave} onVersion={onVersion} onCheckup={() => setDialog({ kind: 'checkup' })} onMarked={() => setDialog({ kind: 'marked' })} onFocus={() => toggle('both')} onOpinion={onOpinion} onDelete={() => setDialog({ kind: 'delete' })} look={view.look} onLook={view.setLook} />
      <SplitPanes
        name="desk"
        left={{ label: review.clauses, initialWidth: 220, isHidden: hidden.left, content: clauses }}
        right={{ label: review.rightPane, initialWidth: 372, isHidden: hidden.right, content: rightPane }}
      >
        <ContractPane
          desk={desk} selected={selection.selected} reveal={selection.reveal} isSearching={search.isOpen} look={view.look} reader={reader} onLost={view.setLost} onSelect={right.goToFinding}
          onPlace={showSpan} onCloseSearch={search.close} onScrolledTo={(offset) => setEntry(entryAt(desk.version.document, offset))}
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
