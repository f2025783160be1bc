import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { decodeStrict } from '../shared/core/text-codec'
import { encodingByMark } from '../shared/import/decode-text'
import { UsageError } from './usage'

/** Never an argument: those stand in the list of processes and in the history of the shell. */
export const PASSPHRASE_VARIABLE = 'HENGSHEN_PASSPHRASE'

/** The passphrase of a backup from a file (`-` for standard input), else from the environment, else asked of the person at the terminal; null where there is none. */
export async function readPassphrase(file: string | undefined): Promise<string | null> {
  if (file === '-') return asText(await buffer(process.stdin))
  if (file !== undefined) {
    return asText(await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`--passphrase-file 指明的文件读不了（${error.code ?? error.message}）。`)
    }))
  }
  const given = process.env[PASSPHRASE_VARIABLE]
  if (given !== undefined && given !== '') return given
  return process.stdin.isTTY && process.stderr.isTTY ? ask() : null
}

/** As editors save it: UTF-8, with a mark in UTF-16 too, on Chinese Windows also GBK. */
function asText(bytes: Uint8Array): string {
  const found = decodeStrict(bytes, encodingByMark(bytes) ?? 'utf-8') ?? decodeStrict(bytes, 'gb18030')
  if (found === null) throw new UsageError('--passphrase-file 指明的不是文本文件，请存为 UTF-8。')
  return found
}

/** What is typed is not shown. */
async function ask(): Promise<string | null> {
  process.stderr.write('备份口令（输入时不显示，直接回车跳过）：')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    const typed = await lines.question('')
    return typed === '' ? null : typed
  } catch (error) {
    // Who breaks off (Ctrl+C, Ctrl+D) gives none.
    if (error instanceof Error && error.name === 'AbortError') return null
    throw error
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
