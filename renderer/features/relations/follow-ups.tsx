import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { Fields } from '../../../shared/registers/field'
import { followUpsOf, type FollowUp } from '../../../shared/registers/follow-ups'
import { beginDraft, useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'

/** What may be begun from a record; the new form holds what this one already says. */
export function FollowUps({ register, id, fields, onBegin }: { readonly register: string; readonly id: RecordId; readonly fields: Fields; readonly onBegin: (register: string) => void }): ReactNode {
  const { journal } = useServices()
  const { relations: words } = useMessages()
  const toast = useToast()
  const begin = (followUp: FollowUp): void => {
    if (!beginDraft(journal, followUp.register, followUp.begin({ id, fields }))) toast.say(words.unsaved)
    onBegin(followUp.register)
  }
  return <p className="hs-follow-ups">{followUpsOf(register).filter((one) => one.isOffered(fields)).map((one) => <Button key={one.id} size="small" onClick={() => begin(one)}>{words.followUps[one.id]}</Button>)}</p>
}
