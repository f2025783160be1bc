import { useState } from 'react'
import { isSameJson } from '../../../../shared/core/same-json'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { Fields } from '../../../../shared/registers/field'
import type { KeptDraft } from '../../../../shared/registers/record-draft'
import { changedPart, clashingFields } from '../../../../shared/storage/register-records'
import { useServices } from '../../../services'
import { useFieldProblems, type FieldProblems } from './use-field-problems'

/** A record while it is typed. */
export interface RecordDraft extends Omit<FieldProblems, 'forgive'> {
  /** What was stored when the person began: another's change since then must not pass for theirs. */
  readonly base: Fields
  readonly fields: Fields
  readonly isChanged: boolean
  /** The draft was typed earlier and never saved. */
  readonly isRecovered: boolean
  change(id: string, value: unknown): void
  /** Forgets the draft: it was saved or thrown away. */
  forget(): void
  /** Takes what is stored by now as the beginning; where both changed a field, the person's words stand or the other's. */
  rebase(whose: 'mine' | 'theirs'): void
  /** Back to what is stored. */
  reset(): void
}

/** Keeps what is typed at every keystroke, so that leaving the form or losing power loses nothing. */
export function useRecordDraft(register: RegisterDefinition, key: string, stored: Fields): RecordDraft {
  const { journal } = useServices()
  const [recovered] = useState(() => {
    const kept = journal.recover(key).find((one) => one.key === key)
    return kept === undefined ? undefined : (JSON.parse(kept.text) as KeptDraft)
  })
  const [base, setBase] = useState<Fields>(recovered?.base ?? stored)
  const [fields, setFields] = useState<Fields>(recovered?.fields ?? base)
  const [isRecovered, setRecovered] = useState(recovered !== undefined)
  const { forgive, ...problems } = useFieldProblems(register, fields)
  const forget = (): void => {
    for (const kept of journal.recover(key)) if (kept.key === key) journal.release(kept.key, kept.text)
    setRecovered(false)
  }
  return {
    ...problems, base, fields, isRecovered, isChanged: !isSameJson(fields, base),
    change: (id, value) => setFields((before) => {
      const next = { ...before, [id]: value }
      journal.keep(key, JSON.stringify({ base, fields: next } satisfies KeptDraft))
      return next
    }),
    forget,
    rebase: (whose) => {
      const clashing = new Set(whose === 'mine' ? [] : clashingFields(base, fields, stored))
      const next = { ...stored, ...Object.fromEntries(Object.entries(changedPart(base, fields)).filter(([id]) => !clashing.has(id))) }
      setBase(stored)
      setFields(next)
      journal.keep(key, JSON.stringify({ base: stored, fields: next } satisfies KeptDraft))
    },
    reset: () => {
      forget()
      setBase(stored)
      setFields(stored)
      forgive()
    },
  }
}
