import { Button } from 'antd'
import { useMemo, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import { prepareFilter } from '../../../shared/storage/find-rows'
import { useMessages, useServices } from '../../services'
import { DataTable, type DataColumn } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FilterCell } from './filter-cell'
import type { ListLook } from '../../../shared/storage/list-look'
import type { ListControls } from './list-state'
import { cellText, columnsOf, groupLabel, isInLine, usualColumns, type RegisterColumn } from './register-columns'
import type { LineReader, RegisterLine } from './line-reader'
import { useGrouped, useLines, type ListRow } from './use-rows'

export interface RecordListProps {
  readonly register: RegisterDefinition
  readonly ids: readonly RecordId[]
  readonly reader: LineReader
  readonly look: ListLook
  readonly controls: ListControls
  readonly open: RecordId | null
  readonly onOpen: (id: RecordId) => void
  readonly onNew: () => void
}

/** The columns a person chose, in the order chosen; the usual ones before that. */
export function shownColumns(register: RegisterDefinition, chosen: readonly string[] | null): readonly RegisterColumn[] {
  const all = columnsOf(register)
  return (chosen ?? usualColumns(register)).map((id) => all.find((column) => column.id === id)).filter((column) => column !== undefined)
}

/** Whether a list shows what no index keeps, so that its records are read. */
export function needsRecords(register: RegisterDefinition, chosen: readonly string[] | null): boolean {
  return shownColumns(register, chosen).some((column) => !isInLine(register, column))
}

/** The rows of a register: only those near the window are read. */
export function RecordList({ register, ids, reader, look, controls, open, onOpen, onNew }: RecordListProps): ReactNode {
  const { registers: words } = useMessages()
  const { store } = useServices()
  const columns = useMemo(() => shownColumns(register, look.columns), [register, look.columns])
  const rows = useGrouped(register, ids, look.groupBy, look.query.view === null)
  const { lineAt, nameOf, onRange } = useLines(reader, rows)
  const drawn = useMemo(() => columns.map((column): DataColumn<RegisterLine> => ({
    key: column.id, title: column.title, width: column.width, isNumeric: column.isNumeric, isSortable: column.index !== null && !isSeveral(column),
    cell: (line) => cellText(register, column, line.fields, nameOf),
    filter: column.index === null ? null : (
      <FilterCell
        column={column} filter={look.query.filters[column.index]} onFilter={(filter) => controls.setFilter(column.index!, filter)}
        onEnter={() => void prepareFilter(store, register, look.query, column.index!, column.filter.kind === 'holds' ? 'holds' : 'one-of')}
      />
    ),
  })), [columns, register, nameOf, store, look.query, controls])
  const groupColumn = look.groupBy === null ? undefined : columnsOf(register).find((column) => column.index === look.groupBy)
  const rowAt = (index: number): RegisterLine | string | null => {
    const row = rows[index]
    if (row === undefined || typeof row === 'string') return lineAt(index)
    return words.group(row.value === null || groupColumn === undefined ? words.withoutGroup : groupLabel(groupColumn, row.value), row.count)
  }
  const openRow = (row: ListRow | undefined): void => {
    if (typeof row === 'string') onOpen(row)
  }
  const isAsked = Object.keys(look.query.filters).length > 0 || look.query.search !== ''
  return (
    <DataTable
      label={words.list(register.title)} columns={drawn} rowCount={rows.length} rowAt={rowAt} onRange={onRange}
      openIndex={open === null ? -1 : rows.indexOf(open)} openKey={open} onOpen={(index) => openRow(rows[index])}
      sort={look.query.sort === null ? null : { key: look.query.sort.index, isDescending: look.query.sort.isDescending }} onSort={controls.toggleSort}
      sortWords={{ ascending: words.ascending, descending: words.descending }}
      empty={isAsked || look.query.view !== register.views[0]!.id
        ? <EmptyState sentence={words.noneFound} action={isAsked && <Button onClick={controls.clearFilters}>{words.clearFilters}</Button>} />
        : <EmptyState sentence={words.empty(register.title)} action={<Button type="primary" onClick={onNew}>{words.emptyFirst}</Button>} example={<p className="hs-quiet">{words.emptyExample}</p>} />}
    />
  )
}

function isSeveral({ field }: RegisterColumn): boolean {
  return field !== null && (field.type.kind === 'choice' || field.type.kind === 'reference') && field.type.several
}
