import { ACTS } from '../../../shared/storage/acts'
import { useMemo } from 'react'
import { useMessages, useServices } from '../../services'
import { useLatest } from '../../ui/use-latest'
import { useToast } from '../../ui/toast'
import { decide, type Decision } from './decide'
import type { DeskFinding } from './desk-finding'
import type { Desk } from './use-desk'

export interface Decisions {
  readonly adopt: (item: DeskFinding) => void
  readonly dismiss: (item: DeskFinding, reason: string) => void
  readonly reopen: (item: DeskFinding) => void
  readonly reword: (item: DeskFinding, wording: { readonly opinion: string; readonly amendment: string } | null) => void
}

/** What can be decided about a finding; each is stored at once and can be undone for eight seconds. */
export function useDecisions(desk: Desk): Decisions {
  const services = useServices()
  const { review, shell } = useMessages()
  const toast = useToast()
  const latest = useLatest(desk)
  return useMemo(() => {
    const run = async (item: DeskFinding, change: Decision, action: string, word: string): Promise<void> => {
      const before = await decide(services, latest.current, item, change, action)
      toast.undoable(`${word}：${item.finding.title}`, shell.undo, () => {
        const now = latest.current.findings.find((candidate) => candidate.finding.id === item.finding.id) ?? item
        void decide(services, latest.current, now, before, ACTS.undo).then(() => toast.say(review.undone), report)
      })
    }
    const report = (error: unknown): void => toast.say(error instanceof Error ? error.message : String(error))
    const start = (...action: Parameters<typeof run>): void => void run(...action).catch(report)
    return {
      adopt: (item) => start(item, { decision: 'adopted', reason: '' }, ACTS.adopt, review.done.adopt),
      dismiss: (item, reason) => start(item, { decision: 'dismissed', reason }, ACTS.dismiss, review.done.dismiss),
      reopen: (item) => start(item, { decision: 'open', reason: '' }, ACTS.reopen, review.done.reopen),
      reword: (item, wording) => start(item, { wording }, ACTS.reword, review.done.edit),
    }
  }, [services, review, shell, toast, latest])
}
