import { Parser } from 'htmlparser2'
import { fail, ok, type Result } from '../core/result'
import { decodeCharacters, NO_PROPERTIES, type DecodedCharacters } from './decode-text'
import type { HtmlAttributes } from './html-attributes'
import { HtmlBlocks } from './html-blocks'
import type { ImportError, ImportWarning } from './import-error'
import type { ImportLimits } from './import-limits'
import type { RawDocument } from './raw-document'

/** Elements whose content no reader sees. `title` is read as a property. */
const UNSEEN = new Set(['script', 'style', 'template', 'svg', 'math', 'object', 'iframe', 'canvas', 'audio', 'video', 'datalist', 'head'])

/** Units given to the parser between two looks at the depth: its work grows with every element left open. */
const CHUNK = 32_768
/** Elements that pages leave open by carelessness, for each level of tables allowed. */
const CARELESSNESS = 16

function isTooDeep(blocks: HtmlBlocks, limits: ImportLimits): boolean {
  return blocks.deepestTable > limits.depth || blocks.depth > limits.depth * CARELESSNESS
}

/**
 * Reads an HTML page as a browser prints it: entities, lists with their numbers, tables, preformatted text. Scripts do
 * not run, nothing is fetched; links out of the file are listed, hidden words are kept as marks. The encoding is found
 * from the bytes, whatever the page declares. Errors: `empty`, `not-a-document`, `too-large`, `too-deep`.
 */
export function decodeHtml(bytes: Uint8Array, limits: ImportLimits): Result<RawDocument, ImportError> {
  const decoded = decodeCharacters(bytes)
  if (!decoded.ok) return decoded
  const page = new Page()
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    ontext: (text) => page.text(text),
    onclosetag: (name) => page.close(name),
  }, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true })
  for (let start = 0; start < decoded.value.text.length && !isTooDeep(page.blocks, limits); start += CHUNK) {
    parser.write(decoded.value.text.slice(start, start + CHUNK))
  }
  if (isTooDeep(page.blocks, limits)) {
    return fail({ code: 'too-deep', message: `网页的表格嵌套超过${limits.depth}层或标签层层未闭合，无法读取；请用浏览器打开后另存为 Word 文件再导入。` })
  }
  parser.end()
  const blocks = page.blocks.finish()
  if (page.blocks.characters > limits.characters) {
    return fail({ code: 'too-large', message: `文字超过${limits.characters}个字符，请拆分后再导入。` })
  }
  const externalLinks = [...page.links]
  return ok({
    format: 'html',
    blocks,
    properties: { ...NO_PROPERTIES, title: page.title.trim(), producer: page.producer, author: page.author, externalLinks },
    warnings: findWarnings(decoded.value, page, externalLinks),
  })
}

function findWarnings(decoded: DecodedCharacters, page: Page, links: readonly string[]): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [...decoded.warnings]
  const declared = page.charset.toLowerCase()
  const family = /^gb|^hz/.test(declared) ? 'gb18030' : declared.replace('utf8', 'utf-8').replace(/^utf-16$/, 'utf-16le')
  if (declared !== '' && family !== decoded.encoding) {
    warnings.push({ code: 'encoding', message: `网页声明的编码是 ${page.charset}，实际是 ${decoded.encoding.toUpperCase()}，已按实际编码读取。` })
  }
  if (links.length > 0) warnings.push({ code: 'external-link', message: `网页引用了${links.length}个外部地址，均未访问；其中的图片和内容不在审查范围内。` })
  if (page.blocks.hiddenCharacters > 0) warnings.push({ code: 'hidden-text', message: `网页中有${page.blocks.hiddenCharacters}个隐藏的字，未计入正文，请核对。` })
  if (page.activeContent > 0) warnings.push({ code: 'javascript', message: '网页带有脚本，未运行；由脚本显示的文字未能读取。' })
  return warnings
}

/** What the parser's events amount to. */
class Page {
  readonly blocks = new HtmlBlocks()
  readonly links = new Set<string>()
  title = ''
  producer = ''
  author = ''
  charset = ''
  activeContent = 0
  private inTitle = false
  private unseen: string[] = []

  open(name: string, attributes: HtmlAttributes): void {
    this.noteMeta(name, attributes)
    if (name === 'body') this.unseen = []
    if (UNSEEN.has(name)) this.unseen.push(name)
    else if (this.unseen.length === 0) this.blocks.open(name, attributes)
  }

  text(text: string): void {
    if (this.inTitle) this.title += text
    else if (this.unseen.length === 0) this.blocks.text(text)
  }

  close(name: string): void {
    if (name === 'title') this.inTitle = false
    const position = this.unseen.lastIndexOf(name)
    if (position !== -1) this.unseen.length = position
    else if (this.unseen.length === 0) this.blocks.close(name)
  }

  private noteMeta(name: string, attributes: HtmlAttributes): void {
    if (name === 'title') this.inTitle = this.unseen.includes('head') || this.unseen.length === 0
    if (name === 'script') this.activeContent += 1
    if (name === 'meta') {
      const content = attributes['content'] ?? ''
      const key = (attributes['name'] ?? '').toLowerCase()
      if (key === 'generator') this.producer = content
      if (key === 'author') this.author = content
      this.charset ||= attributes['charset'] ?? /charset\s{0,3}=\s{0,3}["']?([\w-]{2,20})/i.exec(content)?.[1] ?? ''
    }
    const address = (attributes['src'] ?? attributes['href'] ?? attributes['data'] ?? attributes['background'] ?? '').trim()
    if (/^(?:https?:|ftp:|file:|\/\/|\\\\)/i.test(address)) this.links.add(address)
  }
}
