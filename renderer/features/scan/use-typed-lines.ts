import { useCallback, useState } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { LineCorrection } from '../../../shared/import/decode-ocr/correct-lines'
import { useServices } from '../../services'

/** Lines typed and not yet saved; they outlive the window. */
export interface TypedLines {
  readonly corrections: readonly LineCorrection[]
  textOf(page: number, line: number): string | null
  keep(page: number, line: number, text: string): void
  /** Forgets what has been saved. */
  release(): void
}

export function useTypedLines(version: RecordId): TypedLines {
  const { journal } = useServices()
  const prefix = `scan/${version}/`
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(() => new Map(journal.recover(prefix).map(({ key, text }) => [key.slice(prefix.length), text])))
  const keep = useCallback((page: number, line: number, text: string) => {
    journal.keep(`${prefix}${page}/${line}`, text)
    setTyped((before) => new Map(before).set(`${page}/${line}`, text))
  }, [journal, prefix])
  const release = useCallback(() => {
    for (const [key, text] of typed) journal.release(prefix + key, text)
    setTyped(new Map())
  }, [journal, prefix, typed])
  return {
    corrections: [...typed].map(([key, text]) => ({ page: Number(key.split('/')[0]), line: Number(key.split('/')[1]), text })),
    textOf: (page, line) => typed.get(`${page}/${line}`) ?? null,
    keep, release,
  }
}
