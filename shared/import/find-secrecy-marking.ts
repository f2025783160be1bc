import type { RawBlock, RawDocument, RawParagraph } from './raw-document'

const PERIOD = '(?:\\d{1,3}|[一二三四五六七八九十]{1,4})(?:年|个月|个?月)|长期|永久|启用前|公布前|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?(?:解密|前)?'
/** With a star (机密★10年) the line is a marking wherever it stands. */
const STARRED = new RegExp(`^(?:\\d{1,9}|密级[:：]?)?[【\\[(（]?(绝密|机密|秘密)级?[★☆⭐✩*＊](?:${PERIOD}|解密时间.{0,16})?[】\\])）]?$`)
/** Without one it is a marking only where GB/T 9704 puts it. */
const PLAIN = new RegExp(`^(?:密级[:：]?)?[【\\[(（]?(绝密|机密|秘密)级?(?:${PERIOD})?[】\\])）]?$`)
/** Recognition knows no star and reads it as some other character or two: 机密妇10年. */
const MISREAD = new RegExp(`^(?:\\d{1,9}|密级[:：]?)?[【\\[(（]?(绝密|机密|秘密)级?.{1,2}(?:${PERIOD})[】\\])）]?$`, 'u')
/** Paragraphs with text that count as the first page where the file does not say where pages end. */
const FIRST_PAGE = 12

/**
 * Finds a marking of state secrecy as GB/T 9704 (7.2.2) prints it: 机密★10年, 秘密, 密级：机密, alone in its line at the
 * top of the first page or in a header; with a star anywhere, and there with any sign for the star where the words were
 * recognised from pictures. Words of ordinary contracts (商业秘密, 保守国家秘密, 保密)
 * are never taken for one. Answers the marking as printed, or null.
 */
export function findSecrecyMarking(document: RawDocument): string | null {
  const paragraphs: RawParagraph[] = []
  flatten(document.blocks, paragraphs)
  const first = new Set(firstPage(paragraphs))
  const isRecognised = document.warnings.some(({ code }) => code === 'doubtful')
  let previous = ''
  for (const paragraph of paragraphs) {
    const isProminent = paragraph.zone === 'header' || first.has(paragraph)
    for (const line of paragraph.text.split('\n')) {
      const words = line.replace(/[\s\u3000]+/g, '')
      if (words === '' || words.length > 40) continue
      const afterLabel = /^密级[:：]?$/.test(previous)
      const isMarking = PLAIN.test(words) || (isRecognised && MISREAD.test(words))
      if (STARRED.test(words) || ((isProminent || afterLabel) && isMarking)) return line.trim()
      previous = words
    }
  }
  return null
}

function flatten(blocks: readonly RawBlock[], into: RawParagraph[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') into.push(block)
    else for (const cell of block.cells) flatten(cell.blocks, into)
  }
}

function firstPage(paragraphs: readonly RawParagraph[]): RawParagraph[] {
  const found: RawParagraph[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.zone !== 'body' && paragraph.zone !== 'text-box') continue
    if (paragraph.text.trim() === '') continue
    if (found.length >= FIRST_PAGE || (paragraph.startsPage && found.length > 0)) break
    if (paragraph.origin.kind === 'page' && paragraph.origin.page > 1) break
    found.push(paragraph)
  }
  return found
}
