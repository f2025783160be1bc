import { Button, Tooltip } from 'antd'
import { memo, type ReactNode } from 'react'
import type { BasisOnDay } from '../../../shared/law/statute'
import { useMessages } from '../../services'
import { maskPersonal } from '../../../shared/letters/mask-personal'
import { SeverityMark } from '../../ui/severity-mark'
import { intakeName } from './intake/intake-names'
import type { DeskFinding } from './desk-finding'

export interface FindingActions {
  readonly select: (id: string) => void
  readonly showPlace: (id: string, place: number) => void
  readonly adopt: (item: DeskFinding) => void
  readonly dismiss: (item: DeskFinding) => void
  readonly reopen: (item: DeskFinding) => void
  readonly edit: (item: DeskFinding) => void
  readonly regrade: (item: DeskFinding) => void
  readonly adoptAll: (items: readonly DeskFinding[]) => void
  readonly dismissAll: (items: readonly DeskFinding[]) => void
  readonly fillIntake: () => void
}

export interface FindingCardProps {
  readonly item: DeskFinding
  readonly isSelected: boolean
  /** Which of its places is shown; from 0. */
  readonly place: number
  /** New in this version, or back after having been gone; null otherwise. */
  readonly since: 'new' | 'returned' | null
  /** The look now shown has no mark for it. */
  readonly isLost: boolean
  readonly actions: FindingActions
}

/** One finding: a line until selected, then everything needed to judge it. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps): ReactNode {
  const { item, isSelected, since, actions } = props
  const { review, severity, statuses } = useMessages()
  const { finding } = item
  return (
    <article className={`hs-finding hs-tone-${item.tone}${isSelected ? ' hs-selected' : ''} hs-${item.decision}`} data-finding={finding.id}>
      <button type="button" className="hs-finding-head" aria-expanded={isSelected} onClick={() => actions.select(finding.id)}>
        <SeverityMark tone={item.tone} word={severity[item.tone]} />
        <span className="hs-finding-title">{finding.title}</span>
        <span className="hs-finding-where">
          {finding.clause === '' ? review.wholeContract : finding.clause}
          {since !== null && <em className="hs-since">{review.since[since]}</em>}
          {finding.status === 'suspected' && <em>{statuses.suspected}</em>}
          {item.decision !== 'open' && <em>{item.decision === 'adopted' ? review.adopted : review.dismissed}</em>}
        </span>
        {!isSelected && <span className="hs-finding-brief">{maskPersonal(item.opinion)}</span>}
      </button>
      {isSelected && <FindingBody {...props} />}
    </article>
  )
}, isSameCard)

/** Every decision makes all items anew; only the one decided looks different. */
function isSameCard(before: FindingCardProps, after: FindingCardProps): boolean {
  const [a, b] = [before.item, after.item]
  const isSameItem = (a.finding === b.finding || a.regrade !== null) && a.decision === b.decision && a.reason === b.reason && a.regrade === b.regrade && a.opinion === b.opinion && a.amendment === b.amendment
  return isSameItem && before.isSelected === after.isSelected && before.place === after.place && before.since === after.since && before.isLost === after.isLost && before.actions === after.actions
}

function FindingBody({ item, place, isLost, actions }: FindingCardProps): ReactNode {
  const { review, severity } = useMessages()
  const { finding } = item
  return (
    <div className="hs-finding-body">
      <Quotes item={item} place={place} actions={actions} />
      {isLost && <p className="hs-lost" role="status">{review.look.lost}</p>}
      {finding.computed !== null && <p className="hs-computed"><span className="hs-part">{review.computed}</span>{maskPersonal(finding.computed)}</p>}
      <p className="hs-opinion-text">{maskPersonal(item.opinion)}</p>
      {item.amendment !== '' && <div className="hs-amendment"><span className="hs-part">{review.amendment}</span><p>{item.amendment}</p></div>}
      {finding.missing.length > 0 && (
        <p className="hs-quiet">
          {review.missing(finding.missing.map((key) => intakeName(key)).join('、'))}{' '}
          <Button size="small" type="link" onClick={actions.fillIntake}>{review.fillIntake}</Button>
        </p>
      )}
      {finding.basis.length > 0 && <Bases bases={finding.basis} />}
      {item.regrade !== null && <p className="hs-quiet">{review.regradedTo(severity[item.regrade.severity], item.regrade.reason)}</p>}
      {item.reason !== '' && <p className="hs-quiet">{review.reasonIs(item.reason)}</p>}
      <div className="hs-finding-actions">
        {item.decision === 'open' ? (
          <>
            <Button size="small" type="primary" onClick={() => actions.adopt(item)}>{review.adopt}<kbd>A</kbd></Button>
            <Button size="small" onClick={() => actions.dismiss(item)}>{review.dismiss}<kbd>X</kbd></Button>
          </>
        ) : (
          <Button size="small" onClick={() => actions.reopen(item)}>{review.reopen}<kbd>U</kbd></Button>
        )}
        <Button size="small" onClick={() => actions.edit(item)}>{review.edit}<kbd>E</kbd></Button>
        <Button size="small" onClick={() => actions.regrade(item)}>{review.regrade}<kbd>S</kbd></Button>
        <span className="hs-rule-id">{finding.ruleId}</span>
      </div>
    </div>
  )
}

function Quotes({ item, place, actions }: { readonly item: DeskFinding; readonly place: number; readonly actions: FindingActions }): ReactNode {
  const { review } = useMessages()
  const spans = item.finding.spans.filter((span) => span.quote !== '')
  const shown = spans[place % Math.max(1, spans.length)]
  if (shown === undefined) return <p className="hs-quiet">{review.notInText}</p>
  return (
    <blockquote className="hs-quote">
      <button type="button" onClick={() => actions.showPlace(item.finding.id, place)}>{maskPersonal(shown.quote)}</button>
      {spans.length > 1 && (
        <footer>
          <span className="hs-quiet">{review.places((place % spans.length) + 1, spans.length)}</span>
          <Button size="small" type="link" onClick={() => actions.showPlace(item.finding.id, place + 1)}>{review.nextPlace}</Button>
        </footer>
      )}
    </blockquote>
  )
}

function Bases({ bases }: { readonly bases: readonly BasisOnDay[] }): ReactNode {
  const { review } = useMessages()
  const readings = { 'full-text': review.readFully, web: review.readOnWeb, 'from-knowledge': review.notRead }
  return (
    <div className="hs-bases">
      <span className="hs-part">{review.basis}</span>
      <ul>
        {bases.map((basis) => (
          <li key={`${basis.act}${basis.article}${basis.note}`}>
            <Tooltip title={<>{basis.title}{basis.article}<br />{basis.version}<br />{basis.note === '' ? null : <>{basis.note}<br /></>}{readings[basis.verification]}</>}>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
              <span tabIndex={0} className="hs-basis">《{basis.act}》{basis.article}{basis.verification === 'from-knowledge' && <em>{review.notRead}</em>}</span>
            </Tooltip>
          </li>
        ))}
      </ul>
    </div>
  )
}
