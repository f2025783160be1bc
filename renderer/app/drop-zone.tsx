import { InboxOutlined } from '@ant-design/icons'
import { useEffect, useState, type ReactNode } from 'react'
import { useMessages, useServices, type FileToImport } from '../services'
import { useLatest } from '../ui/use-latest'
import { isTable } from './dropped-sheets'

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Takes files dropped anywhere in the window, dialogs included: contracts to be reviewed, and tables for the registers; the listeners stand on the window, in the capture phase. */
export function DropZone({ onTables }: { readonly onTables: (tables: readonly FileToImport[]) => void }): ReactNode {
  const { shell } = useMessages()
  const { imports } = useServices()
  const [isOver, setOver] = useState(false)
  const tellTables = useLatest(onTables)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])].map((file) => ({ name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) }))
      const tables = files.filter(isTable)
      if (tables.length > 0) tellTables.current(tables)
      imports.add(files.filter((file) => !isTable(file)))
    }
    window.addEventListener('dragover', over, true)
    window.addEventListener('dragleave', leave, true)
    window.addEventListener('drop', drop, true)
    return () => {
      window.removeEventListener('dragover', over, true)
      window.removeEventListener('dragleave', leave, true)
      window.removeEventListener('drop', drop, true)
    }
  }, [imports, tellTables])
  if (!isOver) return null
  return (
    <div className="hs-drop">
      <InboxOutlined />
      <strong>{shell.dropHere}</strong>
      <span>{shell.dropHint}</span>
    </div>
  )
}
