import { useCallback } from 'react'
import type { DesktopApi } from '../../shared/desktop/desktop-api'
import { useToast } from './toast'

/** Extensions offered in the dialog; the importer decides by content. */
const READABLE_EXTENSIONS = ['docx', 'doc', 'wps', 'pdf', 'rtf', 'odt', 'ofd', 'txt', 'html', 'htm', 'mht', 'png', 'jpg', 'jpeg', 'tif', 'tiff', 'bmp'] as const

export interface ChosenFile {
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

/** Asks the person for files through the host; nothing chosen is an empty list, a refusal is said in the host's words. */
export function useChooseFiles(desktop: DesktopApi, kindName: string): () => Promise<readonly ChosenFile[]> {
  const toast = useToast()
  return useCallback(async () => {
    const chosen = await desktop.openFiles({ filters: [{ name: kindName, extensions: READABLE_EXTENSIONS }], multiple: true })
    if (chosen.ok) return chosen.value.map((file) => ({ name: file.name, read: async () => file.bytes }))
    if (chosen.error.code !== 'cancelled') toast.say(chosen.error.message)
    return []
  }, [desktop, kindName, toast])
}
