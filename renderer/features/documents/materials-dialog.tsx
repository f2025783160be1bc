import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Alert, Button, Modal, Progress } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { fail, ok } from '../../../shared/core/result'
import { ACTS } from '../../../shared/storage/acts'
import { derivedId } from '../../../shared/storage/derived-id'
import { gatherMaterials } from '../../../shared/storage/gather-materials'
import type { MaterialPackageFields } from '../../../shared/storage/made-document-kinds'
import { newRecord, type SettingFields } from '../../../shared/storage/record-kinds'
import { planMaterials, type MaterialPlan } from '../../../shared/storage/plan-materials'
import { actOf, describeFailure, useMessages, useServices, type Services } from '../../services'
import { useToast } from '../../ui/toast'

/** Puts on record which package left, under which name, with which hash. */
async function keepPackage(services: Services, record: RecordId, plan: MaterialPlan, fileName: string, zip: Uint8Array): Promise<void> {
  const { store, clock, person } = services
  const fields: MaterialPackageFields = {
    record, title: plan.title, fileName, sha256: bytesToHex(sha256(zip)), files: plan.slots.reduce((sum, { files }) => sum + files.length, 0),
    missing: plan.slots.flatMap(({ missing }) => (missing === null ? [] : [missing])), at: clock.now(), by: person().name,
  }
  await store.transact(actOf(services, ACTS.gatherMaterials, record, fileName), async (transaction) => transaction.put(newRecord(clock.newId(), 'material-package', fields)))
}

/** 文书材料包: shows what goes in and what is missing, and writes it with progress; it can be stopped. */
export function MaterialsDialog({ register, id, onClose }: { readonly register: string; readonly id: RecordId; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { store, desktop, worker, clock } = services
  const { documents: { materials: words }, shell } = useMessages()
  const toast = useToast()
  const [plan, setPlan] = useState<{ readonly plan: MaterialPlan; readonly unit: string } | null>(null)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const isStopped = useRef(false)
  useEffect(() => {
    const read = async (): Promise<void> => {
      const setting = await store.read<SettingFields>(derivedId('setting', 'unit'))
      const unit = String(setting?.body.fields.value ?? '')
      const planned = await planMaterials(store, register, id, unit)
      if (planned !== null) setPlan({ plan: planned, unit })
    }
    read().catch((error: unknown) => setRefusal(String(error)))
  }, [store, register, id])
  const gather = async ({ plan: given, unit }: NonNullable<typeof plan>): Promise<void> => {
    isStopped.current = false
    const zip = await gatherMaterials(store, {
      plan: given, unit,
      write: async (letter) => {
        const written = await worker.writeDocument(letter)
        return written.ok ? ok(written.value) : fail(describeFailure(written.error, shell.imports))
      },
      onProgress: async (done, total) => {
        setProgress({ done, total })
        // Lets the page draw and hear the button between two files.
        await new Promise((resolve) => setTimeout(resolve))
        return !isStopped.current
      },
    })
    setProgress(null)
    if (!zip.ok) return setRefusal(zip.error.kind === 'cancelled' ? words.stopped : zip.error.message)
    const suggestedName = `${words.fileName(given.title.replace(/[\\/:*?"<>|]/g, '_'), clock.today())}.zip`
    const saved = await desktop.saveFile({ suggestedName, filters: [{ name: 'ZIP', extensions: ['zip'] }], bytes: zip.value })
    if (!saved.ok) return saved.error.code === 'cancelled' ? undefined : setRefusal(saved.error.message)
    await keepPackage(services, id, given, saved.value, zip.value)
    toast.say(words.saved(saved.value))
    onClose()
  }
  if (plan === null && refusal === null) return null
  return (
    <Modal
      open title={words.title} width={640} onCancel={onClose} mask={{ closable: false }}
      footer={progress === null
        ? [<Button key="close" onClick={onClose}>{shell.cancel}</Button>, <Button key="go" type="primary" disabled={plan === null} onClick={() => plan !== null && void gather(plan).catch((error: unknown) => setRefusal(String(error)))}>{words.go}</Button>]
        : [<Button key="stop" onClick={() => { isStopped.current = true }}>{words.stop}</Button>]}
    >
      {plan !== null && (
        <ol className="hs-materials">
          {plan.plan.slots.map((slot) => (
            <li key={slot.title}>
              <strong>{slot.title}</strong> <span className="hs-quiet">{words.files(slot.files.length)}</span>
              {slot.files.map((file) => <p key={file.name} className="hs-materials-file">{file.name}{file.kind === 'written' && <span className="hs-quiet"> {words.written}</span>}</p>)}
              {slot.missing !== null && <p className="hs-standing-warning">{slot.missing}</p>}
            </li>
          ))}
        </ol>
      )}
      {progress !== null && <Progress percent={Math.round((progress.done / progress.total) * 100)} format={() => `${progress.done}/${progress.total}`} />}
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </Modal>
  )
}
