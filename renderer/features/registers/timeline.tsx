import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import type { ActChange, AuditEntry } from '../../../shared/storage/store'
import { useMessages } from '../../services'

const FIRST_SHOWN = 20

/** All that was done to a record, newest first: who, in which role, why, and what changed. */
export function Timeline({ trail }: { readonly trail: readonly AuditEntry[] }): ReactNode {
  const { registers: words } = useMessages()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? trail : trail.slice(0, FIRST_SHOWN)
  return (
    <section className="hs-record-group">
      <h3>{words.timeline}</h3>
      <ol className="hs-timeline" aria-label={words.timeline}>
        {shown.map(({ n, act, records }) => (
          <li key={n}>
            <p><time dateTime={act.at} className="hs-number">{localTime(act.at)}</time> <strong>{act.action}</strong> <span className="hs-quiet">{[act.actor, act.role, words.entry(n), records.length > 1 ? words.together(records.length) : ''].filter((part) => part !== '').join(' · ')}</span></p>
            {act.reason !== '' && <p className="hs-step-reason">{act.reason}</p>}
            {act.changes !== undefined && act.changes.length > 0 && <Changes changes={act.changes} />}
          </li>
        ))}
      </ol>
      {shown.length < trail.length && <Button size="small" onClick={() => setWhole(true)}>{words.allEntries(trail.length)}</Button>}
    </section>
  )
}

/** What an act changed; a first registration, which only sets values, is folded. */
function Changes({ changes }: { readonly changes: readonly ActChange[] }): ReactNode {
  const { registers: words } = useMessages()
  const lines = changes.map(({ field, before, after }) => <li key={field}><span className="hs-quiet">{field}</span> {before !== '' && <><del>{before}</del> → </>}<span>{after === '' ? words.emptied : after}</span></li>)
  if (changes.some(({ before }) => before !== '')) return <ul className="hs-act-changes">{lines}</ul>
  return <details className="hs-act-changes"><summary>{words.entered(changes.length)}</summary><ul>{lines}</ul></details>
}

/** The time on this machine's clock, to the minute. */
function localTime(at: string): string {
  const time = new Date(at)
  const two = (value: number): string => String(value).padStart(2, '0')
  return Number.isNaN(time.getTime()) ? at : `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`
}
