import { Form, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { ACTS } from '../../../shared/storage/acts'
import { confirmNumbers } from '../../../shared/storage/number-acts'
import { actOf, useMessages, useServices } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { lastOf, type NumbersView } from './use-numbers'

/** After a restore: the highest number of every series somebody has seen on paper. */
export function ConfirmDialog({ view, onClose }: { readonly view: NumbersView; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { numbers: words, shell } = useMessages()
  const toast = useToast()
  const [highest, setHighest] = useState(() => new Map(view.lines.map(({ key, counts }) => [key, lastOf(counts)])))
  const submit = (): void => {
    const seen = view.lines.map(({ key, rule, year }) => ({ rule, year, n: highest.get(key) ?? 0 })).filter(({ n }) => n > 0)
    const said = seen.map(({ rule, year, n }) => `${rule.title}${year === 0 ? '' : year}：${n}`).join('；')
    confirmNumbers(services.store, actOf(services, ACTS.confirmNumbers, null, said), seen, services.clock.today()).then(
      () => {
        toast.say(words.confirmed)
        onClose()
      },
      (error: unknown) => toast.say(wordsOfError(error)),
    )
  }
  return (
    <Modal open title={words.confirmTitle} okText={words.confirmTitle} cancelText={shell.cancel} onOk={submit} onCancel={onClose} width={560}>
      <p>{words.confirmHelp}</p>
      <Form layout="horizontal" labelCol={{ span: 14 }} className="hs-confirm-numbers">
        {view.lines.map(({ key, rule, year, counts }) => (
          <Form.Item key={key} label={`${rule.title} ${year === 0 ? words.allYears : words.year(year)}`} htmlFor={`hs-highest-${key}`}>
            <InputNumber id={`hs-highest-${key}`} min={lastOf(counts)} max={99_999} value={highest.get(key) ?? 0} onChange={(value) => setHighest(new Map(highest).set(key, value ?? lastOf(counts)))} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}
