import { Paragraph, TextRun } from 'docx'

/** Private-use signs: no letter holds them. */
const MARK = '\ue0b0'

/** A paragraph the library writes in place of blocks that are written as text; `insertBlocks` replaces it. */
export function placeOfBlocks(index: number): Paragraph {
  return new Paragraph({ children: [markOfBlocks(index)] })
}

/** The words that make any paragraph such a place. */
export function markOfBlocks(index: number): TextRun {
  return new TextRun(`${MARK}${index}${MARK}`)
}

/**
 * The part with every place replaced by its blocks. Where a place is the last paragraph of a section, it carries the
 * section's properties, and the last paragraph of the blocks takes them over (ECMA-376 part 1, 17.6.18).
 */
export function insertBlocks(xml: string, blocks: readonly string[]): string {
  const written: string[] = []
  let done = 0
  for (let at = xml.indexOf(MARK); at !== -1; at = xml.indexOf(MARK, done)) {
    const start = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at))
    const end = xml.indexOf(MARK, at + 1)
    const section = /<w:sectPr>.*<\/w:sectPr>/s.exec(xml.slice(start, at))?.[0] ?? ''
    written.push(xml.slice(done, start), withSection(blocks[Number(xml.slice(at + 1, end))]!, section))
    done = xml.indexOf('</w:p>', end) + '</w:p>'.length
  }
  return [...written, xml.slice(done)].join('')
}

function withSection(blocks: string, section: string): string {
  if (section === '') return blocks
  const at = blocks.lastIndexOf('</w:pPr>')
  return `${blocks.slice(0, at)}${section}${blocks.slice(at)}`
}
