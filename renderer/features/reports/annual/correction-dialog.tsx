import { Alert, Form, Input, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { ReportLine } from '../../../../shared/reports/annual-report'
import { useMessages, useServices } from '../../../services'
import { Modal } from '../../../ui/modal'
import { correctFigure } from './annual-acts'

/** Corrects a figure of a closed year with a reason; what was closed stays beside it. */
export function CorrectionDialog({ line, year, now, onClose }: { readonly line: ReportLine; readonly year: number; readonly now: number | null; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { reports: { annual }, shell } = useMessages()
  const [value, setValue] = useState<number | null>(now ?? line.value)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = (): void => {
    correctFigure(services, year, line.id, value, reason).then((why) => (why === null ? onClose() : setRefusal(why)), (error: unknown) => setRefusal(wordsOfError(error)))
  }
  return (
    <Modal open title={annual.correctTitle(line.title)} okText={annual.correct} cancelText={shell.cancel} onOk={submit} onCancel={onClose} mask={{ closable: false }}>
      <p className="hs-quiet">{annual.correctBody}</p>
      <Form layout="vertical">
        <Form.Item label={annual.value(line.unit)} htmlFor="hs-corrected"><InputNumber id="hs-corrected" autoFocus min={0} value={value} onChange={setValue} /></Form.Item>
        <Form.Item label={annual.reason} htmlFor="hs-correction-reason"><Input id="hs-correction-reason" value={reason} onChange={(event) => setReason(event.target.value)} /></Form.Item>
      </Form>
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </Modal>
  )
}
