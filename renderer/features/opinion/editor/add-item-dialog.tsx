import { Form, Input, Radio, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { ITEM_PARTS } from '../../../../shared/opinion/edited-opinion'
import { OPINION_CHAPTERS, type OpinionChapter } from '../../../../shared/opinion/opinion'
import type { Severity } from '../../../../shared/rules/rule'
import { useMessages, useServices } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'
import { storeOwnItem } from '../write-opinion'
import type { SheetEntry } from './sheet'

export interface AddItemDialogProps {
  readonly matter: RecordId
  readonly newId: () => string
  readonly onAdded: (entry: SheetEntry, chapter: OpinionChapter) => void
  readonly onClose: () => void
}

const GRADES = ['must-fix', 'should-fix', 'remind'] as const

/** An item of one's own: where it belongs and what it weighs; its words are typed in the opinion itself. */
export function AddItemDialog({ matter, newId, onAdded, onClose }: AddItemDialogProps): ReactNode {
  const services = useServices()
  const { opinion: words, shell } = useMessages()
  const toast = useToast()
  const [chapter, setChapter] = useState<OpinionChapter>('rights')
  const [severity, setSeverity] = useState<Severity>('should-fix')
  const [clause, setClause] = useState('')
  const [added, setAdded] = useState<SheetEntry | null>(null)
  const add = (): void => {
    const id = newId()
    storeOwnItem(services, matter, id, { severity, clause: clause.trim(), quote: '', source: null }, {}).then(() => {
      const parts = ITEM_PARTS.map((part) => ({ key: `${id}.${part}`, label: words.parts[part], name: `${clause} ${words.parts[part]}`.trim(), text: '', lead: '', placeholder: words.editor.write(words.parts[part]), isLine: false }))
      setAdded({ kind: 'item', id, parts, face: { name: clause, severity, grade: words.marks[severity], clause: clause.trim(), quote: '', note: '', hasPlace: false, canRemove: true } })
    }, (error: unknown) => toast.say(wordsOfError(error)))
  }
  return (
    <Modal
      open={added === null} title={words.editor.addItem} okText={words.editor.add} cancelText={shell.cancel} onOk={add} onCancel={onClose} width={460}
      afterClose={() => {
        // Only now: closing gives the focus back to where it was, and the cursor belongs into the new item.
        onClose()
        if (added !== null) onAdded(added, chapter)
      }}
    >
      <Form layout="vertical">
        <Form.Item label={words.editor.chapter} htmlFor="hs-add-chapter">
          <Select id="hs-add-chapter" value={chapter} onChange={setChapter} options={OPINION_CHAPTERS.map((name) => ({ value: name, label: words.chapters[name] }))} />
        </Form.Item>
        <Form.Item label={words.editor.grade}>
          <Radio.Group aria-label={words.editor.grade} value={severity} onChange={(event) => setSeverity(event.target.value as Severity)} options={GRADES.map((name) => ({ value: name, label: words.marks[name] }))} />
        </Form.Item>
        <Form.Item label={words.editor.place} htmlFor="hs-add-clause"><Input id="hs-add-clause" value={clause} placeholder={words.editor.placeExample} onChange={(event) => setClause(event.target.value)} /></Form.Item>
      </Form>
    </Modal>
  )
}
