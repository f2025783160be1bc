import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { ApprovalKind, Intake } from '../../../../shared/facts/intake'
import { useMessages } from '../../../services'
import { AmountInput, DateInput, TextInput } from './intake-controls'

interface RowsProps {
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

type Approval = NonNullable<Intake['approvals']>[number]
type Supplement = NonNullable<Intake['supplements']>[number]
type Award = NonNullable<Intake['awardFacts']>

const APPROVALS: readonly ApprovalKind[] = ['立项', '资产配置', '资产处置', '资产出租', '办公用房租用', '办公用房处置', '集体决策', '资产评估', '公开竞价']
const AWARD_PARTS = ['标的', '数量', '工期', '质量', '付款条件', '项目负责人'] as const

/** What the award notice says, part by part. */
export function AwardFacts({ value, onChange }: RowsProps): ReactNode {
  const award = (value ?? {}) as Award
  const change = (part: (typeof AWARD_PARTS)[number], text: string): void => {
    const next = { ...award, [part]: text }
    onChange(AWARD_PARTS.some((name) => (next[name] ?? '') !== '') ? next : null)
  }
  return <div className="hs-intake-parts">{AWARD_PARTS.map((part) => <TextInput key={part} label={part} value={award[part] ?? ''} onChange={(text) => change(part, text)} />)}</div>
}

/** Approval documents; a rule accepts only the kind it asks for. */
export function ApprovalRows({ value, onChange }: RowsProps): ReactNode {
  const { intake } = useMessages()
  const rows = (value ?? []) as readonly Approval[]
  const replace = (index: number, row: Approval): void => onChange(rows.map((known, at) => (at === index ? row : known)))
  return (
    <Rows count={rows.length} onAdd={() => onChange([...rows, { kind: '立项', no: '', date: null }])} onRemove={(index) => onChange(rows.filter((_, at) => at !== index))}>
      {(index) => {
        const row = rows[index]!
        return (
          <>
            <Select aria-label={intake.approval} value={row.kind} options={APPROVALS.map((kind) => ({ value: kind, label: kind }))} onChange={(kind) => replace(index, { ...row, kind })} />
            <TextInput label={intake.documentNumber} value={row.no} onChange={(no) => replace(index, { ...row, no })} />
            <DateInput label={intake.date} value={row.date ?? ''} onChange={(date) => replace(index, { ...row, date: date as Approval['date'] })} />
          </>
        )
      }}
    </Rows>
  )
}

/** Earlier supplements to the contract. */
export function SupplementRows({ value, onChange }: RowsProps): ReactNode {
  const { intake } = useMessages()
  const rows = (value ?? []) as readonly Supplement[]
  const replace = (index: number, row: Supplement): void => onChange(rows.map((known, at) => (at === index ? row : known)))
  return (
    <Rows count={rows.length} onAdd={() => onChange([...rows, { date: null, amount: null, subject: '' }])} onRemove={(index) => onChange(rows.filter((_, at) => at !== index))}>
      {(index) => {
        const row = rows[index]!
        return (
          <>
            <TextInput label={intake.subject} value={row.subject} onChange={(subject) => replace(index, { ...row, subject })} />
            <AmountInput label={intake.amount} value={row.amount} onChange={(amount) => replace(index, { ...row, amount })} />
            <DateInput label={intake.date} value={row.date ?? ''} onChange={(date) => replace(index, { ...row, date: date as Supplement['date'] })} />
          </>
        )
      }}
    </Rows>
  )
}

interface RowFrameProps {
  readonly count: number
  readonly onAdd: () => void
  readonly onRemove: (index: number) => void
  readonly children: (index: number) => ReactNode
}

function Rows({ count, onAdd, onRemove, children }: RowFrameProps): ReactNode {
  const { intake } = useMessages()
  return (
    <div className="hs-intake-rows">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="hs-intake-line">
          {children(index)}
          <Button size="small" type="text" onClick={() => onRemove(index)}>{intake.removeRow}</Button>
        </div>
      ))}
      <Button size="small" type="dashed" onClick={onAdd}>{intake.addRow}</Button>
    </div>
  )
}
