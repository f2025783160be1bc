import type { LocalDate } from '../../core/local-date'
import type { WorkCalendar } from '../../law/calendar'
import { fieldOf, type RegisterDefinition } from '../../registers/definition'
import { isBlank, type Choice, type Field, type Fields, type FileValue } from '../../registers/field'
import { formatValue, readField } from '../../registers/format-value'
import { fileTitle } from '../../registers/record-papers'
import type { Letter } from '../letter'
import type { LetterForm } from '../opinion-letter'

/** Something a document says that the register does not hold; asked for when it is made. */
export interface LetterQuestion {
  readonly id: string
  readonly label: string
  /** Several lines, each a point of its own. */
  readonly isLong: boolean
  readonly isRequired: boolean
  /** Choices in place of free words; [] for words. */
  readonly options: readonly Choice[]
  /** What stands in the field before anybody typed. */
  readonly preset: (fields: Fields) => string
}

/** What a document needs beside the record. */
export interface LetterContext {
  /** Our office, as it signs. */
  readonly issuer: string
  readonly today: LocalDate
  readonly calendar: WorkCalendar
  /** Number the document bears; '' where it bears none. */
  readonly number: string
  /** Answers to its questions by id. */
  readonly answers: Readonly<Record<string, string>>
  readonly form: LetterForm
  /** Name of a record of another register. */
  readonly nameOf: (register: string, id: string) => string
}

/** A document that is made from a record of a register in one step. */
export interface RegisterLetter {
  /** Never reused. */
  readonly id: string
  readonly register: RegisterDefinition
  /** 大额合同备案表. */
  readonly title: string
  /** Fields without which it is not made. */
  readonly needs: readonly string[]
  /** Rule of the ledger its number comes from and the field that keeps it; null where it bears no number of its own. */
  readonly numbering: { readonly rule: string; readonly field: string } | null
  readonly questions: readonly LetterQuestion[]
  /** Why it is not made of this record now, in a sentence; null when it may be. */
  readonly refuse: (fields: Fields) => string | null
  readonly make: (fields: Fields, context: LetterContext) => Letter
}

/** A number of working days as it was typed; null for none. */
export function workdaysOf(typed: string | undefined): number | null {
  const days = Number.parseInt(typed ?? '', 10)
  return Number.isInteger(days) && days > 0 ? days : null
}

/** The fields still to be filled before the document is made, in the order of the form. */
export function missingFields(letter: RegisterLetter, fields: Fields): readonly Field[] {
  return letter.needs.map((id) => fieldOf(letter.register, id)).filter((field) => isBlank(readField(field, fields)))
}

/** The questions nobody has answered yet. */
export function openQuestions(letter: RegisterLetter, answers: Readonly<Record<string, string>>): readonly LetterQuestion[] {
  return letter.questions.filter((question) => question.isRequired && (answers[question.id] ?? '').trim() === '')
}

/** A question for one line or several. */
export function ask(id: string, label: string, more: Partial<Omit<LetterQuestion, 'id' | 'label'>> = {}): LetterQuestion {
  return { id, label, isLong: false, isRequired: false, options: [], preset: () => '', ...more }
}

/** Reads the words of a register's fields as forms print them. */
export function wordsOfFields(register: RegisterDefinition, fields: Fields, nameOf: LetterContext['nameOf'] = (_, id) => id): (id: string) => string {
  return (id) => {
    const field = fieldOf(register, id)
    return formatValue(field.type, readField(field, fields), nameOf)
  }
}

/** A flag as forms print it: yes, no, or not given. */
export function flagOf(fields: Fields, id: string): boolean | null {
  return typeof fields[id] === 'boolean' ? fields[id] : null
}

/** Names of the files of several fields, in order, each with the paper a person said it is. */
export function fileNames(register: RegisterDefinition, fields: Fields, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => {
    const { type } = fieldOf(register, id)
    const files = Array.isArray(fields[id]) ? (fields[id] as readonly FileValue[]) : []
    return files.map((file) => fileTitle(type.kind === 'file' ? type.papers : undefined, file))
  })
}

/** Points a person typed, one per line, without numbers and bullets of their own. */
export function pointsOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/^\s*(?:\d{1,2}[.、．]|[-•])\s*/, '').trim()).filter((line) => line !== '')
}
