import { sizePicture } from '../../../shared/import/decode-ocr/recognition-size'
import type { Turn } from '../../../shared/import/decode-ocr/recognised-page'
import type { PagePictures, PdfPages } from '../../services'

/**
 * Pictures of pages (TIFF, PNG, JPEG …) as a file of pages without words to select. Their size is that of the paper they
 * were recognised as, so that places found in them fit.
 */
export async function openPictures(pictures: PagePictures, turnOf: (page: number) => Turn): Promise<PdfPages> {
  const drawn = async (page: number): Promise<ImageBitmap> => createImageBitmap(await pictures.draw(page, turnOf(page)))
  const sizes = new Map<number, PdfPages['size']>()
  const keepSize = (page: number, { width, height }: ImageBitmap): PdfPages['size'] => {
    const size = sizePicture(width, height)
    sizes.set(page, { width: size.width, height: size.height })
    return sizes.get(page)!
  }
  const sizeOf = async (page: number): Promise<PdfPages['size']> => {
    const known = sizes.get(page)
    if (known !== undefined) return known
    const bitmap = await drawn(page)
    const size = keepSize(page, bitmap)
    bitmap.close()
    return size
  }
  return {
    count: pictures.count,
    size: await sizeOf(1),
    sizeOf,
    async draw(page, { canvas }, signal) {
      const bitmap = await drawn(page)
      keepSize(page, bitmap)
      if (!signal.aborted) {
        canvas.width = bitmap.width
        canvas.height = bitmap.height
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
      }
      bitmap.close()
    },
    close: () => pictures.end(),
  }
}
