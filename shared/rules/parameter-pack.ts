import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { parseLocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { encodeUtf8 } from '../core/text-codec'
import type { DatedValue } from '../law/dated-value'
import { ALL_PARAMETERS } from '../law/parameters/all-parameters'
import type { ParameterPack } from './office-settings'
import { RULE_PACK_VERSION, sortKeys } from './rule-pack'

/** What the file says it is. */
const PARAMETER_PACK_FORMAT = 'hengshen-parameters'

const BY_KEY: ReadonlyMap<string, DatedValue<number>> = new Map(ALL_PARAMETERS.map((parameter) => [parameter.key, parameter]))

const day = z.string('请填日期，写成 YYYY-MM-DD').transform((text, context) => {
  const parsed = parseLocalDate(text)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: `“${text}”不是有效日期，请写成 YYYY-MM-DD` })
  return z.NEVER
})
const filled = (what: string) => z.string(`请填${what}`).trim().min(1, `请填${what}`)

/** One value of the office or of a pack: from when, how much, on what authority. */
export const parameterEntry = z.strictObject({
  from: day,
  value: z.number('请填数字').min(0, '不能为负数').nullable(),
  source: filled('来源（文号、条款）'),
}, { error: (issue) => (issue.code === 'unrecognized_keys' ? `有不认识的字段：${issue.keys.join('、')}` : '请填对象') })

const schema = z.strictObject({
  format: z.literal(PARAMETER_PACK_FORMAT, '不是参数包文件'),
  version: z.string('请填版本').regex(/^\d{4}\.\d{1,3}$/, '版本请写成“年份.序号”，如 2027.1'),
  issuedOn: day,
  source: filled('来源'),
  sha256: z.string('请填校验值').regex(/^[0-9a-f]{64}$/, '校验值应为64位十六进制数'),
  parameters: z.record(z.string(), z.array(parameterEntry, '请填数组').min(1, '至少一个值')),
}, { error: (issue) => (issue.code === 'unrecognized_keys' ? `有不认识的字段：${issue.keys.join('、')}` : '文件内容不是参数包') })

/**
 * Reads a file of newer parameters for use beside `current` (the version of the pack loaded before, or null). Every fault
 * at once, in Chinese with its place; nothing is taken from a file with a fault.
 */
export function readParameterPack(json: string, current: string | null): Result<ParameterPack, readonly string[]> {
  const parsed = parseJson(json)
  if (parsed === undefined) return fail(['参数包不是有效的 JSON 文件，请重新取得原文件。'])
  const read = schema.safeParse(parsed)
  if (!read.success) return fail(read.error.issues.map(({ path, message }) => (path.length === 0 ? `${message}。` : `${path.join('.')}：${message}。`)))
  const { format: _format, ...pack } = read.data
  const faults = Object.entries(pack.parameters).flatMap(([key, entries]) => parameterFaults(key, entries))
  if (hashOf(parsed as object) !== pack.sha256) faults.unshift('校验值与内容不符，文件可能被改动或传输损坏，请重新取得原文件。')
  if (compareVersions(pack.version, current ?? RULE_PACK_VERSION) <= 0) faults.push(`参数包版本${pack.version}不比现用的${current ?? RULE_PACK_VERSION}新，无须加载。`)
  return faults.length > 0 ? fail(faults) : ok(pack)
}

/** The hash a pack's file must bear: SHA-256 over its canonical JSON without the field `sha256`. */
export function hashOf(pack: object): string {
  const { sha256: _own, ...content } = pack as Record<string, unknown>
  return bytesToHex(sha256(encodeUtf8(JSON.stringify(sortKeys(content)))))
}

/** What is wrong with values for a parameter: unknown key, days out of order, a percentage where a fraction belongs. */
export function parameterFaults(key: string, entries: readonly { readonly from: string; readonly value: number | null }[]): string[] {
  const parameter = BY_KEY.get(key)
  if (parameter === undefined) return [`没有名为“${key}”的参数，请核对名称。`]
  const faults: string[] = []
  for (const [index, { from, value }] of entries.entries()) {
    if (index > 0 && entries[index - 1]!.from >= from) faults.push(`“${parameter.label}”的起用日期应由早到晚，且不重复：${from}。`)
    if (value !== null && value > 1 && isShare(parameter)) faults.push(`“${parameter.label}”是比例，请写成小数（20%写作0.2），不要写${value}。`)
  }
  return faults
}

function isShare({ label, entries }: DatedValue<number>): boolean {
  return /利率/.test(label) || entries.some(({ value }) => value !== null && value > 0 && value < 1)
}

/** Below zero when `a` is older than `b`; both `year.number`. */
function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number))
  return (first![0] ?? 0) - (second![0] ?? 0) || (first![1] ?? 0) - (second![1] ?? 0)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // Anything that is no JSON has one answer: fetch the file again.
    return undefined
  }
}
