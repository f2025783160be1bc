import { loadPdfjs, pdfDataUrls } from '../pdf-engine'
import type { Turn } from '../../../shared/import/decode-ocr/recognised-page'
import type { PdfPages } from '../../services'

/** Opens a PDF for drawing. Its scripts, forms and links stay dead: only pictures and words are taken from it. */
export async function openPdf(bytes: Uint8Array, turnOf: (page: number) => Turn): Promise<PdfPages> {
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument({ data: bytes.slice(), ...pdfDataUrls(), enableXfa: false, verbosity: 0 })
  const file = await task.promise
  const rotationOf = (own: number, page: number): number => (own + turnOf(page)) % 360
  const sizeOf: PdfPages['sizeOf'] = async (page) => {
    const proxy = await file.getPage(page)
    const { width, height } = proxy.getViewport({ scale: 1, rotation: rotationOf(proxy.rotate, page) })
    return { width, height }
  }
  return {
    count: file.numPages,
    size: await sizeOf(1),
    sizeOf,
    async draw(page, { canvas, words, width }, signal) {
      const proxy = await file.getPage(page)
      if (signal.aborted) return
      const rotation = rotationOf(proxy.rotate, page)
      const scale = width / proxy.getViewport({ scale: 1, rotation }).width
      const sharpness = Math.min(2, devicePixelRatio || 1)
      const viewport = proxy.getViewport({ scale: scale * sharpness, rotation })
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      const picture = proxy.render({ canvas, viewport, annotationMode: pdfjs.AnnotationMode.ENABLE })
      signal.addEventListener('abort', () => picture.cancel())
      words.replaceChildren()
      words.style.setProperty('--total-scale-factor', String(scale))
      const layer = new pdfjs.TextLayer({ textContentSource: await proxy.getTextContent(), container: words, viewport: proxy.getViewport({ scale, rotation }) })
      await Promise.all([layer.render(), picture.promise])
    },
    close: () => void task.destroy(),
  }
}
