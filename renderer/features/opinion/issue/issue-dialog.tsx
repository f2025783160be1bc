import { Alert, Form, Input, Radio, type InputRef } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { usualAnnexes } from '../../../../shared/letters/opinion-annexes'
import type { Signatories } from '../../../../shared/opinion/issue'
import { isStanding } from '../../../../shared/storage/counsel-papers'
import { useMessages, useServices } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'
import { UnreadDialog } from '../../../ui/unread-dialog'
import { useLive } from '../../../ui/use-live'
import { useSubmit } from '../../../ui/use-submit'
import { counselName } from '../counsel/write-counsel'
import type { OpenOpinion } from '../use-opinion'
import { issueOpinion, readNumbering } from './issue-opinion'
import type { LetterChoices } from './lay-out'
import { LayoutChoice } from './layout-choice'

export interface IssueDialogProps {
  readonly matter: RecordId
  readonly open: OpenOpinion
  readonly onClose: () => void
}

/** 签发: which number comes next, and the form that takes it. */
export function IssueDialog(props: IssueDialogProps): ReactNode {
  const { store, clock } = useServices()
  const { opinion: { issue: words }, shell } = useMessages()
  const { value: numbering, error } = useLive(store, [], 'opinion numbering', () => readNumbering({ store, clock }))
  if (error !== null) return <UnreadDialog title={words.title} error={error} closeText={shell.close} onClose={props.onClose} />
  return numbering === null ? null : <IssueForm {...props} numbering={numbering} />
}

/** Names what will happen, asks who stands for it, and does it once. */
function IssueForm({ matter, open, numbering, onClose }: IssueDialogProps & { readonly numbering: Awaited<ReturnType<typeof readNumbering>> }): ReactNode {
  const services = useServices()
  const { opinion: { issue: words, conclusions }, shell } = useMessages()
  const toast = useToast()
  const field = useRef<InputRef>(null)
  const [isMissing, setMissing] = useState(false)
  const [agencyWord, setAgencyWord] = useState(numbering.agencyWord)
  const [signatories, setSignatories] = useState<Signatories>({ reviewer: services.person().name, issuer: '', issuerRole: 'legal-head' })
  const annexes = annexesOf(open)
  const [look, setLook] = useState<LetterChoices>({ layout: 'file', annexes, urgency: '', remark: '' })
  const number = numbering.next(agencyWord)
  const { refusal, isRunning, submit } = useSubmit(async () => {
    setMissing(number === null)
    if (number === null) field.current?.focus()
    else {
      const issued = await issueOpinion(services, matter, open, { signatories, agencyWord, look }, shell.imports)
      toast.say(words.done(issued.number))
      onClose()
    }
    return null
  })
  const { conclusion, items } = open.opinion
  return (
    <Modal open title={words.title} okText={words.confirm} cancelText={shell.cancel} onOk={submit} onCancel={onClose} confirmLoading={isRunning} width={640} mask={{ closable: false }}>
      <p className="hs-issue-what">{words.consequence(number ?? words.unnumbered, conclusion === null ? '' : conclusions[conclusion], items.length)}</p>
      <Form layout="vertical" className="hs-issue-form">
        <Form.Item label={words.agencyWord} htmlFor="hs-agency-word" extra={words.agencyWordHelp} {...(isMissing ? { validateStatus: 'error' as const, help: words.agencyWordMissing } : {})}>
          <Input id="hs-agency-word" ref={field} aria-invalid={isMissing} value={agencyWord} autoFocus={numbering.agencyWord === ''} onChange={(event) => setAgencyWord(event.target.value)} />
        </Form.Item>
        <SignatoryFields signatories={signatories} onChange={setSignatories} />
        <LayoutChoice opinion={open.opinion} look={look} annexes={annexes} number={number ?? ''} onChange={setLook} />
      </Form>
      {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
    </Modal>
  )
}

/** What usually goes with the letter: opinions of counsel, those whose own letter stands among them. */
function annexesOf({ counsel, counselLetters }: OpenOpinion): ReturnType<typeof usualAnnexes> {
  const voices = counsel.map(({ fields }) => counselName(fields))
  const issued = counselLetters.filter((letter) => isStanding(letter) && !voices.includes(letter.author)).map(({ author }) => author)
  return usualAnnexes([...voices, ...issued])
}

/** Who reviewed, and who issues in which role. */
function SignatoryFields({ signatories, onChange }: { readonly signatories: Signatories; readonly onChange: (signatories: Signatories) => void }): ReactNode {
  const { opinion: { issue: words } } = useMessages()
  const { reviewer, issuer, issuerRole } = signatories
  return (
    <>
      <Form.Item label={words.role}>
        <Radio.Group aria-label={words.role} value={issuerRole} onChange={(event) => onChange({ ...signatories, issuerRole: event.target.value as typeof issuerRole })} options={(['legal-head', 'vice-leader'] as const).map((value) => ({ value, label: words.roles[value] }))} />
      </Form.Item>
      <div className="hs-issue-who">
        <Form.Item label={words.reviewer} htmlFor="hs-reviewer"><Input id="hs-reviewer" value={reviewer} onChange={(event) => onChange({ ...signatories, reviewer: event.target.value })} /></Form.Item>
        <Form.Item label={issuerRole === 'legal-head' ? words.issuer : words.leader} htmlFor="hs-issuer"><Input id="hs-issuer" value={issuer} onChange={(event) => onChange({ ...signatories, issuer: event.target.value })} /></Form.Item>
      </div>
    </>
  )
}
