import { z } from 'zod'
import { fail, ok, type Result } from '../core/result'
import { holidayYear } from '../law/read-holiday-years'
import { DEFAULT_SETTINGS, type OfficeSettings } from './office-settings'
import { parameterEntry } from './parameter-pack'

const words = z.array(z.string().trim().min(2, '词语至少2字').max(60, '词语至多60字'))
const changes = z.strictObject({ add: words.default([]), remove: words.default([]) }).default({ add: [], remove: [] })
const date = parameterEntry.shape.from

const schema = z.strictObject({
  severities: z.record(z.string(), z.strictObject({ to: z.enum(['must-fix', 'should-fix', 'remind'], '等级应为 must-fix、should-fix 或 remind'), reason: z.string() })).default({}),
  parameters: z.record(z.string(), z.array(parameterEntry)).default({}),
  off: z.record(z.string(), z.string().trim().min(1, '请写明停用理由')).default({}),
  words: z.strictObject({
    vagueTerms: changes, placeholders: changes,
    institutions: z.array(z.strictObject({ name: z.string().trim().min(2, '词语至少2字'), others: words.default([]) })).default([]),
    units: words.default([]),
  }).default({ vagueTerms: { add: [], remove: [] }, placeholders: { add: [], remove: [] }, institutions: [], units: [] }),
  pack: z.strictObject({
    version: z.string(), issuedOn: date, source: z.string(), sha256: z.string(), parameters: z.record(z.string(), z.array(parameterEntry)),
  }).nullable().default(null),
  holidays: z.array(holidayYear).default([]),
}, { error: (issue) => (issue.code === 'unrecognized_keys' ? `有不认识的字段：${issue.keys.join('、')}` : '设置应为对象') })

/** Settings as stored or given in a file; fields left out keep their defaults. Every fault at once, in Chinese with its place. */
export function readOfficeSettings(stored: unknown): Result<OfficeSettings, readonly string[]> {
  if (stored === null || stored === undefined) return ok(DEFAULT_SETTINGS)
  const read = schema.safeParse(stored)
  if (read.success) return ok(read.data)
  return fail(read.error.issues.map(({ path, message }) => (path.length === 0 ? `${message}。` : `${path.join('.')}：${message}。`)))
}
