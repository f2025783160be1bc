import { useState } from 'react'
import type { LocalDate } from '../../../shared/core/local-date'
import { fieldsAskedBy } from '../../../shared/registers/asked-fields'
import { checkValue } from '../../../shared/registers/check-value'
import { fieldOf, type RegisterWithProcess } from '../../../shared/registers/definition'
import { isBlank, type Field, type Fields } from '../../../shared/registers/field'
import type { Transition } from '../../../shared/registers/process'
import { useMessages } from '../../services'
import type { FormContext } from './form/form-context'
import { focusField } from './form/use-save-record'

/** The fields a step asks for, while they are entered. */
export interface AskedFields {
  readonly asked: readonly Field[]
  /** Fields shown beside those, which may stay empty. */
  readonly offered: readonly Field[]
  readonly entered: Fields
  /** The record as it would be with them. */
  readonly merged: Fields
  readonly enter: (id: string, value: unknown) => void
  /** What is wrong with what was entered, in words; null where nothing is. */
  readonly firstWrong: () => string | null
  /** After a refusal: marks what was left empty and puts the keys at the first of it. */
  readonly showGaps: () => void
  readonly form: FormContext
}

/** Where a field a step asks for stands in its dialog. */
export function stepPath({ id }: Field): string {
  return `step.${id}`
}

/** Days begin with today, all else empty; what is left empty is the step's own to judge. */
export function useAskedFields(register: RegisterWithProcess, step: Transition, fields: Fields, today: LocalDate): AskedFields {
  const { registers: words } = useMessages()
  const asked = fieldsAskedBy(register, step, fields)
  const offered = step.offers.map((id) => fieldOf(register, id))
  const [entered, setEntered] = useState<Fields>(() => Object.fromEntries(asked.filter((field) => field.type.kind === 'date').map((field) => [field.id, today])))
  const [isTried, setTried] = useState(false)
  const isGap = ({ id }: Field): boolean => isBlank(entered[id])
  const [unreadable, setUnreadable] = useState<ReadonlyMap<string, string>>(new Map())
  return {
    asked, offered, entered, merged: { ...fields, ...entered },
    enter: (id, value) => setEntered((before) => ({ ...before, [id]: value })),
    firstWrong: () => {
      const wrong = [...asked, ...offered].flatMap((field) => (isBlank(entered[field.id]) ? [] : checkValue(field, entered[field.id])))
      return wrong.length > 0 || unreadable.size > 0 ? (wrong[0]?.message ?? words.firstProblem) : null
    },
    showGaps: () => {
      setTried(true)
      const first = asked.find(isGap)
      if (first !== undefined) focusField(stepPath(first))
    },
    form: {
      lockedBecause: () => '', onLeave: () => undefined, knownUnits: [], knownWords: new Map(), numberField: '',
      onUnreadable: (path, message) => setUnreadable((before) => new Map([...before].filter(([known]) => known !== path).concat(message === null ? [] : [[path, message]]))),
      problemAt: (path) => unreadable.get(path) ?? (isTried && asked.some((field) => path === stepPath(field) && isGap(field)) ? words.requiredNow : null),
    },
  }
}
