import { useMemo, useState } from 'react'
import { validateRecord, type RegisterDefinition } from '../../../../shared/registers/definition'
import type { Fields } from '../../../../shared/registers/field'
import { useOfficeCalendar } from '../use-office-calendar'

/** What is wrong with a record while it is typed, as far as it may be said. */
export interface FieldProblems {
  leave(path: string): void
  setUnreadable(path: string, message: string | null): void
  problemAt(path: string): string | null
  /** Shows everything that is wrong; the path of the first field, or null when it may be saved. */
  checkAll(): string | null
  /** As if nothing had been typed. */
  forgive(): void
}

/** Problems show once their field was left, or after the whole was checked. */
export function useFieldProblems(register: RegisterDefinition, fields: Fields): FieldProblems {
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(new Set<string>())
  const [unreadable, setUnreadable] = useState<ReadonlyMap<string, string>>(new Map())
  const calendar = useOfficeCalendar()
  const problems = useMemo(() => {
    const found = new Map<string, string>(unreadable)
    // The label stands above the field already.
    for (const { path, message } of validateRecord(register, fields, calendar)) if (!found.has(path)) found.set(path, message.replace(/^[^：]{1,80}：/, ''))
    return found
  }, [register, fields, calendar, unreadable])
  return {
    leave: (path) => setLeft((before) => (before === 'all' ? before : new Set([...before, path]))),
    setUnreadable: (path, message) => setUnreadable((before) => {
      const next = new Map(before)
      if (message === null) next.delete(path)
      else next.set(path, message)
      return next
    }),
    problemAt: (path) => {
      if (left !== 'all' && !left.has(path)) return null
      // A party's code, a field of a period: parts of the field a person sees. Rows show their own.
      return problems.get(path) ?? [...problems].find(([at]) => at.startsWith(`${path}.`) && !at.includes('[', path.length))?.[1] ?? null
    },
    checkAll: () => {
      setLeft('all')
      return [...problems.keys()].toSorted((a, b) => orderOf(register, a) - orderOf(register, b))[0] ?? null
    },
    forgive: () => {
      setUnreadable(new Map())
      setLeft(new Set())
    },
  }
}

function orderOf(register: RegisterDefinition, path: string): number {
  const id = path.split(/[.[]/, 1)[0]
  return register.fields.findIndex((field) => field.id === id)
}
