import { Button, Spin } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { CONTRACT_TYPES } from '../../../../shared/law/contract-type'
import { useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'
import { storeTitle } from '../decide'
import type { Desk } from '../use-desk'
import { askedFields, waitingRules, type IntakeField } from './intake-fields'
import { TextInput } from './intake-controls'
import { IntakeInput } from './intake-input'
import { intakeName } from './intake-names'
import { useIntake } from './use-intake'

/** 录入: what the contract does not say. Every answer is kept at once and the rules run again. */
export function IntakePane({ desk }: { readonly desk: Desk }): ReactNode {
  const { intake: words, review } = useMessages()
  const { intake, setFact, isRunning } = useIntake(desk)
  const services = useServices()
  const toast = useToast()
  const rename = (title: string): void => {
    if (title !== '') storeTitle(services, desk.id, title).catch((error: unknown) => toast.say(String(error)))
  }
  const [isOpen, setOpen] = useState(false)
  const { facts, review: result } = desk.version.fields
  const waiting = useMemo(() => waitingRules(result.findings), [result])
  const { asked, more } = askedFields(intake, waiting)
  const openRules = new Set([...waiting.values()].flat()).size
  const guessed = facts.types.filter((guess) => guess.type !== 'GEN').map((guess) => guess.type)
  const row = (field: IntakeField): ReactNode => (
    <div key={field.key} className="hs-intake-row">
      <label htmlFor={`hs-intake-${field.key}`}>{intakeName(field.key)}</label>
      <IntakeInput field={field} value={intake[field.key]} onChange={(value) => setFact(field.key, value)} />
      {field.key === 'type' && (intake.type ?? null) === null && guessed.length > 0 && (
        <p className="hs-quiet">
          {words.typeGuess(guessed.map((type) => CONTRACT_TYPES[type]).join('、'))}
          <Button size="small" type="link" onClick={() => setFact('type', guessed)}>{words.useGuess}</Button>
        </p>
      )}
      {field.key === 'ourName' && (intake.ourName ?? '') === '' && facts.parties.map((party) => party.name !== '' && (
        <Button key={party.role} size="small" type="dashed" onClick={() => setFact('ourName', party.name)}>{party.name}</Button>
      ))}
      {waiting.has(field.key) && <p className="hs-quiet">{words.opens(waiting.get(field.key)!.join('、'))}</p>}
    </div>
  )
  return (
    <div className="hs-intake">
      <p className="hs-quiet">{words.lead}</p>
      <p role="status" className="hs-intake-state">
        {openRules === 0 ? words.complete : words.open(openRules)}
        {isRunning && <><Spin size="small" /> {review.running}</>}
      </p>
      <div className="hs-intake-row">
        <label htmlFor="hs-intake-title">{words.matterTitle}</label>
        <TextInput id="hs-intake-title" value={desk.matter.title} onChange={rename} />
      </div>
      {asked.map(row)}
      {more.length > 0 && <Button size="small" type="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? words.less : words.more(more.length)}</Button>}
      {isOpen && more.map(row)}
    </div>
  )
}
