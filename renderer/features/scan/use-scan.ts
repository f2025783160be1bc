import { useEffect, useMemo, useState } from 'react'
import type { RecordId, Sha256 } from '../../../shared/core/ids'
import type { RecognisedPage, Turn } from '../../../shared/import/decode-ocr/recognised-page'
import { readMatter, readRecognisedPages, readVersion } from '../../../shared/storage/matter-records'
import type { MatterFields, VersionFields } from '../../../shared/storage/record-kinds'
import { useServices, type PagePictures } from '../../services'
import { useLive } from '../../ui/use-live'

/** The current version of a matter with its recognised pages. */
export interface OpenScan {
  readonly matter: MatterFields
  readonly version: RecordId
  readonly fields: VersionFields
  /** Empty where the words of the file were not recognised. */
  readonly pages: readonly RecognisedPage[]
}

/** Follows a matter's current version; null before it is read. */
export function useScan(matter: RecordId): OpenScan | null {
  const { store } = useServices()
  const live = useLive(store, ['matter', 'version'], `scan ${matter}`, async (): Promise<OpenScan | null> => {
    const record = (await readMatter(store, matter)).matter
    const fields = record === null ? null : await readVersion(store, record.currentVersion)
    if (record === null || fields === null) return null
    return { matter: record, version: record.currentVersion, fields, pages: await readRecognisedPages(store, fields.recognisedSha) }
  })
  if (live.error !== null) throw live.error
  return live.value
}

export type PictureState = { readonly kind: 'drawing' } | { readonly kind: 'drawn'; readonly url: string } | { readonly kind: 'failed' }

/** The picture of one page of a stored file; its thread lives as long as the view. */
export function usePagePicture(file: Sha256, page: number, turn: Turn): PictureState {
  const { store, scans } = useServices()
  const [drawn, setDrawn] = useState<{ readonly key: string; readonly state: PictureState } | null>(null)
  const key = `${file} ${page}`
  const pictures = useMemo(() => openWhenAsked(async () => {
    const bytes = await store.readBlob(file)
    return bytes === null ? null : scans.openPictures(bytes)
  }), [store, scans, file])
  useEffect(() => pictures.close, [pictures])
  useEffect(() => {
    let url: string | null = null
    let gone = false
    pictures.open().then((opened) => opened?.draw(page, turn) ?? null).then(
      (picture) => {
        if (gone) return
        url = picture === null ? null : URL.createObjectURL(picture)
        setDrawn({ key, state: url === null ? { kind: 'failed' } : { kind: 'drawn', url } })
      },
      () => !gone && setDrawn({ key, state: { kind: 'failed' } }),
    )
    return () => {
      gone = true
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [pictures, page, turn, key])
  return drawn?.key === key ? drawn.state : { kind: 'drawing' }
}

/** Opened when the first page is asked for, closed with the view. */
function openWhenAsked(open: () => Promise<PagePictures | null>): { readonly open: () => Promise<PagePictures | null>; readonly close: () => void } {
  let opening: Promise<PagePictures | null> | null = null
  return {
    open: () => (opening ??= open()),
    close: () => void opening?.then((opened) => opened?.end(), () => undefined),
  }
}
