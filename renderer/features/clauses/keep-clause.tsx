import { Form, Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { CONTRACT_TYPES, type ContractType } from '../../../shared/law/contract-type'
import { CLAUSE_TOPICS, type ClauseTopic } from '../../../shared/registers/clause-topics'
import { CLAUSE_STANCES, CLAUSES, type ClauseStance } from '../../../shared/registers/clauses'
import type { AgreedClause } from '../../../shared/registers/clauses-of-document'
import { useMessages, useServices } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { keepClause } from './keep'

/** Choices of a closed list, in its order. */
export function optionsOf<C extends string>(labels: Readonly<Record<C, string>>): { value: C; label: string }[] {
  return (Object.entries(labels) as [C, string][]).map(([value, label]) => ({ value, label }))
}

/** Puts a clause of the contract at hand into the library, once a person said what it is. */
export function KeepClause({ clause, types, onClose }: { readonly clause: AgreedClause; readonly types: readonly ContractType[]; readonly onClose: () => void }): ReactNode {
  const { clauses: words, shell } = useMessages()
  const services = useServices()
  const toast = useToast()
  const [fields, setFields] = useState({ title: clause.title === '' ? clause.heading : clause.title, topic: clause.topic, types: types.length === 0 ? (['GEN'] as readonly ContractType[]) : types, stance: 'balanced' as ClauseStance, text: clause.text, source: '', note: '' })
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({})
  const change = (part: Partial<typeof fields>): void => setFields({ ...fields, ...part })
  const save = async (): Promise<void> => {
    const problems = await keepClause(services, fields)
    setRefusals(Object.fromEntries(problems.map(({ path, message }) => [path, message])))
    if (problems.length > 0) return
    toast.say(words.saved)
    onClose()
  }
  const item = (id: string): { label: string; htmlFor: string; validateStatus?: 'error'; help?: string } => {
    const label = CLAUSES.fields.find((field) => field.id === id)!.label
    const refusal = refusals[id]
    return { label, htmlFor: `hs-keep-${id}`, ...(refusal === undefined ? {} : { validateStatus: 'error', help: refusal }) }
  }
  return (
    <Modal open title={words.keepTitle} onCancel={onClose} okText={words.save} cancelText={shell.cancel} onOk={() => void save()} width={640} mask={{ closable: false }}>
      <Form layout="vertical">
        <Form.Item {...item('title')}><Input id="hs-keep-title" autoFocus value={fields.title} onChange={(event) => change({ title: event.target.value })} /></Form.Item>
        <Form.Item {...item('topic')}><Select<ClauseTopic> id="hs-keep-topic" value={fields.topic} onChange={(topic) => change({ topic })} options={optionsOf(CLAUSE_TOPICS)} /></Form.Item>
        <Form.Item {...item('types')}><Select<ContractType[]> id="hs-keep-types" mode="multiple" value={[...fields.types]} onChange={(next) => change({ types: next })} options={optionsOf(CONTRACT_TYPES)} /></Form.Item>
        <Form.Item {...item('stance')}><Select<ClauseStance> id="hs-keep-stance" value={fields.stance} onChange={(stance) => change({ stance })} options={optionsOf(CLAUSE_STANCES)} /></Form.Item>
        <Form.Item {...item('text')}><Input.TextArea id="hs-keep-text" className="hs-serif" autoSize={{ minRows: 3, maxRows: 10 }} value={fields.text} onChange={(event) => change({ text: event.target.value })} /></Form.Item>
        <Form.Item {...item('source')}><Input id="hs-keep-source" value={fields.source} onChange={(event) => change({ source: event.target.value })} /></Form.Item>
        <Form.Item {...item('note')}><Input.TextArea id="hs-keep-note" autoSize value={fields.note} onChange={(event) => change({ note: event.target.value })} /></Form.Item>
      </Form>
    </Modal>
  )
}
