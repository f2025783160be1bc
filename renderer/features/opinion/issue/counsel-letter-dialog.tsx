import { Alert, Button, Form, Input, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { useMessages, useServices } from '../../../services'
import { Modal } from '../../../ui/modal'
import type { OpenOpinion } from '../use-opinion'
import { useCounselLetter, type GivenByCounsel } from './use-counsel-letter'

const FIRM_FIELDS = ['firm', 'first', 'second', 'number'] as const
const PUBLIC_FIELDS = ['name', 'unit', 'certificate'] as const
const SHARED_FIELDS = ['client', 'mandate'] as const
type Given = Readonly<Record<(typeof FIRM_FIELDS)[number] | (typeof PUBLIC_FIELDS)[number] | (typeof SHARED_FIELDS)[number], string>>
const NOTHING: Given = { client: '', number: '', mandate: '', firm: '', first: '', second: '', name: '', unit: '', certificate: '' }

/** D2: the same findings as counsel's opinion, signed by a firm with two lawyers or a lawyer in public service; registered and frozen, or saved as a draft. */
export function CounselLetterDialog({ matter, open, onClose }: { readonly matter: RecordId; readonly open: OpenOpinion; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { opinion: { counselLetter: words }, shell } = useMessages()
  const { opinion, counselLetters } = open
  const last = counselLetters.at(-1)?.answers
  const [kind, setKind] = useState<'public-lawyer' | 'firm'>(last?.['kind'] === 'firm' ? 'firm' : 'public-lawyer')
  const [given, setGiven] = useState<Given>({ ...NOTHING, client: opinion.issuer, name: services.person().name, unit: opinion.issuer, ...last, number: '' })
  const fields = [...(kind === 'firm' ? FIRM_FIELDS : PUBLIC_FIELDS), ...SHARED_FIELDS]
  const { refusal, isRunning, issue, saveDraft } = useCounselLetter(matter, open, onClose)
  const counsel = (): GivenByCounsel => counselOf(kind, given)
  return (
    <Modal
      open title={words.title} onCancel={onClose} width={640} mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onClose}>{shell.cancel}</Button>,
        <Button key="draft" disabled={isRunning} onClick={() => saveDraft(counsel())}>{words.draft}</Button>,
        <Button key="issue" type="primary" disabled={isRunning} onClick={() => issue(counsel())}>{words.go}</Button>,
      ]}
    >
      <p className="hs-issue-what">{words.consequence}</p>
      <Form layout="vertical" className="hs-issue-form">
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

function counselOf(kind: 'public-lawyer' | 'firm', given: Given): GivenByCounsel {
  const trimmed = Object.fromEntries(Object.entries(given).map(([key, text]) => [key, text.trim()])) as Given
  const { client, number, mandate, firm, first, second, name, unit, certificate } = trimmed
  const author = kind === 'firm' ? { kind, name: firm, lawyers: [first, second] as const } : { kind, name, unit, certificate }
  return { author, client, number, mandate }
}
