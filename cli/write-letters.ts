import { encodeUtf8 } from '../shared/core/text-codec'
import type { Letter } from '../shared/letters/letter'
import type { Opinion } from '../shared/opinion/opinion'
import type { MadeFile } from './job'
import type { LetterFormat, LetterStyle } from './letter-style'

const PLAIN: LetterStyle = { form: {}, formats: ['docx'], template: null }

/** Letters as files, and what of them the office's template has no place for. */
export interface WrittenLetters {
  readonly files: readonly MadeFile[]
  readonly notes: readonly string[]
}

/** The opinion letter in each format asked for; writers are large and most runs never need them, so none is loaded before. */
export async function writeLetters(opinion: Opinion, style: LetterStyle = PLAIN): Promise<WrittenLetters> {
  const { opinionLetter } = await import('../shared/letters/opinion-letter')
  const letter = opinionLetter(opinion, style.form)
  const written = await Promise.all(style.formats.map(async (format) => ({ suffix: `.意见书.${format}`, ...(await writeAs(format, letter, style.template)) })))
  return { files: written.map(({ suffix, bytes }) => ({ suffix, bytes })), notes: written.flatMap(({ warnings }) => warnings ?? []) }
}

async function writeAs(format: LetterFormat, letter: Letter, template: Uint8Array | null): Promise<{ readonly bytes: Uint8Array; readonly warnings?: readonly string[] }> {
  if (format === 'txt') return { bytes: encodeUtf8((await import('../shared/export/write-text')).writeText(letter)) }
  if (format === 'html') return { bytes: encodeUtf8((await import('../shared/export/write-html')).writeHtml(letter)) }
  if (template === null) return { bytes: await (await import('../shared/export/write-docx')).writeDocx(letter) }
  const [{ loadTemplate }, { fillTemplate }] = await Promise.all([import('../shared/export/inspect-template'), import('../shared/export/write-template')])
  const loaded = await loadTemplate(template)
  if (!loaded.ok) throw new Error(loaded.error.map(({ message }) => message).join(''))
  return fillTemplate(loaded.value, letter)
}
