import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { memo, useRef, type ReactNode } from 'react'
import { useRowKeys } from './use-row-keys'
import { useRowWindow } from './use-row-window'

/** One column of a table whose rows are read as they come into view. */
export interface DataColumn<T> {
  readonly key: string
  readonly title: string
  readonly width: number
  readonly cell: (row: T) => ReactNode
  readonly isNumeric: boolean
  readonly isSortable: boolean
  /** What stands in the filter row; null where the column cannot be filtered. */
  readonly filter: ReactNode
}

export interface DataTableProps<T> {
  readonly label: string
  readonly columns: readonly DataColumn<T>[]
  readonly rowCount: number
  /** Row `index`; null while it is not read, a string for the head of a group. */
  readonly rowAt: (index: number) => T | string | null
  /** Told which rows are near the window or may be soon; `to` is not among them. */
  readonly onRange: (from: number, to: number) => void
  /** The row that is open beside the list; -1 for none. */
  readonly openIndex: number
  /** What is open there, wherever its row stands; null for nothing. */
  readonly openKey: string | null
  readonly onOpen: (index: number) => void
  readonly sort: { readonly key: string; readonly isDescending: boolean } | null
  readonly onSort: (key: string) => void
  readonly sortWords: { readonly ascending: string; readonly descending: string }
  readonly empty: ReactNode
}

/** Pixels of the usual type. */
export const USUAL_SIZE = 14

/** A table of any number of rows: only those near the window are in the page or asked for. Arrow keys move, Enter opens. */
export function DataTable<T>(props: DataTableProps<T>): ReactNode {
  const { label, columns, rowCount, rowAt, onRange, openIndex, openKey, onOpen, empty } = props
  const { frame, from, to, rowHeight, follow } = useRowWindow(rowCount, onRange)
  const { at, open, press } = useRowKeys(frame, { rowCount, rowHeight, openIndex, openKey, onOpen })
  // Another record may come to stand under the mouse before its button is let go: what was pressed is opened.
  const pressed = useRef<() => void>(noop)
  const onPress = (openPressed: () => void): void => {
    pressed.current = openPressed
  }
  const onRelease = (): void => pressed.current()
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  // Widths are given for the usual size of type and grow with it.
  const inType = (pixels: number): string => `${pixels / USUAL_SIZE}em`
  const id = (index: number): string => `hs-row-${index}`
  return (
    <div ref={frame} className="hs-data-table" onScroll={follow}>
      <table
        role="grid" aria-label={label} aria-rowcount={rowCount} style={{ minWidth: inType(width) }} tabIndex={0} onKeyDown={press}
        {...(at >= from && at < to ? { 'aria-activedescendant': id(at) } : {})}
      >
        <colgroup>{columns.map((column) => <col key={column.key} style={{ width: inType(column.width) }} />)}</colgroup>
        <Head {...props} />
        <tbody>
          {from > 0 && <tr aria-hidden="true" style={{ height: from * rowHeight }} />}
          {Array.from({ length: to - from }, (_, offset) => {
            const index = from + offset
            return (
              <Row
                // By place: a row that shows another record keeps its cells.
                key={index} id={id(index)} index={index} row={rowAt(index)} columns={columns} isOpen={index === openIndex} isCurrent={index === at} onOpen={open} onPress={onPress} onRelease={onRelease}
              />
            )
          })}
          {to < rowCount && <tr aria-hidden="true" style={{ height: (rowCount - to) * rowHeight }} />}
        </tbody>
      </table>
      {rowCount === 0 && empty}
    </div>
  )
}

function Head<T>({ columns, sort, onSort, sortWords }: DataTableProps<T>): ReactNode {
  const hasFilters = columns.some((column) => column.filter !== null)
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const order = sort?.key === column.key ? (sort.isDescending ? 'descending' : 'ascending') : 'none'
          return (
            <th key={column.key} scope="col" className={column.isNumeric ? 'hs-numeric' : ''} {...(column.isSortable ? { 'aria-sort': order } : {})}>
              {column.isSortable
                ? <button type="button" className="hs-sort" onClick={() => onSort(column.key)} title={order === 'ascending' ? sortWords.descending : sortWords.ascending}>{column.title}{order === 'ascending' && <CaretUpOutlined />}{order === 'descending' && <CaretDownOutlined />}</button>
                : column.title}
            </th>
          )
        })}
      </tr>
      {hasFilters && <tr className="hs-filters">{columns.map((column) => <td key={column.key}>{column.filter}</td>)}</tr>}
    </thead>
  )
}

interface RowProps<T> {
  readonly id: string
  readonly index: number
  readonly row: T | string | null
  readonly columns: readonly DataColumn<T>[]
  readonly isOpen: boolean
  readonly isCurrent: boolean
  readonly onOpen: (index: number) => void
  readonly onPress: (open: () => void) => void
  readonly onRelease: () => void
}

function PlainRow<T>({ id, index, row, columns, isOpen, isCurrent, onOpen, onPress, onRelease }: RowProps<T>): ReactNode {
  const open = (): void => onOpen(index)
  if (typeof row === 'string') return <tr id={id} aria-rowindex={index + 1} className="hs-group-row"><th colSpan={columns.length} scope="rowgroup">{row}</th></tr>
  return (
    <tr
      id={id} aria-rowindex={index + 1} aria-selected={isOpen} className={isCurrent ? 'hs-current' : ''}
      // A click that no mouse made counts none.
      onMouseDown={() => onPress(open)} onClick={({ detail }) => (detail === 0 ? open() : onRelease())}
    >
      {columns.map((column) => <td key={column.key} className={column.isNumeric ? 'hs-numeric' : ''}>{row === null ? '' : column.cell(row)}</td>)}
    </tr>
  )
}

function noop(): void {
  // Nothing was pressed yet.
}

/** Rows that stay the same are not drawn again while others scroll in; one that is not read yet does not say which record it is. */
const Row = memo(PlainRow, (before, after) => before.row === after.row && (after.row !== null || before.onOpen === after.onOpen) && before.columns === after.columns && before.isOpen === after.isOpen && before.isCurrent === after.isCurrent && before.index === after.index) as typeof PlainRow
