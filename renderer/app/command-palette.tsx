import { Input } from 'antd'
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Summary } from '../../shared/storage/store'
import { useMessages, useServices } from '../services'
import { Modal } from '../ui/modal'
import { matchesLoosely } from '../ui/pinyin-initials'
import { useLive } from '../ui/use-live'
import { usePreferences } from './preferences-context'
import { REGISTER_PLACES } from './register-places'

interface Command {
  readonly id: string
  readonly word: string
  readonly hint: string
  readonly run: () => void
}

const MOST_SHOWN = 12

/** Everything one can do or open, found by words or pinyin initials. */
export function CommandPalette({ onClose, onImport, onKeys }: { readonly onClose: () => void; readonly onImport: () => void; readonly onKeys: () => void }): ReactNode {
  const { shell } = useMessages()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const commands = useCommands(onImport, onKeys)
  const shown = useMemo(() => commands.filter((command) => matchesLoosely(command.word, query)).slice(0, MOST_SHOWN), [commands, query])
  const search = (words: string): void => {
    setQuery(words)
    setAt(0)
  }
  const run = (command: Command | undefined): void => {
    if (command === undefined) return
    onClose()
    command.run()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(shown.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter') run(shown[at])
    else return
    event.preventDefault()
  }
  return (
    <Modal open title={shell.palette} footer={null} onCancel={onClose} width={560} className="hs-palette">
      <Input
        autoFocus value={query} onChange={(event) => search(event.target.value)} onKeyDown={press} placeholder={shell.palettePlaceholder} aria-label={shell.palettePlaceholder}
        role="combobox" aria-expanded="true" aria-controls="hs-palette-list" aria-activedescendant={shown[at] === undefined ? undefined : `hs-command-${at}`}
      />
      <Commands shown={shown} at={at} onRun={run} />
    </Modal>
  )
}

function Commands({ shown, at, onRun }: { readonly shown: readonly Command[]; readonly at: number; readonly onRun: (command: Command) => void }): ReactNode {
  const { shell } = useMessages()
  return (
    <ul id="hs-palette-list" role="listbox" aria-label={shell.palette}>
      {shown.map((command, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <li key={command.id} id={`hs-command-${index}`} role="option" aria-selected={index === at} onClick={() => onRun(command)}>
          <span>{command.word}</span>
          <span className="hs-quiet">{command.hint}</span>
        </li>
      ))}
      {shown.length === 0 && <li className="hs-quiet" role="option" aria-selected="false" aria-disabled="true">{shell.paletteEmpty}</li>}
    </ul>
  )
}

function useCommands(onImport: () => void, onKeys: () => void): readonly Command[] {
  const { shell, home, settings } = useMessages()
  const { store, imports, samples } = useServices()
  const { preferences, change } = usePreferences()
  const navigate = useNavigate()
  const matters = useLive<readonly Summary[]>(store, ['matter'], 'palette', () => store.list({ kind: 'matter', index: 'updatedAt', descending: true, limit: 500 }))
  return useMemo(() => {
    const go = (id: string, word: string, to: string, hint: string): Command => ({ id, word, hint, run: () => void navigate(to) })
    const opened = (matters.value ?? []).map((matter) => go(matter.id, String(matter.fields['title']), `/contracts/${matter.id}`, String(matter.fields['number'])))
    return [
      { id: 'import', word: shell.import, hint: 'Ctrl+O', run: onImport },
      go('home', shell.places.home, '/', 'G H'),
      go('register', shell.places.register, '/contracts', 'G C'),
      ...REGISTER_PLACES.flatMap(({ letter, registers }) => registers.map(({ id, title }, index) => go(`register ${id}`, title, `/registers/${id}`, index === 0 ? `G ${letter.toUpperCase()}` : ''))),
      go('reports', shell.places.reports, '/reports', 'G B'),
      go('deadlines', shell.places.deadlines, '/deadlines', 'G D'),
      go('numbers', shell.places.numbers, '/numbers', 'G N'),
      go('settings', shell.places.settings, '/settings', 'G S'),
      { id: 'keys', word: shell.showKeys, hint: '?', run: onKeys },
      { id: 'large', word: settings.largeType, hint: '', run: () => change({ ...preferences, isLarge: !preferences.isLarge }) },
      { id: 'dark', word: settings.schemes.dark, hint: '', run: () => change({ ...preferences, scheme: 'dark' }) },
      { id: 'light', word: settings.schemes.light, hint: '', run: () => change({ ...preferences, scheme: 'light' }) },
      ...samples.map((sample): Command => ({ id: sample.id, word: shell.importSample(home.samples[sample.id].name), hint: '', run: () => imports.add([{ name: sample.fileName, read: sample.read }]) })),
      ...opened,
    ]
  }, [matters.value, shell, home, settings, imports, samples, preferences, change, navigate, onImport, onKeys])
}
