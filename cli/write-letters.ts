import { encodeUtf8 } from '../shared/core/text-codec'
import type { Letter } from '../shared/letters/letter'
import type { Opinion } from '../shared/opinion/opinion'
import type { MadeFile } from './job'
import type { LetterFormat, LetterStyle } from './letter-style'

const PLAIN: LetterStyle = { form: {}, formats: ['docx'], template: null }

/** The opinion letter in each format asked for; writers are large and most runs never need them, so none is loaded before. */
export async function writeLetters(opinion: Opinion, style: LetterStyle = PLAIN): Promise<readonly MadeFile[]> {
  const { opinionLetter } = await import('../shared/letters/opinion-letter')
  const letter = opinionLetter(opinion, style.form)
  return Promise.all(style.formats.map(async (format) => ({ suffix: `.意见书.${format}`, bytes: await bytesOf(format, letter, style.template) })))
}

async function bytesOf(format: LetterFormat, letter: Letter, template: Uint8Array | null): Promise<Uint8Array> {
  if (format === 'txt') return encodeUtf8((await import('../shared/export/write-text')).writeText(letter))
  if (format === 'html') return encodeUtf8((await import('../shared/export/write-html')).writeHtml(letter))
  if (template === null) return (await import('../shared/export/write-docx')).writeDocx(letter)
  const { fillTemplate, loadTemplate } = await import('../shared/export/write-template')
  const loaded = await loadTemplate(template)
  if (!loaded.ok) throw new Error(loaded.error.map(({ message }) => message).join(''))
  return (await fillTemplate(loaded.value, letter)).bytes
}
