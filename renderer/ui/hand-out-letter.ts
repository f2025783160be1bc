import { encodeUtf8 } from '../../shared/core/text-codec'
import type { DesktopApi } from '../../shared/desktop/desktop-api'
import type { Letter } from '../../shared/letters/letter'
import { installedFonts } from './installed-fonts'
import { pageAsPdf, printPage } from './print-page'

/**
 * What became of a letter that was to be printed or saved; `saved` is the name. `substitutes` says which official fonts
 * this computer lacks and what the paper shows instead: 仿宋_GB2312→仿宋; null where the word processor's choice is not known.
 */
export type HandedOut =
  | { readonly kind: 'saved'; readonly name: string; readonly substitutes: readonly string[] }
  | { readonly kind: 'printing'; readonly substitutes: readonly string[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

/** Saves a letter as text, or as PDF where the host can, or opens the window of the printer. Writers are loaded when one is wanted. */
export async function handOutLetter(desktop: DesktopApi, letter: Letter, given: { readonly as: 'text' | 'paper'; readonly name: string }): Promise<HandedOut> {
  if (given.as === 'text') {
    const { writeText } = await import('../../shared/export/write-text')
    return save(desktop, `${given.name}.txt`, 'txt', encodeUtf8(writeText(letter)), [])
  }
  const [{ writeHtml }, { chooseFonts, FONT_NAMES, missingFonts }] = await Promise.all([import('../../shared/export/write-html'), import('../../shared/letters/fonts')])
  const installed = await installedFonts(Object.values(FONT_NAMES).flat())
  const substitutes = missingFonts(installed).map(({ wanted, substitute }) => `${wanted}→${substitute ?? '？'}`)
  // On this computer's paper the fonts it has; the file handed out names the official ones.
  const html = writeHtml(letter, { fonts: chooseFonts(installed) })
  const pdf = await pageAsPdf(desktop, html)
  if (pdf === null) {
    printPage(html)
    return { kind: 'printing', substitutes }
  }
  return pdf.ok ? save(desktop, `${given.name}.pdf`, 'pdf', pdf.value, substitutes) : { kind: 'failed', message: pdf.error.message }
}

async function save(desktop: DesktopApi, suggestedName: string, extension: string, bytes: Uint8Array, substitutes: readonly string[]): Promise<HandedOut> {
  const saved = await desktop.saveFile({ suggestedName, filters: [{ name: extension.toUpperCase(), extensions: [extension] }], bytes })
  if (saved.ok) return { kind: 'saved', name: saved.value, substitutes }
  return saved.error.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', message: saved.error.message }
}

/** Words for what became of a letter. */
export interface HandOutWords {
  readonly printing: string
  readonly saved: (name: string) => string
  readonly substitutes: (fonts: string) => string
}

/** What the person is told; null where they stopped it themselves. */
export function tellHandedOut(done: HandedOut, words: HandOutWords): string | null {
  if (done.kind === 'cancelled') return null
  if (done.kind === 'failed') return done.message
  const fonts = done.substitutes.length === 0 ? '' : words.substitutes(done.substitutes.join('，'))
  return `${done.kind === 'saved' ? words.saved(done.name) : words.printing}${fonts}`
}
