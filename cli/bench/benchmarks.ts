import type { LocalDate } from '../../shared/core/local-date'
import { encodeUtf8 } from '../../shared/core/text-codec'
import type { ContractDocument } from '../../shared/document/contract-document'
import { extractFacts } from '../../shared/facts/extract-facts'
import { reviewDocument } from '../../shared/findings/run-rules'
import { importContract } from '../../shared/import/import-contract'
import { DEFAULT_LIMITS } from '../../shared/import/import-limits'
import { rules } from '../../shared/rules'
import { loadPdfEngine } from '../pdf-engine'
import { bigDocx } from './big-docx'
import { hostileTexts } from './hostile-texts'
import { measureInTurn, type Timing } from './measure'

/** One line of the table: what was measured, its ratio to the yardstick and the most it may be. */
export interface BenchmarkLine {
  readonly name: string
  readonly figures: Readonly<Record<string, Timing>>
  /** Of the figures; milliseconds where it is absent. */
  readonly unit?: 'MB'
  /** What must hold: `ratio` at most `bound`; null where the line only informs. */
  readonly ratio: number | null
  readonly bound: number | null
}

const TODAY = '2026-11-21' as LocalDate
const RUNS = 5

async function readDocument(bytes: Uint8Array, name: string): Promise<ContractDocument> {
  const imported = await importContract(bytes, name, { limits: DEFAULT_LIMITS, loadPdfEngine })
  if (!imported.ok) throw new Error(imported.error.message)
  return imported.value.document
}

function review(document: ContractDocument): number {
  return reviewDocument({ document, facts: extractFacts(document, {}), intake: {}, rules, today: TODAY }).findings.length
}

/** Reading 150 pages into tree, facts and all rules against mammoth's raw text of the same file, in one run. */
export async function benchReading(): Promise<BenchmarkLine> {
  const bytes = bigDocx(150)
  const mammoth = await import('mammoth')
  const figures = await measureInTurn({
    'hengshen: tree, facts, rules': async () => review(await readDocument(bytes, 'a.docx')),
    'mammoth: raw text only': () => mammoth.default.extractRawText({ buffer: Buffer.from(bytes) }),
    'hengshen: tree only': () => readDocument(bytes, 'a.docx'),
  }, RUNS)
  return { name: '150-page DOCX', figures, ratio: figures['hengshen: tree, facts, rules'].median / figures['mammoth: raw text only'].median, bound: 1 }
}

/**
 * Reading, facts and rules of half a million characters and of a million: at most 2.4 times as long for twice the
 * length. Somewhere between 100,000 and a million a text no longer fits the caches of a machine and every character takes
 * longer, though nothing grows faster than the text (1.6 to 1.8 times from one million to two); runs differ by a tenth.
 */
export async function benchGrowth(): Promise<readonly BenchmarkLine[]> {
  const [small, half, large] = [bigDocx(150), bigDocx(750), bigDocx(1500)]
  const text = encodeUtf8((await readDocument(small, 'a.docx')).text)
  return [await growthLine('growth, DOCX', 'a.docx', [small, half, large]), await growthLine('growth, text', 'a.txt', [text, repeated(text, 5), repeated(text, 10)])]
}

async function growthLine(name: string, file: string, [small, half, large]: readonly [Uint8Array, Uint8Array, Uint8Array]): Promise<BenchmarkLine> {
  const read = async (bytes: Uint8Array): Promise<number> => review(await readDocument(bytes, file))
  const figures = await measureInTurn({ '100,000 characters': () => read(small), '500,000 characters': () => read(half), '1,000,000 characters': () => read(large) }, 3)
  return { name, figures, ratio: figures['1,000,000 characters'].median / figures['500,000 characters'].median, bound: 2.4 }
}

function repeated(text: Uint8Array, times: number): Uint8Array {
  const whole = new Uint8Array(text.length * times)
  for (let copy = 0; copy < times; copy += 1) whole.set(text, copy * text.length)
  return whole
}

/** All rules over 100,000 characters once the facts are there. */
export async function benchRules(): Promise<BenchmarkLine> {
  const document = await readDocument(bigDocx(150), 'a.docx')
  const facts = extractFacts(document, {})
  const figures = await measureInTurn({
    facts: () => extractFacts(document, {}),
    'all rules': () => reviewDocument({ document, facts, intake: {}, rules, today: TODAY }),
  }, RUNS)
  return { name: 'facts and rules, 100,000 characters', figures, ratio: null, bound: null }
}

/**
 * Texts made to be slow, at one length and at four times it: reading, facts and all rules together may take at most six
 * times as long (four for the length, the rest for the noise of short runs).
 */
export async function benchHostileTexts(): Promise<readonly BenchmarkLine[]> {
  const short = hostileTexts(50_000)
  const long = hostileTexts(200_000)
  const lines: BenchmarkLine[] = []
  for (const name of Object.keys(short)) {
    const [shortBytes, longBytes] = [encodeUtf8(short[name]!), encodeUtf8(long[name]!)]
    const figures = await measureInTurn({
      '50,000 characters': async () => review(await readDocument(shortBytes, 'a.txt')),
      '200,000 characters': async () => review(await readDocument(longBytes, 'a.txt')),
    }, 2)
    lines.push({ name: `hostile: ${name}`, figures, ratio: figures['200,000 characters'].minimum / figures['50,000 characters'].minimum, bound: 6 })
  }
  return lines
}
