import { Form, Input, Radio, type InputRef } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import type { Regrade } from '../../../shared/findings/decided-finding'
import { useMessages } from '../../services'
import { Modal } from '../../ui/modal'
import type { DeskFinding } from './desk-finding'
import { useJournaled } from './use-journaled'

/** Gives a finding another grade; never without a reason, which is kept in the record of the review. */
export function RegradeDialog({ item, onClose, onSave }: { readonly item: DeskFinding; readonly onClose: () => void; readonly onSave: (regrade: Regrade) => void }): ReactNode {
  const { review, severity, shell } = useMessages()
  const [value, change, done] = useJournaled<{ severity: Regrade['severity']; reason: string }>(`dialog:regrade:${item.finding.id}`, { severity: item.finding.severity, reason: item.regrade?.reason ?? '' })
  const [isMissing, setMissing] = useState(false)
  const field = useRef<InputRef>(null)
  const close = (): void => {
    done()
    onClose()
  }
  const submit = (): void => {
    if (value.reason.trim() === '') {
      setMissing(true)
      return field.current?.focus()
    }
    done()
    onSave({ severity: value.severity, reason: value.reason.trim() })
  }
  return (
    <Modal open title={review.regradeTitle} onCancel={close} onOk={submit} okText={review.save} cancelText={shell.cancel} width={520}>
      <p>{item.finding.ruleId} {item.finding.title}</p>
      <Form layout="vertical">
        <Form.Item label={review.remarkLevel}>
          <Radio.Group aria-label={review.remarkLevel} value={value.severity} onChange={(event) => change({ severity: event.target.value as Regrade['severity'] })} options={(['must-fix', 'should-fix', 'remind'] as const).map((name) => ({ value: name, label: severity[name] }))} />
        </Form.Item>
        <Form.Item label={review.regradeReason} htmlFor="hs-regrade" {...(isMissing ? { validateStatus: 'error' as const, help: review.dismissReasonMissing } : {})}>
          <Input.TextArea id="hs-regrade" ref={field} autoFocus aria-invalid={isMissing} autoSize={{ minRows: 2 }} value={value.reason} onChange={(event) => change({ reason: event.target.value })} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
