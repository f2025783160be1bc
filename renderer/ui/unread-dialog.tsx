import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { wordsOfError } from '../../shared/core/words-of-error'
import { Modal } from './modal'

/** In place of a dialog that could not read what it is about: why not, and nothing to do but close it. */
export function UnreadDialog({ title, error, closeText, onClose }: { readonly title: string; readonly error: unknown; readonly closeText: string; readonly onClose: () => void }): ReactNode {
  return (
    <Modal open title={title} onCancel={onClose} footer={<Button type="primary" autoFocus onClick={onClose}>{closeText}</Button>}>
      <Alert type="error" role="alert" title={wordsOfError(error)} />
    </Modal>
  )
}
