import { Button } from 'antd'
import { useMemo, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { Span } from '../../../shared/core/span'
import { useMessages } from '../../services'
import { SeverityMark } from '../../ui/severity-mark'
import { VirtualList } from '../../ui/virtual-list'
import { clauseCounts } from './desk-finding'
import { outlineOf } from './outline'
import type { Desk } from './use-desk'

export interface ClausePaneProps {
  readonly desk: Desk
  /** Id of the clause at the top of the text; null above the first. */
  readonly current: string | null
  readonly onPlace: (place: Span) => void
  readonly onVersion: (version: RecordId) => void
  readonly onImportVersion: () => void
  readonly onCompare: () => void
}

/** The clause tree with counts of open findings, and the versions below it. */
export function ClausePane({ desk, current, onPlace, onVersion, onImportVersion, onCompare }: ClausePaneProps): ReactNode {
  const { review, severity } = useMessages()
  const { document } = desk.version
  const entries = useMemo(() => outlineOf(document, review.signature), [document, review])
  const counts = useMemo(() => clauseCounts(document, desk.findings), [document, desk.findings])
  const at = entries.findIndex((entry) => entry.id === current)
  return (
    <div className="hs-clause-pane">
      <h2 className="hs-pane-title">{review.clauses}</h2>
      <VirtualList
        items={entries} label={review.clauses} keyOf={(entry) => entry.id} current={at}
        renderRow={(entry) => {
          const count = counts.get(entry.id)
          return (
            <button type="button" className="hs-clause" style={{ paddingInlineStart: 12 + entry.depth * 14 }} aria-current={entry.id === current ? 'location' : undefined} onClick={() => onPlace(entry.heading)}>
              <span className="hs-clause-name">{entry.name}</span>
              {count !== undefined && (
                <span className="hs-clause-count" title={`${severity[count.tone]} ${count.count}`}><SeverityMark tone={count.tone} />{count.count}</span>
              )}
            </button>
          )
        }}
      />
      <Versions desk={desk} onVersion={onVersion} onImportVersion={onImportVersion} onCompare={onCompare} />
    </div>
  )
}

/** The versions of the contract; another opens, is imported, or is compared. */
function Versions({ desk, onVersion, onImportVersion, onCompare }: Pick<ClausePaneProps, 'desk' | 'onVersion' | 'onImportVersion' | 'onCompare'>): ReactNode {
  const { review, compare } = useMessages()
  return (
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
      <div className="hs-version-acts">
        <Button size="small" block onClick={onImportVersion}>{review.importVersion}</Button>
        {desk.versions.length > 1 && <Button size="small" block onClick={onCompare}>{compare.open}</Button>}
      </div>
    </div>
  )
}
