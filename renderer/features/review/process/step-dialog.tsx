import { Alert, Checkbox, Form, Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { parseLocalDate } from '../../../../shared/core/local-date'
import type { Field, Fields, PersonValue } from '../../../../shared/registers/field'
import type { Transition } from '../../../../shared/registers/process'
import { ROLES, type Role } from '../../../../shared/registers/role'
import { useMessages, useServices } from '../../../services'
import { DateField } from '../../../ui/date-field'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'
import { useSubmit } from '../../../ui/use-submit'
import type { Desk } from '../use-desk'
import { fieldsToFill, takeStep } from './take-step'
import type { ProcessView } from './use-process'

/** Asks what a step needs, says what it does, and takes it. */
export function StepDialog({ desk, view, step, onClose }: { readonly desk: Desk; readonly view: ProcessView; readonly step: Transition; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { process: words, shell } = useMessages()
  const toast = useToast()
  const today = services.clock.today()
  const [role, setRole] = useState<Role>(step.who.find((one) => one !== 'system') ?? step.who[0]!)
  const [actorName, setActorName] = useState(services.person().name)
  const [on, setOn] = useState<string>(today)
  const [reason, setReason] = useState('')
  const asked = fieldsToFill(step, view.fields)
  const [entered, setEntered] = useState<Readonly<Record<string, string | boolean>>>(() => Object.fromEntries(asked.map((field) => [field.id, field.type.kind === 'date' ? today : field.id === 'reviewer' ? services.person().name : ''])))
  const enter = (id: string, value: string | boolean): void => setEntered((before) => ({ ...before, [id]: value }))
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const day = parseLocalDate(on)
    if (day === null) return words.badDay
    const changes: Fields = { ...Object.fromEntries(asked.map((field) => [field.id, valueOf(field, entered[field.id] ?? '')])), ...(step.id === 'approve' ? { approvedSha256: desk.version.fields.fileSha } : {}) }
    const why = await takeStep(services, desk.id, view.fields, { step, actorName, role, on: day, reason: reason.trim(), entered: changes })
    if (why !== null) return why
    toast.say(words.taken(step.title))
    onClose()
    return null
  })
  return (
    <Modal open title={step.title} okText={step.title} cancelText={shell.cancel} onCancel={onClose} width={520} mask={{ closable: false }} confirmLoading={isRunning} onOk={submit}>
      <Form layout="vertical" className="hs-step-form">
        <div className="hs-step-who">
          <Form.Item label={words.actor} htmlFor="hs-step-actor"><Input id="hs-step-actor" value={actorName} onChange={(event) => setActorName(event.target.value)} /></Form.Item>
          <Form.Item label={words.role}><Select aria-label={words.role} value={role} onChange={setRole} options={step.who.filter((one) => one !== 'system').map((one) => ({ value: one, label: ROLES[one] }))} /></Form.Item>
          <Form.Item label={words.on} htmlFor="hs-step-on"><DateField id="hs-step-on" value={on} onChange={setOn} onUnreadable={() => setOn('')} /></Form.Item>
        </div>
        {asked.map((field) => <AskedField key={field.id} field={field} value={entered[field.id] ?? ''} onChange={(value) => enter(field.id, value)} />)}
        {step.needsReason && (
          <Form.Item label={reasonLabel(step, words)} htmlFor="hs-step-reason"><Input.TextArea id="hs-step-reason" autoSize={{ minRows: 3 }} value={reason} onChange={(event) => setReason(event.target.value)} /></Form.Item>
        )}
      </Form>
      {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
    </Modal>
  )
}

interface AskedFieldProps {
  readonly field: Field
  readonly value: string | boolean
  readonly onChange: (value: string | boolean) => void
}

function AskedField({ field, value, onChange }: AskedFieldProps): ReactNode {
  const id = `hs-step-${field.id}`
  if (field.type.kind === 'flag') return <Form.Item><Checkbox checked={value === true} onChange={(event) => onChange(event.target.checked)}>{field.label}</Checkbox></Form.Item>
  return (
    <Form.Item label={field.label} htmlFor={id}>
      {field.type.kind === 'date'
        ? <DateField id={id} value={String(value)} onChange={onChange} onUnreadable={() => onChange('')} />
        : <Input id={id} value={String(value)} onChange={(event) => onChange(event.target.value)} />}
    </Form.Item>
  )
}

function reasonLabel(step: Transition, words: { readonly missing: string; readonly reason: string }): string {
  return step.id === 'return' || step.id === 'ask-materials' || step.id === 'return-again' ? words.missing : words.reason
}

function valueOf(field: Field, typed: string | boolean): unknown {
  if (typeof typed === 'boolean') return typed
  const text = typed.trim()
  if (text === '') return undefined
  switch (field.type.kind) {
    case 'person': return { name: text, title: '', idNumber: '', phone: '' } satisfies PersonValue
    case 'party': return { name: text, creditCode: '' }
    case 'money': return Number.isFinite(Number(text.replaceAll(',', ''))) ? Math.round(Number(text.replaceAll(',', '')) * 100) : undefined
    case 'date': return parseLocalDate(text) ?? undefined
    default: return text
  }
}
