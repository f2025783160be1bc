import { Form, Input } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { ACTS } from '../../../shared/storage/acts'
import { changeNumber, reserveNumber } from '../../../shared/storage/number-acts'
import { actOf, useMessages, useServices } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { useSubmit } from '../../ui/use-submit'
import type { SeriesLine } from './use-numbers'

/** What is to be done to which number; `reserve` is about the next one. */
export interface NumberQuestion {
  readonly kind: 'void' | 'settle' | 'reserve'
  readonly text: string
}

/** Asks once, names what will happen, and does it with the reason. */
export function NumberDialog({ line, question, onClose }: { readonly line: SeriesLine; readonly question: NumberQuestion; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { numbers: words, shell } = useMessages()
  const toast = useToast()
  const [typed, setTyped] = useState('')
  // The same request asked twice gets the same number.
  const operation = useRef(services.clock.newId())
  const { kind, text } = question
  const said = {
    void: { title: words.voidTitle(text), help: words.voidHelp, label: words.voidReason, ok: words.void, act: ACTS.voidNumber, done: words.voided },
    settle: { title: words.settleTitle(text), help: '', label: words.settleWhat, ok: words.settle, act: ACTS.settleNumber, done: words.settled },
    reserve: { title: words.reserveTitle(text), help: words.reserveHelp, label: words.reserveFor, ok: words.reserve, act: ACTS.reserveNumber, done: words.reserved },
  }[kind]
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const act = actOf(services, said.act, null, `${text}：${typed.trim()}`)
    const on = services.clock.today()
    const done = kind === 'reserve'
      ? await reserveNumber(services.store, act, line.rule.id, { operation: operation.current, on, what: typed })
      : await changeNumber(services.store, act, { kind, key: line.key, text, words: typed, on })
    if (!done.ok) return done.error.message
    toast.say(said.done(done.value ?? text))
    onClose()
    return null
  })
  return (
    <Modal open title={said.title} okText={said.ok.replace('…', '')} cancelText={shell.cancel} onOk={submit} onCancel={onClose} confirmLoading={isRunning} okButtonProps={{ danger: kind === 'void' }}>
      {said.help !== '' && <p>{said.help}</p>}
      <Form layout="vertical">
        <Form.Item label={said.label} htmlFor="hs-number-words"><Input id="hs-number-words" autoFocus value={typed} onChange={(event) => setTyped(event.target.value)} /></Form.Item>
      </Form>
      {refusal !== null && <p role="alert" className="hs-refusal">{refusal}</p>}
    </Modal>
  )
}
