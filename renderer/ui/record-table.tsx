import { Checkbox, Popover, Table, theme } from 'antd'
import { SettingOutlined } from '@ant-design/icons'
import { useMemo, useRef, useState, useLayoutEffect, type ReactNode } from 'react'
import { USUAL_SIZE } from './data-table'
import { useRemembered } from './remembered'

export interface RecordColumn<T> {
  readonly key: string
  readonly title: string
  /** For the usual size of type; it grows with it. */
  readonly width: number
  readonly cell: (row: T) => ReactNode
  readonly sortBy?: (row: T) => string | number
  readonly isNumeric?: boolean
  readonly isHiddenAtFirst?: boolean
}

export interface RecordTableProps<T> {
  /** Under this name the chosen columns are remembered. */
  readonly name: string
  readonly label: string
  readonly chooserLabel: string
  readonly rows: readonly T[]
  readonly columns: readonly RecordColumn<T>[]
  readonly keyOf: (row: T) => string
  readonly onOpen: (row: T) => void
  readonly empty: ReactNode
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-Hans-CN')
}

/** Lines of records with a column chooser; only the rows in view are in the page. A row opens by click or Enter. */
export function RecordTable<T extends object>({ name, label, chooserLabel, rows, columns, keyOf, onOpen, empty }: RecordTableProps<T>): ReactNode {
  const [hidden, setHidden] = useRemembered<readonly string[]>(`columns.${name}`, columns.filter((column) => column.isHiddenAtFirst).map((column) => column.key))
  const frame = useRef<HTMLDivElement>(null)
  const height = useHeight(frame)
  const growth = theme.useToken().token.fontSize / USUAL_SIZE
  const shown = useMemo(() => columns.filter((column) => !hidden.includes(column.key)).map((column) => ({
    key: column.key, title: column.title, width: Math.round(column.width * growth), ellipsis: true,
    ...(column.isNumeric ? { align: 'end' as const, className: 'hs-numeric' } : {}),
    render: (_: unknown, row: T) => column.cell(row),
    ...(column.sortBy === undefined ? {} : { sorter: (a: T, b: T) => compare(column.sortBy!(a), column.sortBy!(b)), showSorterTooltip: false }),
  })), [columns, hidden, growth])
  return (
    <div ref={frame} className="hs-record-table">
      <Table<T>
        aria-label={label} virtual size="small" pagination={false} rowKey={keyOf} dataSource={[...rows]} columns={shown}
        scroll={{ y: Math.max(120, height - 40), x: shown.reduce((sum, column) => sum + column.width, 0) }}
        locale={{ emptyText: empty }}
        onRow={(row) => ({ onClick: () => onOpen(row), onKeyDown: (event) => event.key === 'Enter' && onOpen(row), tabIndex: 0 })}
      />
      <Popover
        trigger="click" placement="bottomRight"
        content={
          <Checkbox.Group
            className="hs-column-chooser" value={columns.map((column) => column.key).filter((key) => !hidden.includes(key))}
            options={columns.map((column) => ({ value: column.key, label: column.title }))}
            onChange={(chosen) => setHidden(columns.map((column) => column.key).filter((key) => !chosen.includes(key)))}
          />
        }
      >
        <button type="button" className="hs-choose-columns" aria-label={chooserLabel} title={chooserLabel}><SettingOutlined /></button>
      </Popover>
    </div>
  )
}

function useHeight(frame: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(600)
  useLayoutEffect(() => {
    const element = frame.current!
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return height
}
