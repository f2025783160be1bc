import { docxPackage } from './docx-package'

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A Word file of these paragraphs; those that begin with `# ` bear the numbers 1. 2. 3. of Word's own list, not typed ones. */
export function numberedDocx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((line) => {
    const isListed = line.startsWith('# ')
    const properties = isListed ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : ''
    return `<w:p>${properties}<w:r><w:t>${escape(isListed ? line.slice(2) : line)}</w:t></w:r></w:p>`
  }).join('')
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
  const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  return docxPackage({ body, numbering })
}
