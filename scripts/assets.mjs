/** Data files that libraries read at run time and that the page must carry: they are copied into renderer/public. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, tool } from './run.mjs'

/**
 * pdf.js needs its character maps (Chinese text without an embedded font is lost without them), standard fonts, image
 * decoders and colour profiles; tesseract.js would fetch its worker, cores and language from the network.
 */
const ASSETS = [
  {
    folder: 'pdfjs', packages: ['pdfjs-dist'],
    copies: [['pdfjs-dist/cmaps', 'cmaps'], ['pdfjs-dist/standard_fonts', 'standard_fonts'], ['pdfjs-dist/wasm', 'wasm'], ['pdfjs-dist/iccs', 'iccs']],
  },
  {
    folder: 'tesseract', packages: ['tesseract.js', 'tesseract.js-core', '@tesseract.js-data/chi_sim'],
    copies: [
      ['tesseract.js/dist/worker.min.js', 'worker.min.js'],
      ['tesseract.js-core/tesseract-core-lstm.wasm.js', 'tesseract-core-lstm.wasm.js'],
      ['tesseract.js-core/tesseract-core-simd-lstm.wasm.js', 'tesseract-core-simd-lstm.wasm.js'],
      ['tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm.js', 'tesseract-core-relaxedsimd-lstm.wasm.js'],
      ['@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz', 'chi_sim.traineddata.gz'],
    ],
  },
]

const versionOf = (name) => `${name}@${JSON.parse(readFileSync(tool(`${name}/package.json`), 'utf8')).version}`

/** Copies each set once per version of its packages; the mark says which versions lie there. */
export function ensureAssets() {
  for (const { folder, packages, copies } of ASSETS) {
    const target = join(ROOT, 'renderer/public', folder)
    const mark = join(target, 'version.txt')
    const version = packages.map(versionOf).join('\n')
    if (existsSync(mark) && readFileSync(mark, 'utf8') === version) continue
    rmSync(target, { recursive: true, force: true })
    mkdirSync(target, { recursive: true })
    for (const [from, to] of copies) cpSync(tool(from), join(target, to), { recursive: true })
    writeFileSync(mark, version)
  }
}
