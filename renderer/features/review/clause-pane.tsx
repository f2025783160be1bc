import { Button } from 'antd'
import { useMemo, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { Clause } from '../../../shared/document/contract-document'
import { useMessages } from '../../services'
import { SeverityMark } from '../../ui/severity-mark'
import { VirtualList } from '../../ui/virtual-list'
import { clauseCounts } from './desk-finding'
import type { Desk } from './use-desk'

export interface ClausePaneProps {
  readonly desk: Desk
  /** Id of the clause at the top of the text; null above the first. */
  readonly current: string | null
  readonly onClause: (clause: Clause) => void
  readonly onVersion: (version: RecordId) => void
  readonly onImportVersion: () => void
}

/** Clauses too deep to help finding the way are left out of the tree. */
const DEEPEST = 3

/** The clause tree with counts of open findings, and the versions below it. */
export function ClausePane({ desk, current, onClause, onVersion, onImportVersion }: ClausePaneProps): ReactNode {
  const { review, severity } = useMessages()
  const { document } = desk.version
  const clauses = useMemo(() => document.clauses.filter((clause) => clause.depth <= DEEPEST), [document])
  const counts = useMemo(() => clauseCounts(document, desk.findings), [document, desk.findings])
  const at = clauses.findIndex((clause) => clause.id === current)
  return (
    <div className="hs-clause-pane">
      <h2 className="hs-pane-title">{review.clauses}</h2>
      <VirtualList
        items={clauses} label={review.clauses} keyOf={(clause) => clause.id} current={at}
        renderRow={(clause) => {
          const count = counts.get(clause.id)
          return (
            <button type="button" className="hs-clause" style={{ paddingInlineStart: 12 + clause.depth * 14 }} aria-current={clause.id === current ? 'location' : undefined} onClick={() => onClause(clause)}>
              <span className="hs-clause-name">{clauseName(clause, document.text)}</span>
              {count !== undefined && (
                <span className="hs-clause-count" title={`${severity[count.tone]} ${count.count}`}><SeverityMark tone={count.tone} />{count.count}</span>
              )}
            </button>
          )
        }}
      />
      <div className="hs-versions">
        <h2 className="hs-pane-title">{review.versions}</h2>
        <ul>
          {desk.versions.map((version) => (
            <li key={version.id}>
              <button type="button" aria-current={version.id === desk.version.id ? 'true' : undefined} onClick={() => onVersion(version.id)}>
                <strong>{review.version(Number(version.fields['ordinal']))}</strong>
                <span className="hs-version-file" title={String(version.fields['fileName'])}>{String(version.fields['fileName'])}</span>
                {version.id === desk.matter.currentVersion && <span className="hs-quiet">{review.currentVersion}</span>}
              </button>
            </li>
          ))}
        </ul>
        <Button size="small" block onClick={onImportVersion}>{review.importVersion}</Button>
      </div>
    </div>
  )
}

function clauseName(clause: Clause, text: string): string {
  const words = clause.title === '' ? text.slice(clause.heading.start + clause.label.length, Math.min(clause.heading.end, clause.heading.start + clause.label.length + 24)).trim() : clause.title
  // 一、 and （二） already stand apart; 第七条 and 3.2 need a space.
  return /[、）)]$/.test(clause.label) ? clause.label + words : `${clause.label} ${words}`.trim()
}
