import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { officialDate } from '../../../../shared/core/local-date'
import type { RecordId } from '../../../../shared/core/ids'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { useMessages, useServices } from '../../../services'
import { tellHandedOut } from '../../../ui/hand-out-letter'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'
import { WarningLine } from '../../../ui/warning-line'
import { reviseOpinion } from './issue-opinion'
import type { IssuedLine } from './issued-line'
import { printIssue } from './print-issue'
import { saveFrozen, useFrozenWords } from './save-frozen'

/** What was issued, each with its number, names and fingerprint; the newest may be taken up again. */
export function IssuedPanel({ matter, title, issues, isFrozen }: { readonly matter: RecordId; readonly title: string; readonly issues: readonly IssuedLine[]; readonly isFrozen: boolean }): ReactNode {
  const { opinion: { issue: words } } = useMessages()
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="hs-issued" aria-label={words.list}>
      <ol>
        {issues.toReversed().map((issue, index) => <Line key={issue.ordinal} matter={matter} issue={issue} title={title} isCurrent={isFrozen && index === 0} />)}
      </ol>
      {isFrozen && <Button onClick={() => setAsking(true)}>{words.revise}</Button>}
      {isAsking && <ReviseDialog matter={matter} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Line({ matter, issue, title, isCurrent }: { readonly matter: RecordId; readonly issue: IssuedLine; readonly title: string; readonly isCurrent: boolean }): ReactNode {
  const { numbers, opinion: { issue: words }, shell } = useMessages()
  const frozen = useFrozenWords()
  const services = useServices()
  const toast = useToast()
  const tell = (error: unknown): void => toast.say(wordsOfError(error))
  const print = (as: 'text' | 'paper'): void => {
    printIssue(services, matter, issue.ordinal, { as, name: title, words: frozen }).then((done) => {
      const news = tellHandedOut(done, { ...shell.handOut, saved: words.saved })
      if (news !== null) toast.say(news)
    }, tell)
  }
  const save = (): void => {
    saveFrozen(services, { sha: issue.letterSha, name: `${title}.docx` }, frozen).then((name) => name !== null && toast.say(words.saved(name)), tell)
  }
  const { signatories, voided } = issue
  return (
    <li className={isCurrent && voided === null ? 'hs-issue-current' : 'hs-issue-past'}>
      <h4>{issue.number}{!isCurrent && <em>{words.replaced}</em>}</h4>
      {voided !== null && <WarningLine isUrgent text={numbers.isVoid(issue.number, voided.reason, voided.changed)} />}
      <p>{words.signed(officialDate(issue.issuedOn), signatories.reviewer, words.roles[signatories.issuerRole], signatories.issuer)}</p>
      {issue.because !== '' && <p className="hs-quiet">{words.because(issue.because)}</p>}
      <p className="hs-quiet hs-fingerprint" title={issue.letterSha}>SHA-256 {issue.letterSha.slice(0, 16)}…</p>
      <div className="hs-issue-acts">
        <Button size="small" type={isCurrent && voided === null ? 'primary' : 'default'} onClick={save}>{words.save}</Button>
        <Button size="small" type="text" onClick={() => print('text')}>{shell.handOut.asText}</Button>
        <Button size="small" type="text" onClick={() => print('paper')}>{shell.handOut.asPaper}</Button>
      </div>
    </li>
  )
}

function ReviseDialog({ matter, onClose }: { readonly matter: RecordId; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { opinion: { issue: words }, shell } = useMessages()
  const toast = useToast()
  const [because, setBecause] = useState('')
  const submit = (): void => {
    reviseOpinion(services, matter, because.trim()).then(onClose, (error: unknown) => toast.say(wordsOfError(error)))
  }
  return (
    <Modal open title={words.revise} okText={words.reviseConfirm} cancelText={shell.cancel} onOk={submit} onCancel={onClose} okButtonProps={{ disabled: because.trim() === '' }}>
      <p>{words.reviseBody}</p>
      <label htmlFor="hs-because">{words.reviseReason}</label>
      <Input.TextArea id="hs-because" autoFocus autoSize={{ minRows: 2 }} value={because} onChange={(event) => setBecause(event.target.value)} />
    </Modal>
  )
}

