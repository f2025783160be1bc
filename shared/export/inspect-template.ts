import { strFromU8, unzipSync } from 'fflate'
import { patchDetector } from 'docx'
import { fail, ok, type Result } from '../core/result'
import { BLOCK_FIELDS, REQUIRED_FIELDS, WORD_FIELDS } from '../letters/letter-fields'

/** Why a template is refused; `message` is plain Chinese and says what to do. */
export interface TemplateError {
  readonly code: 'not-docx' | 'damaged' | 'too-large' | 'unknown-name' | 'missing-name' | 'unclosed' | 'not-alone' | 'twice' | 'wrong-place'
  readonly message: string
}

/** A template that was checked: only such a one is filled. */
export interface LetterTemplate {
  readonly bytes: Uint8Array
  readonly names: readonly string[]
}

/** The parts of a package that hold words a reader sees. */
export const TEXT_PART = /^word\/(document|header\d*|footer\d*)\.xml$/
const MOST_BYTES = 20 * 1024 * 1024
const KNOWN: ReadonlySet<string> = new Set<string>([...WORD_FIELDS, ...BLOCK_FIELDS])
const ALONE: ReadonlySet<string> = new Set<string>(BLOCK_FIELDS)

/** A paragraph of the template. A text box stands in a paragraph of its own text. */
interface TemplateParagraph {
  readonly text: string
  readonly place: 'body' | 'table' | 'box' | 'margin'
}

/** Checks an office's own DOCX: every {{name}} known, the required ones there, block names once and alone in a paragraph of the body. */
export async function loadTemplate(bytes: Uint8Array): Promise<Result<LetterTemplate, readonly TemplateError[]>> {
  const refusal = refuseFile(bytes)
  if (refusal !== null) return fail([refusal])
  const parts = textParts(bytes)
  const main = parts?.['word/document.xml']
  if (parts === null || main === undefined) return fail([{ code: 'not-docx', message: '模板不是有效的Word文档（.docx）；请用Word或WPS另存为.docx后再试。' }])
  if (/macroEnabled/.test(parts['[Content_Types].xml'] ?? '')) return fail([{ code: 'not-docx', message: '模板含有宏（.docm、.dotm）；请用Word另存为不含宏的.docx后再试。' }])
  const names = await placeholders(bytes)
  if (names === null) return fail([{ code: 'damaged', message: '模板的内容已损坏，读不出占位符；请用Word或WPS打开并另存为.docx后再试。' }])
  const paragraphs = Object.entries(parts).flatMap(([name, xml]) => (TEXT_PART.test(name) ? readParagraphs(xml, name) : []))
  const errors = [...checkNames(names), ...paragraphs.flatMap(checkParagraph), ...checkOnce(paragraphs)]
  return errors.length > 0 ? fail(errors) : ok({ bytes, names })
}

function refuseFile(bytes: Uint8Array): TemplateError | null {
  if (bytes.length > MOST_BYTES) return { code: 'too-large', message: '模板文件超过20兆字节，请删去其中的图片后再试。' }
  // Compound files: .doc, .wps, and a .docx under a password.
  const isCompound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
  return isCompound ? { code: 'not-docx', message: '模板是旧格式（.doc、.wps）或者加了密码；请用Word或WPS去掉密码，另存为.docx后再试。' } : null
}

/** The parts a reader sees and the list of content types, as text; null when it is no zip file. */
function textParts(bytes: Uint8Array): Readonly<Record<string, string>> | null {
  try {
    const isWanted = (name: string): boolean => TEXT_PART.test(name) || name === '[Content_Types].xml'
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => isWanted(name) && originalSize < MOST_BYTES })
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]))
  } catch {
    // Not a zip file, or a broken one: the answer is the same.
    return null
  }
}

/** Names between braces, also where they are split over runs; null when a part is no XML. */
async function placeholders(bytes: Uint8Array): Promise<readonly string[] | null> {
  try {
    return [...new Set((await patchDetector({ data: bytes, trimPlaceholders: true })).map((name) => name.trim()))]
  } catch {
    // The library names what is wrong in its own words; a person can only save the file anew.
    return null
  }
}

function checkNames(names: readonly string[]): readonly TemplateError[] {
  const unknown = names.filter((name) => !KNOWN.has(name))
  const missing = REQUIRED_FIELDS.filter((name) => !names.includes(name))
  return [
    ...unknown.map((name): TemplateError => ({ code: 'unknown-name', message: `模板中的{{${name}}}不是可用的占位符；可用的有：${[...KNOWN].join('、')}。` })),
    ...missing.map((name): TemplateError => ({ code: 'missing-name', message: `模板缺少占位符{{${name}}}，请在相应位置加上，前后各用两个半角花括号。` })),
  ]
}

function checkParagraph({ text, place }: TemplateParagraph): readonly TemplateError[] {
  const isOpen = /｛｛|｝｝/.test(text) || text.split('{{').length !== text.split('}}').length
  if (isOpen) return [{ code: 'unclosed', message: `“${text.trim().slice(0, 30)}”中的占位符不完整：请用半角的{{和}}成对书写。` }]
  const block = namesIn(text).find((name) => ALONE.has(name))
  if (block === undefined) return []
  if (text.replace(/\s/g, '') !== `{{${block}}}`) {
    return [{ code: 'not-alone', message: `{{${block}}}会换成若干自然段，必须单独占一段；请把“${text.trim().slice(0, 30)}”中的其他文字移到别的段落。` }]
  }
  if (place === 'margin' || place === 'box') return [{ code: 'wrong-place', message: `{{${block}}}会换成若干自然段，不能放在页眉、页脚或文本框里；请移到正文中。` }]
  // An annex begins a page, which a table cannot.
  return block === '附件' && place === 'table' ? [{ code: 'wrong-place', message: '{{附件}}另起一页，不能放在表格里；请移到表格之外。' }] : []
}

function checkOnce(paragraphs: readonly TemplateParagraph[]): readonly TemplateError[] {
  const used = paragraphs.filter(({ place }) => place === 'body' || place === 'table').flatMap(({ text }) => namesIn(text))
  return BLOCK_FIELDS.filter((name) => used.filter((one) => one === name).length > 1).map((name) => ({ code: 'twice', message: `{{${name}}}在模板中出现了不止一次，文字会重复；请只保留一处。` }))
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{([^{}]{1,60})\}\}/g)].map((match) => match[1]!.trim())
}

const MARKUP = /<w:(p|tbl)(?: [^>]*)?>|<\/w:(p|tbl)>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g

/** Words of every paragraph of a part, in the order they end. */
function readParagraphs(xml: string, part: string): readonly TemplateParagraph[] {
  const found: TemplateParagraph[] = []
  const open: string[] = []
  let tables = 0
  for (const [markup, opened, closed, words] of xml.matchAll(MARKUP)) {
    if (words !== undefined) open.push((open.pop() ?? '') + words)
    else if (opened === 'tbl') tables += 1
    else if (closed === 'tbl') tables -= 1
    else if (opened === 'p' && !markup.endsWith('/>')) open.push('')
    else if (closed === 'p') {
      const text = open.pop() ?? ''
      const place = part !== 'word/document.xml' ? 'margin' : open.length > 0 ? 'box' : tables > 0 ? 'table' : 'body'
      if (text !== '') found.push({ text, place })
    }
  }
  return found
}
