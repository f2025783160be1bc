import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '../shared/core/result'
import type { RecognisedPage } from '../shared/import/decode-ocr/recognised-page'
import type { ImportError } from '../shared/import/import-error'
import type { OcrMessage, OcrRequest } from './ocr-protocol'

/** Told after each page. */
export type OcrProgress = (done: number, total: number) => void

/** One page takes about two seconds; a page that takes sixty times as long never ends. */
const SECONDS_PER_PAGE = 120

/** Recognition keeps all cores busy by itself, so files take turns. */
let turn: Promise<unknown> = Promise.resolve()

/** Recognises pages of a scan in a thread of its own; the thread is ended when it overruns or dies, and the page named. */
export function recogniseFile(request: OcrRequest, onProgress: OcrProgress): Promise<Result<readonly RecognisedPage[], ImportError>> {
  const mine = turn.then(() => run(request, onProgress))
  turn = mine
  return mine
}

function run(request: OcrRequest, onProgress: OcrProgress): Promise<Result<readonly RecognisedPage[], ImportError>> {
  const pages: RecognisedPage[] = []
  // The recogniser prints remarks about its own set-up; they are nobody's concern.
  const thread = new Worker(new URL('./ocr-thread.mjs', import.meta.url), { workerData: request, stderr: true, stdout: true })
  return new Promise((settle) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const finish = (result: Result<readonly RecognisedPage[], ImportError>): void => {
      clearTimeout(timer)
      // Whatever happens to the thread from here on, the file has its answer.
      thread.removeAllListeners().on('error', () => undefined)
      void thread.terminate()
      settle(result)
    }
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => finish(fail({ code: 'timeout', message: `文字识别在第 ${pages.length + 1} 页上超过 ${SECONDS_PER_PAGE} 秒，已经停止；请重新扫描该页，或导入合同的 Word 原稿。` })), SECONDS_PER_PAGE * 1000)
    }
    const broken = (detail: string): void => finish(fail({ code: 'no-text', message: `没有文字层，文字识别也没有成功（${detail}）。请在工作台中打开作文字识别，或导入合同的 Word 原稿。` }))
    thread.on('message', (message: OcrMessage) => {
      wait()
      if (message.kind === 'page') {
        if (message.page !== null) pages.push(message.page)
        onProgress(message.done, message.total)
      } else if (message.kind === 'done') finish(ok(pages.toSorted((a, b) => a.number - b.number)))
      else broken(message.message)
    })
    thread.on('error', (error) => broken(error.message)).on('exit', () => broken('识别进程意外退出'))
    wait()
  })
}
