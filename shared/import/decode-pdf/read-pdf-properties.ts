import type { DocumentProperties } from '../../document/contract-document'
import type { ImportWarning } from '../import-error'
import type { PdfFile } from './pdf-engine'

/** What the file says about itself, and the warnings that follow from it. Nothing found is run or opened. */
export async function readPdfProperties(file: PdfFile): Promise<{ properties: DocumentProperties; warnings: ImportWarning[] }> {
  const { info } = await file.getMetadata()
  const attachments = attachmentNames(await file.getAttachments())
  const hasScripts = (await file.hasJSActions()) || (await file.getJSActions()) !== null
  const permissions = await file.getPermissions()
  const hasSignature = readFlag(info, 'IsSignaturesPresent')
  const warnings: ImportWarning[] = []
  if (hasScripts) warnings.push({ code: 'javascript', message: '该 PDF 带有脚本（JavaScript），本程序不运行脚本；由脚本计算或显示的内容请以原件为准。' })
  if (attachments.length > 0) warnings.push({ code: 'embedded-file', message: `该 PDF 带有 ${attachments.length} 个附件（${attachments.slice(0, 5).join('、')}），附件未读，请另行导入。` })
  if (hasSignature) warnings.push({ code: 'signature', message: '该 PDF 带有电子签名，本程序不验证签名效力。' })
  if (permissions !== null) warnings.push({ code: 'protected', message: '该 PDF 限制了打印、复制或修改，仅作阅读审查之用。' })
  if (readFlag(info, 'IsXFAPresent')) warnings.push({ code: 'not-read', message: '该 PDF 含动态表单（XFA），表单中的文字可能未读出，请对照原件核对。' })
  return {
    properties: {
      producer: readText(info, 'Creator') || readText(info, 'Producer'),
      pages: file.numPages,
      title: readText(info, 'Title'),
      author: readText(info, 'Author'),
      lastModifiedBy: '',
      created: readDate(readText(info, 'CreationDate')),
      modified: readDate(readText(info, 'ModDate')),
      fonts: [],
      externalLinks: [],
      embeddedFiles: attachments,
      hasMacros: hasScripts,
      hasSignature,
      protection: permissions === null ? null : 'read-only',
    },
    warnings,
  }
}

function field(info: object, name: string): unknown {
  return name in info ? (info as Readonly<Record<string, unknown>>)[name] : undefined
}

function readText(info: object, name: string): string {
  const value = field(info, name)
  return typeof value === 'string' ? value : ''
}

function readFlag(info: object, name: string): boolean {
  return field(info, name) === true
}

/** PDF dates are D:YYYYMMDDHHmmSSOHH'mm' (ISO 32000-1, 7.9.4). Null when it is something else. */
export function readDate(value: string): string | null {
  const match = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/.exec(value)
  if (match === null) return null
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zulu, sign, offsetHour, offsetMinute = '00'] = match
  const zone = zulu !== undefined ? 'Z' : sign === undefined ? '' : `${sign}${offsetHour!}:${offsetMinute}`
  return `${year!}-${month}-${day}T${hour}:${minute}:${second}${zone}`
}

function attachmentNames(attachments: unknown): string[] {
  if (typeof attachments !== 'object' || attachments === null) return []
  const entries = attachments instanceof Map ? [...attachments.entries()] : Object.entries(attachments)
  return entries.map(([key, value]: [unknown, unknown]) =>
    typeof value === 'object' && value !== null && 'filename' in value && typeof value.filename === 'string' ? value.filename : String(key))
}
