import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { RowFilter } from '../../../../shared/storage/find-rows'
import type { ListLook } from '../../../../shared/storage/list-look'
import type { Messages } from '../../../messages/messages'
import { rangeText } from '../filter-range'
import { columnsOf, usualColumns, type RegisterColumn } from '../register-columns'

/** What a look shows, a line for each condition, as a person reads it before it gets a name. The look is one the register knows. */
export function lookWords(register: RegisterDefinition, { query, columns, groupBy }: ListLook, words: Messages['registers']): readonly string[] {
  const all = columnsOf(register)
  const titled = (index: string): RegisterColumn | undefined => all.find((column) => column.index === index)
  const view = query.view === null ? words.voidedView : (register.views.find(({ id }) => id === query.view)?.title ?? '')
  const shown = (columns ?? usualColumns(register)).map((id) => all.find((column) => column.id === id)?.title ?? id)
  return [
    words.ownViews.from(view),
    ...Object.entries(query.filters).map(([index, filter]) => words.ownViews.filter(titled(index)?.title ?? index, filterWords(filter, titled(index), words))),
    ...(query.search.trim() === '' ? [] : [words.ownViews.search(query.search.trim())]),
    ...(query.sort === null ? [] : [words.ownViews.sort(titled(query.sort.index)?.title ?? query.sort.index, query.sort.isDescending)]),
    ...(groupBy === null ? [] : [words.groupedBy(titled(groupBy)?.title ?? groupBy)]),
    words.ownViews.columns(columns === null, shown),
  ]
}

function filterWords(filter: RowFilter, column: RegisterColumn | undefined, words: Messages['registers']): string {
  const how = column?.filter
  switch (filter.kind) {
    case 'holds': return words.ownViews.holds(filter.text)
    case 'one-of': return filter.values.map((value) => (how?.kind === 'choices' ? (how.options.find(({ code }) => code === value)?.label ?? String(value)) : String(value))).join('、')
    case 'range': return rangeText(filter, how?.kind === 'dates' ? 'date' : how?.kind === 'amounts' ? how.unit : 'number')
  }
}
