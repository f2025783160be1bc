import { extname } from 'node:path'
import { encodeUtf8 } from '../shared/core/text-codec'
import type { Letter } from '../shared/letters/letter'
import type { ExportSheet } from '../shared/registers/sheet'
import { UsageError } from './usage'
import { identify, writeOutput } from './write-output'

const KINDS = ['.docx', '.html', '.xlsx'] as const

/** A table of differences in the two shapes the writers take. */
export interface TableSource {
  readonly letter: () => Letter
  readonly sheet: () => ExportSheet
}

/** Refuses, before any work, a name whose extension says no format a table can be written in. */
export function checkTableName(path: string): void {
  if (!(KINDS as readonly string[]).includes(extname(path).toLowerCase())) throw new UsageError(`--table 要写 .docx、.html 或 .xlsx 文件，不是“${path}”。`)
}

/** Writes a table of differences as its name's extension says; `inputs` are the files compared. */
export async function writeTable(path: string, inputs: readonly string[], table: TableSource): Promise<void> {
  await writeOutput(path, await bytesOf(extname(path).toLowerCase(), table), await identify(inputs))
}

async function bytesOf(extension: string, { letter, sheet }: TableSource): Promise<Uint8Array> {
  // The writers are large and most runs never need them.
  if (extension === '.docx') return (await import('../shared/export/write-docx')).writeDocx(letter())
  if (extension === '.html') return encodeUtf8((await import('../shared/export/write-html')).writeHtml(letter()))
  const written = await (await import('../shared/export/write-xlsx')).writeXlsx(sheet())
  if (!written.ok) throw new Error(written.error)
  return written.value
}
