import { useCallback } from 'react'
import type { DesktopApi } from '../../shared/desktop/desktop-api'

/** Extensions offered in the dialog; the importer decides by content. */
export const READABLE_EXTENSIONS = ['docx', 'doc', 'wps', 'pdf', 'rtf', 'odt', 'ofd', 'txt', 'html', 'htm', 'mht'] as const

export interface ChosenFile {
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

/** Asks the person for files through the host; nothing chosen is an empty list. */
export function useChooseFiles(desktop: DesktopApi, kindName: string): () => Promise<readonly ChosenFile[]> {
  return useCallback(async () => {
    const chosen = await desktop.openFiles({ filters: [{ name: kindName, extensions: READABLE_EXTENSIONS }], multiple: true })
    return chosen.ok ? chosen.value.map((file) => ({ name: file.name, read: async () => file.bytes })) : []
  }, [desktop, kindName])
}
