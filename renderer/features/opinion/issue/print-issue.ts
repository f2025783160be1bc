import type { RecordId } from '../../../../shared/core/ids'
import { encodeUtf8 } from '../../../../shared/core/text-codec'
import type { IssuedOpinionFields } from '../../../../shared/storage/record-kinds'
import type { Services } from '../../../services'
import { pageAsPdf, printPage } from '../../../ui/print-page'

/** What became of a letter that was to be printed or saved; `saved` is the name. */
export type PrintOutcome = { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'printing' } | { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly message: string }

/** The issued letter again, as text or on paper, exactly as it was laid out and numbered. */
export async function printIssue(services: Services, matter: RecordId, ordinal: number, given: { readonly as: 'text' | 'paper'; readonly name: string }): Promise<PrintOutcome> {
  const issue = await readIssue(services, matter, ordinal)
  if (issue === null) return { kind: 'cancelled' }
  const { opinionLetter } = await import('../../../../shared/letters/opinion-letter')
  const letter = opinionLetter(issue.opinion, issue.form ?? {})
  if (given.as === 'text') {
    const { writeText } = await import('../../../../shared/export/write-text')
    return save(services, `${given.name}.txt`, ['txt'], encodeUtf8(writeText(letter)))
  }
  const [{ writeHtml }, { chooseFonts, FONT_NAMES }, { installedFonts }] = await Promise.all([
    import('../../../../shared/export/write-html'), import('../../../../shared/letters/fonts'), import('../../../ui/installed-fonts'),
  ])
  // On this computer's paper the fonts it has; the file handed out names the official ones.
  const html = writeHtml(letter, { fonts: chooseFonts(await installedFonts(Object.values(FONT_NAMES).flat())) })
  const pdf = await pageAsPdf(services.desktop, html)
  if (pdf === null) {
    printPage(html)
    return { kind: 'printing' }
  }
  return pdf.ok ? save(services, `${given.name}.pdf`, ['pdf'], pdf.value) : { kind: 'failed', message: pdf.error.message }
}

async function readIssue({ store }: Services, matter: RecordId, ordinal: number): Promise<IssuedOpinionFields | null> {
  const lines = await store.list({ kind: 'issued-opinion', index: 'matter', equals: matter })
  const line = lines.find(({ fields }) => fields['ordinal'] === ordinal)
  return line === undefined ? null : ((await store.read<IssuedOpinionFields>(line.id))?.body.fields ?? null)
}

async function save({ desktop }: Services, suggestedName: string, extensions: readonly string[], bytes: Uint8Array): Promise<PrintOutcome> {
  const saved = await desktop.saveFile({ suggestedName, filters: [{ name: extensions[0]!.toUpperCase(), extensions }], bytes })
  if (saved.ok) return { kind: 'saved', name: saved.value }
  return saved.error.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', message: saved.error.message }
}
