import { strFromU8, unzipSync } from 'fflate'
import { PatchType, TextRun, patchDetector, patchDocument, type IPatch } from 'docx'
import { fail, ok, type Result } from '../core/result'
import { OFFICIAL_FONTS, type FontSet } from '../letters/fonts'
import type { Letter, LetterBlock } from '../letters/letter'
import { BLOCK_FIELDS, REQUIRED_FIELDS, WORD_FIELDS, letterFields } from '../letters/letter-fields'
import { MM } from '../letters/page'
import { blocksXml } from './write-docx-blocks'
import { insertBlocks, placeOfBlocks } from './write-docx-insert'
import { rewriteText } from './write-docx-package'

/** Why a template is refused; `message` is plain Chinese and says what to do. */
export interface TemplateError {
  readonly code: 'not-docx' | 'too-large' | 'unknown-name' | 'missing-name' | 'unclosed' | 'not-alone'
  readonly message: string
}

/** A template that was checked: only such a one is filled. */
export interface LetterTemplate {
  readonly bytes: Uint8Array
  readonly names: readonly string[]
}

/** A filled template and what of the letter it had no place for. */
export interface FilledTemplate {
  readonly bytes: Uint8Array
  readonly warnings: readonly string[]
}

const MOST_BYTES = 20 * 1024 * 1024
/** The parts of a package that hold words a reader sees. */
const TEXT_PART = /^word\/(document|header\d*|footer\d*)\.xml$/
const KNOWN: ReadonlySet<string> = new Set<string>([...WORD_FIELDS, ...BLOCK_FIELDS])
const ALONE: ReadonlySet<string> = new Set<string>(BLOCK_FIELDS)

/** Checks an office's own DOCX: every {{name}} known, the required ones there, block names alone in their paragraph. */
export async function loadTemplate(bytes: Uint8Array): Promise<Result<LetterTemplate, readonly TemplateError[]>> {
  if (bytes.length > MOST_BYTES) return fail([{ code: 'too-large', message: '模板文件超过20兆字节，请删去其中的图片后再试。' }])
  const paragraphs = readParagraphs(bytes)
  if (paragraphs === null) return fail([{ code: 'not-docx', message: '模板不是有效的Word文档（.docx）；请用Word或WPS另存为.docx后再试。' }])
  const names = [...new Set((await patchDetector({ data: bytes, trimPlaceholders: true })).map((name) => name.trim()))]
  const errors = [...checkNames(names), ...checkParagraphs(paragraphs)]
  return errors.length > 0 ? fail(errors) : ok({ bytes, names })
}

/** Fills a checked template with a letter: words take the template's look, paragraphs bring the letter's own. */
export async function fillTemplate(template: LetterTemplate, letter: Letter, options: { readonly fonts?: FontSet } = {}): Promise<FilledTemplate> {
  const fonts = options.fonts ?? OFFICIAL_FONTS
  const fields = letterFields(letter)
  const patches: Record<string, IPatch> = {}
  const used = new Set(template.names)
  for (const name of WORD_FIELDS) if (used.has(name)) patches[name] = { type: PatchType.PARAGRAPH, children: wordRuns(fields.words[name]) }
  for (const [index, name] of BLOCK_FIELDS.entries()) if (used.has(name)) patches[name] = { type: PatchType.DOCUMENT, children: [placeOfBlocks(index)] }
  const patched = await patchDocument({ outputType: 'uint8array', data: template.bytes, patches, trimPlaceholders: true, keepOriginalStyles: true })
  const blocks = BLOCK_FIELDS.map((name) => blocksXml(fields.blocks[name].map(fitted), fonts))
  const bytes = rewriteText(patched, (name, xml) => (TEXT_PART.test(name) ? insertBlocks(xml, blocks) : xml))
  const lost = [
    ...WORD_FIELDS.filter((name) => !used.has(name) && fields.words[name] !== ''),
    ...BLOCK_FIELDS.filter((name) => !used.has(name) && fields.blocks[name].length > 0),
  ]
  return { bytes, warnings: lost.map((name) => `模板中没有{{${name}}}，文书的“${name}”没有写入；需要时请在模板中加上该占位符。`) }
}

function checkNames(names: readonly string[]): readonly TemplateError[] {
  const unknown = names.filter((name) => !KNOWN.has(name))
  const missing = REQUIRED_FIELDS.filter((name) => !names.includes(name))
  return [
    ...unknown.map((name): TemplateError => ({ code: 'unknown-name', message: `模板中的{{${name}}}不是可用的占位符；可用的有：${[...KNOWN].join('、')}。` })),
    ...missing.map((name): TemplateError => ({ code: 'missing-name', message: `模板缺少占位符{{${name}}}，请在相应位置加上。` })),
  ]
}

function checkParagraphs(paragraphs: readonly string[]): readonly TemplateError[] {
  return paragraphs.flatMap((text): readonly TemplateError[] => {
    const found = [...text.matchAll(/\{\{\s*([^{}]{1,40})\}\}/g)].map((match) => match[1]!.trim())
    const isOpen = /｛｛|｝｝/.test(text) || text.split('{{').length !== text.split('}}').length
    if (isOpen) return [{ code: 'unclosed', message: `“${text.trim().slice(0, 30)}”中的占位符不完整：请用半角的{{和}}成对书写。` }]
    const mixed = found.find((name) => ALONE.has(name) && text.trim().replace(/\s/g, '') !== `{{${name}}}`)
    return mixed === undefined ? [] : [{ code: 'not-alone', message: `{{${mixed}}}会换成若干自然段，必须单独占一段；请把“${text.trim().slice(0, 30)}”中的其他文字移到别的段落。` }]
  })
}

/** Words of every paragraph of the package's text parts; null when it is no DOCX. */
function readParagraphs(bytes: Uint8Array): readonly string[] | null {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => TEXT_PART.test(name) && originalSize < MOST_BYTES })
    if (parts['word/document.xml'] === undefined) return null
    return Object.values(parts).flatMap((part) => strFromU8(part).split('</w:p>').map(wordsOfParagraph)).filter((text) => text !== '')
  } catch {
    // Not a zip file, or a broken one: the answer is the same.
    return null
  }
}

function wordsOfParagraph(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]{0,100})?>([^<]*)<\/w:t>/g)].map((match) => match[1]!).join('')
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
