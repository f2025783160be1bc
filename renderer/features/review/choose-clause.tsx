import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../services'

/** Puts a clause of the library after the words there are; in place of nothing where there are none. */
export function ChooseClause({ choose, words, onWords }: { readonly choose: () => Promise<string | null>; readonly words: string; readonly onWords: (words: string) => void }): ReactNode {
  const { clauses } = useMessages()
  const add = async (): Promise<void> => {
    const chosen = await choose()
    if (chosen !== null) onWords(words.trim() === '' ? chosen : `${words.trimEnd()}\n${chosen}`)
  }
  return <Button type="link" size="small" className="hs-choose-clause" onClick={() => void add()}>{clauses.choose}</Button>
}
