import { Alert, Button, Form, Input, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { fail, ok, type Result } from '../../../../shared/core/result'
import type { Letter } from '../../../../shared/letters/letter'
import { ACTS } from '../../../../shared/storage/acts'
import type { CounselLetterRequest } from '../../../../shared/storage/counsel-letters'
import { actOf, describeFailure, useMessages, useServices } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'
import type { OpenOpinion } from '../use-opinion'

const FIRM_FIELDS = ['firm', 'first', 'second', 'number'] as const
const PUBLIC_FIELDS = ['name', 'unit', 'certificate'] as const
const SHARED_FIELDS = ['client', 'mandate'] as const
type Given = Readonly<Record<(typeof FIRM_FIELDS)[number] | (typeof PUBLIC_FIELDS)[number] | (typeof SHARED_FIELDS)[number], string>>
const NOTHING: Given = { client: '', number: '', mandate: '', firm: '', first: '', second: '', name: '', unit: '', certificate: '' }

/** D2: the same findings as counsel's opinion, signed by a firm with two lawyers or a lawyer in public service; registered and frozen, or saved as a draft. */
export function CounselLetterDialog({ matter, open, onClose }: { readonly matter: RecordId; readonly open: OpenOpinion; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { opinion: { counselLetter: words, word, draftMark }, shell } = useMessages()
  const toast = useToast()
  const { opinion, counselLetters } = open
  const last = counselLetters.at(-1)?.answers
  const [kind, setKind] = useState<'public-lawyer' | 'firm'>(last?.['kind'] === 'firm' ? 'firm' : 'public-lawyer')
  const [given, setGiven] = useState<Given>({ ...NOTHING, client: opinion.issuer, name: services.person().name, unit: opinion.issuer, ...last, number: '' })
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const fields = [...(kind === 'firm' ? FIRM_FIELDS : PUBLIC_FIELDS), ...SHARED_FIELDS]
  const write = async (letter: Letter): Promise<Result<Uint8Array, string>> => {
    const written = await services.worker.writeDocument(letter)
    return written.ok ? ok(written.value) : fail(describeFailure(written.error, shell.imports))
  }
  const issue = async (): Promise<void> => {
    const { issueCounselLetter } = await import('../../../../shared/storage/counsel-letters')
    const request = { id: services.clock.newId(), matter, opinion, given: counselOf(kind, given), act: actOf(services, ACTS.issueCounsel, matter, words.kinds[kind]), today: services.clock.today(), write }
    const issued = await issueCounselLetter(services.store, request)
    if (!issued.ok) return setRefusal(issued.error)
    toast.say(words.issued(issued.value.number))
    onClose()
  }
  const saveDraft = async (): Promise<void> => {
    const [{ counselOpinionOf }, { counselOpinionLetter }] = await Promise.all([import('../../../../shared/letters/counsel-opinion-of'), import('../../../../shared/letters/counsel-opinion')])
    const written = await write(counselOpinionLetter(counselOpinionOf(opinion, { ...counselOf(kind, given), registerNumber: '', issuedOn: null })))
    if (!written.ok) return setRefusal(written.error)
    const suggestedName = `${words.fileName(opinion.contractTitle)}${draftMark}.docx`
    const saved = await services.desktop.saveFile({ suggestedName, filters: [{ name: word, extensions: ['docx'] }], bytes: written.value })
    if (!saved.ok) return saved.error.code === 'cancelled' ? undefined : setRefusal(saved.error.message)
    toast.say(words.saved(saved.value))
  }
  const run = (act: () => Promise<void>): void => {
    setRefusal(null)
    setRunning(true)
    act().catch((error: unknown) => setRefusal(error instanceof Error ? error.message : String(error))).finally(() => setRunning(false))
  }
  return (
    <Modal
      open title={words.title} onCancel={onClose} width={640} mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onClose}>{shell.cancel}</Button>,
        <Button key="draft" disabled={isRunning} onClick={() => run(saveDraft)}>{words.draft}</Button>,
        <Button key="issue" type="primary" disabled={isRunning} onClick={() => run(issue)}>{words.go}</Button>,
      ]}
    >
      <p className="hs-issue-what">{words.consequence}</p>
      <Form layout="vertical" className="hs-issue-form" onSubmitCapture={() => run(issue)}>
        <Form.Item label={words.by}>
          <Radio.Group aria-label={words.by} value={kind} onChange={(event) => setKind(event.target.value as typeof kind)} options={(['public-lawyer', 'firm'] as const).map((value) => ({ value, label: words.kinds[value] }))} />
        </Form.Item>
        <div className="hs-issue-who">
          {fields.map((id) => (
            <Form.Item key={id} label={words.fields[id]} htmlFor={`hs-counsel-${id}`}>
              <Input id={`hs-counsel-${id}`} maxLength={100} value={given[id]} onChange={(event) => setGiven({ ...given, [id]: event.target.value })} />
            </Form.Item>
          ))}
        </div>
      </Form>
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </Modal>
  )
}

function counselOf(kind: 'public-lawyer' | 'firm', given: Given): CounselLetterRequest['given'] {
  const trimmed = Object.fromEntries(Object.entries(given).map(([key, text]) => [key, text.trim()])) as Given
  const { client, number, mandate, firm, first, second, name, unit, certificate } = trimmed
  const author = kind === 'firm' ? { kind, name: firm, lawyers: [first, second] as const } : { kind, name, unit, certificate }
  return { author, client, number, mandate }
}
