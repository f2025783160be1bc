import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { Fields } from '../../../../shared/registers/field'
import { formatValue, readField } from '../../../../shared/registers/format-value'
import { clashingFields } from '../../../../shared/storage/register-records'
import { useMessages } from '../../../services'
import type { RecordDraft } from './use-record-draft'

/** What another wrote into the fields a person was changing, and which of the two is to stand; nothing is saved by choosing. */
export function ClashChoice({ register, draft, stored, onChosen }: { readonly register: RegisterDefinition; readonly draft: RecordDraft; readonly stored: Fields; readonly onChosen: () => void }): ReactNode {
  const { registers: words, opinion: { conflict } } = useMessages()
  const clashing = new Set(clashingFields(draft.base, draft.fields, stored))
  const choose = (whose: 'mine' | 'theirs'): void => {
    draft.rebase(whose)
    onChosen()
  }
  return (
    <div className="hs-clash">
      <ul>{register.fields.filter(({ id }) => clashing.has(id)).map((field) => <li key={field.id}>{words.nowStands(field.label, formatValue(field.type, readField(field, stored)) || conflict.empty)}</li>)}</ul>
      <Button size="small" onClick={() => choose('mine')}>{conflict.keepMine}</Button>
      <Button size="small" onClick={() => choose('theirs')}>{conflict.takeTheirs}</Button>
    </div>
  )
}
