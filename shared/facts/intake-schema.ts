import { z } from 'zod'
import { parseLocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { CONTRACT_TYPES, type ContractType } from '../law/contract-type'
import type { Intake } from './intake'

/** One refused value: its place as people write it (supplements[0].amount) and what to do, in Chinese. */
export interface IntakeError {
  readonly field: string
  readonly message: string
}

const LARGEST_YUAN = 90_000_000_000_000

const amount = z.number('请填数字（单位：元），不要写文字、逗号或“万元”')
  .refine((yuan) => Math.abs(yuan) <= LARGEST_YUAN, { error: '金额过大，请核对单位是否为元', abort: true })
  .refine(hasAtMostTwoDecimals, '金额以元为单位，最多两位小数')
const positiveAmount = amount.refine((yuan) => yuan >= 0, '金额不能为负数')

const date = z.string('请填日期，写成 YYYY-MM-DD').transform((text, context) => {
  const parsed = parseLocalDate(text)
  if (parsed !== null && parsed >= '1949-10-01' && parsed <= '2199-12-31') return parsed
  const why = parsed === null ? '不是有效日期，请写成 YYYY-MM-DD 且为日历上存在的日子' : '年份不合理，请核对'
  context.addIssue({ code: 'custom', message: `“${text}”${why}` })
  return z.NEVER
})

const words = z.string('请填文字')
const yesOrNo = z.boolean('请填 true 或 false')
const list = <T extends z.ZodType>(item: T) => z.array(item, '请填数组，即使只有一项')
const object = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : '请填对象') })
function oneOf<const T extends readonly [string, ...string[]]>(...choices: T) {
  return z.enum(choices, { error: ({ input }) => `${show(input)}不在可选项内，请从以下选一：${choices.join('、')}` })
}

const SCALES = ['大型', '中型', '小型', '微型'] as const
const CODES = Object.keys(CONTRACT_TYPES) as [ContractType, ...ContractType[]]

const schema = object({
  type: list(oneOf(...CODES)).nullish(),
  ourName: words.nullish(),
  ourEntityKind: oneOf('机关', '事业单位', '国有企业').nullish(),
  ourScale: oneOf(...SCALES).nullish(),
  moneyFlow: oneOf('付款', '收款', '无偿').nullish(),
  counterpartySize: oneOf(...SCALES, '未知').nullish(),
  procurement: oneOf('公开招标', '邀请招标', '竞争性谈判', '磋商', '询价', '单一来源', '框架协议', '电子卖场', '非政府采购').nullish(),
  isGovProcurement: yesOrNo.nullish(),
  isMustTender: yesOrNo.nullish(),
  govInvest: yesOrNo.nullish(),
  noticeDate: date.nullish(),
  awardPrice: positiveAmount.nullish(),
  awardFacts: object({
    标的: words.optional(), 数量: words.optional(), 工期: words.optional(),
    质量: words.optional(), 付款条件: words.optional(), 项目负责人: words.optional(),
  }).nullish(),
  budget: positiveAmount.nullish(),
  signDate: date.nullish(),
  plannedSignDate: date.nullish(),
  submittedOn: date.nullish(),
  publishDate: date.nullish(),
  originalAmount: positiveAmount.nullish(),
  // A supplement may take away work: its amount may be negative.
  supplements: list(object({ date: date.nullable().default(null), amount: amount.nullable().default(null), subject: words.default('') })).nullish(),
  secret: yesOrNo.nullish(),
  approvals: list(object({
    kind: oneOf('立项', '资产配置', '资产处置', '资产出租', '办公用房租用', '办公用房处置', '集体决策', '资产评估', '公开竞价'),
    no: words.default(''), date: date.nullable().default(null),
  })).nullish(),
  region: words.nullish(),
  withdrawnStandards: list(object({ number: words.default(''), why: words.default('') })).nullish(),
  ledger: list(object({
    date: date.nullable().default(null), name: words.default(''), counterparty: words.default(''), category: words.default(''),
    project: words.default(''), procurement: words.default(''), amount: positiveAmount.nullable().default(null),
  })).nullish(),
})

/**
 * Reads intake facts as the form and the command line write them (review-rules.md 0.5). Unknown keys, wrong kinds,
 * impossible days and amounts and contradictions are refused, each by its field; nothing is guessed or dropped.
 */
export function parseIntake(json: unknown): Result<Intake, readonly IntakeError[]> {
  const parsed = schema.safeParse(json)
  if (!parsed.success) return fail(parsed.error.issues.flatMap(errorsOf))
  // JSON has no undefined: a key is absent, null or a value, which is exactly what Intake allows.
  const intake = parsed.data as Intake
  const contradictions = findContradictions(intake)
  return contradictions.length > 0 ? fail(contradictions) : ok(intake)
}

function findContradictions({ type, procurement, isGovProcurement }: Intake): readonly IntakeError[] {
  const errors: IntakeError[] = []
  if (type?.includes('LES-IN') && type.includes('LES-OUT')) errors.push({ field: 'type', message: '不能同时为承租（LES-IN）和出租（LES-OUT），请择一' })
  if (procurement === '非政府采购' && isGovProcurement === true) {
    errors.push({ field: 'isGovProcurement', message: '采购方式为“非政府采购”，与“是否政府采购”为“是”矛盾，请改其一' })
  }
  return errors
}

function errorsOf(issue: z.core.$ZodIssue): readonly IntakeError[] {
  if (issue.code !== 'unrecognized_keys') return [{ field: fieldName(issue.path) || '录入信息', message: issue.message }]
  return issue.keys.map((key) => ({ field: fieldName([...issue.path, key]), message: `没有这个录入项，请核对名称或删去${hintFor(key)}` }))
}

function hintFor(key: string): string {
  const known = Object.keys(schema.shape).find((name) => name.toLowerCase() === key.replace(/^F\./, '').toLowerCase())
  return known === undefined ? '' : `（是否为 ${known}？）`
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('')
}

function hasAtMostTwoDecimals(yuan: number): boolean {
  // The shortest decimal that names this number is what the officer typed: 0.1 stays 0.1, 1e-7 has an exponent.
  return /^-?\d+(\.\d{1,2})?$/.test(String(yuan))
}

function show(input: unknown): string {
  return typeof input === 'string' ? `“${input}”` : input === undefined ? '缺少这一项，' : '这个值'
}
