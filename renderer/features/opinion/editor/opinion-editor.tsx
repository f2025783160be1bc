import { useEffect, useMemo, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { RecordId } from '../../../../shared/core/ids'
import { useMessages } from '../../../services'
import { TextConflict } from '../../../ui/text-conflict'
import { Bases, Basics } from '../opinion-facts'
import type { Opened, OpenOpinion } from '../use-opinion'
import { EditorTools } from './editor-tools'
import type { SheetEditor } from './sheet-editor'
import { sheetOf, type SheetScope } from './sheet-of'
import { useSheet, useSheetState } from './use-sheet'

export interface OpinionEditorProps {
  readonly matter: RecordId
  readonly open: Opened
  readonly scope: SheetScope
  /** What else is known of an item, by its id. */
  readonly notes?: ReadonlyMap<string, string>
  readonly onGoToFinding: ((findingId: string) => void) | null
  /** Given the editor once it runs, and null when it ends: for what writes at its cursor. */
  readonly onEditor?: (editor: SheetEditor | null) => void
}

const NO_NOTES: ReadonlyMap<string, string> = new Map()

/** The opinion as one text: fields and items are typed where they stand. */
export function OpinionEditor({ matter, open, scope, notes = NO_NOTES, onGoToFinding, onEditor }: OpinionEditorProps): ReactNode {
  const { opinion: words } = useMessages()
  const sheet = useMemo(() => sheetOf(open, scope, words, notes), [open, scope, words, notes])
  const [editor, attach] = useSheet({ matter, open, sheet, onGoToFinding })
  useEffect(() => {
    onEditor?.(editor)
    return () => onEditor?.(null)
  }, [editor, onEditor])
  return (
    <div className="hs-editor">
      {editor !== null && <EditorTools matter={matter} open={open} editor={editor} scope={scope} onGoToFinding={onGoToFinding} />}
      <div className="hs-editor-scroll">
        {open.entries.length === 0 && open.gone.length === 0 && <p className="hs-none">{words.empty}</p>}
        <div ref={attach} className={`hs-letter hs-letter-${scope}`} />
      </div>
      {editor !== null && <Displays editor={editor} open={open} />}
      {editor !== null && <Conflicts editor={editor} open={open} scope={scope} />}
    </div>
  )
}

function Displays({ editor, open }: { readonly editor: SheetEditor; readonly open: OpenOpinion }): ReactNode {
  const { displays } = useSheetState(editor)
  const [basics, bases] = [displays.get('basics'), displays.get('bases')]
  return (
    <>
      {basics !== undefined && createPortal(<Basics opinion={open.opinion} />, basics)}
      {bases !== undefined && createPortal(<Bases opinion={open.opinion} />, bases)}
    </>
  )
}

/** Texts that another window changed while they were typed here: both stand until one is chosen. */
function Conflicts({ editor, open, scope }: { readonly editor: SheetEditor; readonly open: OpenOpinion; readonly scope: SheetScope }): ReactNode {
  const { opinion: words } = useMessages()
  const { conflicts } = useSheetState(editor)
  if (conflicts.length === 0) return null
  const names = new Map(sheetOf(open, scope, words, NO_NOTES).flatMap((block) => block.kind === 'part' ? [[block.part.key, block.part.name] as const] : block.kind === 'display' ? [] : block.entries.flatMap((entry) => entry.kind === 'item' ? entry.parts.map((part) => [part.key, part.name] as const) : [])))
  return conflicts.map(({ key, theirs }) => <TextConflict key={key} theirs={theirs} words={words.conflict} name={names.get(key) ?? words.editor.passage} onKeepMine={() => editor.keepMine(key)} onTakeTheirs={() => editor.takeTheirs(key)} />)
}
