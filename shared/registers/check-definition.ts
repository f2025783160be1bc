import type { RegisterDefinition } from './definition'
import type { Field } from './field'
import { NUMBERING_RULES } from './numbering'
import type { Process } from './process'
import { SHEET_PATHS, STATE_PATH } from './sheet-fields'

/**
 * What is not whole about a definition: ids twice, columns, views, steps or numbers that point at nothing, states no
 * step reaches. `registers` are the ids references may point at. Empty for a whole one. A test runs it over every register.
 */
export function checkDefinition(definition: RegisterDefinition, registers: ReadonlySet<string>): readonly string[] {
  const ids = new Set(definition.fields.map((field) => field.id))
  const known = (where: string, used: readonly string[]): readonly string[] => used.filter((id) => !ids.has(id)).map((id) => `${where}: no field ${id}`)
  return [
    ...repeated('field', definition.fields.map((field) => field.id)),
    ...repeated('label', definition.fields.map((field) => field.label)),
    ...repeated('view', definition.views.map((view) => view.id)),
    ...repeated('column', definition.exportColumns.map((column) => column.title)),
    ...known('title', [definition.titleField]),
    ...known('responsible', [definition.responsibleField]),
    ...known('list', definition.listColumns),
    ...known('export', definition.exportColumns.flatMap((column) => [...column.fields, ...(column.importInto === null ? [] : [column.importInto])].map((path) => path.split('.')[0]!)).filter((path) => !SHEET_PATHS.has(path))),
    ...(definition.process === null && definition.exportColumns.some((column) => column.fields.includes(STATE_PATH)) ? ['a column of states without a process'] : []),
    ...known('view', definition.views.map((view) => view.orderBy)),
    ...definition.exportColumns.filter((column) => column.isSummed && !sums(definition, column.fields)).map((column) => `${column.title}: summed, but no amount`),
    ...definition.fields.flatMap((field) => checkField(field, registers)),
    // Words in use are offered from the index.
    ...definition.fields.filter(({ type, isIndexed }) => type.kind === 'text' && type.isShared === true && !isIndexed).map(({ id }) => `${id}: shared words without index`),
    ...definition.fields.filter(({ type }) => type.kind === 'text' && type.within !== undefined && definition.fields.find(({ id }) => id === type.within)?.type.kind !== 'choice').map(({ id }) => `${id}: within no choice`),
    // The record that is named lists those that name it.
    ...definition.fields.filter(({ type, isIndexed }) => type.kind === 'reference' && !isIndexed).map(({ id }) => `${id}: a reference without index`),
    ...(definition.numbering === null ? [] : checkNumbering(definition)),
    ...(definition.process === null ? [] : checkProcess(definition.process, ids)),
    ...(definition.views.length === 0 ? ['no view'] : []),
    ...(ids.has('state') || ids.has('steps') ? ['state and steps belong to the process'] : []),
  ]
}

function repeated(what: string, names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${what} ${name} stands twice`)
}

function sums(definition: RegisterDefinition, ids: readonly string[]): boolean {
  const field = ids.length === 1 ? definition.fields.find((one) => one.id === ids[0]) : undefined
  return field !== undefined && (field.type.kind === 'money' || field.type.kind === 'number' || (field.type.kind === 'computed' && field.type.as !== 'text' && field.type.as !== 'date'))
}

function checkField(field: Field, registers: ReadonlySet<string>): readonly string[] {
  const { type } = field
  switch (type.kind) {
    case 'choice': return [
      ...(type.options.length === 0 ? [`${field.id}: no choice`] : []),
      ...repeated(`${field.id}: code`, type.options.map((option) => option.code)),
      ...repeated(`${field.id}: label`, type.options.map((option) => option.label)),
    ]
    case 'reference': return registers.has(type.to) ? [] : [`${field.id}: refers to unknown register ${type.to}`]
    case 'official-number': return ruleExists(type.rule) ? [] : [`${field.id}: unknown numbering rule ${type.rule}`]
    case 'rows': return [...repeated(`${field.id}: field`, type.fields.map((one) => one.id)), ...type.fields.flatMap((one) => checkField(one, registers))]
    default: return []
  }
}

function ruleExists(id: string): boolean {
  return Object.values(NUMBERING_RULES).some((rule) => rule.id === id)
}

function checkNumbering({ numbering, fields }: RegisterDefinition): readonly string[] {
  const field = fields.find((one) => one.id === numbering!.field)
  return field?.type.kind === 'official-number' && field.type.rule === numbering!.rule ? [] : [`${numbering!.field} is no number of ${numbering!.rule}`]
}

function checkProcess(process: Process, fields: ReadonlySet<string>): readonly string[] {
  const states = new Set(process.states.map((one) => one.id))
  const reached = new Set([process.initial])
  // Each round reaches at least one state more, or ends.
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const step of process.transitions) if (step.from.some((from) => reached.has(from))) reached.add(step.to)
  }
  const steps = new Set(process.transitions.map((step) => step.id))
  const finals = new Set(process.states.filter((one) => one.isFinal).map((one) => one.id))
  return [
    ...repeated('state', process.states.map((one) => one.id)),
    ...repeated('step', process.transitions.map((step) => step.id)),
    ...[...states].filter((id) => !reached.has(id)).map((id) => `state ${id} is never reached`),
    ...(states.has(process.initial) ? [] : [`no initial state ${process.initial}`]),
    ...process.states.filter((one) => !one.isFinal && !process.transitions.some((step) => step.from.includes(one.id))).map((one) => `state ${one.id} has no way out`),
    ...process.transitions.flatMap((step) => [
      ...[...step.from, step.to].filter((id) => !states.has(id)).map((id) => `step ${step.id}: no state ${id}`),
      ...step.needs.filter((id) => !fields.has(id)).map((id) => `step ${step.id}: no field ${id}`),
      ...step.notBy.filter((id) => !steps.has(id)).map((id) => `step ${step.id}: no step ${id}`),
      ...step.from.filter((id) => finals.has(id)).map((id) => `step ${step.id} leaves the final state ${id}`),
      ...(step.who.length === 0 ? [`step ${step.id}: nobody may take it`] : []),
    ]),
  ]
}
