import type { Opinion } from '../../../shared/opinion/opinion'

/** Fields of the letter a person may word; items add `<item id>.<part>`. */
export type OpinionField = 'addressee' | 'issuer' | 'premises' | 'notes'

const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** The drafted opinion with a person's texts in place of the drafted ones. */
export function applyTexts(opinion: Opinion, texts: Readonly<Record<string, string>>): Opinion {
  return {
    ...opinion,
    addressee: texts['addressee'] ?? opinion.addressee,
    issuer: texts['issuer'] ?? opinion.issuer,
    premises: texts['premises'] === undefined ? opinion.premises : lines(texts['premises']),
    notes: texts['notes'] === undefined ? opinion.notes : lines(texts['notes']),
    items: opinion.items.map((item) => ({ ...item, risk: texts[`${item.id}.risk`] ?? item.risk })),
  }
}

/** What the field's editor shows: the text exactly as typed, or the drafted one. */
export function fieldText(opinion: Opinion, texts: Readonly<Record<string, string>>, field: OpinionField): string {
  const typed = texts[field]
  if (typed !== undefined) return typed
  const drafted = opinion[field]
  return typeof drafted === 'string' ? drafted : drafted.join('\n')
}
