import { Alert, Button, Form, Input, Switch } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { FONT_NAMES, missingFonts, type FontWarning } from '../../../../shared/letters/fonts'
import { useMessages } from '../../../services'
import { installedFonts } from '../../../ui/installed-fonts'
import { useOfficeLetter } from './use-office-letter'

const TEXTS = ['fileMark', 'letterMark', 'copies', 'printer'] as const

/** 文书格式: marks and imprint of the office's letters, its own template, and the fonts of this computer. */
export function LetterPane(): ReactNode {
  const { letterSettings: words } = useMessages()
  const office = useOfficeLetter()
  if (office === null) return null
  const { letter, template, faults, save, chooseTemplate, removeTemplate } = office
  return (
    <div className="hs-settings-general">
      <section aria-labelledby="hs-letter-look">
        <h2 id="hs-letter-look">{words.look}</h2>
        <Form layout="vertical">
          {TEXTS.map((key) => (
            <Form.Item key={key} label={words.fields[key]} htmlFor={`hs-letter-${key}`} extra={words.help[key]}>
              <Input id={`hs-letter-${key}`} defaultValue={letter[key]} onBlur={(event) => save({ [key]: event.target.value.trim() })} />
            </Form.Item>
          ))}
          <Form.Item label={words.isSealed} htmlFor="hs-letter-sealed" extra={words.sealedHelp}><Switch id="hs-letter-sealed" checked={letter.isSealed} onChange={(isSealed) => save({ isSealed })} /></Form.Item>
        </Form>
      </section>
      <section aria-labelledby="hs-letter-template">
        <h2 id="hs-letter-template">{words.template}</h2>
        <p className="hs-quiet">{words.templateHelp}</p>
        <p>{template === null ? words.noTemplate : words.inUse(template.name)}</p>
        {faults.length > 0 && <Alert type="error" role="alert" showIcon title={words.faulty} description={<ul>{faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>} />}
        <div className="hs-letter-acts">
          <Button onClick={chooseTemplate}>{words.choose}</Button>
          {template !== null && <Button onClick={removeTemplate}>{words.remove}</Button>}
        </div>
      </section>
      <Fonts />
    </div>
  )
}

/** The official fonts this computer lacks, each with what is used in its place. */
function Fonts(): ReactNode {
  const { letterSettings: words } = useMessages()
  const [warnings, setWarnings] = useState<readonly FontWarning[] | null>(null)
  useEffect(() => void installedFonts(Object.values(FONT_NAMES).flat()).then((installed) => setWarnings(missingFonts(installed))), [])
  if (warnings === null) return null
  return (
    <section aria-labelledby="hs-letter-fonts">
      <h2 id="hs-letter-fonts">{words.fonts}</h2>
      {warnings.length === 0 ? <p>{words.allFonts}</p> : <ul className="hs-letter-fonts">{warnings.map((warning) => <li key={warning.face}>{warning.message}</li>)}</ul>}
    </section>
  )
}
