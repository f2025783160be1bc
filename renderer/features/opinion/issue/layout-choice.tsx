import { Alert, Form, Radio } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { Opinion } from '../../../../shared/opinion/opinion'
import { readOfficeLetter, readOfficeTemplate, type OfficeLetter } from '../../../../shared/storage/office-letter'
import { useMessages, useServices } from '../../../services'
import { checkLayout, type LetterLayout } from './lay-out'

export interface LayoutChoiceProps {
  readonly opinion: Opinion
  readonly layout: LetterLayout
  /** Number the letter would bear. */
  readonly number: string
  readonly onChange: (layout: LetterLayout) => void
}

/** Which form the letter takes, what of the office's set-up is missing for it, and what the check of official documents says. */
export function LayoutChoice({ opinion, layout, number, onChange }: LayoutChoiceProps): ReactNode {
  const services = useServices()
  const { opinion: { issue: { layout: words } } } = useMessages()
  const [office, setOffice] = useState<{ readonly letter: OfficeLetter; readonly template: string | null } | null>(null)
  const [problems, setProblems] = useState<readonly string[]>([])
  useEffect(() => {
    void Promise.all([readOfficeLetter(services.store), readOfficeTemplate(services.store)]).then(([letter, template]) => setOffice({ letter, template: template?.name ?? null }))
  }, [services])
  useEffect(() => {
    let isLatest = true
    void checkLayout(services, opinion, layout, { number, on: services.clock.today() }).then((found) => isLatest && setProblems(found))
    return () => {
      isLatest = false
    }
  }, [services, opinion, layout, number])
  if (office === null) return null
  const choices: readonly LetterLayout[] = office.template === null ? ['file', 'letter'] : ['file', 'letter', 'template']
  const mark = layout === 'letter' ? office.letter.letterMark : office.letter.fileMark
  return (
    <>
      <Form.Item label={words.label} extra={layout === 'template' ? words.usesTemplate(office.template ?? '') : mark === '' ? words.noMark : words.mark(mark)}>
        <Radio.Group aria-label={words.label} value={layout} onChange={(event) => onChange(event.target.value as LetterLayout)} options={choices.map((value) => ({ value, label: words.forms[value] }))} />
      </Form.Item>
      {problems.length > 0 && <Alert type="warning" showIcon title={words.check} description={<ul className="hs-issue-check">{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>} />}
    </>
  )
}
