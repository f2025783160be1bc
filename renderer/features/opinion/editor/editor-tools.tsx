import { ArrowDownOutlined, ArrowUpOutlined, RedoOutlined, SearchOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { OWN_ITEM, PASSAGE } from '../../../../shared/opinion/edited-opinion'
import { OPINION_CHAPTERS } from '../../../../shared/opinion/opinion'
import { useClauseChooser, useMessages, useServices } from '../../../services'
import { useKeys } from '../../../ui/key-bindings'
import { useToast } from '../../../ui/toast'
import type { OpenOpinion } from '../use-opinion'
import { restoreDraft } from '../write-opinion'
import { AddItemDialog } from './add-item-dialog'
import type { SheetEditor } from './sheet-editor'
import type { SheetScope } from './sheet-of'
import { useSheetState } from './use-sheet'

export interface EditorToolsProps {
  readonly matter: RecordId
  readonly open: OpenOpinion
  readonly editor: SheetEditor
  readonly scope: SheetScope
  readonly onGoToFinding: ((findingId: string) => void) | null
}

/** What can be done with the text and with the item under the cursor. Everything here has a key, too. */
export function EditorTools({ matter, open, editor, scope, onGoToFinding }: EditorToolsProps): ReactNode {
  const { opinion: { editor: words } } = useMessages()
  const services = useServices()
  const { canUndo, canRedo, characters } = useSheetState(editor)
  const [isSearching, setSearching] = useState(false)
  const [isAdding, setAdding] = useState(false)
  // Beside the contract Ctrl+F searches the contract.
  useKeys(words.keys, scope === 'items' ? [] : [{ keys: 'ctrl+f', label: words.search, run: () => setSearching(true), whileTyping: true }])
  const chooseClause = useClauseChooser()
  const insertClause = async (): Promise<void> => {
    const clause = await chooseClause({ matter, types: open.matter.types, topic: null, here: null })
    if (clause !== null) editor.insertAtCursor(clause)
  }
  const addPassage = (): void => {
    const id = `${PASSAGE}${services.clock.newId()}`
    editor.add({ kind: 'passage', id, part: { key: `${id}.text`, label: '', name: words.passage, text: '', lead: '', placeholder: words.write(words.passage), isLine: false } }, null)
  }
  return (
    <div className="hs-editor-tools" role="toolbar" aria-label={words.tools}>
      <Button size="small" type="text" icon={<UndoOutlined />} disabled={!canUndo} onClick={() => editor.undo()} aria-label={words.undo} title={`${words.undo} Ctrl+Z`} />
      <Button size="small" type="text" icon={<RedoOutlined />} disabled={!canRedo} onClick={() => editor.redo()} aria-label={words.redo} title={`${words.redo} Ctrl+Y`} />
      {scope === 'letter' && <Button size="small" type="text" icon={<SearchOutlined />} onClick={() => setSearching(true)} aria-label={words.search} title={`${words.search} Ctrl+F`} />}
      <Button size="small" onClick={() => setAdding(true)}>{words.addItem}</Button>
      <Button size="small" onClick={addPassage}>{words.addPassage}</Button>
      <Button size="small" onClick={() => void insertClause()}>{words.insertClause}</Button>
      <ItemTools matter={matter} open={open} editor={editor} scope={scope} onGoToFinding={onGoToFinding} />
      <span className="hs-head-gap" />
      {scope === 'letter' && <span className="hs-quiet hs-editor-count">{words.characters(characters)}</span>}
      {isSearching && <SearchLine editor={editor} onClose={() => setSearching(false)} />}
      {isAdding && <AddItemDialog matter={matter} onClose={() => setAdding(false)} onAdded={(entry, chapter) => editor.add(entry, chapter)} newId={() => `${OWN_ITEM}${services.clock.newId()}`} />}
    </div>
  )
}

/** For the item or paragraph with the cursor. */
function ItemTools({ matter, open, editor, scope, onGoToFinding }: EditorToolsProps): ReactNode {
  const { opinion: { editor: words, chapters, remove, goToText } } = useMessages()
  const services = useServices()
  const toast = useToast()
  const { current } = useSheetState(editor)
  const face = current === null ? undefined : open.entries.find((entry) => entry.kind === 'item' && entry.item.id === current.id)
  const item = face?.kind === 'item' ? face.item : null
  const isFound = item !== null && item.ruleId !== '' && !item.id.startsWith('checklist:')
  const canRemove = current !== null && !current.id.startsWith('checklist:')
  const restore = (id: string): void => {
    restoreDraft(services, matter, id).then(() => toast.say(words.restored), (error: unknown) => toast.say(wordsOfError(error)))
  }
  return (
    <>
      {scope === 'letter' && <Button size="small" type="text" icon={<ArrowUpOutlined />} disabled={current === null} onClick={() => editor.move(-1)} aria-label={words.up} title={`${words.up} Alt+Shift+↑`} />}
      {scope === 'letter' && <Button size="small" type="text" icon={<ArrowDownOutlined />} disabled={current === null} onClick={() => editor.move(1)} aria-label={words.down} title={`${words.down} Alt+Shift+↓`} />}
      <Dropdown
        trigger={['click']} disabled={current === null}
        menu={{
          items: [
            { key: 'up', label: `${words.up} Alt+Shift+↑`, onClick: () => editor.move(-1) },
            { key: 'down', label: `${words.down} Alt+Shift+↓`, onClick: () => editor.move(1) },
            ...OPINION_CHAPTERS.map((chapter) => ({ key: chapter, label: words.moveTo(chapters[chapter]), onClick: () => editor.moveTo(chapter) })),
            { type: 'divider' as const },
            ...(isFound && onGoToFinding !== null ? [{ key: 'text', label: `${goToText} Alt+Enter`, onClick: () => onGoToFinding(item.id) }] : []),
            ...(item !== null && open.reworded.has(item.id) ? [{ key: 'restore', label: words.restore, onClick: () => restore(item.id) }] : []),
            { key: 'remove', label: remove, disabled: !canRemove, onClick: () => current !== null && editor.remove(current.id) },
          ],
        }}
      >
        <Button size="small" type="text" disabled={current === null}>{words.more}</Button>
      </Dropdown>
    </>
  )
}

function SearchLine({ editor, onClose }: { readonly editor: SheetEditor; readonly onClose: () => void }): ReactNode {
  const { opinion: { editor: words }, review } = useMessages()
  const { found } = useSheetState(editor)
  const close = (): void => {
    editor.find('', 0)
    onClose()
  }
  return (
    <search className="hs-search hs-editor-search">
      <Input
        autoFocus size="small" placeholder={words.search} aria-label={words.search} defaultValue={found.query} onChange={(event) => editor.find(event.target.value, 0)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return
          if (event.key === 'Enter') editor.find(found.query, found.at + (event.shiftKey ? -1 : 1))
          else if (event.key === 'Escape') close()
        }}
      />
      <span role="status" className="hs-quiet">{found.query === '' ? '' : review.searchCount(found.count === 0 ? 0 : found.at + 1, found.count)}</span>
      <Button size="small" onClick={() => editor.find(found.query, found.at - 1)}>{review.searchPrevious}</Button>
      <Button size="small" onClick={() => editor.find(found.query, found.at + 1)}>{review.searchNext}</Button>
      <Button size="small" type="text" onClick={close}>{words.closeSearch}</Button>
    </search>
  )
}
