import { useCallback, useState, type ReactNode } from 'react'
import { ClauseChooserContext, type ClauseRequest } from '../../services'
import { ClausePicker } from './clause-picker'

interface Asked {
  readonly request: ClauseRequest
  readonly answer: (words: string | null) => void
}

/** Gives every screen inside a way to ask for a clause; the picker stands over it until the person chose. */
export function ClauseChooserProvider({ onManage, children }: { readonly onManage: () => void; readonly children: ReactNode }): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null)
  const choose = useCallback((request: ClauseRequest) => new Promise<string | null>((resolve) => {
    setAsked({
      request,
      answer: (words) => {
        setAsked(null)
        resolve(words)
      },
    })
  }), [])
  return (
    <ClauseChooserContext value={choose}>
      {children}
      {asked !== null && (
        <ClausePicker
          request={asked.request} onChoose={asked.answer}
          onManage={() => {
            asked.answer(null)
            onManage()
          }}
        />
      )}
    </ClauseChooserContext>
  )
}
