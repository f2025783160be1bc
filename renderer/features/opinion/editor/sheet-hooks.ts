import type { RecordId } from '../../../../shared/core/ids'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { Messages } from '../../../messages/messages'
import type { Services } from '../../../services'
import { journalTarget } from '../../../ui/journal-target'
import type { DraftTarget } from '../../../ui/kept-text'
import type { Toast } from '../../../ui/toast'
import type { Opened, OpenOpinion } from '../use-opinion'
import { draftKey, removeGone, saveText, storeFrame, type DraftedWording } from '../write-opinion'
import { frameFindings, isOnlyTakenOut, putBack } from './frame-change'
import type { SheetHooks } from './sheet-state'

/** What the hooks work with; the values of the last render, for they outlive many. */
export interface SheetSurroundings {
  readonly services: Services
  readonly matter: RecordId
  readonly toast: Toast
  readonly latest: { readonly current: { readonly open: Opened; readonly onGoToFinding: ((findingId: string) => void) | null; readonly messages: Messages } }
}

/** What the editor of an opinion does outside itself: keeps texts and frame in the store, and leads to findings. */
export function sheetHooks(around: SheetSurroundings): SheetHooks {
  const { services, matter, latest } = around
  const { opinion: words } = latest.current.messages
  const report = reporter(around)
  return {
    label: words.title, words: { goTo: words.goToText, remove: words.remove, gone: words.editor.gone, dropGone: words.editor.dropGone, own: words.editor.passage },
    acts: {
      goTo: latest.current.onGoToFinding === null ? null : (id) => latest.current.onGoToFinding?.(id),
      dropGone: (id) => void removeGone(services, matter, id).catch(report),
    },
    targetOf: (part) => targetOf(around, part),
    onFrame: onFrame(around),
  }
}

function reporter({ toast, latest }: SheetSurroundings): (error: unknown) => void {
  return (error) => toast.say(latest.current.messages.opinion.saveFailed(wordsOfError(error)))
}

/** Where a part's text is kept while it is typed, and stored. */
function targetOf(around: SheetSurroundings, part: string): DraftTarget {
  const { services, matter, latest } = around
  const key = draftKey(matter, part)
  return {
    ...journalTarget(services.journal, key),
    save: (text, over) => {
      const drafted = wordingBefore(latest.current.open, part)
      return saveText(services, matter, part, text, { over, ...(drafted === null ? {} : { drafted }) })
    },
    onError: reporter(around),
  }
}

/** The words of the item a part belongs to, for the first keystroke in it. */
function wordingBefore(open: OpenOpinion, part: string): DraftedWording | null {
  const id = part.replace(/\.(problem|suggestion)$/, '')
  const item = id === part ? undefined : open.drafted.items.find((one) => one.id === id)
  return item === undefined ? null : { opinion: item.problem, amendment: item.suggestion }
}

/** Stores what was taken out, brought back or moved; what was taken out can be undone. */
function onFrame(around: SheetSurroundings): SheetHooks['onFrame'] {
  const { services, matter, toast, latest } = around
  const report = reporter(around)
  return async (now, before) => {
    const { findings, isTakenOut } = frameFindings(now, before)
    const isStored = await storeFrame(services, matter, { arrangement: isOnlyTakenOut(now, before) ? null : now, findings }).then(() => true, (error: unknown) => {
      report(error)
      return false
    })
    const { opinion: words, shell } = latest.current.messages
    if (isTakenOut && isStored) toast.undoable(words.removed, shell.undo, () => void storeFrame(services, matter, putBack(now, before, latest.current.open)).catch(report))
    return isStored ? latest.current.open.readAgain() : null
  }
}
