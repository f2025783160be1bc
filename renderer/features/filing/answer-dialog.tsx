import { Alert, Button, Form, Input, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { textOf } from '../../../shared/registers/field'
import { isFiling, outcomesOf } from '../../../shared/registers/filed-registers'
import { waitingRecords, type AnswerRequest, type GivenAnswer, type WaitingRecord } from '../../../shared/storage/answer-report'
import { useMessages, useServices } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { UnreadDialog } from '../../ui/unread-dialog'
import { useLive } from '../../ui/use-live'
import { useSubmit } from '../../ui/use-submit'
import { exportAnswer } from './filing-acts'
import type { Exchange, FilingDesk } from './use-filing'

export interface AnswerDialogProps {
  readonly report: Exchange
  readonly desk: FilingDesk
  readonly onOpen: (register: string, id: RecordId) => void
  readonly onClose: () => void
}

/** 回复: what waits in a report, and the answer to it. */
export function AnswerDialog(props: AnswerDialogProps): ReactNode {
  const { store } = useServices()
  const { filing: words, shell } = useMessages()
  const { value: waiting, error } = useLive(store, [], props.report.id, () => waitingRecords(store, props.report))
  if (error !== null) return <UnreadDialog title={words.answerTitle(props.report.from)} error={error} closeText={shell.close} onClose={props.onClose} />
  return waiting === null ? null : <AnswerForm {...props} waiting={waiting} />
}

/** One opinion per reported record; numbers, letters and the signed package follow in one step. */
function AnswerForm({ report, desk, waiting, onOpen, onClose }: AnswerDialogProps & { readonly waiting: readonly WaitingRecord[] }): ReactNode {
  const services = useServices()
  const messages = useMessages()
  const { filing: words, shell } = messages
  const toast = useToast()
  const [given, setGiven] = useState<Readonly<Record<string, GivenAnswer>>>({})
  const [role, setRole] = useState<AnswerRequest['role']>('reviewer')
  const answerOf = ({ id, gaps }: WaitingRecord): GivenAnswer => given[id] ?? { record: id, outcome: gaps.length > 0 ? 'return' : 'file', opinion: gaps.join('\n'), waiver: '' }
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const done = await exportAnswer(services, report, { ourName: desk.ourName, answers: waiting.map(answerOf), role }, messages)
    if (!done.ok) return done.error
    toast.say(done.value === null ? words.kept : words.answeredAs(done.value))
    onClose()
    return null
  })
  return (
    <Modal open title={words.answerTitle(report.from)} width={680} okText={words.answerExport} cancelText={shell.cancel} onOk={submit} onCancel={onClose} okButtonProps={{ loading: isRunning }} mask={{ closable: false }}>
      <p className="hs-quiet">{words.answerBody}</p>
      <Form layout="vertical">
        {waiting.map((one) => {
          const answer = answerOf(one)
          return <OneAnswer key={one.id} record={one} answer={answer} onChange={(part) => setGiven({ ...given, [one.id]: { ...answer, ...part } })} onOpen={onOpen} />
        })}
        <Form.Item label={words.role}><Radio.Group aria-label={words.role} value={role} onChange={(event) => setRole(event.target.value as AnswerRequest['role'])} options={(['reviewer', 'legal-head'] as const).map((value) => ({ value, label: words.roles[value] }))} /></Form.Item>
      </Form>
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </Modal>
  )
}

interface OneAnswerProps {
  readonly record: WaitingRecord
  readonly answer: GivenAnswer
  readonly onChange: (part: Partial<GivenAnswer>) => void
  readonly onOpen: (register: string, id: RecordId) => void
}

function OneAnswer({ record: { id, filed, fields, gaps }, answer, onChange, onOpen }: OneAnswerProps): ReactNode {
  const { filing: words } = useMessages()
  const title = textOf(fields, 'title')
  return (
    <fieldset className="hs-answer">
      <legend>{title} <span className="hs-quiet">{filed.register.title}</span> <Button size="small" type="text" onClick={() => onOpen(filed.register.id, id)}>{words.open}</Button></legend>
      {gaps.length > 0 && <Alert type="warning" showIcon title={words.gaps(gaps.length)} description={<ul className="hs-gaps">{gaps.map((gap) => <li key={gap}>{gap}</li>)}</ul>} />}
      <Radio.Group aria-label={`${title} ${words.outcome}`} value={answer.outcome} onChange={(event) => onChange({ outcome: event.target.value as GivenAnswer['outcome'], opinion: event.target.value === 'return' ? gaps.join('\n') : '' })} options={outcomesOf(filed).map((value) => ({ value, label: words.outcomes[value] }))} />
      {answer.outcome !== 'file' && <LongText label={words.opinions[answer.outcome]} of={title} value={answer.opinion} onChange={(opinion) => onChange({ opinion })} />}
      {gaps.length > 0 && isFiling(answer.outcome) && <LongText label={words.waiver} of={title} value={answer.waiver ?? ''} onChange={(waiver) => onChange({ waiver })} />}
    </fieldset>
  )
}

/** A text with its label above; `of` tells readers of the screen which record it is about. */
function LongText({ label, of, value, onChange }: { readonly label: string; readonly of: string; readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  return (
    <div className="hs-answer-text">
      <span aria-hidden="true">{label}</span>
      <Input.TextArea aria-label={`${of} ${label}`} autoSize={{ minRows: 2, maxRows: 8 }} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}
