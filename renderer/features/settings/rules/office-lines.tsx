import { Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { fen, formatYuan } from '../../../../shared/core/money'
import { AMOUNT_LINES, type AmountLineId } from '../../../../shared/registers/amount-lines'
import { parameterEntryOn } from '../../../../shared/rules/office-settings'
import { useMessages } from '../../../services'
import { ParameterDialog } from './parameter-dialog'
import { useRuleSettings } from './use-rule-settings'

/**
 * The amount lines of the office as they apply today, each with its paper and day. They are the parameters of the same
 * name under 参数与时限: changing one there changes it here, and every change is in the history.
 */
export function OfficeLines(): ReactNode {
  const { settings: words, ruleSettings, intake } = useMessages()
  const { read, change, today } = useRuleSettings()
  const [open, setOpen] = useState<AmountLineId | null>(null)
  if (read === null) return null
  if (!read.ok) return <div role="alert" className="hs-refusal">{ruleSettings.unreadable}：{read.error.join('')}</div>
  const { settings } = read.value
  return (
    <>
      {(Object.keys(AMOUNT_LINES) as AmountLineId[]).map((id) => {
        const entry = parameterEntryOn<number>(settings, AMOUNT_LINES[id], today)
        const isEntered = entry !== null && entry.value !== null
        return (
          <Form.Item key={id} label={words.lines[id]} {...(isEntered ? {} : { extra: words.lineMissing })}>
            <div className="hs-line-setting">
              <span data-line={id}>
                {isEntered
                  ? <><b>{formatYuan(fen(Math.round(entry.value! * 100)))} {intake.yuan}</b> <span className="hs-quiet">{ruleSettings.from(entry.from)} · {entry.source}</span></>
                  : <span className="hs-must-enter">{ruleSettings.mustEnter}</span>}
              </span>
              <Button size="small" aria-label={ruleSettings.changeNamed(words.lines[id])} onClick={() => setOpen(id)}>{ruleSettings.change}</Button>
            </div>
          </Form.Item>
        )
      })}
      {open !== null && <ParameterDialog key={open} parameter={AMOUNT_LINES[open]} settings={settings} today={today} change={change} onClose={() => setOpen(null)} />}
    </>
  )
}
