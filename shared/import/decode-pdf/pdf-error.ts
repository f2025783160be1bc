import type { ImportError } from '../import-error'

/** The refusal for an exception of pdf.js, by its `name` (pdf.js src/shared/util.js); `isCut`: the file lacks its end. */
export function describePdfError(error: unknown, isCut: boolean): ImportError {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
  if (name === 'PasswordException') {
    return { code: 'encrypted', message: '该 PDF 设有打开密码，无法读取。请用密码打开后另存为不加密的 PDF，再导入。' }
  }
  if (isCut) return { code: 'truncated', message: 'PDF 文件不完整，可能没有下载或复制完。请重新取得完整的文件后再导入。' }
  return { code: 'damaged', message: 'PDF 文件已损坏或不完整，无法读取。请从原件重新导出，或向对方索取完好的文件。' }
}

/** True when the mark that ends every PDF (%%EOF, ISO 32000-1, 7.5.5) is missing from the last 2 KB. */
export function lacksEnd(bytes: Uint8Array): boolean {
  let tail = ''
  for (const byte of bytes.subarray(Math.max(0, bytes.length - 2048))) tail += String.fromCharCode(byte)
  return !tail.includes('%%EOF')
}
