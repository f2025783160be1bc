import { Button, Form, Input, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import { partsOf } from '../../../shared/core/local-date'
import { numberText, type NumberingRule } from '../../../shared/registers/numbering'
import { ACTS } from '../../../shared/storage/acts'
import { editNumberFormat } from '../../../shared/storage/number-acts'
import { numberingRule, type CodeFormat } from '../../../shared/storage/take-number'
import { actOf, useMessages, useServices } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { useSubmit } from '../../ui/use-submit'
import type { NumbersView } from './use-numbers'

/** How numbers of each kind of document look, and what was ever changed about it. */
export function NumberingRules({ view }: { readonly view: NumbersView }): ReactNode {
  const { numbers: { rules: words }, locale } = useMessages()
  const { clock } = useServices()
  const [editing, setEditing] = useState<NumberingRule | null>(null)
  const { year } = partsOf(clock.today())
  return (
    <div className="hs-numbering-rules">
      <p className="hs-quiet">{words.intro}</p>
      <table className="hs-plain-table">
        <thead><tr><th>{words.columns.title}</th><th>{words.columns.format}</th><th>{words.columns.example}</th><th>{words.columns.scope}</th><th aria-label={words.columns.actions} /></tr></thead>
        <tbody>
          {view.rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">{rule.title}</th>
              <td>{rule.format.kind === 'official' ? `${words.word}：${rule.format.agencyWord ?? words.noWord}` : `${words.prefix} ${rule.format.prefix}，${words.digits(rule.format.width)}`}</td>
              <td className="hs-number">{numberText(rule, year, 5) ?? '—'}</td>
              <td className="hs-quiet">{rule.format.kind === 'code' && !rule.format.isYearly ? words.endless : words.yearly}</td>
              <td className="hs-row-actions"><Button size="small" type="link" aria-label={words.changeNamed(rule.title)} onClick={() => setEditing(rule)}>{words.change}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words.history}</h2>
      {view.history.length === 0 ? <p className="hs-quiet">{words.noHistory}</p> : (
        <ol className="hs-history" aria-label={words.history}>
          {view.history.map((change) => (
            <li key={`${change.at} ${change.rule}`}>
              <header><b>{numberingRule(change.rule).title}</b><span>{words.beforeAfter(change.before, change.after)}</span><span className="hs-quiet">{change.by} · {new Date(change.at).toLocaleString(locale)}</span></header>
              <p className="hs-quiet">{change.reason}</p>
            </li>
          ))}
        </ol>
      )}
      {editing !== null && <RuleDialog rule={editing} onClose={() => setEditing(null)} />}
    </div>
  )
}

function RuleDialog({ rule, onClose }: { readonly rule: NumberingRule; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { numbers: { rules: words }, ruleSettings, shell } = useMessages()
  const toast = useToast()
  const { format } = rule
  const [word, setWord] = useState(format.kind === 'official' ? (format.agencyWord ?? '') : format.prefix)
  const [width, setWidth] = useState(format.kind === 'code' ? format.width : 0)
  const [reason, setReason] = useState('')
  const wanted: string | CodeFormat = format.kind === 'official' ? word : { prefix: word, width }
  const looks: NumberingRule = { ...rule, format: format.kind === 'official' ? { kind: 'official', agencyWord: word.trim() === '' ? null : word.trim() } : { ...format, prefix: word.trim(), width } }
  const { refusal, isRunning, submit } = useSubmit(async () => {
    if (reason.trim() === '') return words.reasonMissing
    const done = await editNumberFormat(services.store, actOf(services, ACTS.changeNumbering, null, reason.trim()), rule.id, wanted, () => services.clock.newId())
    if (!done.ok) return done.error
    toast.say(words.saved)
    onClose()
    return null
  })
  return (
    <Modal open title={words.changeNamed(rule.title)} okText={ruleSettings.save} cancelText={shell.cancel} confirmLoading={isRunning} onOk={submit} onCancel={onClose}>
      <Form layout="vertical">
        <Form.Item label={format.kind === 'official' ? words.word : words.prefix} htmlFor="hs-rule-word" {...(format.kind === 'official' ? { extra: words.wordHelp } : {})}>
          <Input id="hs-rule-word" value={word} onChange={(event) => setWord(event.target.value)} />
        </Form.Item>
        {format.kind === 'code' && <Form.Item label={words.width} htmlFor="hs-rule-width"><InputNumber id="hs-rule-width" min={1} max={6} value={width} onChange={(value) => setWidth(value ?? width)} /></Form.Item>}
        <p>{words.preview(numberText(looks, partsOf(services.clock.today()).year, 5) ?? '—')}</p>
        <Form.Item label={words.reason} htmlFor="hs-rule-reason"><Input.TextArea id="hs-rule-reason" autoSize={{ minRows: 2 }} value={reason} onChange={(event) => setReason(event.target.value)} /></Form.Item>
      </Form>
      {refusal !== null && <p role="alert" className="hs-refusal">{refusal}</p>}
    </Modal>
  )
}
