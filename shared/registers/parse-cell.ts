import type { LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { readWrittenDay } from '../core/written-day'
import { openLabels } from './check-value'
import type { Choice, FieldType } from './field'

/** A cell as a reader of sheets hands it over. */
export type ImportCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `shownAs` is the cell's number format where it adds to the digits: 0.0%, "HT-"0000, 0.00"万元". */
  | { readonly kind: 'number'; readonly value: number; readonly shownAs?: string }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A formula and what it last came to; `cached` is empty where the file does not say. */
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: ImportCell }
  /** #REF!, #VALUE! … */
  | { readonly kind: 'error'; readonly text: string }
  /** Not the first cell of a merged area. */
  | { readonly kind: 'merged' }

/** Finds the record of a register that a cell names; null when there is none. */
export type ResolveReference = (register: string, text: string) => string | null

/** Whole numbers above this are no longer exact; spreadsheets keep 15 digits. */
const EXACT_DIGITS = 1e15

/**
 * Reads a cell as a value of a field (undefined for an empty one), or says in Chinese what is wrong. People's habits
 * are read: full-width digits, thousands separators, 元 and 万元, days written out, a stroke for nothing, blanks around.
 * Amounts that bear no unit of their own are in `unit`.
 */
export function parseCell(type: FieldType, cell: ImportCell, resolve: ResolveReference, unit: MoneyUnit = '元'): Result<unknown, string> {
  switch (cell.kind) {
    case 'empty': return ok(undefined)
    case 'merged': return fail('单元格与其他单元格合并，看不出属于哪一行；请取消合并后逐行填写。')
    case 'error': return fail(`单元格是错误值 ${cell.text}，请改正后重新导入。`)
    case 'formula': return cell.cached.kind === 'empty' ? fail(`单元格是公式（=${cell.formula.slice(0, 60)}），文件里没有算好的结果；请在表格软件中重新计算并保存，或粘贴为数值。`) : parseCell(type, cell.cached, resolve, unit)
    case 'text': return isNothing(type, trim(cell.text)) ? ok(undefined) : parseText(type, trim(cell.text), resolve, unit)
    case 'number': return parseNumber(type, cell, resolve, unit)
    case 'date': return type.kind === 'date' ? dayOf(cell.on) : isText(type) ? ok(cell.on) : fail(`这里应填${nameOfType(type)}，单元格却是日期 ${cell.on}。`)
    case 'boolean': return type.kind === 'flag' ? ok(cell.value) : fail(`这里应填${nameOfType(type)}，单元格却是逻辑值。`)
  }
}

function trim(text: string): string {
  // Takes away ideographic and no-break blanks and byte order marks too.
  return text.trim()
}

/** Registers kept by hand fill what does not apply with a stroke; of words that may be part of a name. */
function isNothing(type: FieldType, text: string): boolean {
  return text === '' || (['money', 'number', 'date', 'reference'].includes(type.kind) && /^[-—–－−/／\\]{1,4}$/.test(text))
}

function isText(type: FieldType): boolean {
  return type.kind === 'text' || type.kind === 'unit' || type.kind === 'official-number'
}

function nameOfType(type: FieldType): string {
  const names: Partial<Record<FieldType['kind'], string>> = { money: '金额', number: '数字', date: '日期', choice: '选项', flag: '“是”或“否”', reference: '关联记录的编号' }
  return names[type.kind] ?? '文字'
}

function parseNumber(type: FieldType, { value, shownAs = '' }: Extract<ImportCell, { kind: 'number' }>, resolve: ResolveReference, unit: MoneyUnit): Result<unknown, string> {
  if (!Number.isFinite(value)) return fail('不是有效的数。')
  const isPercent = shownAs.includes('%')
  if (type.kind === 'money' && /[万亿]/.test(shownAs)) return fail(`单元格格式（${shownAs}）带有“万”“亿”字样，看不出存的数以什么为单位；请把格式改为常规，按表头的单位填写。`)
  if (type.kind === 'money') return yuanOf(decimalText(value), unit)
  if (type.kind === 'number') return ok(isPercent ? Number((value * 100).toPrecision(15)) : value)
  // 20260305 typed as a number is a day; other numbers may be serials of either date system, or none.
  if (type.kind === 'date' && /^\d{8}$/.test(String(value))) return dayOf(String(value))
  if (type.kind === 'date') return fail(`单元格是数字 ${value}，看不出是哪一天；请把该列设为日期格式，或写成 2026-11-02。`)
  if (Math.abs(value) >= EXACT_DIGITS) return fail('单元格是超过 15 位的数字，表格软件已丢失末几位；请把该列设为文本格式后重新填写。')
  if (isPercent) return parseText(type, `${decimalText(value * 100)}%`, resolve, unit)
  if (shownAs !== '') return fail(`单元格存的是数字 ${decimalText(value)}，其余字样只是单元格格式（${shownAs}）显示的，导入会丢失；请改为文本后重新填写。`)
  return parseText(type, decimalText(value), resolve, unit)
}

/** Spreadsheets keep 15 digits; what binary fractions add behind them is noise (0.1 + 0.2). */
function decimalText(value: number): string {
  const text = Number(value.toPrecision(15)).toString()
  return text.includes('e') ? value.toFixed(6) : text
}

