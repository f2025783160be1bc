import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { SettingsEdit } from '../../../../shared/rules/change-settings'
import type { OfficeSettings } from '../../../../shared/rules/office-settings'
import { readParameterPack } from '../../../../shared/rules/parameter-pack'
import { RULE_PACK_VERSION } from '../../../../shared/rules/rule-pack'
import { useMessages, useServices } from '../../../services'
import { ChangeDialog } from './change-dialog'
import type { ChangeRules } from './use-rule-settings'

type Pending = Extract<SettingsEdit, { readonly kind: 'load-pack' | 'drop-pack' }>

/** Which parameters are in use, and a newer pack from a file; a file with faults changes nothing and each fault is named. */
export function ParameterPackPanel({ settings, change }: { readonly settings: OfficeSettings; readonly change: ChangeRules }): ReactNode {
  const { ruleSettings: words } = useMessages()
  const { desktop } = useServices()
  const [pending, setPending] = useState<Pending | null>(null)
  const [faults, setFaults] = useState<{ readonly name: string; readonly faults: readonly string[] } | null>(null)
  const { pack } = settings
  const load = async (): Promise<void> => {
    setFaults(null)
    const chosen = await desktop.openFiles({ filters: [{ name: words.packFile, extensions: ['json'] }], multiple: false })
    if (!chosen.ok) return chosen.error.code === 'cancelled' ? undefined : setFaults({ name: words.packFile, faults: [chosen.error.message] })
    const file = chosen.value[0]
    if (file === undefined) return
    const read = readParameterPack(new TextDecoder().decode(file.bytes), pack?.version ?? null)
    if (read.ok) setPending({ kind: 'load-pack', pack: read.value })
    else setFaults({ name: file.name, faults: read.error })
  }
  return (
    <section aria-label={words.pack} className="hs-pack">
      <span>{pack === null ? words.packNone(RULE_PACK_VERSION) : words.packLoaded(pack.version, pack.issuedOn, pack.source)}</span>
      <Button onClick={() => void load()}>{words.packLoad}</Button>
      {pack !== null && <Button onClick={() => setPending({ kind: 'drop-pack' })}>{words.packDrop}</Button>}
      {faults !== null && <div role="alert" className="hs-refusal"><p>{words.packFaults(faults.name)}</p><ul>{faults.faults.map((fault) => <li key={fault}>{fault}</li>)}</ul></div>}
      {pending !== null && (
        <ChangeDialog title={pending.kind === 'load-pack' ? `${words.pack} ${pending.pack.version}` : words.packDrop} edits={() => [pending]} change={change} onClose={() => setPending(null)}>
          {pending.kind === 'load-pack' && <p>{pending.pack.source} · {pending.pack.issuedOn} · {words.packValues(Object.keys(pending.pack.parameters).length)}</p>}
        </ChangeDialog>
      )}
    </section>
  )
}
