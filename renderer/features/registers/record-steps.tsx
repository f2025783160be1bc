import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { openTransitions } from '../../../shared/registers/apply-transition'
import type { RegisterWithProcess } from '../../../shared/registers/definition'
import type { Fields } from '../../../shared/registers/field'
import { processTime } from '../../../shared/registers/process-clock'
import { stateOf, stateTitle, stepsOf, type Transition } from '../../../shared/registers/process'
import { ROLES } from '../../../shared/registers/role'
import { useMessages, useServices } from '../../services'
import { RecordStepDialog } from './record-step-dialog'
import { useOfficeCalendar } from './use-office-calendar'

/** Where a record stands, how long, the steps it took, and the next ones with who may take them or why not yet. */
export function RecordSteps({ register, id, fields, isVoided }: { readonly register: RegisterWithProcess; readonly id: RecordId; readonly fields: Fields; readonly isVoided: boolean }): ReactNode {
  const { registers: words, deadlines: dates } = useMessages()
  const { clock } = useServices()
  const [step, setStep] = useState<Transition | null>(null)
  const { process } = register
  const state = stateOf(process, fields)
  const calendar = useOfficeCalendar()
  const time = processTime(process, fields, clock.today(), calendar)
  const taken = stepsOf(fields)
  const offered = isVoided ? [] : offeredSteps(register, fields, clock.today())
  return (
    <section className="hs-record-group hs-process-section">
      <h3>{words.process}</h3>
      <p><span className="hs-state-mark">{stateTitle(process, state)}</span>{time.from !== null && <span className="hs-quiet"> {words.clock(time.ownWorkingDays, time.wholeWorkingDays, time.stoodWorkingDays)}</span>}</p>
      {time.unknownYears.length > 0 && <p className="hs-provisional">{dates.missingYears(time.unknownYears.join('、'))}</p>}
      {taken.length > 0 && (
        <ol className="hs-steps">
          {taken.map((one) => (
            <li key={`${one.at} ${one.transition}`}>
              <span className="hs-number">{one.on}</span> {process.transitions.find(({ id: known }) => known === one.transition)?.title ?? one.transition}
              <span className="hs-quiet"> {ROLES[one.role]} {one.actorName}</span>
              {one.reason !== '' && <p className="hs-step-reason">{one.reason}</p>}
            </li>
          ))}
        </ol>
      )}
      {offered.length > 0 && (
        <ul className="hs-next-steps" aria-label={words.nextSteps}>
          {offered.map(({ transition, refusal }) => (
            <li key={transition.id}>
              <Button size="small" disabled={refusal !== null} onClick={() => setStep(transition)}>{transition.title}</Button>
              <span className={refusal === null ? 'hs-quiet' : 'hs-refused-because'}>{refusal ?? `${transition.who.filter((one) => one !== 'system').map((one) => ROLES[one]).join('、')} → ${stateTitle(process, transition.to)}`}</span>
            </li>
          ))}
        </ul>
      )}
      {step !== null && <RecordStepDialog key={step.id} register={register} id={id} fields={fields} step={step} onClose={() => setStep(null)} />}
    </section>
  )
}

/** Steps that lead on from here, each with the sentence of its guard where that stops it whoever takes it. */
function offeredSteps(register: RegisterWithProcess, fields: Fields, today: Parameters<typeof openTransitions>[3]): readonly { readonly transition: Transition; readonly refusal: string | null }[] {
  const state = stateOf(register.process, fields)
  return register.process.transitions.filter((one) => one.from.includes(state)).map((transition) => {
    const role = transition.who.find((one) => one !== 'system') ?? transition.who[0]!
    // Asked as somebody who took no step yet: who may take it is asked when it is taken.
    const answer = openTransitions(register, fields, { id: '', name: '', role }, today).find((one) => one.transition.id === transition.id)
    return { transition, refusal: answer?.refusal?.code === 'guard' ? answer.refusal.message : null }
  })
}
