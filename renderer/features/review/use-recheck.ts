import { useEffect, useState } from 'react'
import { wordsOfError } from '../../../shared/core/words-of-error'
import type { RulePackStamp } from '../../../shared/findings/finding'
import { ACTS } from '../../../shared/storage/acts'
import { describeFailure, useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { storeReview } from './decide'
import type { Desk } from './use-desk'

/** Whether the stored findings are of an older rule pack than the program's, and the way to check again. */
export function useRecheck(desk: Desk): { readonly isStale: boolean; readonly isRunning: boolean; readonly run: () => void } {
  const services = useServices()
  const { shell } = useMessages()
  const toast = useToast()
  const [stamp, setStamp] = useState<RulePackStamp | null>(null)
  const [isRunning, setRunning] = useState(false)
  useEffect(() => {
    let gone = false
    void services.worker.rulePack().then((answer) => {
      if (answer.ok && !gone) setStamp(answer.value)
    })
    return () => {
      gone = true
    }
  }, [services])
  const check = async (): Promise<void> => {
    const failure = await storeReview(services, desk.id, desk.version, desk.matter.intake, ACTS.checkAgain)
    if (failure !== null) toast.say(describeFailure(failure, shell.imports))
  }
  return {
    isStale: stamp !== null && stamp.sha256 !== desk.version.fields.review.rulePack.sha256,
    isRunning,
    run: () => {
      setRunning(true)
      void check().catch((error: unknown) => toast.say(wordsOfError(error))).finally(() => setRunning(false))
    },
  }
}
