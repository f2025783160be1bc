import { Alert, Form, Input, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ReportLine } from '../../../../shared/reports/annual-report'
import { useMessages, useServices } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useSubmit } from '../../../ui/use-submit'
import { correctFigure } from './annual-acts'

/** Corrects a figure of a closed year with a reason; what was closed stays beside it. */
export function CorrectionDialog({ line, year, now, onClose }: { readonly line: ReportLine; readonly year: number; readonly now: number | null; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { reports: { annual }, shell } = useMessages()
  const [value, setValue] = useState<number | null>(now ?? line.value)
  const [reason, setReason] = useState('')
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const why = await correctFigure(services, year, line.id, value, reason)
    if (why === null) onClose()
    return why
  })
  return (
    <Modal open title={annual.correctTitle(line.title)} okText={annual.correct} cancelText={shell.cancel} confirmLoading={isRunning} onOk={submit} onCancel={onClose} mask={{ closable: false }}>
      <p className="hs-quiet">{annual.correctBody}</p>
      <Form layout="vertical">
        <Form.Item label={annual.value(line.unit)} htmlFor="hs-corrected"><InputNumber id="hs-corrected" autoFocus min={0} value={value} onChange={setValue} /></Form.Item>
        <Form.Item label={annual.reason} htmlFor="hs-correction-reason"><Input id="hs-correction-reason" value={reason} onChange={(event) => setReason(event.target.value)} /></Form.Item>
      </Form>
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </Modal>
  )
}
