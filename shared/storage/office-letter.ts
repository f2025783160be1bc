import { z } from 'zod'
import { sha256, type Sha256 } from '../core/ids'
import { officialDate, type LocalDate } from '../core/local-date'
import type { LetterForm } from '../letters/opinion-letter'
import { derivedId } from './derived-id'
import type { SettingFields } from './record-kinds'
import type { Store } from './store'

/** How the office's letters look (setting `letter-form`). '' leaves a part out. */
export interface OfficeLetter {
  /** 发文机关标志 of the file form (××局文件) and of the letter form (××局). */
  readonly fileMark: string
  readonly letterMark: string
  /** 抄送, without the word and the full stop. */
  readonly copies: string
  /** 印发机关. */
  readonly printer: string
  readonly isSealed: boolean
}

/** The office's own DOCX for its letters (setting `letter-template`); checked when it was given. */
export interface OfficeTemplateFile {
  readonly name: string
  readonly sha256: Sha256
}

/** Key of the setting that names the template. */
export const OFFICE_TEMPLATE_KEY = 'letter-template'

const template = z.object({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** The office's template; null where it has none. */
export async function readOfficeTemplate(store: Pick<Store, 'read'>): Promise<OfficeTemplateFile | null> {
  const setting = await store.read<SettingFields>(derivedId('setting', OFFICE_TEMPLATE_KEY))
  const read = template.safeParse(setting?.body.fields.value)
  return read.success ? { name: read.data.name, sha256: sha256(read.data.sha256) } : null
}

/** Key of the setting. */
export const OFFICE_LETTER_KEY = 'letter-form'

/** An office that entered nothing: internal form without mark and imprint, sealed. */
const NO_OFFICE_LETTER: OfficeLetter = { fileMark: '', letterMark: '', copies: '', printer: '', isSealed: true }

const stored = z.object({ fileMark: z.string(), letterMark: z.string(), copies: z.string(), printer: z.string(), isSealed: z.boolean() }).partial()

/** What the office entered; parts that cannot be read count as not entered. */
export async function readOfficeLetter(store: Pick<Store, 'read'>): Promise<OfficeLetter> {
  const setting = await store.read<SettingFields>(derivedId('setting', OFFICE_LETTER_KEY))
  const read = stored.safeParse(setting?.body.fields.value ?? {})
  const given = read.success ? Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined)) : {}
  return { ...NO_OFFICE_LETTER, ...given }
}

/** The layout of one letter: the internal or file form, or 信函格式 for sending outside; 版记 where the office has one. */
export function letterFormOf(office: OfficeLetter, form: 'file' | 'letter', printedOn: LocalDate): LetterForm {
  const mark = form === 'file' ? office.fileMark : office.letterMark
  const hasImprint = office.copies !== '' || office.printer !== ''
  return {
    form, mark, isSealed: office.isSealed,
    ...(hasImprint ? { imprint: { copies: office.copies, printer: office.printer, printedOn: officialDate(printedOn) } } : {}),
  }
}
