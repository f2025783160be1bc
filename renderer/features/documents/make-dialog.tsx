import { Alert, Form, Input, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import { missingFields, openQuestions, type LetterQuestion, type RegisterLetter } from '../../../shared/letters/from-register/register-letter'
import { useMessages, useServices } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { useSubmit } from '../../ui/use-submit'
import type { RecordDocumentsProps } from './documents-props'
import { makeAndSave } from './use-documents'

export interface MakeDialogProps extends RecordDocumentsProps {
  readonly letter: RegisterLetter
  /** Answers given the last time; null the first time. */
  readonly last: Readonly<Record<string, string>> | null
  /** Whether the office has yet to enter the agency word of its number. */
  readonly needsWord: boolean
  readonly onClose: () => void
}

/** Names what is missing and leads there, asks what the register does not hold, and makes the document. */
export function MakeDialog({ letter, fields, id, nameOf, last, needsWord, onEdit, onClose }: MakeDialogProps): ReactNode {
  const services = useServices()
  const messages = useMessages()
  const { documents: words, shell } = messages
  const toast = useToast()
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(() => ({ ...Object.fromEntries(letter.questions.map((one) => [one.id, one.preset(fields)])), ...last }))
  const [agencyWord, setAgencyWord] = useState('')
  const missing = missingFields(letter, fields)
  const open = openQuestions(letter, answers)
  const canMake = missing.length === 0 && open.length === 0 && (!needsWord || agencyWord.trim() !== '')
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const made = await makeAndSave(services, { record: id, letter, answers, agencyWord, nameOf }, messages)
    if (!made.ok) return made.error.kind === 'refused' ? made.error.message : words.stillMissing
    toast.say(made.value === null ? words.kept : words.saved(made.value))
    onClose()
    return null
  })
  return (
    <Modal open title={letter.title} okText={words.make} cancelText={shell.cancel} onOk={submit} onCancel={onClose} okButtonProps={{ disabled: !canMake, loading: isRunning }} width={620} mask={{ closable: false }}>
      {missing.length > 0 && (
        <div className="hs-documents-missing" role="alert">
          <p>{words.missing(missing.length)}</p>
          <ul>{missing.map((field) => <li key={field.id}><button type="button" className="hs-figure" onClick={() => onEdit(field.id)}>{field.label}</button></li>)}</ul>
        </div>
      )}
      {letter.numbering !== null && missing.length === 0 && <p className="hs-quiet">{words.numbered}</p>}
      <Form layout="vertical">
        {needsWord && <Form.Item label={words.agencyWord} htmlFor="hs-letter-word" extra={words.agencyWordHelp} required><Input id="hs-letter-word" value={agencyWord} onChange={(event) => setAgencyWord(event.target.value)} /></Form.Item>}
        {letter.questions.map((question) => <Question key={question.id} question={question} value={answers[question.id] ?? ''} onChange={(value) => setAnswers({ ...answers, [question.id]: value })} />)}
      </Form>
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </Modal>
  )
}

function Question({ question, value, onChange }: { readonly question: LetterQuestion; readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  const id = `hs-question-${question.id}`
  return (
    <Form.Item label={question.label} htmlFor={id} required={question.isRequired}>
      {question.options.length > 0
        ? <Radio.Group aria-label={question.label} value={value} onChange={(event) => onChange(String(event.target.value))} options={question.options.map(({ code, label }) => ({ value: code, label }))} />
        : question.isLong
          ? <Input.TextArea id={id} autoSize={{ minRows: 2, maxRows: 8 }} value={value} onChange={(event) => onChange(event.target.value)} />
          : <Input id={id} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Form.Item>
  )
}
