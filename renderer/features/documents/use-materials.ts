import { useEffect, useRef, useState } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { fail, ok, type Result } from '../../../shared/core/result'
import { wordsOfError } from '../../../shared/core/words-of-error'
import type { DesktopResult } from '../../../shared/desktop/desktop-api'
import { gatherMaterialFiles, gatherMaterials, HASHES_FILE, type GatheredFile, type GatherRefusal, type GatherRequest } from '../../../shared/storage/gather-materials'
import type { MaterialPlan } from '../../../shared/storage/material-slot'
import { planMaterials } from '../../../shared/storage/plan-materials'
import { readUnitName } from '../../../shared/storage/unit-name'
import { describeFailure, useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { keepPackage } from './keep-package'

interface Planned {
  readonly plan: MaterialPlan
  readonly unit: string
}

/** A package of materials on its way out. */
export interface Materials {
  /** Null while it is read. */
  readonly plan: MaterialPlan | null
  /** Files gathered so far; null while nothing is gathered. */
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly refusal: string | null
  readonly saveZip: () => void
  readonly saveFolder: () => void
  readonly stop: () => void
}

/** Plans the package of a record, gathers its files with progress, and saves and records it. */
export function useMaterials(register: string, id: RecordId, onSaved: () => void): Materials {
  const services = useServices()
  const { store, desktop, clock } = services
  const { documents: { materials: words } } = useMessages()
  const toast = useToast()
  const [refusal, setRefusal] = useState<string | null>(null)
  const planned = usePlan(register, id, setRefusal)
  const { progress, gather, requestOf, stop } = useGathering(setRefusal)
  const [gathered, setGathered] = useState<readonly GatheredFile[] | null>(null)
  const finish = async (plan: MaterialPlan, saved: DesktopResult<string>, hashed: Uint8Array): Promise<void> => {
    if (!saved.ok) return saved.error.code === 'cancelled' ? undefined : setRefusal(saved.error.message)
    await keepPackage(services, id, plan, saved.value, hashed)
    toast.say(words.saved(saved.value))
    onSaved()
  }
  const nameOf = (plan: MaterialPlan): string => words.fileName(plan.title, clock.today())
  const saveZip = async (given: Planned): Promise<void> => {
    const zip = await gather(() => gatherMaterials(store, requestOf(given)))
    if (zip !== null) await finish(given.plan, await desktop.saveFile({ suggestedName: `${nameOf(given.plan)}.zip`, filters: [{ name: 'ZIP', extensions: ['zip'] }], bytes: zip }), zip)
  }
  const saveFolder = async (given: Planned): Promise<void> => {
    const files = gathered ?? (await gather(() => gatherMaterialFiles(store, requestOf(given))))
    if (files === null) return
    // A browser asks for a folder only just after a click: gathered long after it, the next click finds everything ready.
    setGathered(files)
    await finish(given.plan, await desktop.saveFolder({ suggestedName: nameOf(given.plan), files }), files.find(({ path }) => path === HASHES_FILE)!.bytes)
  }
  const run = (save: (given: Planned) => Promise<void>) => (): void => {
    if (planned !== null) save(planned).catch((error: unknown) => setRefusal(wordsOfError(error)))
  }
  return { plan: planned?.plan ?? null, progress, refusal, saveZip: run(saveZip), saveFolder: run(saveFolder), stop }
}

function usePlan(register: string, id: RecordId, onRefused: (refusal: string) => void): Planned | null {
  const { store } = useServices()
  const [planned, setPlanned] = useState<Planned | null>(null)
  useEffect(() => {
    const read = async (): Promise<void> => {
      const unit = await readUnitName(store)
      const plan = await planMaterials(store, register, id, unit)
      if (plan !== null) setPlanned({ plan, unit })
    }
    read().catch((error: unknown) => onRefused(wordsOfError(error)))
  }, [store, register, id, onRefused])
  return planned
}

interface Gathering {
  readonly progress: Materials['progress']
  /** Null where it was stopped or refused, which is then said. */
  readonly gather: <T>(work: () => Promise<Result<T, GatherRefusal>>) => Promise<T | null>
  readonly requestOf: (given: Planned) => GatherRequest
  readonly stop: () => void
}

function useGathering(onRefused: (refusal: string | null) => void): Gathering {
  const { worker } = useServices()
  const { documents: { materials: words }, shell } = useMessages()
  const [progress, setProgress] = useState<Materials['progress']>(null)
  const isStopped = useRef(false)
  return {
    progress,
    stop: () => {
      isStopped.current = true
    },
    requestOf: (given) => ({
      ...given,
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
    }),
    gather: async (work) => {
      isStopped.current = false
      onRefused(null)
      const gathered = await work().finally(() => setProgress(null))
      if (gathered.ok) return gathered.value
      onRefused(gathered.error.kind === 'cancelled' ? words.stopped : gathered.error.message)
      return null
    },
  }
}
