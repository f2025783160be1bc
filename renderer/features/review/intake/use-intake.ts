import { useCallback, useRef, useState } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { Intake } from '../../../../shared/facts/intake'
import type { IntakeSuggestion } from '../../../../shared/facts/suggest-intake'
import { ACTS } from '../../../../shared/storage/acts'
import { describeFailure, useMessages, useServices } from '../../../services'
import { useLatest } from '../../../ui/use-latest'
import { useToast } from '../../../ui/toast'
import { storeIntake, storeReview } from '../decide'
import type { Desk } from '../use-desk'
import { refusalsOf, withFact, type IntakeKey } from './intake-fields'

const NONE: ReadonlyMap<IntakeKey, string> = new Map()

/** The facts of a matter as they are being entered. */
export interface IntakeUse {
  readonly intake: Intake
  readonly refusals: ReadonlyMap<IntakeKey, string>
  readonly setFact: (key: IntakeKey, value: unknown) => void
  readonly takeAll: (suggestions: readonly IntakeSuggestion[]) => void
  /** The rules run with what was entered last. */
  readonly isRunning: boolean
}

/** The facts of a matter as they are being entered: kept at once, then the rules run again with the latest of them. */
export function useIntake(desk: Desk): IntakeUse {
  const services = useServices()
  const { shell } = useMessages()
  const toast = useToast()
  const [intake, setIntake] = useState(desk.matter.intake)
  const [seen, setSeen] = useState(desk.matter.intake)
  const [refusals, setRefusals] = useState<ReadonlyMap<IntakeKey, string>>(NONE)
  const [running, setRunning] = useState(0)
  const latest = useLatest({ desk, intake })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const isIdle = running === 0
  if (isIdle && desk.matter.intake !== seen) {
    setSeen(desk.matter.intake)
    setIntake(desk.matter.intake)
  }
  const keep = useCallback((next: Intake) => {
    setIntake(next)
    // A contradiction stays on screen at its field and is not kept: rules never run on facts that cannot all be true.
    const refused = refusalsOf(next)
    setRefusals(refused)
    if (refused.size > 0) return
    setRunning((count) => count + 1)
    const turn = async (): Promise<void> => {
      const { id, version } = latest.current.desk
      await storeIntake(services, id, next, ACTS.intake)
      // Answers given meanwhile bring their own run: only the last one is worth the work.
      if (latest.current.intake !== next) return
      const failure = await storeReview(services, id, version, next, ACTS.checkAgain)
      if (failure !== null) toast.say(describeFailure(failure, shell.imports))
    }
    queue.current = queue.current.then(turn)
      .catch((error: unknown) => toast.say(wordsOfError(error)))
      .finally(() => setRunning((count) => count - 1))
  }, [services, shell, toast, latest])
  const setFact = useCallback((key: IntakeKey, value: unknown) => keep(withFact(latest.current.intake, key, value)), [keep, latest])
  const takeAll = useCallback((suggestions: readonly IntakeSuggestion[]) => keep(suggestions.reduce((all, { key, value }) => withFact(all, key, value), latest.current.intake)), [keep, latest])
  return { intake, refusals, setFact, takeAll, isRunning: !isIdle }
}
