import { useMemo, useState } from 'react'
import { validateRecord, type RegisterDefinition } from '../../../../shared/registers/definition'
import { isSame } from '../../../../shared/registers/describe-changes'
import type { Fields } from '../../../../shared/registers/field'
import type { KeptDraft } from '../../../../shared/registers/record-draft'
import { useServices } from '../../../services'

/** A record while it is typed. */
export interface RecordDraft {
  /** What was stored when the person began: another's change since then must not pass for theirs. */
  readonly base: Fields
  readonly fields: Fields
  readonly isChanged: boolean
  /** The draft was typed earlier and never saved. */
  readonly isRecovered: boolean
  change(id: string, value: unknown): void
  leave(path: string): void
  setUnreadable(path: string, message: string | null): void
  problemAt(path: string): string | null
  /** Shows everything that is wrong; the path of the first field, or null when it may be saved. */
  checkAll(): string | null
  /** Forgets the draft: it was saved or thrown away. */
  forget(): void
  /** Back to what is stored. */
  reset(): void
}

/**
 * Keeps what is typed at every keystroke, so that leaving the form or losing power loses nothing. Problems show once
 * their field was left, or after the whole was checked.
 */
export function useRecordDraft(register: RegisterDefinition, key: string, stored: Fields): RecordDraft {
  const { journal } = useServices()
  const [recovered] = useState(() => {
    const kept = journal.recover(key).find((one) => one.key === key)
    return kept === undefined ? undefined : (JSON.parse(kept.text) as KeptDraft)
  })
  const [base, setBase] = useState<Fields>(recovered?.base ?? stored)
  const [fields, setFields] = useState<Fields>(recovered?.fields ?? base)
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(new Set<string>())
  const [unreadable, setUnreadable] = useState<ReadonlyMap<string, string>>(new Map())
  const [isRecovered, setRecovered] = useState(recovered !== undefined)
  const problems = useMemo(() => {
    const found = new Map<string, string>(unreadable)
    // The label stands above the field already.
    for (const { path, message } of validateRecord(register, fields)) if (!found.has(path)) found.set(path, message.replace(/^[^：]{1,80}：/, ''))
    return found
  }, [register, fields, unreadable])
  const forget = (): void => {
    for (const kept of journal.recover(key)) if (kept.key === key) journal.release(kept.key, kept.text)
    setRecovered(false)
  }
  return {
    base, fields, isRecovered, isChanged: !isSame(fields, base),
    change: (id, value) => setFields((before) => {
      const next = { ...before, [id]: value }
      journal.keep(key, JSON.stringify({ base, fields: next } satisfies KeptDraft))
      return next
    }),
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
    forget,
    reset: () => {
      forget()
      setBase(stored)
      setFields(stored)
      setUnreadable(new Map())
      setLeft(new Set())
    },
  }
}

function orderOf(register: RegisterDefinition, path: string): number {
  const id = path.split(/[.[]/, 1)[0]
  return register.fields.findIndex((field) => field.id === id)
}
