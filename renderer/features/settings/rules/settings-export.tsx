import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { encodeUtf8 } from '../../../../shared/core/text-codec'
import type { OfficeSettings } from '../../../../shared/rules/office-settings'
import { writeSettingsFile } from '../../../../shared/rules/settings-file'
import { useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'

/** Writes the rule settings to a file that other machines' command line takes (`hengshen review --settings`). */
export function SettingsExport({ settings }: { readonly settings: OfficeSettings }): ReactNode {
  const { ruleSettings: words } = useMessages()
  const { desktop, clock } = useServices()
  const toast = useToast()
  const [fault, setFault] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    setFault(null)
    const saved = await desktop.saveFile({
      suggestedName: `${words.settingsFile}${clock.today()}.json`, filters: [{ name: words.settingsFile, extensions: ['json'] }], bytes: encodeUtf8(writeSettingsFile(settings)),
    })
    if (saved.ok) toast.say(words.settingsSaved(saved.value))
    else if (saved.error.code !== 'cancelled') setFault(saved.error.message)
  }
  return (
    <section aria-label={words.settingsFile} className="hs-pack">
      <span className="hs-quiet">{words.settingsHelp}</span>
      <Button onClick={() => void save()}>{words.settingsExport}</Button>
      {fault !== null && <p role="alert" className="hs-refusal">{fault}</p>}
    </section>
  )
}
