import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { maskPersonal } from '../../../../shared/letters/mask-personal'
import type { AnnotationFields } from '../../../../shared/storage/record-kinds'
import { useMessages } from '../../../services'
import { Modal } from '../../../ui/modal'
import { ChooseClause } from '../choose-clause'
import { useJournaled } from '../use-journaled'

/** What a person wrote about selected words. */
export type WrittenRemark = Required<Pick<AnnotationFields, 'purpose' | 'severity' | 'opinion' | 'amendment'>>

const PURPOSES = ['item', 'note', 'question'] as const

/** Takes a remark on selected words: an opinion of one's own, a note, or a question to the handling office. */
export function RemarkDialog({ quote, chooseClause, onClose, onSave }: { readonly quote: string; readonly chooseClause: () => Promise<string | null>; readonly onClose: () => void; readonly onSave: (remark: WrittenRemark) => void }): ReactNode {
  const { review, severity, shell } = useMessages()
  const [value, change, done] = useJournaled<WrittenRemark>(`dialog:remark:${quote}`, { purpose: 'item', severity: 'should-fix', opinion: '', amendment: '' })
  const close = (): void => {
    done()
    onClose()
  }
  const save = (): void => {
    done()
    onSave({ ...value, opinion: value.opinion.trim(), amendment: value.purpose === 'item' ? value.amendment.trim() : '' })
  }
  const isItem = value.purpose === 'item'
  return (
    <Modal open title={review.remarkTitle} onCancel={close} okText={review.save} cancelText={shell.cancel} okButtonProps={{ disabled: value.opinion.trim() === '' }} onOk={save} width={560} mask={{ closable: false }}>
      <blockquote className="hs-quote hs-serif">{maskPersonal(quote)}</blockquote>
      <Form layout="vertical">
        <Form.Item label={review.annotations.purpose}>
          <Radio.Group aria-label={review.annotations.purpose} value={value.purpose} onChange={(event) => change({ purpose: event.target.value as WrittenRemark['purpose'] })} options={PURPOSES.map((name) => ({ value: name, label: review.annotations.purposes[name] }))} />
        </Form.Item>
        {isItem && (
          <Form.Item label={review.remarkLevel}>
            <Radio.Group aria-label={review.remarkLevel} value={value.severity} onChange={(event) => change({ severity: event.target.value as WrittenRemark['severity'] })} options={(['must-fix', 'should-fix', 'remind'] as const).map((name) => ({ value: name, label: severity[name] }))} />
          </Form.Item>
        )}
        <Form.Item label={isItem ? review.editOpinion : review.annotations.purposes[value.purpose]} htmlFor="hs-remark"><Input.TextArea id="hs-remark" className="hs-serif" autoFocus autoSize={{ minRows: 2 }} value={value.opinion} onChange={(event) => change({ opinion: event.target.value })} /></Form.Item>
        {isItem && <Form.Item label={review.editAmendment} htmlFor="hs-remark-amendment" extra={<ChooseClause choose={chooseClause} words={value.amendment} onWords={(amendment) => change({ amendment })} />}><Input.TextArea id="hs-remark-amendment" className="hs-serif" autoSize={{ minRows: 2 }} value={value.amendment} onChange={(event) => change({ amendment: event.target.value })} /></Form.Item>}
      </Form>
    </Modal>
  )
}
