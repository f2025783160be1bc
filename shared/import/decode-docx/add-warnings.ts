import type { DocumentProperties } from '../../document/contract-document'
import type { DocxReading } from './docx-reading'

const PROTECTION_NAMES = { 'read-only': '只读', comments: '仅可批注', 'tracked-changes': '仅可修订', forms: '仅可填写窗体' } as const

/** Says what the reader of the import report has to know about the file as a whole. */
export function addWarnings(reading: DocxReading, properties: DocumentProperties): void {
  const counts = new Map<string, number>()
  const comments = new Set<string>()
  for (const { open } of reading.paragraphs) {
    for (const mark of open.marks) {
      counts.set(mark.kind, (counts.get(mark.kind) ?? 0) + 1)
      if (mark.kind === 'comment') comments.add(mark.id)
    }
  }
  const of = (kind: string): number => counts.get(kind) ?? 0
  if (of('insertion') + of('deletion') > 0) {
    reading.warn('tracked-changes', `文件含未接受的修订（插入 ${of('insertion')} 处、删除 ${of('deletion')} 处），正文按接受全部修订后的内容读取。`)
  }
  if (comments.size > 0) reading.warn('comments', `文件含批注 ${comments.size} 条，未并入正文。`)
  if (of('hidden') > 0) reading.warn('hidden-text', `文件含隐藏文字 ${of('hidden')} 处，未并入正文，请核对。`)
  if (reading.counter.missing) reading.warn('numbering-lost', '部分段落引用的自动编号在文件中没有定义，编号未能还原，请对照原件。')
  if (reading.container.repaired) reading.warn('repaired', '文件内部结构有误，已按可读部分修复读取，请对照原件核对。')
  const damaged = reading.container.damagedUnread()
  if (damaged.length > 0) reading.warn('repaired', `文件有与正文无关的部件已损坏（${damaged.slice(0, 3).join('、')}），正文未受影响；文件可能在传送中出错，请核对来源。`)
  addPackageWarnings(reading, properties)
}

function addPackageWarnings(reading: DocxReading, properties: DocumentProperties): void {
  if (properties.hasMacros) reading.warn('macro', '文件含宏（VBA），未运行；请核实来源。')
  if (properties.hasSignature) reading.warn('signature', '文件带有数字签名；本程序不验证签名，修改后签名将失效。')
  if (properties.protection !== null) reading.warn('protected', `文件设有编辑限制（${PROTECTION_NAMES[properties.protection]}）。`)
  if (properties.embeddedFiles.length > 0) {
    reading.warn('embedded-file', `文件嵌有 ${properties.embeddedFiles.length} 个附件（${properties.embeddedFiles.slice(0, 5).join('、')}），其内容未读取。`)
  }
  const links = properties.externalLinks.length
  if (links > 0) reading.warn('external-link', `文件含 ${links} 个指向文件外部的链接，均未访问。`)
}
