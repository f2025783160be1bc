import { Alert, Form, Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Choice } from '../../../../shared/registers/field'
import { entryLabel, type ListEdit, type ListEntry } from '../../../../shared/registers/office-list'
import type { WordInUse } from '../../../../shared/storage/office-lists'
import { useMessages } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useSubmit } from '../../../ui/use-submit'
import type { ChangeList } from './use-office-list'

/** What a person is about to do to a list; `codes` stand in the field to begin with. */
export type ListAct = { readonly kind: 'add'; readonly codes: string } | { readonly kind: Exclude<ListEdit['kind'], 'add'>; readonly entry: ListEntry }

export interface ListDialogProps {
  readonly act: ListAct
  readonly entries: readonly ListEntry[]
  readonly wider: readonly Choice[]
  readonly inUse: readonly WordInUse[]
  readonly change: ChangeList
  readonly onClose: () => void
}

interface Typed {
  readonly lines: string
  readonly name: string
  readonly code: string
  readonly within: string
  readonly into: string
  readonly reason: string
}

/** One change to a list with its reason; what it moves is said beforehand. */
export function ListDialog({ act, entries, wider, inUse, change, onClose }: ListDialogProps): ReactNode {
  const { officeLists: words, ruleSettings, shell } = useMessages()
  const entry = act.kind === 'add' ? null : act.entry
  const [typed, setTyped] = useState<Typed>({ lines: act.kind === 'add' ? act.codes : '', name: entry?.name ?? '', code: entry?.code ?? '', within: entry?.within ?? wider[0]?.code ?? '', into: '', reason: '' })
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const refused = await change(editOf(act, typed), typed.reason)
    if (refused === null) onClose()
    return refused
  })
  const set = (part: Partial<Typed>): void => setTyped({ ...typed, ...part })
  const moved = inUse.find(({ code }) => code === entry?.code)?.records ?? 0
  return (
    <Modal open width={560} title={act.kind === 'add' ? words.add : words.actOn(words.acts[act.kind], entryLabel(act.entry))} okText={ruleSettings.save} cancelText={shell.cancel} confirmLoading={isRunning} onCancel={onClose} onOk={submit}>
      <Form layout="vertical">
        {act.kind === 'add' && <Form.Item label={words.lines} htmlFor="hs-list-lines" extra={words.linesHelp}><Input.TextArea id="hs-list-lines" autoFocus autoSize={{ minRows: 4, maxRows: 14 }} value={typed.lines} onChange={(event) => set({ lines: event.target.value })} /></Form.Item>}
        {act.kind === 'rename' && <Form.Item label={words.columns.name} htmlFor="hs-list-name"><Input id="hs-list-name" autoFocus maxLength={60} value={typed.name} onChange={(event) => set({ name: event.target.value })} /></Form.Item>}
        {act.kind === 'recode' && <Form.Item label={words.newCode} htmlFor="hs-list-code"><Input id="hs-list-code" autoFocus maxLength={60} value={typed.code} onChange={(event) => set({ code: event.target.value })} /></Form.Item>}
        {(act.kind === 'add' || act.kind === 'rename') && wider.length > 0 && (
          <Form.Item label={words.columns.within} htmlFor="hs-list-within"><Select id="hs-list-within" value={typed.within} onChange={(within) => set({ within })} options={[...wider.map(({ code, label }) => ({ value: code, label })), { value: '', label: words.anyClass }]} /></Form.Item>
        )}
        {act.kind === 'merge' && (
          <Form.Item label={words.into} htmlFor="hs-list-into">
            <Select id="hs-list-into" autoFocus showSearch={{ optionFilterProp: 'label' }} value={typed.into === '' ? null : typed.into} onChange={(into: string) => set({ into })} options={entries.filter(({ code, closed }) => closed === undefined && code !== act.entry.code).map((one) => ({ value: one.code, label: entryLabel(one) }))} />
          </Form.Item>
        )}
        {(act.kind === 'merge' || act.kind === 'recode') && <p className="hs-list-effect">{words.moves(moved)}</p>}
        {act.kind === 'close' && <p className="hs-list-effect">{words.closes(moved)}</p>}
        <Form.Item label={ruleSettings.reason} htmlFor="hs-list-reason"><Input.TextArea id="hs-list-reason" autoFocus={act.kind === 'close' || act.kind === 'reopen'} autoSize={{ minRows: 2 }} value={typed.reason} onChange={(event) => set({ reason: event.target.value })} /></Form.Item>
      </Form>
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </Modal>
  )
}

function editOf(act: ListAct, { lines, name, code, within, into }: Typed): ListEdit {
  switch (act.kind) {
    case 'add': return { kind: 'add', entries: lines.split('\n').map((line) => entryOf(line, within)) }
    case 'rename': return { kind: 'rename', code: act.entry.code, name, within }
    case 'recode': return { kind: 'recode', code: act.entry.code, to: code }
    case 'merge': return { kind: 'merge', code: act.entry.code, into }
    case 'close': case 'reopen': return { kind: act.kind, code: act.entry.code }
  }
}

/** The code stands before the first blank, the name behind it. */
function entryOf(line: string, within: string): { readonly code: string; readonly name: string; readonly within: string } {
  const [code = '', ...rest] = line.trim().split(/\s+/)
  return { code, name: rest.join(' '), within }
}
