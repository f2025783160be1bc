import { z } from 'zod'
import { fail, ok, type Result } from '../core/result'
import { checkDefinition } from './check-definition'
import { choicesOf, date, flag, money, number, text } from './define-field'
import { column, type RegisterDefinition } from './definition'
import type { Field } from './field'
import { listedField, misplacedChoices, officeListSchema } from './office-list'

/** A field an office adds to a register without code. */
const extraField = z.strictObject({
  /** Begins with x- so that it never meets a field of ours. */
  id: z.string().regex(/^x-[a-z0-9-]{1,40}$/, '自定义字段的标识须以 x- 开头，只含小写字母、数字和连字符'),
  label: z.string().min(1).max(40),
  kind: z.enum(['text', 'money', 'number', 'date', 'flag', 'choice']),
  required: z.boolean().default(false),
  options: z.array(z.string().min(1).max(40)).max(100).default([]),
})

/** What an office changes of a register: fields of its own, its own column titles and their order. */
const officeTemplateSchema = z.strictObject({
  register: z.string(),
  fields: z.array(extraField).max(100).default([]),
  /** Titles in the office's order; columns it does not name follow in ours. Renamed ones give both. */
  columns: z.array(z.strictObject({ title: z.string().min(1), as: z.string().min(1).max(60).optional() })).max(200).default([]),
  /** Columns of the list under a name of the office's, in its order: field ids, or `state`. */
  sets: z.array(z.strictObject({ name: z.string().trim().min(1, '请填写列方案的名称').max(40), columns: z.array(z.string()).min(1, '列方案至少要有一列').max(100) })).max(30).default([]),
  /** The words allowed in fields whose words should be the same in many records; each list names its field. */
  lists: z.array(officeListSchema).max(50).default([]),
})

/** A template as an office keeps it. */
export type OfficeTemplate = z.input<typeof officeTemplateSchema>

/** The register with the office's fields and columns; or every problem of the template in Chinese. */
export function applyOfficeTemplate(definition: RegisterDefinition, template: OfficeTemplate, registers: ReadonlySet<string>): Result<RegisterDefinition, readonly string[]> {
  const parsed = officeTemplateSchema.safeParse(template)
  if (!parsed.success) return fail(parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`))
  const { fields, columns, sets, lists, register } = parsed.data
  if (register !== definition.id) return fail([`模板属于“${register}”，不是“${definition.title}”。`])
  const own = [...definition.exportColumns, ...fields.map((field) => column(field.label, field.id, 16, false))]
  const unknown = columns.filter(({ title }) => !own.some((one) => one.title === title)).map(({ title }) => `没有“${title}”这一列。`)
  const noOptions = fields.filter((field) => field.kind === 'choice' && field.options.length === 0).map((field) => `“${field.label}”是选项，请至少给出一个可选的值。`)
  const twice = sets.filter(({ name }, index) => sets.findIndex((one) => one.name === name) < index).map(({ name }) => `列方案“${name}”有两个，请换一个名称。`)
  if (unknown.length + noOptions.length + twice.length > 0) return fail([...unknown, ...noOptions, ...twice])
  const named = columns.map(({ title, as }) => ({ ...own.find((one) => one.title === title)!, title: as ?? title }))
  const rest = own.filter((one) => !columns.some(({ title }) => title === one.title))
  // The running number stays first, whatever else an office moves.
  const ordinal = [...named, ...rest].filter((one) => one.fields.length === 0)
  const exportColumns = [...ordinal, ...[...named, ...rest].filter((one) => one.fields.length > 0)]
  const listed = definition.fields.map((field) => {
    const list = lists.find((one) => one.field === field.id)
    return list === undefined ? field : listedField(field, list)
  })
  const extended: RegisterDefinition = {
    ...definition, fields: [...listed, ...fields.map(fieldOf)], exportColumns, columnSets: sets,
    checks: (values, calendar) => [...definition.checks(values, calendar), ...misplacedChoices(listed, values)],
  }
  const problems = checkDefinition(extended, registers)
  return problems.length > 0 ? fail(problems.map((problem) => `模板与台账冲突：${problem}`)) : ok(extended)
}

function fieldOf({ id, label, kind, required, options }: z.output<typeof extraField>): Field {
  // Their indexes bear their own names (`open` in the declaration), so lists sort and filter by them.
  const extras = { required, group: '自定义', isIndexed: true }
  switch (kind) {
    case 'text': return text(id, label, extras)
    case 'money': return money(id, label, { ...extras, allowsNegative: true })
    case 'number': return number(id, label, { ...extras, decimals: 4, min: null })
    case 'date': return date(id, label, extras)
    case 'flag': return flag(id, label, extras)
    case 'choice': return { ...text(id, label, extras), type: { kind: 'choice', options: choicesOf(Object.fromEntries(options.map((option) => [option, option]))), several: false } }
  }
}
