import { useMemo } from 'react'
import type { Turn } from '../../../shared/import/decode-ocr/recognised-page'
import { readRecognisedPages } from '../../../shared/storage/matter-records'
import { useServices, type PdfPages } from '../../services'
import type { OpenVersion } from './use-desk'

/** The two ways the contract is shown. */
export type LookName = 'text' | 'original'

/** How the contract is shown now, with the way to draw it. */
export type Original =
  | { readonly kind: 'text' }
  | { readonly kind: 'docx'; readonly draw: (into: HTMLElement) => Promise<void> }
  | { readonly kind: 'pages'; readonly open: () => Promise<PdfPages> }

/** What of an original can be drawn; null where only its words are known. */
export function drawableKind(version: OpenVersion): 'docx' | 'pages' | null {
  const { format } = version.fields
  if (format === 'docx') return 'docx'
  return version.document.paragraphs.some(({ origin }) => origin.kind === 'page') && format !== 'ofd' ? 'pages' : null
}

/** The drawing of a version's file, or its reading text where that is wanted or all there is. */
export function useOriginal(version: OpenVersion, look: LookName): Original {
  const { store, originals } = useServices()
  const kind = drawableKind(version)
  // What was read is what is drawn: its places fit the words.
  const sha = version.fields.convertedSha ?? version.fields.fileSha
  const recognised = version.fields.recognisedSha
  return useMemo((): Original => {
    const read = async (): Promise<Uint8Array> => {
      const bytes = await store.readBlob(sha)
      if (bytes === null) throw new Error(`the original ${sha} is not stored here`)
      return bytes
    }
    if (look === 'text' || kind === null) return { kind: 'text' }
    if (kind === 'docx') return { kind, draw: async (into) => originals.drawDocx(await read(), into) }
    const turns = async (): Promise<ReadonlyMap<number, Turn>> => new Map((await readRecognisedPages(store, recognised)).map(({ number, turn }) => [number, turn ?? 0]))
    return {
      kind,
      open: async () => {
        const [bytes, turnOf] = await Promise.all([read(), turns()])
        return originals.openPages(bytes, (page) => turnOf.get(page) ?? 0)
      },
    }
  }, [store, originals, look, kind, sha, recognised])
}
