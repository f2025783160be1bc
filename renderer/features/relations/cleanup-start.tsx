import { Alert, Button, Input, Radio, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { actsRestedOn, beginCleanup, cleanupDue } from '../../../shared/storage/policy-cleanups'
import { useMessages, useServices, writerOf } from '../../services'
import { Modal } from '../../ui/modal'
import { useLive } from '../../ui/use-live'
import { useSubmit } from '../../ui/use-submit'

/** Begins a clean-up of the policy documents: the list is made from those in force. */
export function CleanupStart({ onStarted }: { readonly onStarted: (id: RecordId) => void }): ReactNode {
  const services = useServices()
  const { store, clock } = services
  const { relations: words, shell } = useMessages()
  const today = clock.today()
  const due = useLive(store, ['policy-cleanup'], `cleanup due ${today}`, () => cleanupDue(store, today))
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<'biennial' | 'special'>('biennial')
  const [cause, setCause] = useState('')
  const [act, setAct] = useState('')
  const [version, setVersion] = useState('')
  const acts = useLive(store, ['policy'], `acts rested on ${isOpen}`, async () => (isOpen ? actsRestedOn(store) : []))
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const isAbout = kind === 'special' && act !== ''
    const given = cause.trim() === '' && isAbout ? words.actCause(act) : cause.trim()
    if (kind === 'special' && given === '') return words.causeMissing
    const id = clock.newId()
    const begun = await beginCleanup(store, id, { kind, cause: kind === 'biennial' ? words.biennialCause : given, act: isAbout ? { name: act, version: version.trim() } : null }, writerOf(services))
    if (!begun.ok) return begun.error.kind === 'invalid' ? begun.error.problems.map((problem) => problem.message).join(' ') : begun.error.kind === 'refused' ? begun.error.message : begun.error.labels.join('、')
    setOpen(false)
    onStarted(id)
    return null
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{due.value === true ? words.cleanupDue : words.beginCleanup}</Button>
      {isOpen && (
        <Modal open title={words.beginCleanup} okText={words.beginCleanup} cancelText={shell.cancel} onCancel={() => setOpen(false)} mask={{ closable: false }} confirmLoading={isRunning} onOk={submit}>
          <div className="hs-exchange">
            <p>{words.cleanupMeans}</p>
            <Radio.Group value={kind} onChange={(event) => setKind(event.target.value as 'biennial' | 'special')} options={[{ value: 'biennial', label: words.biennial }, { value: 'special', label: words.special }]} />
            {kind === 'special' && <div className="hs-field"><label htmlFor="hs-cleanup-act">{words.act}</label><Select id="hs-cleanup-act" aria-label={words.act} className="hs-field-select" value={act} onChange={setAct} options={[{ value: '', label: words.anyAct }, ...(acts.value ?? []).map((one) => ({ value: one, label: one }))]} /></div>}
            {kind === 'special' && act !== '' && <div className="hs-field"><label htmlFor="hs-cleanup-version">{words.actVersion}</label><Input id="hs-cleanup-version" value={version} onChange={(event) => setVersion(event.target.value)} /></div>}
            {kind === 'special' && <div className="hs-field"><label htmlFor="hs-cleanup-cause">{words.cause}</label><Input id="hs-cleanup-cause" value={cause} onChange={(event) => setCause(event.target.value)} /></div>}
            {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
          </div>
        </Modal>
      )}
    </>
  )
}
