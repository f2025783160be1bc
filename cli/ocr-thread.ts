import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createWorker, OEM, type Worker } from 'tesseract.js'
import { wordsOfError } from '../shared/core/words-of-error'
import { readRecognition, type DrawnPage } from '../shared/import/decode-ocr/read-recognition'
import { recognisePage } from '../shared/import/decode-ocr/recognise-page'
import { RECOGNITION_DPI } from '../shared/import/decode-ocr/recognition-size'
import type { RecognisedPage } from '../shared/import/decode-ocr/recognised-page'
import { drawPages } from './draw-pages'
import type { OcrMessage, OcrRequest } from './ocr-protocol'

/** More recognisers than this gain nothing: each keeps one core busy. */
const MOST_RECOGNISERS = 4

function tell(message: OcrMessage): void {
  parentPort!.postMessage(message)
}

/** The model stands in its package; nothing is fetched and nothing cached. */
async function startRecogniser(): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'))
  const recogniser = await createWorker('chi_sim', OEM.LSTM_ONLY, { langPath: join(data, '4.0.0_best_int'), cacheMethod: 'none', gzip: true, errorHandler: () => undefined })
  await recogniser.setParameters({ user_defined_dpi: String(RECOGNITION_DPI) })
  return recogniser
}

async function readPicture(recogniser: Worker, png: Uint8Array, place: DrawnPage): Promise<RecognisedPage> {
  return readRecognition((await recogniser.recognize(Buffer.from(png), {}, { text: false, blocks: true })).data, place)
}

async function recognise({ path, pages }: OcrRequest): Promise<void> {
  const source = await drawPages(new Uint8Array(await readFile(path)))
  const wanted = pages ?? Array.from({ length: source.count }, (_, index) => index + 1)
  let next = 0
  let done = 0
  const lane = async (): Promise<void> => {
    const recogniser = await startRecogniser()
    while (next < wanted.length) {
      const number = wanted[next]!
      next += 1
      const page = await recognisePage({
        draw: (turn, part) => source.draw(number, { turn, part }).catch(() => null),
        read: ({ place, picture }) => readPicture(recogniser, picture, place),
        readRed: async ({ place, redPicture }) => (redPicture === undefined ? null : readPicture(recogniser, redPicture, place)),
      })
      done += 1
      tell({ kind: 'page', page, done, total: wanted.length })
    }
    await recogniser.terminate()
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(MOST_RECOGNISERS, availableParallelism() - 1, wanted.length)) }, lane))
}

recognise(workerData as OcrRequest).then(
  () => tell({ kind: 'done' }),
  (error: unknown) => tell({ kind: 'failed', message: wordsOfError(error) }),
)
