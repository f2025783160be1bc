import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Span } from '../../../../shared/core/span'
import type { IntakeSuggestion } from '../../../../shared/facts/suggest-intake'
import { CONTRACT_TYPES, type ContractType } from '../../../../shared/law/contract-type'
import { RULE_CATALOGUE } from '../../../../shared/rules/rule-catalogue'
import { useMessages } from '../../../services'
import { isSameFact, type IntakeField } from './intake-fields'
import { IntakeInput } from './intake-input'
import { intakeName } from './intake-names'

export interface IntakeFieldRowProps {
  readonly field: IntakeField
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** What is wrong with the value, in words; null when nothing is. */
  readonly refusal: string | null
  /** What the contract's own words say, and how people name the place. */
  readonly suggestion: IntakeSuggestion | null
  readonly place: string
  readonly onPlace: (span: Span) => void
  /** Ids of the rules that look at it. */
  readonly readers: readonly string[]
  /** Ids of the rules that cannot answer without it. */
  readonly waiting: readonly string[]
  /** Said between the control and the reason. */
  readonly children?: ReactNode
}

/** One fact: its control, what is wrong with it, what the contract says of it and which rules want it. */
export function IntakeFieldRow({ field, value, onChange, refusal, suggestion, place, onPlace, readers, waiting, children }: IntakeFieldRowProps): ReactNode {
  const { intake: words } = useMessages()
  const isTaken = suggestion !== null && isSameFact(value, suggestion.value)
  const isOther = suggestion !== null && !isTaken && (value ?? null) !== null
  return (
    <div className="hs-intake-row" data-fact={field.key}>
      <label htmlFor={`hs-intake-${field.key}`}>{intakeName(field.key)}</label>
      <IntakeInput field={field} value={value} onChange={onChange} />
      {refusal !== null && <p className="hs-refusal" role="alert">{refusal}</p>}
      {children}
      {suggestion !== null && (
        <div className="hs-intake-quote">
          <span className={isOther ? 'hs-intake-other' : 'hs-quiet'}>{isTaken ? words.fromContract : isOther ? words.contractSays(sayValue(suggestion.value, words)) : words.readAs(sayValue(suggestion.value, words))}</span>
          <button type="button" aria-label={words.showPlace(place)} onClick={() => onPlace(suggestion.span)}>“{suggestion.quote.replace(/\s+/g, ' ')}”<small>{place}</small></button>
          {!isTaken && <Button size="small" aria-label={words.takeNamed(intakeName(field.key))} onClick={() => onChange(suggestion.value)}>{words.take}</Button>}
        </div>
      )}
      <Why readers={readers} waiting={waiting} />
    </div>
  )
}

/** Why it is asked: the rules that look at it, and those that stay 信息不足 without it. */
function Why({ readers, waiting }: { readonly readers: readonly string[]; readonly waiting: readonly string[] }): ReactNode {
  const { intake: words } = useMessages()
  if (readers.length === 0 && waiting.length === 0) return null
  const others = readers.filter((id) => !waiting.includes(id))
  const named = (ids: readonly string[]): ReactNode => ids.map((id) => <li key={id}>{id} {RULE_CATALOGUE[id]}</li>)
  return (
    <details className="hs-intake-why">
      <summary>{waiting.length > 0 ? <><span aria-hidden="true">◇ </span>{words.waiting(waiting.length, waiting.slice(0, 2).map((id) => `${id} ${RULE_CATALOGUE[id] ?? ''}`).join('、'))}</> : words.usedBy(others.length)}</summary>
      <ul>{named(waiting)}</ul>
      {others.length > 0 && waiting.length > 0 && <p className="hs-quiet">{words.usedBy(others.length)}</p>}
      <ul>{named(others)}</ul>
    </details>
  )
}

/** An answer as the form shows it. */
function sayValue(value: IntakeSuggestion['value'], words: { readonly yes: string; readonly no: string; readonly yuan: string }): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return `${value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })} ${words.yuan}`
  return Array.isArray(value) ? value.map((one) => CONTRACT_TYPES[one as ContractType] ?? String(one)).join('、') : String(value)
}
