import type { Regrade } from '../../../shared/findings/decided-finding'
import { ACTS } from '../../../shared/storage/acts'
import { useMemo } from 'react'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { useMessages, useServices } from '../../services'
import { useLatest } from '../../ui/use-latest'
import { useToast } from '../../ui/toast'
import { decide, type Decided } from './decide'
import type { DeskFinding } from './desk-finding'
import type { Desk } from './use-desk'

export interface Decisions {
  readonly adopt: (item: DeskFinding) => void
  readonly dismiss: (item: DeskFinding, reason: string) => void
  readonly reopen: (item: DeskFinding) => void
  readonly reword: (item: DeskFinding, wording: { readonly opinion: string; readonly amendment: string } | null) => void
  readonly regrade: (item: DeskFinding, regrade: Regrade | null) => void
  readonly adoptAll: (items: readonly DeskFinding[]) => void
  readonly dismissAll: (items: readonly DeskFinding[], reason: string) => void
}

/** What can be decided about findings; each act is stored at once and can be undone, as a whole, for eight seconds. */
export function useDecisions(desk: Desk): Decisions {
  const services = useServices()
  const { review, shell } = useMessages()
  const toast = useToast()
  const latest = useLatest(desk)
  return useMemo(() => {
    const report = (error: unknown): void => toast.say(wordsOfError(error))
    const run = async (decided: readonly Decided[], action: string, reason: string, word: string): Promise<void> => {
      const before = await decide(services, latest.current, decided, action, reason)
      toast.undoable(word, shell.undo, () => {
        const now = new Map(latest.current.findings.map((item) => [item.finding.id, item]))
        const back = before.map(({ item, change }): Decided => ({ item: now.get(item.finding.id) ?? item, change }))
        void decide(services, latest.current, back, ACTS.undo, reason).then(() => toast.say(review.undone), report)
      })
    }
    const one = (item: DeskFinding, change: Decided['change'], action: string, word: string, reason = ''): void => {
      const { ruleId, clause, title } = item.finding
      void run([{ item, change }], action, [ruleId, clause, reason].filter((part) => part !== '').join(' '), `${word}：${title}`).catch(report)
    }
    const many = (items: readonly DeskFinding[], change: Decided['change'], action: string, word: string, reason = ''): void => {
      void run(items.map((item) => ({ item, change })), action, [`${items.length}条`, ...items.map((item) => item.finding.ruleId), reason].filter((part) => part !== '').join(' '), word).catch(report)
    }
    return {
      adopt: (item) => one(item, { decision: 'adopted', reason: '' }, ACTS.adopt, review.done.adopt),
      dismiss: (item, reason) => one(item, { decision: 'dismissed', reason }, ACTS.dismiss, review.done.dismiss, reason),
      reopen: (item) => one(item, { decision: 'open', reason: '' }, ACTS.reopen, review.done.reopen),
      reword: (item, wording) => one(item, { wording }, ACTS.reword, review.done.edit),
      regrade: (item, regrade) => one(item, { regrade }, ACTS.regrade, review.done.regrade, regrade === null ? '' : `${regrade.severity} ${regrade.reason}`),
      adoptAll: (items) => many(items, { decision: 'adopted', reason: '' }, ACTS.adoptMany, review.bulk.adopted(items.length)),
      dismissAll: (items, reason) => many(items, { decision: 'dismissed', reason }, ACTS.dismissMany, review.bulk.dismissed(items.length), reason),
    }
  }, [services, review, shell, toast, latest])
}
