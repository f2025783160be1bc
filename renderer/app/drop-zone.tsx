import { InboxOutlined } from '@ant-design/icons'
import { useEffect, useState, type ReactNode } from 'react'
import { useMessages, useServices } from '../services'

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Takes files dropped anywhere in the window, dialogs included; the listeners stand on the window, in the capture phase. */
export function DropZone(): ReactNode {
  const { shell } = useMessages()
  const { imports } = useServices()
  const [isOver, setOver] = useState(false)
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
      imports.add([...(event.dataTransfer?.files ?? [])].map((file) => ({ name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) })))
    }
    window.addEventListener('dragover', over, true)
    window.addEventListener('dragleave', leave, true)
    window.addEventListener('drop', drop, true)
    return () => {
      window.removeEventListener('dragover', over, true)
      window.removeEventListener('dragleave', leave, true)
      window.removeEventListener('drop', drop, true)
    }
  }, [imports])
  if (!isOver) return null
  return (
    <div className="hs-drop">
      <InboxOutlined />
      <strong>{shell.dropHere}</strong>
      <span>{shell.dropHint}</span>
    </div>
  )
}
