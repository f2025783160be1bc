import { Button, Input, Segmented } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { RecordId } from '../../../shared/core/ids'
import { useMessages, useServices } from '../../services'
import { useChooseFiles } from '../../ui/choose-files'
import { clearingText } from '../../ui/clearing'
import { EmptyState } from '../../ui/empty-state'
import { RecordTable } from '../../ui/record-table'
import { useContractColumns } from './columns'
import { filterMatters, useMatters, VIEWS, type RegisterViewName } from './use-matters'

/** 合同: every contract, by saved view and filter. */
export function RegisterView({ onOpen }: { readonly onOpen: (matter: RecordId) => void }): ReactNode {
  const { register, shell } = useMessages()
  const { desktop, imports } = useServices()
  const [parameters, setParameters] = useSearchParams()
  const view = VIEWS.find((name) => name === parameters.get('view')) ?? 'all'
  const [filter, setFilter] = useState('')
  const matters = useMatters()
  const columns = useContractColumns()
  const chooseFiles = useChooseFiles(desktop, shell.fileKinds)
  const shown = useMemo(() => (matters === null ? [] : filterMatters(matters, view, filter)), [matters, view, filter])
  if (matters === null) return null
  const countOf = (name: RegisterViewName): number => filterMatters(matters, name, '').length
  const clear = (): void => {
    setFilter('')
    setParameters({})
  }
  return (
    <div className="hs-page hs-page-full">
      <header className="hs-page-head">
        <h1>{register.title}</h1>
        <Segmented
          aria-label={register.title} value={view} onChange={(name) => setParameters(name === 'all' ? {} : { view: name })}
          options={VIEWS.map((name) => ({ value: name, label: `${register.views[name]} ${countOf(name)}` }))}
        />
        <Input className="hs-filter" allowClear={clearingText(shell.clearChoice)} value={filter} onChange={(event) => setFilter(event.target.value)} placeholder={register.filter} aria-label={register.filter} />
        <span className="hs-quiet" role="status">{register.count(shown.length, matters.length)}</span>
        <Button type="primary" onClick={() => void chooseFiles().then((files) => imports.add(files))}>{shell.import}</Button>
      </header>
      <RecordTable
        name="contracts" label={register.title} chooserLabel={register.columnChooser} rows={shown} columns={columns} keyOf={(row) => row.id} onOpen={(row) => onOpen(row.id)}
        empty={<EmptyState sentence={register.empty} action={<Button onClick={clear}>{register.emptyAction}</Button>} />}
      />
    </div>
  )
}
