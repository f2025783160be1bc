import type { ImportError } from './import-error'
import type { SniffedFormat } from './sniff-format'

/** Formats a decoder exists for. */
export type ReadableFormat = 'docx' | 'doc' | 'pdf' | 'html' | 'text' | 'picture'

const SAVE_AS = '请用 WPS 或 Word 打开后另存为 .docx，再导入。'

const REFUSALS: Readonly<Record<Exclude<SniffedFormat, ReadableFormat | 'unknown' | 'damaged-zip'>, ImportError>> = {
  rtf: { code: 'unsupported', canConvert: true, message: `这是 RTF 文件，本程序不读此格式。${SAVE_AS}` },
  odt: { code: 'unsupported', canConvert: true, message: `这是 OpenDocument（.odt）文件，本程序不读此格式。${SAVE_AS}` },
  ofd: { code: 'unsupported', message: '这是 OFD 版式文件，本程序不读此格式。请用 OFD 阅读器导出为 PDF，或导入合同的 Word 原稿（.docx）。' },
  'wps-works': { code: 'unsupported', message: `这是旧版文字处理软件的 .wps 文件，本程序不读此格式。${SAVE_AS}` },
  'word-before-97': { code: 'unsupported', canConvert: true, message: `这是 Word 97 以前版本的文档，本程序不读此格式。${SAVE_AS}` },
  'word-for-dos': { code: 'unsupported', message: `这是 DOS 版 Word 或“写字板”的文档，本程序不读此格式。${SAVE_AS}` },
  mht: { code: 'unsupported', message: `这是网页存档（MHT）文件，本程序不读此格式。${SAVE_AS}` },
  'encrypted-office': { code: 'encrypted', message: '文件设有打开密码，无法读取。请在 WPS 或 Word 中输入密码打开，取消密码后另存，再导入。' },
  spreadsheet: { code: 'not-a-document', message: '这是电子表格，不是合同文书。请导入合同正文（.docx、.doc、.pdf 或 .txt）；表格作为附件时请放入合同文件中；要登记的表格请在相应台账的“导入导出”中导入。' },
  presentation: { code: 'not-a-document', message: '这是演示文稿，不是合同文书。请导入合同正文（.docx、.doc、.pdf 或 .txt）。' },
  archive: { code: 'not-a-document', message: '这是压缩包，不是合同文书。请先解压，再导入其中的合同文件。' },
  program: { code: 'not-a-document', message: '这是程序文件，不是合同文书，未作任何读取。请核对文件来源。' },
  'damaged-ole': { code: 'damaged', canConvert: true, message: '文件已损坏或不完整，无法读取。请用 WPS 或 Word 尝试修复并另存为 .docx，或向对方索取完好的文件。' },
}

const DOCUMENT_EXTENSIONS: ReadonlySet<string> = new Set(['docx', 'docm', 'dotx', 'doc', 'dot', 'wps', 'pdf', 'txt', 'html', 'htm', 'rtf', 'odt', 'ofd'])

/** Why a file of this format cannot be read, or null when a decoder exists. `extension` is lower case without the dot. */
export function refuseFormat(format: SniffedFormat, extension: string): ImportError | null {
  switch (format) {
    case 'docx': case 'doc': case 'pdf': case 'html': case 'text': case 'picture':
      return null
    case 'damaged-zip':
      return { code: 'truncated', message: '文件不完整，可能没有下载或复制完。请重新下载或向对方索取完整的文件后再导入。' }
    case 'unknown':
      return DOCUMENT_EXTENSIONS.has(extension)
        ? { code: 'wrong-extension', message: `文件名后缀是 .${extension}，内容却不是可读的文书：文件可能已损坏，或后缀被改过。请用原来的程序打开，另存为 .docx 后再导入。` }
        : { code: 'not-a-document', message: '认不出这是什么文件。请导入合同正文（.docx、.doc、.pdf、.txt 或网页）。' }
    default:
      return REFUSALS[format]
  }
}

const FITTING: Readonly<Record<ReadableFormat, { extensions: readonly string[]; name: string }>> = {
  docx: { extensions: ['docx', 'docm', 'dotx', 'dotm'], name: 'Word 文档（.docx）' },
  doc: { extensions: ['doc', 'dot', 'wps', 'wpt'], name: '旧版 Word 文档（.doc）' },
  pdf: { extensions: ['pdf'], name: 'PDF 文件' },
  html: { extensions: ['html', 'htm', 'xhtml', 'jsp', 'asp', 'aspx', 'php'], name: '网页' },
  text: { extensions: ['txt', 'text', 'md'], name: '纯文本' },
  picture: { extensions: ['png', 'jpg', 'jpeg', 'jpe', 'tif', 'tiff', 'bmp', 'gif'], name: '图片' },
}

/** The sentence for a name that does not fit the content; null when it fits or there is no extension. */
export function describeMisfit(format: ReadableFormat, extension: string): string | null {
  const { extensions, name } = FITTING[format]
  if (extension === '' || extensions.includes(extension)) return null
  return `文件名后缀是 .${extension}，内容实为${name}，已按内容读取。请核对文件来源。`
}
