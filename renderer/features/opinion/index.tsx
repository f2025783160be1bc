import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { collectBases } from '../../../shared/opinion/legal-bases'
import type { Opinion } from '../../../shared/opinion/opinion'
import { useMessages } from '../../services'
import { ConclusionChoice } from './conclusion'
import { fieldText, type OpinionField } from './edited-opinion'
import { OpinionItems } from './opinion-items'
import { OpinionText } from './opinion-text'
import { useOpinion, type OpenOpinion } from './use-opinion'

export interface OpinionPaneProps {
  readonly matter: RecordId
  readonly onGoToFinding: (findingId: string) => void
}

/** The opinion beside the contract: its remarks and the conclusion. */
export function OpinionPane({ matter, onGoToFinding }: OpinionPaneProps): ReactNode {
  const { opinion } = useMessages()
  const open = useOpinion(matter)
  if (open === null) return null
  return (
    <div className="hs-opinion-pane">
      <div className="hs-opinion-scroll">
        {open.opinion.items.length === 0 ? <p className="hs-none">{opinion.empty}</p> : <OpinionItems matter={matter} items={open.opinion.items} isFrozen={open.isFrozen} issued={open.issued} onGoToFinding={onGoToFinding} />}
      </div>
      <ConclusionChoice matter={matter} open={open} />
    </div>
  )
}

/** The opinion as a page of its own. */
export function OpinionView({ matter, onLeave }: { readonly matter: RecordId; readonly onLeave: () => void }): ReactNode {
  const { opinion, shell } = useMessages()
  const open = useOpinion(matter)
  if (open === null) return null
  return (
    <div className="hs-opinion-page">
      <header className="hs-desk-head">
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={onLeave} aria-label={opinion.backToDesk} title={opinion.backToDesk} />
        <span className="hs-number">{open.matter.number}</span>
        <h1>{opinion.fileName(open.matter.title === '' ? shell.product : open.matter.title)}</h1>
        <span className="hs-head-gap" />
        <span className="hs-quiet">{opinion.items(open.opinion.items.length)} · {open.isFrozen ? opinion.issue.frozen : opinion.kept}</span>
      </header>
      <div className="hs-opinion-columns">
        <article className="hs-letter">
          <Field matter={matter} open={open} field="addressee" />
          <Basics opinion={open.opinion} />
          <Bases opinion={open.opinion} />
          {open.opinion.items.length === 0 ? <p className="hs-none">{opinion.empty}</p> : <OpinionItems matter={matter} items={open.opinion.items} isFrozen={open.isFrozen} issued={open.issued} onGoToFinding={null} />}
          <Field matter={matter} open={open} field="premises" />
          <Field matter={matter} open={open} field="notes" />
          <Field matter={matter} open={open} field="issuer" />
        </article>
        <aside><ConclusionChoice matter={matter} open={open} /></aside>
      </div>
    </div>
  )
}

function Field({ matter, open, field }: { readonly matter: RecordId; readonly open: OpenOpinion; readonly field: OpinionField }): ReactNode {
  const { opinion } = useMessages()
  return (
    <section className="hs-letter-field">
      <h3>{opinion.fields[field]}</h3>
      <OpinionText matter={matter} part={field} value={open.isFrozen ? fieldText(open.opinion, {}, field) : fieldText(open.drafted, open.texts, field)} isReadOnly={open.isFrozen} label={opinion.fields[field]} placeholder={opinion.placeholders[field]} />
    </section>
  )
}

function Basics({ opinion }: { readonly opinion: Opinion }): ReactNode {
  const { opinion: words } = useMessages()
  return (
    <section className="hs-letter-field">
      <h3>{words.basics}</h3>
      <dl className="hs-basics">
        {opinion.basics.map((fact) => <div key={fact.label}><dt>{fact.label}</dt><dd>{fact.value}</dd></div>)}
      </dl>
    </section>
  )
}

function Bases({ opinion }: { readonly opinion: Opinion }): ReactNode {
  const { opinion: words, review } = useMessages()
  const acts = collectBases(opinion.items)
  return (
    <section className="hs-letter-field">
      <h3>{words.basisList}</h3>
      {acts.length === 0 ? <p className="hs-quiet">{words.noBasis}</p> : (
        <ol className="hs-acts">
          {acts.map((act) => (
            <li key={act.title + act.version}>{act.title.startsWith('《') ? act.title : `《${act.title}》`}（{act.version}）{act.articles.join('、')}{act.isUnchecked && <em>{review.notRead}</em>}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
