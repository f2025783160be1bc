import { fail, ok, type Result } from '../core/result'
import { decodeLenient, encodingName, type TextEncoding } from '../core/text-codec'
import { decodeCharacters, encodingByMark } from '../import/decode-text'
import { DEFAULT_LIMITS } from '../import/import-limits'
import type { SheetRefusal } from './sheet-refusal'

const REMEDY = '请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后再导入。'

/** The text of a sheet kept as text, and in which encoding it was; unlike a contract, a register is refused for a single damaged sign. */
export function decodeSheetText(bytes: Uint8Array): Result<{ readonly text: string; readonly encoding: TextEncoding }, SheetRefusal> {
  if (bytes.length === 0) return fail({ code: 'empty', message: '文件是空的，请确认选对了文件。' })
  if (bytes.length > DEFAULT_LIMITS.fileBytes) return fail({ code: 'too-large', message: `文件超过 ${DEFAULT_LIMITS.fileBytes / 1024 / 1024} MB，请拆分后逐个导入。` })
  const decoded = decodeCharacters(bytes)
  if (!decoded.ok) return fail(whyNotText(bytes))
  const { text, encoding, warnings } = decoded.value
  if (warnings.length === 0) return ok({ text, encoding })
  return fail({ code: 'damaged', message: `文件第 ${lineOf(text, text.indexOf('\ufffd'))} 行有按 ${encodingName(encoding)} 编码认不出的字节，读入会错字；没有读入任何一条。${REMEDY}` })
}

function whyNotText(bytes: Uint8Array): SheetRefusal {
  const text = decodeLenient(bytes, encodingByMark(bytes) ?? 'utf-8')
  const at = text.indexOf('\u0000')
  if (at >= 0) return { code: 'nul', message: `文件第 ${lineOf(text, at)} 行有空字符（NUL），不是正常的 CSV 文件，可能已损坏；没有读入任何一条。${REMEDY}` }
  return { code: 'wrong-encoding', message: `认不出文件的文字编码（可读 UTF-8、带标记的 UTF-16、GB18030）；没有读入任何一条。${REMEDY}` }
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|[\n\r]/).length
}
