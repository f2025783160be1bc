import { useCallback, useEffect, useState, useSyncExternalStore, type RefCallback } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'
import { useLatest } from '../../../ui/use-latest'
import { whenLeft } from '../../../ui/when-left'
import type { Opened } from '../use-opinion'
import type { Sheet } from './sheet'
import { SheetEditor } from './sheet-editor'
import { sheetHooks } from './sheet-hooks'
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
  const messages = useMessages()
  const toast = useToast()
  const latest = useLatest({ open, sheet, onGoToFinding, messages })
  const [editor, setEditor] = useState<SheetEditor | null>(null)
  const attach = useCallback((host: HTMLDivElement | null) => {
    if (host === null) return undefined
    const made = new SheetEditor(host, latest.current.sheet, sheetHooks({ services, matter, toast, latest }))
    setEditor(made)
    const unlisten = whenLeft(() => void made.flush())
    return () => {
      unlisten()
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
