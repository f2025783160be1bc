import type { ImportError } from '../import-error'

/** The refusal for an exception of pdf.js, by its `name` (pdf.js src/shared/util.js). */
export function describePdfError(error: unknown): ImportError {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
  if (name === 'PasswordException') {
    return { code: 'encrypted', message: '该 PDF 设有打开密码，无法读取。请用密码打开后另存为不加密的 PDF，再导入。' }
  }
  return { code: 'damaged', message: 'PDF 文件已损坏或不完整，无法读取。请从原件重新导出，或向对方索取完好的文件。' }
}
