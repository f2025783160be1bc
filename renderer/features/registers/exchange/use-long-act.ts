import { useState } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { useToast } from '../../../ui/toast'
import { unlessStopped } from '../../../ui/unless-stopped'

/** A dialog that does something long, whole or not at all. */
export interface LongAct<Stage> {
  readonly stage: Stage
  readonly setStage: (stage: Stage) => void
  /** Why it was not done, as a sentence; null while nothing is wrong. */
  readonly refusal: string | null
  readonly setRefusal: (refusal: string | null) => void
  /** What fails has changed nothing: the dialog stands at `from` again and says why. */
  readonly run: (work: Promise<void>, from: Stage) => void
}

/** Keeps how far a long act is; where the store was told to stop it, `stopped` is said and the dialog closes. */
export function useLongAct<Stage>(first: Stage, stopped: string, onClose: () => void): LongAct<Stage> {
  const toast = useToast()
  const [stage, setStage] = useState(first)
  const [refusal, setRefusal] = useState<string | null>(null)
  const run = (work: Promise<void>, from: Stage): void => void unlessStopped(work).then((done) => {
    if (done !== null) return
    toast.say(stopped)
    onClose()
  }, (error: unknown) => {
    setStage(from)
    setRefusal(wordsOfError(error))
  })
  return { stage, setStage, refusal, setRefusal, run }
}
