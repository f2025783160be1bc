import { fail, type Result } from '../../core/result'
import type { ImportError } from '../import-error'
import type { ImportLimits } from '../import-limits'
import type { RawDocument } from '../raw-document'

/** Reads an old binary Word document ([MS-DOC]). */
export function decodeDoc(_bytes: Uint8Array, _limits: ImportLimits): Result<RawDocument, ImportError> {
  return fail({ code: 'unsupported', message: '这是旧版 Word 文档（.doc）。请用 WPS 或 Word 打开后另存为 .docx，再导入。' })
}
