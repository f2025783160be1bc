import { Alert, Form, Input, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { SaveRefusal } from '../../../shared/storage/register-records'
import { enterDuty, withdrawDuty } from '../../../shared/storage/enter-duty'
import type { DutyOfYear } from '../../../shared/storage/open-duties'
import { useMessages, useServices, writerOf } from '../../services'
import { DateField } from '../../ui/date-field'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { useSubmit } from '../../ui/use-submit'

const OUTCOMES = ['done', 'none', 'exempt'] as const
type Outcome = (typeof OUTCOMES)[number]

/** Enters a yearly duty as done: on which day, under which number, where; or why there was nothing to do. */
export function DutyDialog({ duty, name, onClose }: { readonly duty: DutyOfYear; readonly name: string; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { deadlines: { duty: words }, shell } = useMessages()
  const toast = useToast()
  const [outcome, setOutcome] = useState<Outcome>('done')
  const [values, setValues] = useState<Readonly<Record<string, string>>>({ doneOn: services.clock.today() })
  const undo = async (): Promise<void> => {
    const withdrawn = await withdrawDuty(services.store, duty, words.undoReason, writerOf(services))
    toast.say(withdrawn.ok ? words.reopened(name) : describe(withdrawn.error, ''))
  }
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
    const entered = await enterDuty(services.store, duty, { ...filled, outcome }, writerOf(services))
    if (!entered.ok) return describe(entered.error, words.incomplete)
    toast.undoable(words.saved(name), shell.undo, () => void undo())
    onClose()
    return null
  })
  const field = (id: string, label: string, input: { readonly required?: boolean; readonly placeholder?: string } = {}): ReactNode => (
    <Form.Item label={label} htmlFor={`hs-duty-${id}`} required={input.required ?? false}>
      <Input id={`hs-duty-${id}`} placeholder={input.placeholder ?? ''} maxLength={300} value={values[id] ?? ''} onChange={(event) => setValues({ ...values, [id]: event.target.value })} />
    </Form.Item>
  )
  return (
    <Modal open title={words.title(name)} okText={words.save} cancelText={shell.cancel} onCancel={onClose} mask={{ closable: false }} confirmLoading={isRunning} onOk={submit}>
      <Form layout="vertical" className="hs-duty-form">
        <Form.Item label={words.outcome}><Radio.Group value={outcome} onChange={(event) => setOutcome(event.target.value as Outcome)} options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))} /></Form.Item>
        <Form.Item label={words.on} htmlFor="hs-duty-doneOn" required>
          <DateField id="hs-duty-doneOn" value={values['doneOn'] ?? ''} onChange={(doneOn) => setValues((before) => ({ ...before, doneOn }))} onUnreadable={() => setValues((before) => ({ ...before, doneOn: '' }))} />
        </Form.Item>
        {outcome === 'done' && field('place', words.place, { required: true, placeholder: words.placeExample })}
        {outcome === 'done' && field('documentNumber', words.documentNumber)}
        {field('remark', words.remark, { required: outcome !== 'done' })}
      </Form>
      <p className="hs-quiet">{words.evidence}</p>
      {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
    </Modal>
  )
}

function describe(refusal: SaveRefusal, incomplete: string): string {
  switch (refusal.kind) {
    case 'invalid': return `${incomplete}${refusal.problems.map(({ message }) => message).join(' ')}`
    case 'changed-meanwhile': return refusal.labels.join('、')
    case 'refused': return refusal.message
  }
}
