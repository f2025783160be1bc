import { useMemo, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { useMessages, useServices } from '../../services'
import { DraftText } from '../../ui/draft-text'
import type { DraftTarget } from '../../ui/draft-writer'
import { useToast } from '../../ui/toast'
import { draftKey, saveText, takeWording } from './write-opinion'

export interface OpinionTextProps {
  readonly matter: RecordId
  readonly part: string
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly minRows?: number
  readonly isReadOnly?: boolean
  /** The item's drafted words, kept as a whole when one part of them is first edited. */
  readonly drafted?: { readonly findingId: string; readonly opinion: string; readonly amendment: string }
}

/** One text of the opinion, kept as it is typed. */
export function OpinionText({ matter, part, value, label, placeholder, minRows, isReadOnly = false, drafted }: OpinionTextProps): ReactNode {
  const services = useServices()
  const { opinion } = useMessages()
  const toast = useToast()
  const key = draftKey(matter, part)
  const target = useMemo((): DraftTarget => ({
    keep: (text) => services.journal.keep(key, text),
    release: (text) => services.journal.release(key, text),
    save: async (text) => {
      if (drafted !== undefined) await takeWording(services, matter, drafted.findingId, drafted)
      await saveText(services, matter, part, text)
    },
    onError: (error) => toast.say(opinion.saveFailed(error instanceof Error ? error.message : String(error))),
  }), [services, key, matter, part, drafted, toast, opinion])
  return <DraftText value={value} label={label} target={target} isReadOnly={isReadOnly} conflictWords={opinion.conflict} {...(placeholder === undefined ? {} : { placeholder })} {...(minRows === undefined ? {} : { minRows })} />
}
