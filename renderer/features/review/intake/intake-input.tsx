import { Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { CONTRACT_TYPES } from '../../../../shared/law/contract-type'
import { useMessages } from '../../../services'
import { clearing } from '../../../ui/clearing'
import { AmountInput, DateInput, TextInput } from './intake-controls'
import type { IntakeField } from './intake-fields'
import { intakeName } from './intake-names'
import { ApprovalRows, AwardFacts, SupplementRows } from './intake-rows'

export interface IntakeInputProps {
  readonly field: IntakeField
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** The right control for a fact; an empty answer is null. */
export function IntakeInput({ field, value, onChange }: IntakeInputProps): ReactNode {
  const { intake, shell } = useMessages()
  const id = `hs-intake-${field.key}`
  switch (field.kind) {
    case 'types':
      return (
        <Select
          id={id} mode="multiple" value={(value as string[] | null | undefined) ?? []} onChange={onChange} placeholder={intake.unknown} optionFilterProp="label"
          options={Object.entries(CONTRACT_TYPES).map(([code, label]) => ({ value: code, label }))}
        />
      )
    case 'choice':
      return <Select id={id} allowClear={clearing(shell.clearChoice)} value={value ?? null} onChange={(next) => onChange(next ?? null)} placeholder={intake.unknown} options={field.choices.map((choice) => ({ value: choice, label: choice }))} />
    case 'flag':
      return (
        <Segmented
          id={id} aria-label={intakeName(field.key)} value={value === true ? 'yes' : value === false ? 'no' : 'unknown'} onChange={(next) => onChange(next === 'yes' ? true : next === 'no' ? false : null)}
          options={[{ value: 'unknown', label: intake.unknown }, { value: 'yes', label: intake.yes }, { value: 'no', label: intake.no }]}
        />
      )
    case 'amount': return <AmountInput id={id} value={typeof value === 'number' ? value : null} onChange={onChange} />
    case 'date': return <DateInput id={id} value={typeof value === 'string' ? value : ''} onChange={onChange} />
    case 'text': return <TextInput id={id} value={typeof value === 'string' ? value : ''} onChange={onChange} />
    case 'award': return <AwardFacts value={value} onChange={onChange} />
    case 'approvals': return <ApprovalRows value={value} onChange={onChange} />
    case 'supplements': return <SupplementRows value={value} onChange={onChange} />
  }
}
