import { sanitiseLook } from './sanitise-look'

const CLASS = 'hs-docx'

/** Draws a DOCX as Word shows it: its own fonts, tables, page sizes, tracked changes. Nothing it names is fetched and nothing in it runs. */
export async function drawDocx(bytes: Uint8Array, into: HTMLElement): Promise<void> {
  const { renderDocument, parseAsync, defaultOptions } = await import('docx-preview')
  const options = {
    ...defaultOptions, className: CLASS, inWrapper: true, ignoreLastRenderedPageBreak: true, renderChanges: true, renderComments: false, renderAltChunks: false,
    // Pictures and embedded fonts as data addresses: the page may load nothing else.
    useBase64URL: true, debug: false,
  }
  const parsed: unknown = await parseAsync(new Blob([bytes.slice()]), options)
  const nodes = await renderDocument(parsed, options)
  into.replaceChildren(...sanitiseLook(nodes))
}
