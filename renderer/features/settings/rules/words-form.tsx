import { Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { OfficeWords } from '../../../../shared/rules/office-words'
import { useMessages } from '../../../services'
import { ChangeDialog } from './change-dialog'
import { changedWords, typedOf, type TypedWords } from './typed-words'
import type { ChangeRules } from './use-rule-settings'

/** The office's own words, institutions and units; saved together, with a reason. */
export function WordsForm({ words, change }: { readonly words: OfficeWords; readonly change: ChangeRules }): ReactNode {
  const { ruleSettings } = useMessages()
  const [typed, setTyped] = useState<TypedWords>(typedOf(words))
  const [isAsking, setAsking] = useState(false)
  const changed = changedWords(words, typed)
  const helps: Partial<Record<keyof TypedWords, string>> = { institutions: ruleSettings.institutionsHelp, units: ruleSettings.unitsHelp }
  return (
    <Form layout="vertical">
      <div className="hs-word-lists">
        {(Object.keys(typed) as (keyof TypedWords)[]).map((name) => (
          <Form.Item key={name} label={ruleSettings.words[name]} htmlFor={`hs-words-${name}`} extra={helps[name] ?? ruleSettings.onePerLine}>
            <Input.TextArea id={`hs-words-${name}`} autoSize={{ minRows: 3, maxRows: 12 }} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />
          </Form.Item>
        ))}
      </div>
      <Button type="primary" disabled={Object.keys(changed).length === 0} onClick={() => setAsking(true)}>{ruleSettings.save}</Button>
      {isAsking && <ChangeDialog title={ruleSettings.kinds['set-words']} edits={() => [{ kind: 'set-words', words: changed }]} change={change} onClose={() => setAsking(false)} />}
    </Form>
  )
}
