import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Alert, Button, Progress } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { fail, ok, type Result } from '../../../shared/core/result'
import type { DesktopResult } from '../../../shared/desktop/desktop-api'
import { ACTS } from '../../../shared/storage/acts'
import { derivedId } from '../../../shared/storage/derived-id'
import { gatherMaterialFiles, gatherMaterials, HASHES_FILE, type GatheredFile, type GatherRefusal, type GatherRequest } from '../../../shared/storage/gather-materials'
import type { MaterialPackageFields } from '../../../shared/storage/made-document-kinds'
import { newRecord, type SettingFields } from '../../../shared/storage/record-kinds'
import type { MaterialPlan } from '../../../shared/storage/material-slot'
import { planMaterials } from '../../../shared/storage/plan-materials'
import { actOf, describeFailure, useMessages, useServices, type Services } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'

/** Puts on record which package left, under which name, with which hash. */
async function keepPackage(services: Services, record: RecordId, plan: MaterialPlan, fileName: string, hashed: Uint8Array): Promise<void> {
  const { store, clock, person } = services
  const fields: MaterialPackageFields = {
    record, title: plan.title, fileName, sha256: bytesToHex(sha256(hashed)), files: plan.slots.reduce((sum, { files }) => sum + files.length, 0),
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
  const [gathered, setGathered] = useState<readonly GatheredFile[] | null>(null)
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
  const requestOf = ({ plan: given, unit }: NonNullable<typeof plan>): GatherRequest => ({
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
  const run = async <T,>(gather: () => Promise<Result<T, GatherRefusal>>): Promise<T | null> => {
    isStopped.current = false
    setRefusal(null)
    const gathered = await gather()
    setProgress(null)
    if (gathered.ok) return gathered.value
    setRefusal(gathered.error.kind === 'cancelled' ? words.stopped : gathered.error.message)
    return null
  }
  const finish = async (given: MaterialPlan, saved: DesktopResult<string>, hashed: Uint8Array): Promise<void> => {
    if (!saved.ok) return saved.error.code === 'cancelled' ? undefined : setRefusal(saved.error.message)
    await keepPackage(services, id, given, saved.value, hashed)
    toast.say(words.saved(saved.value))
    onClose()
  }
  const nameOf = (given: MaterialPlan): string => words.fileName(given.title, clock.today())
  const saveZip = async (planned: NonNullable<typeof plan>): Promise<void> => {
    const zip = await run(() => gatherMaterials(store, requestOf(planned)))
    if (zip !== null) await finish(planned.plan, await desktop.saveFile({ suggestedName: `${nameOf(planned.plan)}.zip`, filters: [{ name: 'ZIP', extensions: ['zip'] }], bytes: zip }), zip)
  }
  const saveFolder = async (planned: NonNullable<typeof plan>): Promise<void> => {
    const files = gathered ?? (await run(() => gatherMaterialFiles(store, requestOf(planned))))
    if (files === null) return
    // A browser asks for a folder only just after a click: gathered long after it, the next click finds everything ready.
    setGathered(files)
    await finish(planned.plan, await desktop.saveFolder({ suggestedName: nameOf(planned.plan), files }), files.find(({ path }) => path === HASHES_FILE)!.bytes)
  }
  const go = (save: (planned: NonNullable<typeof plan>) => Promise<void>): void => {
    if (plan !== null) save(plan).catch((error: unknown) => setRefusal(String(error)))
  }
  if (plan === null && refusal === null) return null
  return (
    <Modal
      open title={words.title} width={640} onCancel={onClose} mask={{ closable: false }}
      footer={progress === null
        ? [
            <Button key="close" onClick={onClose}>{shell.cancel}</Button>,
            <Button key="folder" disabled={plan === null} onClick={() => go(saveFolder)}>{words.folder}</Button>,
            <Button key="go" type="primary" disabled={plan === null} onClick={() => go(saveZip)}>{words.go}</Button>,
          ]
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
