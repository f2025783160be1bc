import { Button, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { beijingMinute } from '../../../../shared/core/beijing-time'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { compareReviewers, type ReviewerPair, type ReviewerView } from '../../../../shared/findings/compare-reviewers'
import { ACTS } from '../../../../shared/storage/acts'
import { useMessages, useServices } from '../../../services'
import { Modal } from '../../../ui/modal'
import { SeverityMark } from '../../../ui/severity-mark'
import { useToast } from '../../../ui/toast'
import { decide } from '../decide'
import type { Desk } from '../use-desk'
import type { Reviewers } from './use-reviewers'
import './reviewers.css'

export interface ReviewersDialogProps {
  readonly desk: Desk
  readonly reviewers: Reviewers
  readonly onGoToFinding: (findingId: string) => void
  readonly onClose: () => void
}

const KINDS = ['differ', 'only', 'agree'] as const

/** Two reviewers of one version side by side: where they agree, where they differ, what one alone dealt with; each difference is settled into one. */
export function ReviewersDialog({ desk, reviewers, onGoToFinding, onClose }: ReviewersDialogProps): ReactNode {
  const { review: { reviewers: words }, opinion: { conclusions } } = useMessages()
  const [pair, setPair] = useState<readonly [string, string]>([reviewers.names[0]!, reviewers.names[1]!])
  const [kind, setKind] = useState<ReviewerPair['kind']>('differ')
  const compared = compareReviewers(desk.findings, reviewers.views, pair, reviewers.settledAt)
  const listed = compared.filter((one) => one.kind === kind)
  const concluded = (name: string): string => {
    const said = reviewers.conclusions.find(({ reviewer }) => reviewer === name)?.conclusion ?? null
    return said === null ? words.notConcluded : conclusions[said]
  }
  const choose = (index: 0 | 1, name: string): void => setPair(index === 0 ? [name, pair[1] === name ? pair[0] : pair[1]] : [pair[0] === name ? pair[1] : pair[0], name])
  return (
    <Modal open title={words.title} onCancel={onClose} footer={null} width={960}>
      <div className="hs-reviewers-head" role="group" aria-label={words.filter}>
        {KINDS.map((one) => <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>{words.kinds[one]} {compared.filter((each) => each.kind === one).length}</button>)}
      </div>
      <table className="hs-reviewers">
        <thead>
          <tr>
            <th scope="col">{words.finding}</th>
            {([0, 1] as const).map((index) => (
              <th key={index} scope="col">
                {reviewers.names.length === 2 ? pair[index] : <Select size="small" aria-label={words.reviewer(index + 1)} value={pair[index]} onChange={(name) => choose(index, name)} options={reviewers.names.map((name) => ({ value: name, label: name }))} />}
              </th>
            ))}
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="hs-reviewers-conclusion"><th scope="row">{words.conclusion}</th><td>{concluded(pair[0])}</td><td>{concluded(pair[1])}</td><td /></tr>
          {listed.map((one) => <Row key={one.item.finding.id} desk={desk} pair={one} onGoToFinding={onGoToFinding} />)}
        </tbody>
      </table>
      {listed.length === 0 && <p className="hs-none">{words.none[kind]}</p>}
    </Modal>
  )
}

function Row({ desk, pair, onGoToFinding }: { readonly desk: Desk; readonly pair: ReviewerPair; readonly onGoToFinding: (findingId: string) => void }): ReactNode {
  const { review: { reviewers: words }, severity } = useMessages()
  const { item, first, second, kind, isSettled } = pair
  return (
    <tr>
      <th scope="row">
        <button type="button" onClick={() => onGoToFinding(item.finding.id)}>
          <SeverityMark tone={item.tone} word={severity[item.tone]} /> <span className="hs-quiet">{item.finding.clause}</span> {item.finding.title}
        </button>
      </th>
      <Said view={first} />
      <Said view={second} />
      <td>
        <span>{words.decisions[item.decision]}</span>
        {kind === 'differ' && isSettled && <span className="hs-quiet">{words.settled}</span>}
        {kind === 'differ' && !isSettled && [first, second].map((view) => view !== null && <Settle key={view.reviewer} desk={desk} pair={pair} view={view} />)}
      </td>
    </tr>
  )
}

function Said({ view }: { readonly view: ReviewerView | null }): ReactNode {
  const { review: { reviewers: words }, severity } = useMessages()
  if (view === null) return <td className="hs-quiet">{words.silent}</td>
  return (
    <td>
      <span>{words.decisions[view.decision]}{view.regrade === null ? '' : words.graded(severity[view.regrade.severity])}</span>
      {[view.reason, view.regrade?.reason ?? ''].filter((reason) => reason !== '').map((reason) => <p key={reason} className="hs-quiet">{reason}</p>)}
      <p className="hs-quiet">{beijingMinute(view.at)}</p>
    </td>
  )
}

/** Makes one reviewer's word the office's; both words stay on record. */
function Settle({ desk, pair, view }: { readonly desk: Desk; readonly pair: ReviewerPair; readonly view: ReviewerView }): ReactNode {
  const { review: { reviewers: words } } = useMessages()
  const services = useServices()
  const toast = useToast()
  const settle = (): void => {
    const { decision, reason, regrade } = view
    const change = { decision, reason, regrade, settled: { by: services.person().name, at: services.clock.now() } }
    decide(services, desk, [{ item: pair.item, change }], ACTS.settle, `${pair.item.finding.ruleId} ${pair.item.finding.clause} 按${view.reviewer}意见`).then(() => toast.say(words.done(view.reviewer)), (error: unknown) => toast.say(wordsOfError(error)))
  }
  return <Button size="small" onClick={settle}>{words.settle(view.reviewer)}</Button>
}
