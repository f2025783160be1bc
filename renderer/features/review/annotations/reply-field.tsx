import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { useToast } from '../../../ui/toast'
import { useJournaled } from '../use-journaled'

/** A line to answer in; Enter sends it. What is typed is kept under `draft` until it is sent. */
export function ReplyField({ draft, label, send }: { readonly draft: string; readonly label: string; readonly send: (text: string) => Promise<void> }): ReactNode {
  const toast = useToast()
  const [isSending, setSending] = useState(false)
  const [{ text }, change, done] = useJournaled(`reply:${draft}`, { text: '' })
  const submit = (): void => {
    if (text.trim() === '' || isSending) return
    setSending(true)
    send(text.trim()).then(() => {
      change({ text: '' })
      done()
    }, (error: unknown) => toast.say(wordsOfError(error))).finally(() => setSending(false))
  }
  return (
    <Input
      size="small" aria-label={label} placeholder={label} value={text} onChange={(event) => change({ text: event.target.value })}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) submit()
      }}
    />
  )
}
