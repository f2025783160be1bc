import { strFromU8, unzipSync } from 'fflate'
import type { ContractDocument } from '../../shared/document/contract-document'
import { importContract } from '../../shared/import/import-contract'
import { DEFAULT_LIMITS } from '../../shared/import/import-limits'
import { compareDocuments } from '../../shared/markup/compare'
import type { RedlineEdit } from '../../shared/markup/edit'
import { editableText } from '../../shared/markup/editable-text'
import { type Redline, redlineDocx } from '../../shared/markup/edit-docx/redline-docx'
import { loadPdfEngine } from '../pdf-engine'
import type { BenchmarkLine } from './benchmarks'
import { bigDocx, clausesDocx } from './big-docx'
import { CLAUSE_PAIRS } from './clause-pairs'
import { idealLength, markedCharacters } from './ideal-marks'
import { measureInTurn } from './measure'

const BY = { author: '基准', date: '2026-11-21T00:00:00Z' }
const EDITS = 200
const RUNS = 5
/** Milliseconds in a second: the bounds are one second. */
const SECOND = 1000

/** Characters marked over the least possible, on clauses of every kind written for this. */
export function benchMarks(): BenchmarkLine {
  const edits = CLAUSE_PAIRS.map(([, find, replace]) => ({ find, replace }))
  const { bytes } = mark(clausesDocx(CLAUSE_PAIRS.map(([, old]) => old)), edits)
  const marked = markedCharacters([strFromU8(unzipSync(bytes)['word/document.xml']!)], BY.author)
  const ideal = edits.reduce((sum, { find, replace }) => sum + idealLength(find, replace), 0)
  return { name: `marked over ideal characters, ${CLAUSE_PAIRS.length} clauses`, figures: {}, ratio: marked / ideal, bound: 1.15 }
}

/** 200 edits with comments into 150 pages, the check after writing included. */
export async function benchMarkup(): Promise<BenchmarkLine> {
  const original = bigDocx(150)
  const edits = spreadEdits(await readDocument(original))
  const figures = await measureInTurn({ '200 edits with comments': () => mark(original, edits) }, RUNS)
  return { name: '200 edits into a 150-page DOCX, in seconds', figures, ratio: figures['200 edits with comments'].median / SECOND, bound: 1 }
}

/** Two versions of 150 pages with about 300 changed clauses. */
export async function benchCompare(): Promise<BenchmarkLine> {
  const old = bigDocx(150)
  const next = bigDocx(150, (text, index) => (index % 6 === 3 ? text.replace('，', '，并书面通知对方，').replace('三十日', '十五日') : text))
  const [before, after] = [await readDocument(old), await readDocument(next)]
  const figures = await measureInTurn({
    'compare': () => compareDocuments(before, after),
    'read both and compare': async () => compareDocuments(await readDocument(old), await readDocument(next)),
  }, RUNS)
  const { length } = compareDocuments(before, after)
  return { name: `compare two 150-page DOCX, ${length} differences, in seconds`, figures, ratio: figures['read both and compare'].median / SECOND, bound: 1 }
}

async function readDocument(bytes: Uint8Array): Promise<ContractDocument> {
  const imported = await importContract(bytes, 'a.docx', { limits: DEFAULT_LIMITS, loadPdfEngine })
  if (!imported.ok) throw new Error(imported.error.message)
  return imported.value.document
}

function mark(bytes: Uint8Array, edits: readonly RedlineEdit[]): Redline {
  const marked = redlineDocx(bytes, edits, BY)
  if (!marked.ok) throw new Error(marked.error.message)
  return marked.value
}

/** Edits of whole paragraphs spread over the document, each with the number of its occurrence. */
function spreadEdits(document: ContractDocument): readonly RedlineEdit[] {
  const { text, paragraphs } = editableText(document)
  const long = paragraphs.filter(({ start, end }) => end - start > 20)
  const step = Math.floor(long.length / EDITS)
  const edits: RedlineEdit[] = []
  for (let index = 0; edits.length < EDITS; index += step) {
    const find = text.slice(long[index]!.start, long[index]!.end)
    let occurrence = 1
    for (let at = text.indexOf(find); at < long[index]!.start; at = text.indexOf(find, at + find.length)) occurrence += 1
    edits.push({ find, replace: find.replace('应当', '须').replace(/。$/, '，法律另有规定的除外。'), comment: '请核对本条。', occurrence })
  }
  return edits
}
