import { parentPort } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'
import type { Job } from './job'
import { loadCompiled } from './load-compiled'
import { loadPdfEngine } from './pdf-engine'
import type * as RunJob from './run-job'

// pdf.js is an ES module, which a script kept compiled cannot load: it is handed in.
const program = loadCompiled<typeof RunJob>(fileURLToPath(new URL('./run-job.cjs', import.meta.url)))

parentPort!.on('message', (job: Job) => {
  void program.exports.runJob(job, loadPdfEngine).then((result) => {
    program.keepCompiled()
    parentPort!.postMessage(result)
  })
})
