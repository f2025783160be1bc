import { z } from 'zod'
import { fail, ok, type Result } from '../core/result'
import type { OpinionEdits } from './edited-opinion'
import { OPINION_CHAPTERS } from './opinion'

const source = z.object({ counselOpinion: z.string(), item: z.string(), name: z.string() })
const ownItem = z.object({ severity: z.enum(['must-fix', 'should-fix', 'remind']), clause: z.string(), quote: z.string(), source: source.nullable() })
const schema = z.object({
  texts: z.record(z.string(), z.string()),
  arrangement: z.array(z.object({ id: z.string().min(1), chapter: z.enum(OPINION_CHAPTERS) })).optional(),
  ownItems: z.record(z.string(), ownItem).optional(),
})

/**
 * The edits of a stored opinion, checked as they come in. Records of older programs have texts alone and read as they
 * are. The error is a sentence for the person that names the damaged place; nothing is changed by reading.
 */
export function readEdits(fields: unknown): Result<OpinionEdits, string> {
  const read = schema.safeParse(fields)
  if (!read.success) {
    const places = [...new Set(read.error.issues.map(({ path }) => path.join('.')))].slice(0, 3).join('、')
    return fail(`意见书的存档有损坏（${places}），为免覆盖已停止打开；请从备份恢复，或将此提示交系统管理员。`)
  }
  const { texts, arrangement, ownItems } = read.data
  return ok({ texts, ...(arrangement === undefined ? {} : { arrangement }), ...(ownItems === undefined ? {} : { ownItems }) })
}
