import { Alert, Form, Input, Modal, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CounselGiven } from '../../../../shared/letters/counsel-opinion-of'
import type { Opinion } from '../../../../shared/opinion/opinion'
import { describeFailure, useMessages, useServices, type Services } from '../../../services'
import { useToast } from '../../../ui/toast'

type Given = Readonly<Record<'client' | 'number' | 'registerNumber' | 'mandate' | 'firm' | 'first' | 'second' | 'name' | 'unit' | 'certificate', string>>
const FIRM_FIELDS = ['firm', 'first', 'second', 'number'] as const
const PUBLIC_FIELDS = ['name', 'unit', 'certificate'] as const
const SHARED_FIELDS = ['client', 'mandate', 'registerNumber'] as const

/** D2: the same findings as counsel's opinion, signed by a firm with two lawyers or a lawyer in public service; written and saved, not numbered by the office. */
export function CounselLetterDialog({ opinion, onClose }: { readonly opinion: Opinion; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { opinion: { counselLetter: words, word }, shell } = useMessages()
  const toast = useToast()
  const [kind, setKind] = useState<'public-lawyer' | 'firm'>('public-lawyer')
  const [given, setGiven] = useState<Given>({ client: opinion.issuer, number: '', registerNumber: '', mandate: '', firm: '', first: '', second: '', name: services.person().name, unit: opinion.issuer, certificate: '' })
  const [problems, setProblems] = useState<readonly string[]>([])
  const fields = [...(kind === 'firm' ? FIRM_FIELDS : PUBLIC_FIELDS), ...SHARED_FIELDS]
  const submit = async (): Promise<void> => {
    const written = await write(services, opinion, counselOf(kind, given, services))
    if ('problems' in written) return setProblems(written.problems)
    if (!written.bytes.ok) return setProblems([describeFailure(written.bytes.error, shell.imports)])
    const suggestedName = `${words.fileName(opinion.contractTitle)}.docx`
    const saved = await services.desktop.saveFile({ suggestedName, filters: [{ name: word, extensions: ['docx'] }], bytes: written.bytes.value })
    if (!saved.ok) return saved.error.code === 'cancelled' ? undefined : setProblems([saved.error.message])
    toast.say(words.saved(saved.value))
    onClose()
  }
  return (
    <Modal open title={words.title} okText={words.go} cancelText={shell.cancel} onCancel={onClose} width={640} mask={{ closable: false }} onOk={() => void submit().catch((error: unknown) => setProblems([String(error)]))}>
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
      {problems.length > 0 && <Alert type="error" role="alert" title={problems.join('')} />}
    </Modal>
  )
}

function counselOf(kind: 'public-lawyer' | 'firm', given: Given, { clock }: Services): CounselGiven {
  const { client, number, registerNumber, mandate, firm, first, second, name, unit, certificate } = given
  const author = kind === 'firm' ? { kind, name: firm.trim(), lawyers: [first.trim(), second.trim()] as const } : { kind, name: name.trim(), unit: unit.trim(), certificate: certificate.trim() }
  return { author, client: client.trim(), number: number.trim(), registerNumber: registerNumber.trim(), mandate: mandate.trim(), issuedOn: clock.today() }
}

/** The letter as a file, or what the check of official documents says against it. */
async function write({ worker }: Services, opinion: Opinion, given: CounselGiven): Promise<{ readonly problems: readonly string[] } | { readonly bytes: Awaited<ReturnType<Services['worker']['writeDocument']>> }> {
  const [{ counselOpinionOf }, { counselOpinionLetter }, { selfCheckLetter }] = await Promise.all([
    import('../../../../shared/letters/counsel-opinion-of'), import('../../../../shared/letters/counsel-opinion'), import('../../../../shared/letters/self-check'),
  ])
  const letter = counselOpinionLetter(counselOpinionOf(opinion, given))
  const problems = selfCheckLetter(letter).map(({ message }) => message)
  return problems.length > 0 ? { problems } : { bytes: await worker.writeDocument(letter) }
}
