import { parseLocalDate } from '../core/local-date'
import { isWithinReach } from '../core/written-day'
import { creditCodeProblem } from './define-field'
import { isBlank, type Choice, type Field, type Fields, type FieldType } from './field'

/** What is wrong with one value: the path of its field (payments[0].amount) and a Chinese sentence. */
export interface ValueProblem {
  readonly path: string
  readonly message: string
}

/** Checks one entered value (not blank) against its field. */
export function checkValue(field: Field, value: unknown, path: string = field.id): readonly ValueProblem[] {
  if (field.type.kind === 'rows') return checkRows(field.type, field.label, value, path)
  const message = problemOf(field.type, value)
  if (message !== null) return [{ path, message: `${field.label}：${message}` }]
  const code = field.type.kind === 'party' ? (value as { readonly creditCode?: unknown }).creditCode : ''
  const wrong = typeof code === 'string' && code !== '' ? creditCodeProblem(code) : null
  return wrong === null ? [] : [{ path: `${path}.creditCode`, message: `${field.label}：${wrong}` }]
}

function problemOf(type: Exclude<FieldType, { kind: 'rows' }>, value: unknown): string | null {
  switch (type.kind) {
    case 'text': return textProblem(type, value)
    case 'money': return moneyProblem(type, value)
    case 'number': return numberProblem(type, value)
    case 'date': return isDay(value) ? null : '不是有效的日期，请写成 2026-11-02 的形式，年份在1900至2199年之间。'
    case 'period': return periodProblem(value)
    case 'choice': return choiceProblem(type, value)
    case 'flag': return typeof value === 'boolean' ? null : '请选“是”或“否”。'
    case 'party': return isNamed(value) ? null : '请填写名称。'
    case 'person': return isNamed(value) ? null : '请填写姓名。'
    case 'file': return Array.isArray(value) && value.every(isStoredFile) ? null : '附件未完整保存，请重新添加。'
    case 'reference': return referenceProblem(type, value)
    case 'unit': case 'official-number': return typeof value === 'string' ? null : '应为文字。'
    case 'computed': return '由系统计算，不能填写。'
  }
}

function textProblem(type: Extract<FieldType, { kind: 'text' }>, value: unknown): string | null {
  if (typeof value !== 'string') return '应为文字。'
  if (value.length > type.maxLength) return `超过${type.maxLength}字（现${value.length}字），请精简。`
  return type.check === null ? null : type.check(value)
}

function moneyProblem(type: Extract<FieldType, { kind: 'money' }>, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return '不是有效的金额，请填写以元为单位、至多两位小数的数。'
  return value < 0 && !type.allowsNegative ? '金额不能为负数。' : null
}

function numberProblem(type: Extract<FieldType, { kind: 'number' }>, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return '不是有效的数。'
  const scaled = value * 10 ** type.decimals
  // Decimal fractions are not exact in binary; what is left over must be noise only.
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6) return type.decimals === 0 ? '应为整数。' : `至多${type.decimals}位小数。`
  if (type.min !== null && value < type.min) return `不能小于${type.min}。`
  return type.max !== null && value > type.max ? `不能大于${type.max}。` : null
}

function isDay(value: unknown): boolean {
  const day = typeof value === 'string' ? parseLocalDate(value) : null
  return day !== null && isWithinReach(day)
}

function periodProblem(value: unknown): string | null {
  const { from, to } = (value ?? {}) as { from?: unknown; to?: unknown }
  if (!isDay(from) || (to !== null && !isDay(to))) return '起止日期无效，请写成 2026-01-01 至 2026-12-31 的形式，年份在1900至2199年之间；没有终止日的留空。'
  return to !== null && (from as string) > (to as string) ? '开始日晚于结束日。' : null
}

function choiceProblem(type: Extract<FieldType, { kind: 'choice' }>, value: unknown): string | null {
  const codes = type.several ? value : [value]
  if (!Array.isArray(codes)) return '应为选项列表。'
  const unknown = codes.find((code) => !type.options.some((option) => option.code === code))
  return unknown === undefined ? null : `“${String(unknown)}”不是可选的值；可选：${openLabels(type.options)}。`
}

/** More than these are no help in a sentence. */
const MOST_NAMED = 30

/** The options that can be chosen, in words. */
export function openLabels(options: readonly Choice[]): string {
  const open = options.filter(({ closed }) => closed === undefined).map(({ label }) => label)
  return open.length <= MOST_NAMED ? open.join('、') : `${open.slice(0, MOST_NAMED).join('、')}等${open.length}项`
}

function isNamed(value: unknown): boolean {
  const name = (value as { name?: unknown } | null)?.name
  return typeof name === 'string' && name.trim() !== ''
}

function isStoredFile(value: unknown): boolean {
  const file = value as { name?: unknown; sha256?: unknown } | null
  return typeof file?.name === 'string' && typeof file.sha256 === 'string' && /^[0-9a-f]{64}$/.test(file.sha256)
}

function referenceProblem(type: Extract<FieldType, { kind: 'reference' }>, value: unknown): string | null {
  const ids = type.several ? value : [value]
  return Array.isArray(ids) && ids.every((id) => typeof id === 'string' && id !== '') ? null : '关联的记录无效，请重新选择。'
}

function checkRows(type: Extract<FieldType, { kind: 'rows' }>, label: string, value: unknown, path: string): readonly ValueProblem[] {
  if (!Array.isArray(value)) return [{ path, message: `${label}：应为若干行。` }]
  return value.flatMap((row, index) =>
    checkFields(type.fields, row as Fields, `${path}[${index}].`).map((problem) => ({ path: problem.path, message: `${label}第${index + 1}行 ${problem.message}` })))
}

/** Checks all values of a record or row: missing required ones first in their place, then wrong ones, in the order of the fields. */
export function checkFields(fields: readonly Field[], values: Fields, prefix = ''): readonly ValueProblem[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.id}`
    const value = values[field.id]
    if (field.type.kind === 'computed') return []
    if (isBlank(value)) return missing(field, values, path)
    return checkValue(field, value, path)
  })
}

function missing(field: Field, values: Fields, path: string): readonly ValueProblem[] {
  if (field.required === false) return []
  if (field.required === true) return [{ path, message: `${field.label}：必填。` }]
  return field.required.when(values) ? [{ path, message: `${field.label}：${field.required.because}，必填。` }] : []
}
