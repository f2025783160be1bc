import { Alert, Form, Input, Radio, type InputRef } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { isStanding } from '../../../../shared/storage/counsel-papers'
import { useMessages, useServices } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'
import type { OpenOpinion } from '../use-opinion'
import { issueOpinion, readNumbering } from './issue-opinion'
import { usualAnnexes } from '../../../../shared/letters/opinion-annexes'
import { counselName } from '../counsel/write-counsel'
import type { LetterChoices } from './lay-out'
import { LayoutChoice } from './layout-choice'

type Numbering = Awaited<ReturnType<typeof readNumbering>>
type IssueRequest = Parameters<typeof issueOpinion>[3]

/** 签发: names what will happen, asks who stands for it, and does it once. */
export function IssueDialog({ matter, open, onClose }: { readonly matter: RecordId; readonly open: OpenOpinion; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { opinion: { issue: words, conclusions }, shell } = useMessages()
  const [numbering, setNumbering] = useState<Numbering | null>(null)
  const [isMissing, setMissing] = useState(false)
  const field = useRef<InputRef>(null)
  const [agencyWord, setAgencyWord] = useState<string | null>(null)
  const [reviewer, setReviewer] = useState(services.person().name)
  const [issuer, setIssuer] = useState('')
  const [issuerRole, setIssuerRole] = useState<'legal-head' | 'vice-leader'>('legal-head')
  const voices = open.counsel.map(({ fields }) => counselName(fields))
  const issued = open.counselLetters.filter((letter) => isStanding(letter) && !voices.includes(letter.author)).map(({ author }) => author)
  const annexes = usualAnnexes([...voices, ...issued])
  const [look, setLook] = useState<LetterChoices>({ layout: 'file', annexes, urgency: '', remark: '' })
  const { refusal, isRunning, issue } = useIssue(matter, open, onClose)
  useEffect(() => void readNumbering(services).then(setNumbering), [services])
  if (numbering === null) return null
  const word = agencyWord ?? numbering.agencyWord
  const { conclusion, items } = open.opinion
  const submit = (): void => {
    setMissing(numbering.next(word) === null)
    if (numbering.next(word) === null) return field.current?.focus()
    return issue({ signatories: { reviewer, issuer, issuerRole }, agencyWord: word, look })
  }
  return (
    <Modal open title={words.title} okText={words.confirm} cancelText={shell.cancel} onOk={submit} onCancel={onClose} okButtonProps={{ disabled: isRunning }} width={640} mask={{ closable: false }}>
      <p className="hs-issue-what">{words.consequence(numbering.next(word) ?? words.unnumbered, conclusion === null ? '' : conclusions[conclusion], items.length)}</p>
      <Form layout="vertical" className="hs-issue-form">
        <Form.Item label={words.agencyWord} htmlFor="hs-agency-word" extra={words.agencyWordHelp} {...(isMissing ? { validateStatus: 'error' as const, help: words.agencyWordMissing } : {})}>
          <Input id="hs-agency-word" ref={field} aria-invalid={isMissing} value={word} autoFocus={word === ''} onChange={(event) => setAgencyWord(event.target.value)} />
        </Form.Item>
        <Form.Item label={words.role}>
          <Radio.Group aria-label={words.role} value={issuerRole} onChange={(event) => setIssuerRole(event.target.value as typeof issuerRole)} options={(['legal-head', 'vice-leader'] as const).map((value) => ({ value, label: words.roles[value] }))} />
        </Form.Item>
        <div className="hs-issue-who">
          <Form.Item label={words.reviewer} htmlFor="hs-reviewer"><Input id="hs-reviewer" value={reviewer} onChange={(event) => setReviewer(event.target.value)} /></Form.Item>
          <Form.Item label={issuerRole === 'legal-head' ? words.issuer : words.leader} htmlFor="hs-issuer"><Input id="hs-issuer" value={issuer} onChange={(event) => setIssuer(event.target.value)} /></Form.Item>
        </div>
        <LayoutChoice opinion={open.opinion} look={look} annexes={annexes} number={numbering.next(word) ?? ''} onChange={setLook} />
      </Form>
      {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
    </Modal>
  )
}

/** Issues once, and says the number or why not. */
function useIssue(matter: RecordId, open: OpenOpinion, onDone: () => void): { readonly refusal: string | null; readonly isRunning: boolean; readonly issue: (given: IssueRequest) => void } {
  const services = useServices()
  const { opinion: { issue: words }, shell } = useMessages()
  const toast = useToast()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const issue = (given: IssueRequest): void => {
    setRunning(true)
    issueOpinion(services, matter, open, given, shell.imports).then(
      (issued) => {
        toast.say(words.done(issued.number))
        onDone()
      },
      (error: unknown) => setRefusal(wordsOfError(error)),
    ).finally(() => setRunning(false))
  }
  return { refusal, isRunning, issue }
}
