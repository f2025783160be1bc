import type { PdfPages } from '../../services'

/** A picture of one page (PNG, JPEG …) as a file of one page; it has no words to select. Rejects for what the browser cannot read. */
export async function openPicture(bytes: Uint8Array): Promise<PdfPages> {
  const picture = await createImageBitmap(new Blob([bytes.slice()]))
  const size = { width: picture.width, height: picture.height }
  return {
    count: 1,
    size,
    sizeOf: async () => size,
    async draw(_page, { canvas }) {
      canvas.width = picture.width
      canvas.height = picture.height
      canvas.getContext('2d')?.drawImage(picture, 0, 0)
    },
    close: () => picture.close(),
  }
}