/** 9.13301E+17: what spreadsheets make of long digits, their last ones lost. */
const SCIENTIFIC = /^\d(?:\.\d{1,15})?E\+\d{2}$/i

function parseText(type: FieldType, text: string, resolve: ResolveReference, unit: MoneyUnit): Result<unknown, string> {
  if (SCIENTIFIC.test(text)) return fail(`“${text}”是被表格软件改成科学计数法的数字，末几位已丢失；请把该列设为文本格式后重新填写。`)
  switch (type.kind) {
    case 'money': return yuanOf(text, unit)
    case 'number': return numberOf(text)
    case 'date': return dayOf(text)
    case 'choice': return choiceOf(type, text)
    case 'flag': return flagOf(text)
    case 'reference': return referenceOf(type, text, resolve)
    case 'party': case 'person': return ok({ name: text, ...(type.kind === 'party' ? { creditCode: '' } : { title: '', idNumber: '', phone: '' }) })
    default: return ok(text)
  }
}

/** Digits as people type them: full width made half width, separators, currency signs and blanks taken out. */
function bareNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s,，]/g, '').replace(/^(人民币|RMB|CNY|[¥￥])/i, '')
}

/** Units amounts are kept in, and how many digits a fen lies behind them. */
const FEN_DIGITS = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 } as const

/** A unit of amounts. */
export type MoneyUnit = keyof typeof FEN_DIGITS

/** An amount as whole fen, exactly: no binary fractions in between; `unit` is meant where it bears none itself. */
function yuanOf(text: string, unit: MoneyUnit): Result<number, string> {
  const match = /^([+-]?)(\d{1,15})(?:\.(\d{1,10}))?(亿元?|百万元|万元?|千元|元)?(?:整|正)?$/.exec(bareNumber(text))
  if (match === null) return fail(`“${text}”不是金额，请填写以${unit}为单位的数，如 1234567.89。`)
  const own = match[4] === undefined ? unit : match[4].replace(/元?$/, '元')
  const shift = FEN_DIGITS[own as MoneyUnit]
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > shift) return fail(`“${text}”不足一分，金额至多两位小数。`)
  const value = Number(`${match[2]!}${fraction.padEnd(shift, '0')}`)
  if (!Number.isSafeInteger(value)) return fail(`“${text}”超出可以准确表示的范围。`)
  return ok(match[1] === '-' && value !== 0 ? -value : value)
}

function numberOf(text: string): Result<number, string> {
  const bare = bareNumber(text).replace(/%$/, '')
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(bare) ? ok(Number(bare)) : fail(`“${text}”不是数字。`)
}

function dayOf(text: string): Result<LocalDate, string> {
  // Other programs put the time of day behind the day.
  const read = readWrittenDay(text.normalize('NFKC').replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?$/, ''))
  if (read.ok) return read
  switch (read.error) {
    case 'no-such-day': return fail(`“${text}”不是真实存在的日期。`)
    case 'out-of-reach': return fail(`“${text}”不在1900年至2199年之间；没有期限的请留空。`)
    case 'not-a-day': return fail(`“${text}”不是日期，请写成 2026-11-02 或 2026年11月2日。`)
  }
}

function choiceOf(type: Extract<FieldType, { kind: 'choice' }>, text: string): Result<unknown, string> {
  const words = type.several ? text.split(/[、;；,，\n]/).map(trim).filter((word) => word !== '') : [text]
  const codes: string[] = []
  for (const word of words) {
    const bare = word.normalize('NFKC')
    const isMeant = ({ code, label, aliases = [] }: Choice): boolean => label.normalize('NFKC') === bare || code.toUpperCase() === bare.toUpperCase() || aliases.includes(bare)
    // A name may have passed to another entry: what can be chosen comes first.
    const option = type.options.find((one) => one.closed === undefined && isMeant(one)) ?? type.options.find(isMeant)
    if (option === undefined) return fail(`“${word}”不是可选的值；可选：${openLabels(type.options)}。`)
    if (option.closed !== undefined) return fail(`${option.closed}，请改填。`)
    codes.push(option.code)
  }
  return ok(type.several ? codes : codes[0])
}

const YES = new Set(['是', '有', '√', 'Y', 'YES', 'TRUE', '1'])
const NO = new Set(['否', '无', '×', 'X', 'N', 'NO', 'FALSE', '0'])

function flagOf(text: string): Result<boolean, string> {
  const bare = text.normalize('NFKC').toUpperCase()
  if (YES.has(bare)) return ok(true)
  return NO.has(bare) ? ok(false) : fail(`“${text}”看不出是“是”还是“否”。`)
}

function referenceOf(type: Extract<FieldType, { kind: 'reference' }>, text: string, resolve: ResolveReference): Result<unknown, string> {
  const names = type.several ? text.split(/[、;；,，\n]/).map(trim).filter((name) => name !== '') : [text]
  const ids: string[] = []
  for (const name of names) {
    const id = resolve(type.to, name)
    if (id === null) return fail(`找不到“${name}”，请先登记该记录，或改正编号。`)
    ids.push(id)
  }
  return ok(type.several ? ids : ids[0])
}
