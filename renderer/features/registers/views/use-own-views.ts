import { useEffect, useMemo, useState } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { Result } from '../../../../shared/core/result'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { countRows } from '../../../../shared/storage/find-rows'
import { knownLook, type ListLook } from '../../../../shared/storage/list-look'
import { readOwnViews, removeOwnView, renameOwnView, saveOwnView, updateOwnView, type OwnView } from '../../../../shared/storage/own-views'
import { useMessages, useServices, writerOf } from '../../../services'
import { useLive } from '../../../ui/use-live'
import { useToast } from '../../../ui/toast'

/** The views saved of a register, live; null before they are read. */
export function useOwnViews(register: RegisterDefinition): readonly OwnView[] | null {
  const { store } = useServices()
  const live = useLive(store, ['setting'], `own views ${register.id}`, () => readOwnViews(store, register.id))
  if (live.error !== null) throw live.error
  return live.value
}

const NO_COUNTS: ReadonlyMap<RecordId, number> = new Map()

/**
 * How many rows each of `views` has, live; those not counted yet are absent. Nobody waits for them: they are counted one
 * after the other in the pauses between a person's acts, once the rows of the list are there, and no longer than they are shown.
 */
export function useOwnCounts(register: RegisterDefinition, views: readonly OwnView[], areRowsThere: boolean): ReadonlyMap<RecordId, number> {
  const { store, whenIdle } = useServices()
  const [counts, setCounts] = useState(NO_COUNTS)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    if (!areRowsThere || views.length === 0) return undefined
    let turn = 0
    const countAll = async (): Promise<void> => {
      const mine = (turn += 1)
      for (const { id, look } of views) {
        await whenIdle()
        if (mine !== turn) return
        const count = await countRows(store, register, knownLook(register, look).look.query)
        if (mine !== turn) return
        setCounts((before) => (before.get(id) === count ? before : new Map(before).set(id, count)))
      }
    }
    const begin = (): void => void countAll().catch((error: unknown) => setFailure({ error }))
    begin()
    const stop = store.watch((change) => {
      if (change.kinds.includes(register.id)) begin()
    })
    return () => {
      turn += 1
      stop()
    }
  }, [store, whenIdle, register, views, areRowsThere])
  if (failure !== null) throw failure.error
  return counts
}

/** What a person does to the own views of a register. The answers say why it was refused; null once done. */
export interface OwnViewActs {
  save(name: string, look: ListLook): Promise<{ readonly refusal: string } | { readonly made: RecordId }>
  rename(view: OwnView, name: string): Promise<string | null>
  /** Says what was done, with a way back. */
  update(view: OwnView, look: ListLook): void
  remove(view: OwnView): void
}

export function useOwnViewActs(register: RegisterDefinition): OwnViewActs {
  const services = useServices()
  const { registers: { ownViews: words }, shell } = useMessages()
  const toast = useToast()
  return useMemo(() => {
    const { store, clock } = services
    const writer = () => writerOf(services).act
    const refusalOf = (done: Result<null, string>): string | null => (done.ok ? null : done.error)
    const saying = (work: Promise<string | null>, said: () => void): void => void work.catch(wordsOfError).then((refusal) => (refusal === null ? said() : toast.say(refusal)))
    return {
      save: async (name, look) => {
        const id = clock.newId()
        const saved = await saveOwnView(store, register, { id, name, look }, writer())
        return saved.ok ? { made: id } : { refusal: saved.error }
      },
      rename: async (view, name) => refusalOf(await renameOwnView(store, register, view, name, writer())),
      update: (view, look) => saying(updateOwnView(store, register, view, look, writer()).then(refusalOf), () => toast.undoable(words.updated(view.name), shell.undo, () => saying(updateOwnView(store, register, view, view.look, writer()).then(refusalOf), () => undefined))),
      remove: (view) => saying(removeOwnView(store, register, view, writer()).then(() => null), () => toast.undoable(words.removed(view.name), shell.undo, () => saying(removeOwnView(store, register, view, writer(), true).then(() => null), () => undefined))),
    }
  }, [services, register, toast, words, shell])
}
