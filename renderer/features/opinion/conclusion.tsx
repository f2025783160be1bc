import { Button, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { refuseConclusion } from '../../../shared/opinion/conclusion'
import { CONCLUSIONS, type Conclusion } from '../../../shared/opinion/opinion'
import { useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { CounselLetterDialog } from './issue/counsel-letter-dialog'
import { CounselLetters } from './issue/counsel-letters'
import { IssueDialog } from './issue/issue-dialog'
import { AdoptionLine } from './issue/item-answers'
import { IssuedPanel } from './issue/issued-panel'
import type { OpenOpinion } from './use-opinion'
import { conclude } from './write-opinion'
import { useExport } from './use-export'

const CHOICES = Object.keys(CONCLUSIONS) as readonly Conclusion[]

/** The four conclusions, the refused ones with the reason in words, and the way to issue; what was issued below. */
export function ConclusionChoice({ matter, open }: { readonly matter: RecordId; readonly open: OpenOpinion }): ReactNode {
  const { opinion } = useMessages()
  const { conclusion } = open.opinion
  return (
    <section className="hs-conclusion" aria-labelledby="hs-conclusion-title">
      <h3 id="hs-conclusion-title">{opinion.conclusion}</h3>
      {open.isFrozen ? (
        <>
          <p className="hs-concluded">{conclusion === null ? '' : opinion.conclusions[conclusion]}</p>
          <div className="hs-conclusion-foot"><CounselLetterButton matter={matter} open={open} /></div>
        </>
      ) : <Concluding matter={matter} open={open} />}
      {open.issued !== null && <AdoptionLine items={open.opinion.items} answers={open.issued.answers} />}
      {open.issues.length > 0 && <IssuedPanel matter={matter} title={opinion.fileName(open.opinion.contractTitle)} issues={open.issues} isFrozen={open.isFrozen} />}
      {open.counselLetters.length > 0 && <CounselLetters letters={open.counselLetters} />}
    </section>
  )
}

/** Counsel writes on the same findings, before the office issues or after: an issued text stands as it is and is only read. */
function CounselLetterButton({ matter, open, disabled = false }: { readonly matter: RecordId; readonly open: OpenOpinion; readonly disabled?: boolean }): ReactNode {
  const { opinion } = useMessages()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button disabled={disabled} onClick={() => setAsking(true)}>{opinion.counselLetter.act}</Button>
      {isAsking && <CounselLetterDialog matter={matter} open={open} onClose={() => setAsking(false)} />}
    </>
  )
}

function Concluding({ matter, open }: { readonly matter: RecordId; readonly open: OpenOpinion }): ReactNode {
  const { opinion } = useMessages()
  const services = useServices()
  const toast = useToast()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isIssuing, setIssuing] = useState(false)
  const current = open.opinion.conclusion
  const standing = current === null ? null : refuseConclusion(current, open.state)
  const choose = (choice: Conclusion): void => {
    const reason = refuseConclusion(choice, open.state)
    setRefusal(reason)
    if (reason === null) void conclude(services, matter, choice).catch((error: unknown) => toast.say(wordsOfError(error)))
  }
  const { run, isRunning } = useExport(matter, open)
  const reason = refusal ?? standing
  return (
    <>
      <Radio.Group
        value={current} onChange={(event) => choose(event.target.value as Conclusion)}
        options={CHOICES.map((choice) => ({ value: choice, label: opinion.conclusions[choice], className: refuseConclusion(choice, open.state) === null ? '' : 'hs-refused' }))}
      />
      {reason !== null && <p className="hs-refusal" role="alert">{reason}</p>}
      <div className="hs-conclusion-foot">
        <Button type="primary" disabled={current === null || standing !== null} onClick={() => setIssuing(true)}>{opinion.issue.act}</Button>
        <Button loading={isRunning} disabled={current === null || standing !== null} onClick={run}>{opinion.export}</Button>
        <CounselLetterButton matter={matter} open={open} disabled={current === null || standing !== null} />
        {open.exported !== null && <span className="hs-quiet">{opinion.exportedAt(open.exported.at.slice(0, 10), open.exported.name)}</span>}
        {current === null && <span className="hs-quiet">{opinion.cannotExport}</span>}
      </div>
      {isIssuing && <IssueDialog matter={matter} open={open} onClose={() => setIssuing(false)} />}
    </>
  )
}
