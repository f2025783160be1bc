import { useRef, useState } from 'react'
import { wordsOfError } from '../../shared/core/words-of-error'

/** The act of a dialog under way, and why the last one was refused; null for neither. */
export interface Submit {
  readonly refusal: string | null
  readonly isRunning: boolean
  /** Does nothing while the act before still runs. */
  readonly submit: () => void
}

/** What the primary button of a dialog does: `act` says why it was refused, or null once done; what it throws is a refusal too. */
export function useSubmit(act: () => Promise<string | null>): Submit {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const isBusy = useRef(false)
  const submit = (): void => {
    if (isBusy.current) return
    isBusy.current = true
    setRunning(true)
    act().catch(wordsOfError).then(setRefusal).finally(() => {
      isBusy.current = false
      setRunning(false)
    })
  }
  return { refusal, isRunning, submit }
}
