import { fail, ok, type Result } from '../../core/result'
import type { ImportError } from '../import-error'
import type { ImportLimits } from '../import-limits'
import type { RawDocument } from '../raw-document'
import { openCompoundFile, type CompoundFile } from './compound-file'
import { readFib } from './fib'
import { readWordDocument } from './read-word-document'

const SAVE_AS = '请用 WPS 或 Word 打开后另存为 .docx，再导入。'
const DAMAGED: ImportError = { code: 'damaged', canConvert: true, message: `旧版 Word 文档（.doc）已损坏，无法读取。${SAVE_AS}打不开的，请向对方索取完好的文件。` }

/**
 * Reads an old binary Word document (Word 97 to 2003 and WPS, [MS-DOC]): text by the piece table, so that nothing the
 * file holds is passed over, with list numbers, tables, notes, headers, text boxes, comments and tracked changes.
 */
export function decodeDoc(bytes: Uint8Array, limits: ImportLimits): Result<RawDocument, ImportError> {
  try {
    const file = openCompoundFile(bytes)
    return file === null ? fail(DAMAGED) : readFile(file, limits)
  } catch (error) {
    // Every structure is read within its bytes; leaving them says the file is broken.
    if (error instanceof RangeError) return fail(DAMAGED)
    throw error
  }
}

function readFile(file: CompoundFile, limits: ImportLimits): Result<RawDocument, ImportError> {
  const stream = file.read('WordDocument')
  if (stream === null) return fail(DAMAGED)
  const reading = readFib(stream)
  if (reading.kind === 'older-version') return fail({ code: 'unsupported', canConvert: true, message: `这是 Word 97 以前版本（Word 6.0/95）的文档，本程序不读此格式。${SAVE_AS}` })
  if (reading.kind === 'not-word') return fail(DAMAGED)
  const { fib } = reading
  if (fib.isEncrypted) {
    return fail({ code: 'encrypted', message: '文件设有打开密码，无法读取。请在 WPS 或 Word 中输入密码打开，取消密码后另存，再导入。' })
  }
  const total = Object.values(fib.counts).reduce((sum, count) => sum + count, 0)
  // No text has more characters than the file has bytes; a larger count is a lie that would cost memory.
  if (total > stream.length) return fail(DAMAGED)
  if (total > limits.characters) return fail({ code: 'too-large', message: `文件的文字超过 ${limits.characters} 字，无法作为一份合同审查。请拆分后再导入。` })
  const table = file.read(fib.tableStream)
  return table === null ? fail(DAMAGED) : ok(readWordDocument({ file, stream, table, fib, limits }))
}
