import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { Outlet, useNavigate } from 'react-router'
import { useMessages, useServices } from '../services'
import { ClauseChooserProvider } from '../features/clauses'
import { useKeys } from '../ui/key-bindings'
import { useRemembered } from '../ui/remembered'
import { useToast } from '../ui/toast'
import { useChooseFiles } from '../ui/choose-files'
import { useMenuCommands } from './menu-commands'
import { Rail } from './rail'
import { loadScreensWhenIdle } from './screens'
import { CommandPalette } from './command-palette'
import { DropZone } from './drop-zone'
import { useDroppedSheets, type SheetFor } from './dropped-sheets'
import { ImportPanel } from './import-panel'
import { KeysOverview } from './keys-overview'
import { usePlaceKeys } from './use-place-keys'

/** Rail, the current place, and what may appear over any place: import, palette, key overview. */
export function Shell(): ReactNode {
  const { shell } = useMessages()
  const { desktop, imports } = useServices()
  const navigate = useNavigate()
  const toast = useToast()
  const dropped = useDroppedSheets()
  const [isNarrow, setNarrow] = useRemembered('rail.narrow', false)
  const [open, setOpen] = useState<'none' | 'palette' | 'keys'>('none')
  const chooseFiles = useChooseFiles(desktop, shell.fileKinds)
  const importFiles = (): void => void chooseFiles().then((files) => imports.add(files))
  usePlaceKeys()
  useKeys(shell.keysEverywhere, [
    { keys: 'ctrl+k', label: shell.openPalette, run: () => setOpen('palette'), whileTyping: true },
    { keys: '?', label: shell.showKeys, run: () => setOpen('keys') },
    { keys: 'ctrl+z', label: shell.undoLast, run: toast.undoLast },
    { keys: 'ctrl+o', label: shell.import, run: importFiles, whileTyping: true },
  ])
  useEffect(loadScreensWhenIdle, [])
  useMenuCommands({ importFiles, showKeys: () => setOpen('keys'), openPalette: () => setOpen('palette') })
  return (
    <div className={`hs-shell${isNarrow ? ' hs-narrow' : ''}`}>
      <Rail isNarrow={isNarrow} onNarrow={setNarrow} />
      <main className="hs-main"><ClauseChooserProvider onManage={() => void navigate('/registers/clause')}><Suspense fallback={null}><Outlet context={dropped.sheet satisfies SheetFor | null} /></Suspense></ClauseChooserProvider></main>
      <ImportPanel onOpen={(matter) => void navigate(`/contracts/${matter}`)} />
      <DropZone onTables={dropped.take} />
      {dropped.question}
      {open === 'palette' && <CommandPalette onClose={() => setOpen('none')} onImport={importFiles} onKeys={() => setOpen('keys')} />}
      {open === 'keys' && <KeysOverview onClose={() => setOpen('none')} />}
    </div>
  )
}
