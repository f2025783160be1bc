import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ContractDocument } from '../shared/document/contract-document'
import type { AdoptedOpinion } from '../shared/markup/unasked-changes'
import { UsageError } from './usage'

const OPINION = z.object({ quote: z.string(), amendment: z.string().nullish() })
const FINDING = z.object({ spans: z.array(z.object({ quote: z.string(), start: z.int(), end: z.int() })), amendment: z.string().nullish() })
const FILE = z.union([z.array(OPINION), z.object({ findings: z.array(FINDING) })])

/**
 * The adopted opinions about the approved version: a list of `{"quote","amendment"?}`, or what `hengshen review` said of
 * that version with the findings that were not adopted taken out. Every quotation must stand in it.
 */
export async function loadOpinions(path: string, approved: ContractDocument): Promise<readonly AdoptedOpinion[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`读不了采纳的意见 ${path}（${error.code ?? error.message}）。`)
  })
  const read = FILE.safeParse(parseJson(path, text))
  if (!read.success) throw new UsageError(`${path} 不是采纳的意见：请写成 [{"quote","amendment"?}]，或用 hengshen review 对审定文本给出的结果（删去未采纳的问题）。`)
  const opinions = Array.isArray(read.data)
    ? read.data.map(({ quote, amendment }) => ({ spans: [find(path, approved.text, quote)], amendment }))
    : read.data.findings
  return opinions.map(({ spans, amendment }) => {
    for (const { start, end, quote } of spans) if (approved.text.slice(start, end) !== quote) throw misplaced(path, quote)
    return { finding: { spans }, amendment: amendment ?? '' }
  })
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new UsageError(`${path} 不是有效的 JSON（${(error as Error).message}）。`)
  }
}

function find(path: string, text: string, quote: string): AdoptedOpinion['finding']['spans'][number] {
  const start = quote === '' ? -1 : text.indexOf(quote)
  if (start === -1) throw misplaced(path, quote)
  return { start, end: start + quote.length, quote }
}

function misplaced(path: string, quote: string): UsageError {
  return new UsageError(`${path} 引用的“${quote.slice(0, 40)}”不在审定文本中；请核对第一个文件是否就是审定文本。`)
}
