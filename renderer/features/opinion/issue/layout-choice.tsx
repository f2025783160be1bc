import { Alert, Checkbox, Form, Input, Radio } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { Opinion } from '../../../../shared/opinion/opinion'
import { readOfficeLetter, readOfficeTemplate, type OfficeLetter } from '../../../../shared/storage/office-letter'
import { useMessages, useServices } from '../../../services'
import { PROBLEM_LIST_TITLE } from '../../../../shared/letters/problem-list'
import { checkLayout, URGENCIES, type LetterChoices, type LetterLayout } from './lay-out'

export interface LayoutChoiceProps {
  readonly opinion: Opinion
  readonly look: LetterChoices
  /** What may be annexed beside the list of problems. */
  readonly annexes: readonly string[]
  /** Number the letter would bear. */
  readonly number: string
  readonly onChange: (look: LetterChoices) => void
}

/** Which form the letter takes, what of the office's set-up is missing for it, and what the check of official documents says. */
export function LayoutChoice({ opinion, look, annexes, number, onChange }: LayoutChoiceProps): ReactNode {
  const services = useServices()
  const { opinion: { issue: { layout: words } } } = useMessages()
  const [office, setOffice] = useState<{ readonly letter: OfficeLetter; readonly template: string | null } | null>(null)
  const [problems, setProblems] = useState<readonly string[]>([])
  useEffect(() => {
    void Promise.all([readOfficeLetter(services.store), readOfficeTemplate(services.store)]).then(([letter, template]) => setOffice({ letter, template: template?.name ?? null }))
  }, [services])
  useEffect(() => {
    let isLatest = true
    void checkLayout(services, opinion, look, { number, on: services.clock.today() }).then((found) => isLatest && setProblems(found))
    return () => {
      isLatest = false
    }
  }, [services, opinion, look, number])
  if (office === null) return null
  const { layout } = look
  const choices: readonly LetterLayout[] = office.template === null ? ['file', 'letter'] : ['file', 'letter', 'template']
  const mark = layout === 'letter' ? office.letter.letterMark : office.letter.fileMark
  return (
    <>
      <Form.Item label={words.label} extra={layout === 'template' ? words.usesTemplate(office.template ?? '') : mark === '' ? words.noMark : words.mark(mark)}>
        <Radio.Group aria-label={words.label} value={layout} onChange={(event) => onChange({ ...look, layout: event.target.value as LetterLayout })} options={choices.map((value) => ({ value, label: words.forms[value] }))} />
      </Form.Item>
      <Form.Item label={words.annexes} extra={opinion.items.length === 0 ? undefined : words.firstAnnex(PROBLEM_LIST_TITLE)}>
        <Checkbox.Group
          value={[...look.annexes]} options={annexes.map((name) => ({ value: name, label: name }))}
          // In the order they are printed, not in the order they were ticked.
          onChange={(ticked) => onChange({ ...look, annexes: annexes.filter((name) => ticked.includes(name)) })}
        />
      </Form.Item>
      <div className="hs-issue-more">
        <Form.Item label={words.urgency}>
          <Radio.Group aria-label={words.urgency} value={look.urgency} onChange={(event) => onChange({ ...look, urgency: event.target.value as LetterChoices['urgency'] })} options={URGENCIES.map((value) => ({ value, label: value === '' ? words.notUrgent : value }))} />
        </Form.Item>
        <Form.Item label={words.remark} htmlFor="hs-letter-remark"><Input id="hs-letter-remark" maxLength={60} placeholder={words.remarkExample} value={look.remark} onChange={(event) => onChange({ ...look, remark: event.target.value.trim() })} /></Form.Item>
      </div>
      {problems.length > 0 && <Alert type="warning" showIcon title={words.check} description={<ul className="hs-issue-check">{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>} />}
    </>
  )
}
