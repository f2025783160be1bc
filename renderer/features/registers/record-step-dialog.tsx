import { Alert, Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { parseLocalDate } from '../../../shared/core/local-date'
import { AGREED_TERMS } from '../../../shared/registers/agreed-terms'
import type { Fields } from '../../../shared/registers/field'
import type { Transition } from '../../../shared/registers/process'
import { ROLES, type Role } from '../../../shared/registers/role'
import { takeRecordStep } from '../../../shared/storage/register-records'
import { STEP_EFFECTS } from '../../../shared/storage/step-effects'
import { useMessages, useServices } from '../../services'
import { DateField } from '../../ui/date-field'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { useSubmit } from '../../ui/use-submit'
import { AgreedTermsOffer } from './agreed-terms-offer'
import { FieldInput } from './form/field-input'
import type { RegisterWithProcess } from '../../../shared/registers/definition'
import { stepPath, useAskedFields } from './use-asked-fields'

/** Asks who takes the step, what it needs and why, and takes it; a refusal is said in words and nothing is stored. */
export function RecordStepDialog({ register, id, fields, step, onClose }: { readonly register: RegisterWithProcess; readonly id: RecordId; readonly fields: Fields; readonly step: Transition; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { registers: words, process, shell } = useMessages()
  const toast = useToast()
  const today = services.clock.today()
  const roles = step.who.filter((one) => one !== 'system')
  const [role, setRole] = useState<Role>(roles[0] ?? 'system')
  const [actorName, setActorName] = useState(services.person().name)
  const [on, setOn] = useState<string>(today)
  const [reason, setReason] = useState('')
  const { asked, offered, merged, entered, enter, firstWrong, showGaps, form } = useAskedFields(register, step, fields, today)
  const because = step.reasonWhen?.(merged) ?? null
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const day = parseLocalDate(on)
    if (day === null) return process.badDay
    if (actorName.trim() === '') return words.nobody
    const wrong = firstWrong()
    if (wrong !== null) return wrong
    const name = actorName.trim()
    const taken = await takeRecordStep(services.store, register, id, { transition: step.id, actor: { id: name, name, role }, on: day, at: services.clock.now(), reason: reason.trim(), changes: entered }, STEP_EFFECTS)
    if (!taken.ok) {
      showGaps()
      return taken.error.message
    }
    toast.say(process.taken(step.title))
    onClose()
    return null
  })
  return (
    <Modal open title={step.title} okText={step.title} cancelText={shell.cancel} onCancel={onClose} width={offered.length > 0 ? 760 : 560} mask={{ closable: false }} confirmLoading={isRunning} onOk={submit}>
      <div className="hs-form-grid hs-step-fields">
        <div className="hs-field"><label htmlFor="hs-step-actor">{process.actor}</label><Input id="hs-step-actor" value={actorName} onChange={(event) => setActorName(event.target.value)} /></div>
        <div className="hs-field"><label htmlFor="hs-step-role">{process.role}</label><Select id="hs-step-role" aria-label={process.role} value={role} onChange={setRole} options={roles.map((one) => ({ value: one, label: ROLES[one] }))} /></div>
        <div className="hs-field"><label htmlFor="hs-step-on">{process.on}</label><DateField id="hs-step-on" value={on} onChange={setOn} onUnreadable={() => setOn('')} /></div>
        {asked.map((field) => <FieldInput key={field.id} field={{ ...field, required: true }} path={stepPath(field)} fields={merged} form={form} onChange={(value) => enter(field.id, value)} />)}
        {offered.map((field) => (field.id === AGREED_TERMS.id
          ? <AgreedTermsOffer key={field.id} fields={merged} form={form} onChange={(value) => enter(field.id, value)} />
          : <FieldInput key={field.id} field={field} path={stepPath(field)} fields={merged} form={form} onChange={(value) => enter(field.id, value)} />))}
        {because !== null && <p className="hs-field-wide hs-refused-because">{because}</p>}
        {(step.needsReason || because !== null) && <div className="hs-field hs-field-wide"><label htmlFor="hs-step-reason">{process.reason}</label><Input.TextArea id="hs-step-reason" autoSize={{ minRows: 3 }} value={reason} onChange={(event) => setReason(event.target.value)} /></div>}
      </div>
      {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
    </Modal>
  )
}
