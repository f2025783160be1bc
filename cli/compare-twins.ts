import { diffChars } from 'diff'
import { basename, extname } from 'node:path'
import type { ContractDocument } from '../shared/document/contract-document'
import type { LocalDate } from '../shared/core/local-date'
import type { Job } from './job'
import { runJobs } from './worker-pool'

const TODAY = '2026-11-21' as LocalDate
/** Share of the characters of both readings that must be the same. */
const LEAST_SHARED = 0.995

/** Reads the same contract as DOCX and as PDF, where a folder holds both, and prints how much the readings share. */
export async function compareTwins(paths: readonly string[]): Promise<readonly string[]> {
  const stemOf = (path: string): string => path.slice(0, -extname(path).length)
  const pairs = paths.filter((path) => path.endsWith('.docx') && paths.includes(`${stemOf(path)}.pdf`)).flatMap((path) => [path, `${stemOf(path)}.pdf`])
  const read: (ContractDocument | null)[] = []
  for await (const result of runJobs(pairs.map((path): Job => ({ kind: 'text', path, name: basename(path), today: TODAY })))) read.push(result.ok ? result.text!.document : null)
  return pairs.flatMap((path, index) => (index % 2 === 0 ? compareTwin(basename(path), read[index] ?? null, read[index + 1] ?? null) : []))
}

function compareTwin(name: string, docx: ContractDocument | null, pdf: ContractDocument | null): readonly string[] {
  if (docx === null || pdf === null) return [`${name}: one of the twins was not read`]
  const [words, pages] = [fold(docx.text), fold(pdf.text)]
  const same = diffChars(words, pages).filter(({ added, removed }) => !added && !removed).reduce((sum, { value }) => sum + value.length, 0)
  const shared = same / Math.max(words.length, pages.length)
  const isSameTree = treeOf(docx) === treeOf(pdf)
  process.stdout.write(`twins: ${name} and its PDF share ${(shared * 100).toFixed(2)} % of the characters and ${isSameTree ? `one tree of ${docx.clauses.length} clauses` : 'no clause tree'}\n`)
  return isSameTree && shared >= LEAST_SHARED ? [] : [`${name}: the PDF is read otherwise`]
}

function treeOf({ clauses }: ContractDocument): string {
  return clauses.map(({ depth, label }) => `${depth} ${label}`).join('\n')
}

/** White space and blanks are drawn otherwise on each page. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s_]/g, '')
}
