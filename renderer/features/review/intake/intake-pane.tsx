import { Button, Spin } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { Span } from '../../../../shared/core/span'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { describePlace } from '../../../../shared/document/find-clause'
import type { IntakeSuggestion } from '../../../../shared/facts/suggest-intake'
import { CONTRACT_TYPES } from '../../../../shared/law/contract-type'
import { useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'
import { storeTitle } from '../decide'
import type { Desk } from '../use-desk'
import { askedFields, readersOf, waitingRules, type IntakeField } from './intake-fields'
import { TextInput } from './intake-controls'
import { IntakeFieldRow } from './intake-field-row'
import { LedgerRow } from './ledger-row'
import { useIntake, type IntakeUse } from './use-intake'

const NONE: readonly IntakeSuggestion[] = []

/** 录入: what the contract does not say. Every answer is kept at once and the rules run again. */
export function IntakePane({ desk, onPlace }: { readonly desk: Desk; readonly onPlace: (span: Span) => void }): ReactNode {
  const { intake: words, review } = useMessages()
  const use = useIntake(desk)
  const { intake, refusals, takeAll, isRunning } = use
  const services = useServices()
  const toast = useToast()
  const rename = (title: string): void => {
    if (title !== '') storeTitle(services, desk.id, title).catch((error: unknown) => toast.say(wordsOfError(error)))
  }
  const [isOpen, setOpen] = useState(false)
  const { facts, review: result } = desk.version.fields
  const waiting = useMemo(() => waitingRules(result.findings), [result])
  const { asked, more } = askedFields(intake, result, waiting)
  const openRules = new Set([...waiting.values()].flat()).size
  const suggestions = facts.suggestions ?? NONE
  const unanswered = suggestions.filter(({ key }) => (intake[key] ?? null) === null)
  const row = (field: IntakeField): ReactNode => <FactRow key={field.key} desk={desk} field={field} use={use} waiting={waiting.get(field.key) ?? []} onPlace={onPlace} />
  return (
    <div className="hs-intake">
      <p className="hs-quiet">{words.lead}</p>
      <p role="status" className="hs-intake-state">
        {refusals.size > 0 ? words.refused : openRules === 0 ? words.complete : words.open(openRules)}
        {isRunning && <><Spin size="small" /> {review.running}</>}
      </p>
      {unanswered.length > 1 && <div><Button size="small" onClick={() => takeAll(unanswered)}>{words.takeAll(unanswered.length)}</Button></div>}
      <div className="hs-intake-row">
        <label htmlFor="hs-intake-title">{words.matterTitle}</label>
        <TextInput id="hs-intake-title" value={desk.matter.title} onChange={rename} />
      </div>
      {asked.map(row)}
      {(readersOf(result, 'ledger').length > 0 || waiting.has('ledger')) && (
        <LedgerRow intake={intake} parties={facts.parties.filter(({ isOurs }) => isOurs !== true).map(({ name }) => name).filter((name) => name !== '')} waiting={waiting.get('ledger') ?? []} />
      )}
      {more.length > 0 && <Button size="small" type="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? words.less : words.more(more.length)}</Button>}
      {isOpen && more.map(row)}
    </div>
  )
}

interface FactRowProps {
  readonly desk: Desk
  readonly field: IntakeField
  readonly use: IntakeUse
  /** Rules that wait for it. */
  readonly waiting: readonly string[]
  readonly onPlace: (span: Span) => void
}

/** One fact: what the contract suggests for it, what was entered, and who reads it. */
function FactRow({ desk, field, use: { intake, refusals, setFact }, waiting, onPlace }: FactRowProps): ReactNode {
  const { intake: words } = useMessages()
  const { facts, review } = desk.version.fields
  const suggestion = (facts.suggestions ?? NONE).find((one) => one.key === field.key) ?? null
  return (
    <IntakeFieldRow
      field={field} value={intake[field.key]} onChange={(value) => setFact(field.key, value)} refusal={refusals.get(field.key) ?? null}
      suggestion={suggestion} place={suggestion === null ? '' : describePlace(desk.version.document, suggestion.span)} onPlace={onPlace}
      readers={readersOf(review, field.key)} waiting={waiting}
    >
      {(field.key === 'type' || field.key === 'ourName') && <p className="hs-quiet">{words.whyAlways[field.key]}</p>}
      {field.key === 'type' && <Recognised desk={desk} entered={intake.type ?? null} onTake={(types) => setFact('type', types)} />}
      {field.key === 'ourName' && (intake.ourName ?? '') === '' && suggestion === null && <OurSide desk={desk} onTake={(name) => setFact('ourName', name)} />}
    </IntakeFieldRow>
  )
}

/** The types the program took the contract for, how sure it is and by which words; taken as they are or corrected above. */
function Recognised({ desk, entered, onTake }: { readonly desk: Desk; readonly entered: readonly string[] | null; readonly onTake: (types: readonly string[]) => void }): ReactNode {
  const { intake: words } = useMessages()
  const guesses = desk.version.fields.facts.types.filter((guess) => guess.type !== 'GEN')
  if (guesses.length === 0) return entered === null ? <p className="hs-quiet">{words.typeUnknown}</p> : null
  return (
    <div className="hs-intake-guess">
      {guesses.map(({ type, confidence, because }) => <p key={type} className="hs-quiet">{words.typeGuess(CONTRACT_TYPES[type], Math.round(confidence * 100), because)}</p>)}
      {entered === null && <Button size="small" aria-label={words.useGuess} onClick={() => onTake(guesses.map(({ type }) => type))}>{words.useGuess}</Button>}
    </div>
  )
}

/** The parties by name, to say which one we are. */
function OurSide({ desk, onTake }: { readonly desk: Desk; readonly onTake: (name: string) => void }): ReactNode {
  const { intake: words } = useMessages()
  const parties = desk.version.fields.facts.parties.filter(({ name }) => name !== '')
  if (parties.length === 0) return null
  return (
    <div className="hs-intake-guess">
      <p className="hs-quiet">{words.whichSide}</p>
      {parties.map((party) => <Button key={`${party.role} ${party.name}`} size="small" type="dashed" onClick={() => onTake(party.name)}>{party.role} {party.name}</Button>)}
    </div>
  )
}
