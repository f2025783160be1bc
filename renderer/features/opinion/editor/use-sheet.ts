import { useCallback, useEffect, useState, useSyncExternalStore, type RefCallback } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { OWN_ITEM, PASSAGE } from '../../../../shared/opinion/edited-opinion'
import { useMessages, useServices } from '../../../services'
import type { DraftTarget } from '../../../ui/draft-writer'
import { useToast } from '../../../ui/toast'
import { useLatest } from '../../../ui/use-latest'
import type { Opened, OpenOpinion } from '../use-opinion'
import { draftKey, removeGone, saveText, storeFrame, type DraftedWording, type FrameChange } from '../write-opinion'
import type { Sheet, SheetPlace } from './sheet'
import { SheetEditor } from './sheet-editor'
import type { SheetState } from './sheet-state'

export interface SheetUse {
  readonly matter: RecordId
  readonly open: Opened
  readonly sheet: Sheet
  readonly onGoToFinding: ((findingId: string) => void) | null
}

/** Runs the editor in the element it is attached to, while that is on screen: stores what is typed and shows what is stored. */
export function useSheet({ matter, open, sheet, onGoToFinding }: SheetUse): readonly [SheetEditor | null, RefCallback<HTMLDivElement>] {
  const services = useServices()
  const { opinion: words, shell } = useMessages()
  const toast = useToast()
  const latest = useLatest({ open, sheet, onGoToFinding, words, shell })
  const [editor, setEditor] = useState<SheetEditor | null>(null)
  const attach = useCallback((host: HTMLDivElement | null) => {
    if (host === null) return undefined
    const report = (error: unknown): void => toast.say(latest.current.words.saveFailed(error instanceof Error ? error.message : String(error)))
    const targetOf = (part: string): DraftTarget => {
      const key = draftKey(matter, part)
      return {
        keep: (text) => services.journal.keep(key, text),
        release: (text) => services.journal.release(key, text),
        save: (text) => {
          const drafted = wordingBefore(latest.current.open, part)
          return saveText(services, matter, part, text, drafted === null ? {} : { drafted })
        },
        onError: report,
      }
    }
    const { words } = latest.current
    const made = new SheetEditor(host, latest.current.sheet, {
      label: words.title, words: { goTo: words.goToText, remove: words.remove, gone: words.editor.gone, dropGone: words.editor.dropGone, own: words.editor.passage },
      acts: {
        goTo: latest.current.onGoToFinding === null ? null : (id) => latest.current.onGoToFinding?.(id),
        dropGone: (id) => void removeGone(services, matter, id).catch(report),
      },
      targetOf,
      onFrame: async (now, before) => {
        const { findings, isTakenOut } = frameFindings(now, before)
        const isStored = await storeFrame(services, matter, { arrangement: isOnlyTakenOut(now, before) ? null : now, findings }).then(() => true, (error: unknown) => {
          report(error)
          return false
        })
        if (isTakenOut && isStored) toast.undoable(words.removed, latest.current.shell.undo, () => void storeFrame(services, matter, putBack(now, before, latest.current.open)).catch(report))
        return isStored ? latest.current.open.readAgain() : null
      },
    })
    setEditor(made)
    const flush = (): void => void made.flush()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      setEditor(null)
      made.end()
    }
  }, [services, matter, toast, latest])
  useEffect(() => editor?.show(sheet, open.read), [editor, sheet, open.read])
  return [editor, attach]
}

/** What the page shows beside the editor. */
export function useSheetState(editor: SheetEditor): SheetState {
  return useSyncExternalStore(editor.subscribe, editor.snapshot)
}

/** The words of the item a part belongs to, for the first keystroke in it. */
function wordingBefore(open: OpenOpinion, part: string): DraftedWording | null {
  const id = part.replace(/\.(problem|suggestion)$/, '')
  const item = id === part ? undefined : open.drafted.items.find((one) => one.id === id)
  return item === undefined ? null : { opinion: item.problem, amendment: item.suggestion }
}

const isFinding = (id: string): boolean => !id.startsWith(OWN_ITEM) && !id.startsWith(PASSAGE)

function frameFindings(now: readonly SheetPlace[], before: readonly SheetPlace[]): { readonly findings: readonly { readonly id: string; readonly decision: 'open' | 'adopted' }[]; readonly isTakenOut: boolean } {
  const [is, was] = [new Set(now.map(({ id }) => id)), new Set(before.map(({ id }) => id))]
  const out = before.filter(({ id }) => !is.has(id))
  const back = now.filter(({ id }) => !was.has(id) && isFinding(id))
  return {
    isTakenOut: out.length > 0,
    findings: [...out.filter(({ id }) => isFinding(id)).map(({ id }) => ({ id, decision: 'open' as const })), ...back.map(({ id }) => ({ id, decision: 'adopted' as const }))],
  }
}

/** Undoes taking out, whatever was typed or moved since: findings are adopted again, what is one's own stands where it stood. */
function putBack(now: readonly SheetPlace[], before: readonly SheetPlace[], open: OpenOpinion): FrameChange {
  const is = new Set(now.map(({ id }) => id))
  const out = before.filter(({ id }) => !is.has(id))
  const findings = out.filter(({ id }) => isFinding(id)).map(({ id }) => ({ id, decision: 'adopted' as const }))
  if (out.every(({ id }) => isFinding(id))) return { arrangement: null, findings }
  const present = placesIn(open.entries)
  const [wanted, known] = [new Set([...present.map(({ id }) => id), ...out.map(({ id }) => id)]), new Set(before.map(({ id }) => id))]
  return { arrangement: [...before.filter(({ id }) => wanted.has(id)), ...present.filter(({ id }) => !known.has(id))], findings }
}

/** Where everything stands now. */
export function placesIn(entries: OpenOpinion['entries']): readonly SheetPlace[] {
  return entries.map((entry) => (entry.kind === 'item' ? { id: entry.item.id, chapter: entry.item.chapter } : { id: entry.passage.id, chapter: entry.passage.chapter }))
}

/** True where findings only went or came and nothing was moved: the drafted order then still stands, if it stood. */
function isOnlyTakenOut(now: readonly SheetPlace[], before: readonly SheetPlace[]): boolean {
  const [is, was] = [new Set(now.map(({ id }) => id)), new Set(before.map(({ id }) => id))]
  const changed = [...now.filter(({ id }) => !was.has(id)), ...before.filter(({ id }) => !is.has(id))]
  if (!changed.every(({ id }) => isFinding(id))) return false
  const kept = (places: readonly SheetPlace[], others: ReadonlySet<string>): string => places.filter(({ id }) => others.has(id)).map(({ id, chapter }) => `${id} ${chapter}`).join('|')
  return kept(now, was) === kept(before, is)
}

