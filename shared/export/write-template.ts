import { PatchType, TextRun, patchDocument, type IPatch } from 'docx'
import { OFFICIAL_FONTS, type FontSet } from '../letters/fonts'
import type { Letter, LetterBlock } from '../letters/letter'
import { BLOCK_FIELDS, WORD_FIELDS, letterFields } from '../letters/letter-fields'
import { MM } from '../letters/page'
import { TEXT_PART, type LetterTemplate } from './inspect-template'
import { blocksXml } from './write-docx-blocks'
import { insertBlocks, markOfBlocks } from './write-docx-insert'
import { rewriteText } from './write-docx-package'

/** A filled template and what of the letter it had no place for. */
export interface FilledTemplate {
  readonly bytes: Uint8Array
  readonly warnings: readonly string[]
}

/** Fills a checked template with a letter: words take the template's look, paragraphs bring the letter's own. */
export async function fillTemplate(template: LetterTemplate, letter: Letter, options: { readonly fonts?: FontSet } = {}): Promise<FilledTemplate> {
  const fonts = options.fonts ?? OFFICIAL_FONTS
  const fields = letterFields(letter)
  const patches: Record<string, IPatch> = {}
  const used = new Set(template.names)
  for (const name of WORD_FIELDS) if (used.has(name)) patches[name] = { type: PatchType.PARAGRAPH, children: wordRuns(fields.words[name]) }
  for (const [index, name] of BLOCK_FIELDS.entries()) if (used.has(name)) patches[name] = { type: PatchType.PARAGRAPH, children: [markOfBlocks(index)] }
  const patched = await patchDocument({ outputType: 'uint8array', data: template.bytes, patches, trimPlaceholders: true, keepOriginalStyles: true })
  const blocks = BLOCK_FIELDS.map((name) => blocksXml(fields.blocks[name].map(fitted), fonts))
  const bytes = rewriteText(patched, (name, xml) => (name === '[Content_Types].xml' ? asDocument(xml) : TEXT_PART.test(name) ? insertBlocks(xml, blocks) : xml))
  const lost = [
    ...WORD_FIELDS.filter((name) => !used.has(name) && fields.words[name] !== ''),
    ...BLOCK_FIELDS.filter((name) => !used.has(name) && fields.blocks[name].length > 0),
  ]
  return { bytes, warnings: lost.map((name) => `模板中没有{{${name}}}，文书的“${name}”没有写入；需要时请在模板中加上该占位符。`) }
}

/** A template of the program's own kind (.dotx) becomes a document: a .docx that calls itself a template does not open. */
function asDocument(contentTypes: string): string {
  return contentTypes.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml')
}

function wordRuns(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

/** An office's template is upright: landscape tables are brought to the width of the type area. */
function fitted(block: LetterBlock): LetterBlock {
  if (block.kind === 'paragraph') return block
  const width = block.columns.reduce((sum, column) => sum + column, 0)
  return width <= MM.typeWidth ? block : { ...block, columns: block.columns.map((column) => (column * MM.typeWidth) / width) }
}
