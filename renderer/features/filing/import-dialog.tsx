import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { beijingMinute } from '../../../shared/core/beijing-time'
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
import { UnreadDialog } from '../../ui/unread-dialog'
import { useLive } from '../../ui/use-live'
import { useSubmit, type Submit } from '../../ui/use-submit'
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

/** Whether importing a package would change anything. */
function bringsChange(inspected: Inspected): boolean {
  if (inspected.kind === 'report') return !inspected.report.plan.isRepeated && inspected.report.plan.added.length + inspected.report.plan.updated.length > 0
  return inspected.kind === 'answer' && !inspected.answer.isRepeated && inspected.answer.answers.some(({ because }) => because === null)
}

export interface ImportDialogProps {
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly desk: FilingDesk
  readonly onKeys: () => void
  readonly onClose: () => void
}

/** What is in a package and what importing it would change; or why it is refused. Nothing is stored before the person says so. */
export function ImportDialog(props: ImportDialogProps): ReactNode {
  const { store } = useServices()
  const { shell } = useMessages()
  const { file, desk, onClose } = props
  const { value: inspected, error } = useLive(store, [], file.name, () => inspect(store, file.bytes, desk.ourName))
  if (error !== null) return <UnreadDialog title={file.name} error={error} closeText={shell.close} onClose={onClose} />
  return inspected === null ? null : <InspectedPackage {...props} inspected={inspected} />
}

function InspectedPackage({ file, desk, inspected, onKeys, onClose }: ImportDialogProps & { readonly inspected: Inspected }): ReactNode {
  const { filing: words, shell } = useMessages()
  const { refusal, isRunning, submit } = useTakeIn(file, desk, inspected, onClose)
  const isChange = bringsChange(inspected)
  return (
    <Modal
      open title={file.name} width={640} onCancel={onClose} mask={{ closable: false }}
      footer={[
        ...(inspected.kind === 'refused' && inspected.refusal.code === 'unknown-key' ? [<Button key="keys" onClick={() => {
          onClose()
          onKeys()
        }}>{words.toKeys}</Button>] : []),
        <Button key="close" onClick={onClose}>{isChange ? shell.cancel : shell.close}</Button>,
        ...(isChange ? [<Button key="import" type="primary" loading={isRunning} onClick={submit}>{words.importIt}</Button>] : []),
      ]}
    >
      {inspected.kind === 'refused' && <Alert type="error" role="alert" showIcon title={words.refused} description={inspected.refusal.message} />}
      {inspected.kind === 'report' && <ReportContents report={inspected.report} />}
      {inspected.kind === 'answer' && <AnswerContents answer={inspected.answer} />}
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </Modal>
  )
}

/** Stores what a package brings, once, and says what came of it. */
function useTakeIn({ name, bytes }: ImportDialogProps['file'], desk: FilingDesk, inspected: Inspected, onDone: () => void): Submit {
  const services = useServices()
  const { filing: words } = useMessages()
  const toast = useToast()
  return useSubmit(async () => {
    if (inspected.kind === 'refused') return inspected.refusal.message
    const by = deskOf(services, desk.ourName, ACTS.receivePackage, name)
    const given = { bytes, fileName: name }
    const done = inspected.kind === 'report' ? await importReport(services.store, by, { ...given, inspected: inspected.report }) : await importAnswer(services.store, by, { ...given, inspected: inspected.answer })
    if (!done.ok) return done.error
    toast.say(words.imported(done.value))
    onDone()
    return null
  })
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
