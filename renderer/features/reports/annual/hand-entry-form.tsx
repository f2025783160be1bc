import { Button, Input, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { ReportLine } from '../../../../shared/reports/annual-report'
import { useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'
import { enterFigure } from './annual-acts'

/** A figure no register holds, with where it comes from: without a source it is not taken. */
export function HandEntryForm({ line, year, onClose }: { readonly line: ReportLine; readonly year: number; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { reports: { annual }, shell } = useMessages()
  const toast = useToast()
  const [value, setValue] = useState<number | null>(line.value)
  const [source, setSource] = useState(line.source)
  const isComplete = value !== null && source.trim() !== ''
  const save = (): void => {
    if (value === null || !isComplete) return
    enterFigure(services, { figure: line.id, year, value, source: source.trim() }).then(onClose, (error: unknown) => toast.say(wordsOfError(error)))
  }
  return (
    <form className="hs-hand-entry" onSubmit={(event) => {
      event.preventDefault()
      save()
    }}>
      <label>{annual.value(line.unit)}<InputNumber autoFocus min={0} value={value} onChange={setValue} aria-label={annual.value(line.unit)} /></label>
      <label>{annual.sourceLabel}<Input value={source} onChange={(event) => setSource(event.target.value)} placeholder={annual.sourceHint} aria-label={annual.sourceLabel} /></label>
      <Button size="small" type="primary" htmlType="submit" disabled={!isComplete}>{annual.save}</Button>
      <Button size="small" onClick={onClose}>{shell.cancel}</Button>
    </form>
  )
}
