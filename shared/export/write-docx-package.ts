import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { insertBlocks } from './write-docx-insert'

/** The earliest day a zip file can name, as local time: its bytes are the same in every time zone. */
const FIXED_DAY = new Date(1980, 0, 1, 0, 0, 0)

/**
 * Paragraph defaults the library has no words for. No extra space between Chinese and figures or Latin, which would
 * break the 28 characters and the offsets counted in them; no widow control, which would leave pages with 21 lines.
 */
const PARAGRAPH_DEFAULTS = '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault>'

/**
 * The package with the blocks in their places, the paragraph defaults of official documents and without anything that
 * changes from one writing to the next: the library's clock in the properties and in the zip entries, and its running
 * numbers of drawings. The same letter then gives the same bytes and the same hash.
 */
export function fixPackage(bytes: Uint8Array, blocks: readonly string[]): Uint8Array {
  return rewriteText(bytes, (name, xml) => {
    if (name === 'docProps/core.xml') return xml.replace(/<dcterms:(created|modified)[^>]{0,100}>[^<]{0,40}<\/dcterms:\1>/g, '')
    if (name === 'word/styles.xml') return xml.replace('<w:pPrDefault/>', PARAGRAPH_DEFAULTS)
    if (name !== 'word/document.xml') return xml
    let drawing = 0
    return insertBlocks(xml.replace(/(<wp:docPr id=")\d+"/g, (_, start: string) => `${start}${(drawing += 1)}"`), blocks)
  })
}

/** The package with its XML parts rewritten, packed again without a clock. */
export function rewriteText(bytes: Uint8Array, rewrite: (name: string, xml: string) => string): Uint8Array {
  const parts: Zippable = {}
  for (const [name, part] of Object.entries(unzipSync(bytes))) parts[name] = [name.endsWith('.xml') ? rewritten(part, name, rewrite) : part, { mtime: FIXED_DAY, level: 6 }]
  return zipSync(parts)
}

function rewritten(part: Uint8Array, name: string, rewrite: (name: string, xml: string) => string): Uint8Array {
  const xml = strFromU8(part)
  const after = rewrite(name, xml)
  return after === xml ? part : strToU8(after)
}
