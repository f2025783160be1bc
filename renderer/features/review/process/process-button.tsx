import { Button, Popover } from 'antd'
import { useState, type ReactNode } from 'react'
import { openTransitions } from '../../../../shared/registers/apply-transition'
import { CONTRACT_REVIEW } from '../../../../shared/registers/contract-review'
import { stateTitle, type Transition } from '../../../../shared/registers/process'
import { ROLES } from '../../../../shared/registers/role'
import { useMessages, useServices } from '../../../services'
import { ComputedDate } from '../../../ui/computed-date'
import type { Desk } from '../use-desk'
import { PathBySum } from './path-by-sum'
import { StepDialog } from './step-dialog'
import { REVIEWED_REGISTER } from './take-step'
import { useProcess, type ProcessView } from './use-process'

/** Where the matter stands and for how long, in the header line; opens to the path, the clock, the steps taken and the next ones. */
export function ProcessButton({ desk }: { readonly desk: Desk }): ReactNode {
  const { process: words } = useMessages()
  const view = useProcess(desk)
  const [isOpen, setOpen] = useState(false)
  const [step, setStep] = useState<Transition | null>(null)
  if (view === null) return null
  const limit = view.allowed
  const clock = view.time.from === null ? '' : view.isStanding ? ` · ${words.standing}` : view.time.to === null ? ` · ${words.day(view.time.ownWorkingDays, limit)}` : ` · ${words.took(view.time.ownWorkingDays)}`
  const content = (
    <Steps desk={desk} view={view} onStep={(chosen) => {
      setOpen(false)
      setStep(chosen)
    }} />
  )
  return (
    <>
      <Popover trigger="click" placement="bottomLeft" open={isOpen} onOpenChange={setOpen} content={content}>
        <Button size="small" className={`hs-state${view.due !== null && view.time.from !== null && view.time.ownWorkingDays > limit ? ' hs-overdue' : ''}`} aria-haspopup="dialog" aria-expanded={isOpen}>{view.title}{clock}</Button>
      </Popover>
      {step !== null && <StepDialog key={step.id} desk={desk} view={view} step={step} onClose={() => setStep(null)} />}
    </>
  )
}

function Steps({ desk, view, onStep }: { readonly desk: Desk; readonly view: ProcessView; readonly onStep: (step: Transition) => void }): ReactNode {
  const { process: words, deadlines } = useMessages()
  const { clock } = useServices()
  const { path, time } = view
  const missing = [...new Set([...time.unknownYears, ...(view.due?.counted.unknownYears ?? [])])].toSorted((a, b) => a - b)
  return (
    <div className="hs-process">
      <p><strong>{words.paths[path.path]}</strong> <span className={path.isProvisional ? 'hs-provisional' : 'hs-quiet'}>{path.because}</span></p>
      <PathBySum desk={desk} fields={view.fields} />
      {time.from !== null && <p className="hs-quiet">{words.figures(time.ownWorkingDays, time.wholeWorkingDays, time.stoodWorkingDays)}</p>}
      {view.due !== null && <p className="hs-quiet">{words.due} <ComputedDate date={view.due.on} lines={view.due.counted.lines} title={deadlines.how} label={deadlines.howNamed(view.due.on)} /></p>}
      {missing.length > 0 && <p className="hs-provisional">{deadlines.missingYears(missing.join('、'))}</p>}
      {view.steps.length > 0 && (
        <ol className="hs-steps">
          {view.steps.map((step) => (
            <li key={`${step.at} ${step.transition}`}>
              <span className="hs-number">{step.on}</span> {CONTRACT_REVIEW.transitions.find((one) => one.id === step.transition)?.title ?? step.transition}
              <span className="hs-quiet"> {ROLES[step.role]} {step.actorName}</span>
              {step.reason !== '' && <p className="hs-step-reason">{step.reason}</p>}
            </li>
          ))}
        </ol>
      )}
      <ul className="hs-next-steps">
        {view.next.map((step) => {
          const role = step.who.find((one) => one !== 'system') ?? step.who[0]!
          const offered = openTransitions(REVIEWED_REGISTER, view.fields, { id: '', name: '', role }, clock.today()).find((one) => one.transition.id === step.id)
          const refusal = offered?.refusal?.code === 'guard' ? offered.refusal.message : null
          return (
            <li key={step.id}>
              <Button size="small" disabled={refusal !== null} onClick={() => onStep(step)}>{step.title}</Button>
              <span className="hs-quiet">{refusal ?? `${step.who.filter((one) => one !== 'system').map((one) => ROLES[one]).join('、')} → ${stateTitle(CONTRACT_REVIEW, step.to)}`}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
