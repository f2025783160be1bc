import { Alert, Button } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { beijingMinute } from '../../../shared/core/beijing-time'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { textOf, type Fields } from '../../../shared/registers/field'
import { filedRegister, isFiling } from '../../../shared/registers/filed-registers'
import { clockDoubts } from '../../../shared/registers/filing-package/clock-doubts'
import type { Manifest, PackageAnswer } from '../../../shared/registers/filing-package/manifest'
import type { PackageRefusal } from '../../../shared/registers/filing-package/read-package'
import { ACTS } from '../../../shared/storage/acts'
import { importAnswer, inspectAnswer, type InspectedAnswer } from '../../../shared/storage/receive-answer'
import { importReport, inspectReport, openPackage, type InspectedReport } from '../../../shared/storage/receive-report'
import type { Store } from '../../../shared/storage/store'
import { useMessages, useServices } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { deskOf, type FilingDesk } from './use-filing'

type Inspected =
  | { readonly kind: 'refused'; readonly refusal: PackageRefusal }
  | { readonly kind: 'report'; readonly report: InspectedReport }
  | { readonly kind: 'answer'; readonly answer: InspectedAnswer }

async function inspect(store: Store, bytes: Uint8Array, ourName: string): Promise<Inspected> {
  const opened = await openPackage(store, bytes, ourName)
  if (!opened.ok) return { kind: 'refused', refusal: opened.error }
  if (opened.value.manifest.kind === 'report') {
    const report = await inspectReport(store, opened.value)
    return report.ok ? { kind: 'report', report: report.value } : { kind: 'refused', refusal: report.error }
  }
  const answer = await inspectAnswer(store, opened.value)
  return answer.ok ? { kind: 'answer', answer: answer.value } : { kind: 'refused', refusal: answer.error }
}

/** What is in a package and what importing it would change; or why it is refused. Nothing is stored before the person says so. */
export function ImportDialog({ file, desk, onKeys, onClose }: { readonly file: { readonly name: string; readonly bytes: Uint8Array }; readonly desk: FilingDesk; readonly onKeys: () => void; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { filing: words, shell } = useMessages()
  const toast = useToast()
  const [inspected, setInspected] = useState<Inspected | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => void inspect(services.store, file.bytes, desk.ourName).then(setInspected, (error: unknown) => setRefusal(wordsOfError(error))), [services, file, desk.ourName])
  if (inspected === null) return null
  const given = { bytes: file.bytes, fileName: file.name }
  const run = async (): Promise<void> => {
    const by = deskOf(services, desk.ourName, ACTS.receivePackage, file.name)
    const done = inspected.kind === 'report' ? await importReport(services.store, by, { ...given, inspected: inspected.report })
      : inspected.kind === 'answer' ? await importAnswer(services.store, by, { ...given, inspected: inspected.answer }) : null
    if (done === null) return
    if (!done.ok) return setRefusal(done.error)
    toast.say(words.imported(done.value))
    onClose()
  }
  const isChange = inspected.kind === 'report' ? !inspected.report.plan.isRepeated && inspected.report.plan.added.length + inspected.report.plan.updated.length > 0
    : inspected.kind === 'answer' && !inspected.answer.isRepeated && inspected.answer.answers.some(({ because }) => because === null)
  return (
    <Modal
      open title={file.name} width={640} onCancel={onClose} mask={{ closable: false }}
      footer={[
        ...(inspected.kind === 'refused' && inspected.refusal.code === 'unknown-key' ? [<Button key="keys" onClick={() => {
          onClose()
          onKeys()
        }}>{words.toKeys}</Button>] : []),
        <Button key="close" onClick={onClose}>{isChange ? shell.cancel : shell.close}</Button>,
        ...(isChange ? [<Button key="import" type="primary" onClick={() => void run().catch((error: unknown) => setRefusal(wordsOfError(error)))}>{words.importIt}</Button>] : []),
      ]}
    >
      {inspected.kind === 'refused' && <Alert type="error" role="alert" showIcon title={words.refused} description={inspected.refusal.message} />}
      {inspected.kind === 'report' && <ReportContents report={inspected.report} />}
      {inspected.kind === 'answer' && <AnswerContents answer={inspected.answer} />}
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </Modal>
  )
}

function ReportContents({ report: { verified, plan, missing, settled } }: { readonly report: InspectedReport }): ReactNode {
  const { filing: words } = useMessages()
  const { manifest, fingerprint } = verified
  const statusOf = (id: string): string => {
    if (plan.added.some((one) => one.id === id)) return words.status.new
    if (plan.updated.some((one) => one.id === id)) return words.status.updated
    return settled.includes(id) ? words.status.settled : words.status.known
  }
  return (
    <>
      <p>{words.isFrom(manifest.from, beijingMinute(manifest.createdAt))}</p>
      <p className="hs-number">{words.signedWith(fingerprint)}</p>
      <ClockDoubts manifest={manifest} reportedAt={null} />
      {plan.isRepeated && <Alert type="info" showIcon title={words.repeated} />}
      <ul className="hs-package-records">
        {manifest.records.map(({ id, register, fields }) => (
          <li key={id}>
            <strong>{textOf(fields as Fields, 'title')}</strong> <span className="hs-quiet">{filedRegister(register)?.register.title} {statusOf(id)}</span>
            {(missing.get(id) ?? []).map((line) => <p key={line} className="hs-filing-back">{line}</p>)}
          </li>
        ))}
      </ul>
      <p className="hs-quiet">{words.files(manifest.files.length)}</p>
    </>
  )
}

function AnswerContents({ answer: { verified, answers, isRepeated, reportedAt } }: { readonly answer: InspectedAnswer }): ReactNode {
  const { filing: words } = useMessages()
  const { manifest, fingerprint } = verified
  return (
    <>
      <p>{words.isFrom(manifest.from, beijingMinute(manifest.createdAt))}</p>
      <p className="hs-number">{words.signedWith(fingerprint)}</p>
      <ClockDoubts manifest={manifest} reportedAt={reportedAt} />
      {isRepeated && <Alert type="info" showIcon title={words.repeated} />}
      <ul className="hs-package-records">
        {answers.map(({ answer, title, because }) => (
          <li key={answer.record}>
            <strong>{title}</strong> <span>{words.outcomes[answer.outcome]}</span> <span className="hs-number">{[answer.number, answer.receiptNumber].filter((part) => part !== '').join(' ')}</span>
            {answer.limit !== undefined && <p className="hs-number">{words.answerBy(answer.limit.due, answer.limit.count, answer.limit.unit)}</p>}
            {isOwnLimit(answer) && because === null && <p className="hs-quiet">{words.ownLimit}</p>}
            {answer.opinion !== '' && <p className="hs-package-opinion">{answer.opinion}</p>}
            {because !== null && !isRepeated && <p className="hs-filing-back">{because}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Sent back by a package that does not say until when. */
function isOwnLimit({ outcome, limit }: PackageAnswer): boolean {
  return !isFiling(outcome) && limit === undefined
}

function ClockDoubts({ manifest, reportedAt }: { readonly manifest: Manifest; readonly reportedAt: string | null }): ReactNode {
  const { clock } = useServices()
  return clockDoubts(manifest, clock.now(), reportedAt).map((doubt) => <Alert key={doubt} type="warning" showIcon title={doubt} />)
}
