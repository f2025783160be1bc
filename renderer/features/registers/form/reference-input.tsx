import { Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { registerOf } from '../../../../shared/registers/all-registers'
import type { FieldType } from '../../../../shared/registers/field'
import { findRows } from '../../../../shared/storage/find-rows'
import { useMessages, useServices } from '../../../services'
import { clearing } from '../../../ui/clearing'
import { useLive } from '../../../ui/use-live'
import { nameOfLine } from '../line-reader'
import type { InputProps } from './simple-inputs'

const MOST_OFFERED = 20

/** Chooses records of another register by number or words of the title. */
export function ReferenceInput({ id, label, value, isWrong, isLocked, onChange, onLeave, type }: InputProps<string | readonly string[]> & { readonly type: Extract<FieldType, { kind: 'reference' }> }): ReactNode {
  const { store } = useServices()
  const { shell } = useMessages()
  const [search, setSearch] = useState('')
  const register = registerOf(type.to)
  const chosen = (value === undefined ? [] : Array.isArray(value) ? value : [value]) as readonly RecordId[]
  const offered = useLive(store, [type.to], `offered ${type.to} ${search} ${chosen.join(' ')}`, async () => {
    const rows = await findRows(store, register, { view: register.views[0]!.id, filters: {}, search, sort: null })
    const ids = [...new Set([...chosen, ...rows.slice(0, MOST_OFFERED)])]
    const lines = await store.lines(ids)
    return ids.map((one, index) => ({ value: one as string, label: nameOfLine(register, lines[index]?.fields ?? {}) }))
  })
  const shared = {
    id, 'aria-label': label, 'aria-invalid': isWrong, disabled: isLocked, allowClear: clearing(shell.clearChoice), className: 'hs-field-select', onBlur: onLeave, ...(isWrong ? { status: 'error' as const } : {}),
    options: [...(offered.value ?? [])], showSearch: { filterOption: false, onSearch: setSearch }, loading: offered.value === null,
  }
  if (type.several) return <Select {...shared} mode="multiple" value={[...chosen] as string[]} onChange={(ids: string[]) => onChange(ids.length === 0 ? undefined : ids)} />
  return <Select {...shared} value={chosen[0] as string | undefined} onChange={(one?: string) => onChange(one)} />
}
