import { checkCreditCode } from '../facts/credit-code'
import type { Choice, Field, Fields, FieldType, PaperKind, RequiredWhen } from './field'

/** What may be said about a field beyond id, label and type. */
export interface FieldOptions {
  readonly required?: boolean | RequiredWhen
  readonly group?: string
  readonly hint?: string
  readonly isIndexed?: boolean
}

function field(id: string, label: string, type: FieldType, options: FieldOptions): Field {
  const { required = false, group = '基本信息', hint = '', isIndexed = false } = options
  return { id, label, type, required, group, hint, isIndexed }
}

/** Text of one or several lines. */
export function text(id: string, label: string, options: FieldOptions & { readonly maxLength?: number; readonly check?: (text: string) => string | null; readonly isShared?: boolean; readonly within?: string } = {}): Field {
  return field(id, label, { kind: 'text', maxLength: options.maxLength ?? 2000, check: options.check ?? null, ...(options.isShared === true ? { isShared: true } : {}), ...(options.within === undefined ? {} : { within: options.within }) }, options)
}

/** An amount in fen, entered in yuan. */
export function money(id: string, label: string, options: FieldOptions & { readonly allowsNegative?: boolean } = {}): Field {
  return field(id, label, { kind: 'money', allowsNegative: options.allowsNegative ?? false }, options)
}

/** A number; whole and not negative unless said otherwise. */
export function number(id: string, label: string, options: FieldOptions & { readonly decimals?: number; readonly min?: number | null; readonly max?: number; readonly unit?: string } = {}): Field {
  const { decimals = 0, min = 0, max = null, unit = '' } = options
  return field(id, label, { kind: 'number', decimals, min, max, unit }, options)
}

/** A day. */
export function date(id: string, label: string, options: FieldOptions = {}): Field {
  return field(id, label, { kind: 'date' }, options)
}

/** A stretch of days. */
export function period(id: string, label: string, options: FieldOptions = {}): Field {
  return field(id, label, { kind: 'period' }, options)
}

/** One of several codes; `options` are code and label by turns of an object. */
export function choice(id: string, label: string, options: Readonly<Record<string, string>>, extras: FieldOptions & { readonly several?: boolean } = {}): Field {
  return field(id, label, { kind: 'choice', options: choicesOf(options), several: extras.several ?? false }, extras)
}

/** Choices from code -> label. */
export function choicesOf(options: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(options).map(([code, label]) => ({ code, label }))
}

/** Yes or no. */
export function flag(id: string, label: string, options: FieldOptions = {}): Field {
  return field(id, label, { kind: 'flag' }, options)
}

/** The other side. */
export function party(id: string, label: string, options: FieldOptions = {}): Field {
  return field(id, label, { kind: 'party' }, options)
}

/** A named human. */
export function person(id: string, label: string, options: FieldOptions = {}): Field {
  return field(id, label, { kind: 'person' }, options)
}

/** A unit or department of ours. */
export function unit(id: string, label: string, options: FieldOptions = {}): Field {
  return field(id, label, { kind: 'unit' }, options)
}

/** Files; `papers` where they are of several kinds. */
export function files(id: string, label: string, options: FieldOptions & { readonly papers?: readonly PaperKind[] } = {}): Field {
  return field(id, label, { kind: 'file', ...(options.papers === undefined ? {} : { papers: options.papers }) }, options)
}

/** Records of another register. */
export function reference(id: string, label: string, to: string, options: FieldOptions & { readonly several?: boolean } = {}): Field {
  return field(id, label, { kind: 'reference', to, several: options.several ?? false }, options)
}

/** A number of the ledger. */
export function officialNumber(id: string, label: string, rule: string, options: FieldOptions = {}): Field {
  return field(id, label, { kind: 'official-number', rule }, { isIndexed: true, ...options })
}

/** A value worked out from the others. */
export function computed(id: string, label: string, as: 'text' | 'money' | 'number' | 'date', compute: (fields: Fields) => string | number | null, options: FieldOptions = {}): Field {
  return field(id, label, { kind: 'computed', as, compute }, options)
}

/** A list of smaller records. */
export function rows(id: string, label: string, fields: readonly Field[], summary: (row: Fields) => string, options: FieldOptions = {}): Field {
  return field(id, label, { kind: 'rows', fields, summary }, options)
}

/** Required under a condition, with the reason a person reads. */
export function requiredWhen(because: string, when: (fields: Fields) => boolean): RequiredWhen {
  return { when, because }
}

/** What is wrong with a unified social credit code, or null (GB 32100-2015). */
export function creditCodeProblem(code: string): string | null {
  const checked = checkCreditCode(code)
  switch (checked.kind) {
    case 'valid': return null
    case 'length': return `统一社会信用代码应为18位，现为${checked.length}位。`
    case 'alphabet': return `统一社会信用代码第${checked.position}位“${checked.sign}”不是可用的字符。`
    case 'check-digit': return `统一社会信用代码校验位不符，按前17位应为“${checked.expected}”，请核对。`
    case 'organisation-code': return `统一社会信用代码中主体标识码的校验位不符，应为“${checked.expected}”，请核对。`
  }
}

/** What is wrong with an address on the web, or null. */
export function webAddressProblem(address: string): string | null {
  return /^https?:\/\/[^\s]{3,2000}$/.test(address) ? null : '网址应以 http:// 或 https:// 开头，且不含空格。'
}
