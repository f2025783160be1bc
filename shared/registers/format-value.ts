import { formatYuan, type Fen } from '../core/money'
import type { Field, FieldType, Fields, FileValue, PartyValue, PeriodValue, PersonValue } from './field'
import { isBlank } from './field'
import { maskPerson, maskText } from './mask'
import { fileTitle } from './record-papers'

/** The value of a field of a record; computed fields are worked out. */
export function readField(field: Field, fields: Fields): unknown {
  return field.type.kind === 'computed' ? field.type.compute(fields) : fields[field.id]
}

/** A value as a person reads it, personal data hidden; '' for what was not entered. References show as `nameOf` says. */
export function formatValue(type: FieldType, value: unknown, nameOf: (register: string, id: string) => string = (_, id) => id): string {
  if (isBlank(value)) return ''
  switch (type.kind) {
    case 'money': return formatYuan(value as Fen)
    case 'number': return `${String(value)}${type.unit}`
    case 'flag': return value === true ? '是' : '否'
    case 'choice': return labelsOf(type, value)
    case 'period': return formatPeriod(value as PeriodValue)
    case 'party': return (value as PartyValue).name
    case 'person': return formatPerson(value as PersonValue)
    case 'file': return (value as readonly FileValue[]).map((file) => fileTitle(type.papers, file)).join('、')
    case 'reference': return (Array.isArray(value) ? value : [value]).map((id) => nameOf(type.to, String(id))).join('、')
    case 'rows': return (value as readonly Fields[]).map((row) => maskText(type.summary(row))).join('；')
    case 'computed': return type.as === 'money' ? formatYuan(value as Fen) : String(value)
    case 'text': case 'unit': case 'date': case 'official-number': return maskText(String(value))
  }
}

function labelsOf(type: Extract<FieldType, { kind: 'choice' }>, value: unknown): string {
  const codes = Array.isArray(value) ? value : [value]
  return codes.map((code) => type.options.find((option) => option.code === code)?.label ?? String(code)).join('、')
}

function formatPeriod({ from, to }: PeriodValue): string {
  return `${from}至${to ?? '长期'}`
}

function formatPerson(person: PersonValue): string {
  const { name, title, idNumber, phone } = maskPerson({ name: person.name, title: person.title ?? '', idNumber: person.idNumber ?? '', phone: person.phone ?? '' })
  const details = [title, idNumber, phone].filter((detail) => detail !== '')
  return details.length === 0 ? name : `${name}（${details.join('，')}）`
}
