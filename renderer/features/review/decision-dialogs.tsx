import { Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../services'
import { Modal } from '../../ui/modal'
import { TextConflict } from '../../ui/text-conflict'
import type { DeskFinding } from './desk-finding'
import { ChooseClause } from './choose-clause'
import { ReasonField, useReason } from './reason-field'
import { useJournaled } from './use-journaled'

interface DialogProps {
  readonly item: DeskFinding
  readonly onClose: () => void
}

/** Asks why a finding, or several with one reason, are dismissed. */
export function DismissDialog({ items, onClose, onDismiss }: Pick<DialogProps, 'onClose'> & { readonly items: readonly DeskFinding[]; readonly onDismiss: (reason: string) => void }): ReactNode {
  const { review, shell } = useMessages()
  const [value, change, done] = useJournaled(`dialog:dismiss:${items.map((item) => item.finding.id).join(' ')}`, { reason: '' })
  const close = (): void => {
    done()
    onClose()
  }
  const reason = useReason()
  const submit = (): void => {
    const given = reason.take(value.reason)
    if (given === null) return
    done()
    onDismiss(given)
  }
  return (
    <Modal open title={review.dismissTitle} onCancel={close} onOk={submit} okText={review.dismiss} cancelText={shell.cancel} width={520}>
      <ul className="hs-dismissing">{items.map((item) => <li key={item.finding.id}>{item.finding.ruleId} {item.finding.title} <span className="hs-quiet">{item.finding.clause}</span></li>)}</ul>
      <Form layout="vertical">
        <ReasonField id="hs-reason" label={review.dismissReason} reason={reason} value={value.reason} onChange={(typed) => change({ reason: typed })} onEnter={submit} />
      </Form>
      <div className="hs-suggestions">
        {review.dismissReasons.map((suggestion) => <Button key={suggestion} size="small" onClick={() => change({ reason: suggestion })}>{suggestion}</Button>)}
      </div>
    </Modal>
  )
}

interface Wording {
  readonly opinion: string
  readonly amendment: string
}

/** Lets a person word a finding anew; the rule's own words can be had back. `live` is the finding as it stands now: what another window words meanwhile is shown. */
export function EditDialog({ item, live, chooseClause, onClose, onSave }: DialogProps & { readonly live: DeskFinding; readonly chooseClause: () => Promise<string | null>; readonly onSave: (wording: Wording | null) => void }): ReactNode {
  const { review, shell, opinion: { conflict } } = useMessages()
  const [mine, change, done] = useJournaled(`dialog:edit:${item.finding.id}`, { opinion: item.opinion, amendment: item.amendment })
  const [seen, setSeen] = useState<Wording>(item)
  // What is not touched here follows the other window.
  const shown = (part: keyof Wording): string => (mine[part] === seen[part] ? live[part] : mine[part])
  const [opinion, amendment] = [shown('opinion'), shown('amendment')]
  const type = (part: keyof Wording, text: string): void => {
    if (mine[part] === seen[part]) setSeen({ ...seen, [part]: live[part] })
    change({ [part]: text })
  }
  const choice = (part: keyof Wording): ReactNode => live[part] !== seen[part] && live[part] !== shown(part) && (
    <TextConflict
      theirs={live[part]} words={conflict} onKeepMine={() => setSeen({ ...seen, [part]: live[part] })}
      onTakeTheirs={() => {
        change({ [part]: live[part] })
        setSeen({ ...seen, [part]: live[part] })
      }}
    />
  )
  const isOpen = choice('opinion') !== false || choice('amendment') !== false
  const close = (wording?: Wording | null): void => {
    done()
    if (wording === undefined) onClose()
    else onSave(wording)
  }
  return (
    <Modal
      open title={review.editTitle} onCancel={() => close()} width={640} maskClosable={false}
      footer={[
        <Button key="reset" type="text" disabled={!item.isReworded} onClick={() => close(null)}>{review.resetWording}</Button>,
        <Button key="cancel" onClick={() => close()}>{shell.cancel}</Button>,
        <Button key="save" type="primary" disabled={isOpen} onClick={() => close({ opinion, amendment })}>{review.save}</Button>,
      ]}
    >
      <Form layout="vertical">
        <Form.Item label={review.editOpinion} htmlFor="hs-edit-opinion"><Input.TextArea id="hs-edit-opinion" className="hs-serif" autoFocus autoSize={{ minRows: 3 }} value={opinion} onChange={(event) => type('opinion', event.target.value)} /></Form.Item>
        {choice('opinion')}
        <Form.Item label={review.editAmendment} htmlFor="hs-edit-amendment" extra={<ChooseClause choose={chooseClause} words={amendment} onWords={(next) => type('amendment', next)} />}><Input.TextArea id="hs-edit-amendment" className="hs-serif" autoSize={{ minRows: 3 }} value={amendment} onChange={(event) => type('amendment', event.target.value)} /></Form.Item>
        {choice('amendment')}
      </Form>
    </Modal>
  )
}
