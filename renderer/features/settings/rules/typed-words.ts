import type { OfficeWords } from '../../../../shared/rules/office-words'

/** The office's lists as text, one entry a line. */
export type TypedWords = Readonly<Record<'vagueAdd' | 'vagueRemove' | 'placeholderAdd' | 'placeholderRemove' | 'institutions' | 'units', string>>

/** The lists as they are typed; the names of an institution stand in one line, parted by 、. */
export function typedOf({ vagueTerms, placeholders, institutions, units }: OfficeWords): TypedWords {
  return {
    vagueAdd: vagueTerms.add.join('\n'), vagueRemove: vagueTerms.remove.join('\n'),
    placeholderAdd: placeholders.add.join('\n'), placeholderRemove: placeholders.remove.join('\n'),
    institutions: institutions.map(({ name, others }) => [name, ...others].join('、')).join('\n'),
    units: units.join('\n'),
  }
}

/** The lists that `typed` changes, whole; an empty object where nothing is different. */
export function changedWords(before: OfficeWords, typed: TypedWords): Partial<OfficeWords> {
  const after: OfficeWords = {
    vagueTerms: { add: linesOf(typed.vagueAdd), remove: linesOf(typed.vagueRemove) },
    placeholders: { add: linesOf(typed.placeholderAdd), remove: linesOf(typed.placeholderRemove) },
    institutions: linesOf(typed.institutions).flatMap((line) => {
      const [name, ...others] = line.split('、').map((part) => part.trim()).filter((part) => part !== '')
      return name === undefined ? [] : [{ name, others }]
    }),
    units: linesOf(typed.units),
  }
  const names = Object.keys(after) as (keyof OfficeWords)[]
  return Object.fromEntries(names.filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name])).map((name) => [name, after[name]]))
}

function linesOf(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))]
}
