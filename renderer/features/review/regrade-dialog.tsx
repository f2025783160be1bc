import { Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { Regrade } from '../../../shared/findings/decided-finding'
import { useMessages } from '../../services'
import { Modal } from '../../ui/modal'
import type { DeskFinding } from './desk-finding'
import { ReasonField, useReason } from './reason-field'
import { useJournaled } from './use-journaled'

/** Gives a finding another grade; never without a reason, which is kept in the record of the review. */
export function RegradeDialog({ item, onClose, onSave }: { readonly item: DeskFinding; readonly onClose: () => void; readonly onSave: (regrade: Regrade) => void }): ReactNode {
  const { review, severity, shell } = useMessages()
  const [value, change, done] = useJournaled<{ severity: Regrade['severity']; reason: string }>(`dialog:regrade:${item.finding.id}`, { severity: item.finding.severity, reason: item.regrade?.reason ?? '' })
  const reason = useReason()
  const close = (): void => {
    done()
    onClose()
  }
  const submit = (): void => {
    const given = reason.take(value.reason)
    if (given === null) return
    done()
    onSave({ severity: value.severity, reason: given })
  }
  return (
    <Modal open title={review.regradeTitle} onCancel={close} onOk={submit} okText={review.save} cancelText={shell.cancel} width={520}>
      <p>{item.finding.ruleId} {item.finding.title}</p>
      <Form layout="vertical">
        <Form.Item label={review.remarkLevel}>
          <Radio.Group aria-label={review.remarkLevel} value={value.severity} onChange={(event) => change({ severity: event.target.value as Regrade['severity'] })} options={(['must-fix', 'should-fix', 'remind'] as const).map((name) => ({ value: name, label: severity[name] }))} />
        </Form.Item>
        <ReasonField id="hs-regrade" label={review.regradeReason} reason={reason} value={value.reason} onChange={(typed) => change({ reason: typed })} onEnter={submit} />
      </Form>
    </Modal>
  )
}
