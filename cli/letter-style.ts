import { readFile } from 'node:fs/promises'
import { officialDate, type LocalDate } from '../shared/core/local-date'
import type { LetterForm } from '../shared/letters/opinion-letter'
import { UsageError } from './usage'

/** The formats an opinion letter is written in. */
const LETTER_FORMATS = ['docx', 'txt', 'html'] as const
export type LetterFormat = (typeof LETTER_FORMATS)[number]

/** How `--letter` lays the letter out; the internal form as DOCX where nothing is said. */
export interface LetterStyle {
  readonly form: LetterForm
  readonly formats: readonly LetterFormat[]
  /** An office's own DOCX, checked; null for ours. */
  readonly template: Uint8Array | null
}

/** The options of `review` that style the letter. */
export const LETTER_OPTIONS = {
  'letter-form': { type: 'string' },
  'letter-mark': { type: 'string' },
  'letter-as': { type: 'string', multiple: true },
  'letter-template': { type: 'string' },
  'letter-annex': { type: 'string', multiple: true },
  'letter-urgency': { type: 'string' },
  'letter-remark': { type: 'string' },
  copies: { type: 'string' },
  printer: { type: 'string' },
} as const

type Several = 'letter-as' | 'letter-annex'
/** Their values as the command line gives them. */
export type LetterValues = { readonly [Key in Exclude<keyof typeof LETTER_OPTIONS, Several>]?: string | undefined } & { readonly [Key in Several]?: string[] | undefined }

/** Reads the style; undefined where no option of it was given. A form, format or template that cannot be used is a usage error. */
export async function readLetterStyle(values: LetterValues, today: LocalDate): Promise<LetterStyle | undefined> {
  const given = Object.keys(LETTER_OPTIONS).filter((key) => values[key as keyof LetterValues] !== undefined)
  if (given.length === 0) return undefined
  const form = values['letter-form'] ?? 'file'
  if (form !== 'file' && form !== 'letter') throw new UsageError(`--letter-form 要写 file（文件格式）或 letter（信函格式），不是“${form}”。`)
  const formats = values['letter-as'] ?? ['docx']
  const unknown = formats.find((format) => !(LETTER_FORMATS as readonly string[]).includes(format))
  if (unknown !== undefined) throw new UsageError(`--letter-as 要写 docx、txt 或 html，不是“${unknown}”。`)
  const { copies = '', printer = '', 'letter-urgency': urgency, 'letter-remark': remark } = values
  if (urgency !== undefined && urgency !== '加急' && urgency !== '特急') throw new UsageError(`--letter-urgency 要写 加急 或 特急，不是“${urgency}”。`)
  return {
    form: {
      form, mark: values['letter-mark'] ?? '', furtherAnnexes: values['letter-annex'] ?? [],
      ...(urgency === undefined ? {} : { marginal: [urgency] }), ...(remark === undefined ? {} : { remark }),
      ...(copies === '' && printer === '' ? {} : { imprint: { copies, printer, printedOn: officialDate(today) } }),
    },
    formats: [...new Set(formats)] as LetterFormat[], template: values['letter-template'] === undefined ? null : await loadTemplateFile(values['letter-template']),
  }
}

async function loadTemplateFile(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`读不了模板 ${path}（${error.code ?? error.message}）。`)
  })
  const { loadTemplate } = await import('../shared/export/inspect-template')
  const loaded = await loadTemplate(new Uint8Array(bytes))
  if (!loaded.ok) throw new UsageError(`模板 ${path} 不能使用：${loaded.error.map(({ message }) => message).join('')}`)
  return loaded.value.bytes
}
