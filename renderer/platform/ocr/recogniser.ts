import { createWorker, OEM } from 'tesseract.js'
import { readRecognition, type DrawnPage } from '../../../shared/import/decode-ocr/read-recognition'
import { RECOGNITION_DPI } from '../../../shared/import/decode-ocr/recognition-size'
import type { RecognisedPage } from '../../../shared/import/decode-ocr/recognised-page'
import type { PagePicture } from '../../../shared/import/decode-ocr/draw-picture'

/** One recogniser in a worker of its own. */
export interface Recogniser {
  /** The words of the picture without its red ink. */
  recognise(drawn: PagePicture<Blob>): Promise<RecognisedPage>
  /** The words of the picture with its red ink; null where it has none. */
  recogniseRed(drawn: PagePicture<Blob>): Promise<RecognisedPage | null>
  end(): void
}

/** Starts a recogniser with the worker, core and model that stand beside the page; nothing is fetched from elsewhere. */
export async function startRecogniser(base = new URL('tesseract/', document.baseURI)): Promise<Recogniser> {
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, {
    workerPath: new URL('worker.min.js', base).href,
    // Folders without the last slash: tesseract.js adds one.
    corePath: base.href.replace(/\/$/, ''),
    langPath: base.href.replace(/\/$/, ''),
    workerBlobURL: false,
    cacheMethod: 'none',
    gzip: true,
    // Errors reject the call that met them; told here as well they would be told twice.
    errorHandler: () => undefined,
  })
  await worker.setParameters({ user_defined_dpi: String(RECOGNITION_DPI) })
  const read = async (picture: Blob, place: DrawnPage): Promise<RecognisedPage> => readRecognition((await worker.recognize(picture, {}, { text: false, blocks: true })).data, place)
  return {
    recognise: ({ place, picture }) => read(picture, place),
    recogniseRed: async ({ place, redPicture }) => (redPicture === undefined ? null : read(redPicture, place)),
    end: () => void worker.terminate(),
  }
}
