import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Consent, RedlineItem } from '../shared/markup/edit'
import { readArguments, UsageError } from './usage'
import { runJob } from './worker-pool'
import { checkOutput, identify, writeOutput } from './write-output'

const CONSENTS = ['protected', 'signed', 'final'] as const

const WORDS = z.string({ error: '要写成文字' })
const OCCURRENCE = z.int({ error: '要写成 1 起的整数' }).positive({ error: '要从 1 数起' }).optional()
const shape = (keys: string, example: string) => ({
  error: (issue: { readonly code?: string; readonly keys?: readonly string[] }) => (issue.code === 'unrecognized_keys' ? `不认识的键 ${issue.keys!.join('、')}，只有 ${keys}` : `要写成 ${example}`),
})
const EDIT = z.strictObject({ find: WORDS, replace: WORDS, comment: WORDS.optional(), occurrence: OCCURRENCE }, shape('find、replace、comment、occurrence', '{"find","replace"}'))
const ANSWER = z.strictObject({ replyTo: WORDS, reply: WORDS.default(''), resolve: z.boolean({ error: '要写成 true 或 false' }).optional(), occurrence: OCCURRENCE }, shape('replyTo、reply、resolve、occurrence', '{"replyTo","reply"}'))

const OPTIONS = {
  author: { type: 'string', default: '衡审' },
  date: { type: 'string' },
  consent: { type: 'string', multiple: true },
} as const

/** `hengshen redline ORIGINAL.docx EDITS.json OUT.docx`: the edits as tracked changes and answers to comments in a copy; 1 when refused, 2 for wrong edits. */
export async function runRedline(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [original, editsPath, out, ...more] = positionals
  if (original === undefined || editsPath === undefined || out === undefined || more.length > 0) throw new UsageError('redline 需要三个文件：原件、修改清单（JSON）、输出文件。')
  await checkOutput([original, editsPath], out)
  const edits = await loadEdits(editsPath)
  if (typeof edits === 'string') {
    process.stderr.write(`${editsPath}: edits: ${edits}\n`)
    return 2
  }
  const result = await runJob({
    kind: 'redline', path: original, name: basename(original), edits, by: { author: values.author, date: readMoment(values.date) }, consents: readConsents(values.consent ?? []),
  })
  if (!result.ok) {
    process.stderr.write(`${original}: ${result.code}: ${result.message}\n`)
    return 1
  }
  await writeOutput(out, result.files[0]!.bytes, await identify([original, editsPath]))
  const report = result.redline!
  process.stderr.write(`${out}：修订 ${report.changes} 处，批注 ${report.comments} 条；其余内容与原件逐字节一致。\n`)
  for (const number of report.movedComments) process.stderr.write(`注意：第 ${number} 处修改在页眉、页脚或脚注中，那里不能加批注，批注已放到正文相应位置并注明。\n`)
  for (const number of report.keptNumbers) process.stderr.write(`注意：第 ${number} 处修改删去了单元格最后一段的全部文字；单元格必须以段落结束，空段落和它的编号仍在，请在 Word 中取消编号。\n`)
  for (const { quote, was, becomes } of report.brokenReferences) {
    process.stderr.write(`注意：“${quote}”原指${was}，${becomes === null ? '该条已删除' : `该条将变为${becomes}`}，请核对引用。\n`)
  }
  return 0
}

/** The moment changes bear: the one given, else now by this machine's clock, in whole seconds. */
export function readMoment(given: string | undefined): string {
  if (given === undefined) return `${new Date().toISOString().slice(0, 19)}Z`
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(given) || Number.isNaN(Date.parse(given))) throw new UsageError(`--date 要写成 YYYY-MM-DDThh:mm:ssZ，不是“${given}”。`)
  return given
}

/** States of a file a person agreed to have marked all the same. */
export function readConsents(given: readonly string[]): readonly Consent[] {
  const names = given.flatMap((names) => names.split(','))
  for (const name of names) if (!(CONSENTS as readonly string[]).includes(name)) throw new UsageError(`--consent 只能是 ${CONSENTS.join('、')}，不是“${name}”。`)
  return names as Consent[]
}

/** The edits of a list, or a sentence that says what is wrong with it. */
async function loadEdits(path: string): Promise<readonly RedlineItem[] | string> {
  let json: unknown
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === undefined
      ? `不是有效的 JSON（${(error as Error).message}），请按 [{"find","replace","comment"?,"occurrence"?}，{"replyTo","reply","resolve"?}] 书写。`
      : `读不了这个文件（${(error as NodeJS.ErrnoException).code!}）。`
  }
  if (!Array.isArray(json)) return '清单：清单要写成数组'
  const read = json.map((item: unknown) => (typeof item === 'object' && item !== null && 'replyTo' in item ? ANSWER.safeParse(item) : EDIT.safeParse(item)))
  const faults = read.flatMap(({ error }, index) => (error?.issues ?? []).map(({ path: place, message }) => `第 ${index + 1} 处修改${place.length > 0 ? `的 ${place.map(String).join('.')}` : ''}：${message}`))
  return faults.length > 0 ? faults.join('；') : read.flatMap(({ data }) => (data === undefined ? [] : [data]))
}
