import type { ContractDocument } from '../../document/contract-document'
import type { DocxPackage } from '../../import/decode-docx/open-package'
import { MarkupFailure, type Consent } from '../edit'
import type { PackageFiles } from './package-files'

/** Refuses a file that its maker closed for changes, unless a person has agreed. Throws `protected`, `signed` or `final`. */
export function refuseState(document: ContractDocument, files: PackageFiles, container: DocxPackage, consents: readonly Consent[]): void {
  const { properties } = document
  // Where only tracked changes are allowed, tracked changes are what is made here.
  if (properties.protection !== null && properties.protection !== 'tracked-changes' && !consents.includes('protected')) {
    throw new MarkupFailure('protected', '文件设有编辑限制（文档保护），没有标注；请先征得文件制作方同意并明确选择继续，再在副本上标注。')
  }
  if (properties.hasSignature && !consents.includes('signed')) {
    throw new MarkupFailure('signed', '文件带有数字签名，标注后签名将失效，没有标注；确需标注的，请明确选择继续，程序只写副本，不动原件。')
  }
  if (isMarkedFinal(files, container) && !consents.includes('final')) {
    throw new MarkupFailure('final', '文件已标记为最终状态，没有标注；确需标注的，请明确选择继续，程序只写副本，不动原件。')
  }
}

/** Word writes `_MarkAsFinal` among the custom properties, and `Final` or 最终状态 as the content status ([MS-OE376] 2.1). */
function isMarkedFinal(files: PackageFiles, container: DocxPackage): boolean {
  const custom = files.text(container.related('', 'custom-properties') ?? 'docProps/custom.xml') ?? ''
  const at = custom.indexOf('name="_MarkAsFinal"')
  if (at !== -1 && /^[^>]{0,200}>\s{0,20}<(?:\w{1,20}:)?bool>\s{0,20}(?:true|1)\s{0,20}</.test(custom.slice(at))) return true
  const core = files.text(container.related('', 'core-properties') ?? 'docProps/core.xml') ?? ''
  return /<(?:\w{1,20}:)?contentStatus(?:\s[^>]{0,200})?>\s{0,20}(?:Final|最终|最终状态)\s{0,20}</i.test(core)
}
