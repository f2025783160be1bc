import { Alert, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { isOwnLook, type ListLook } from '../../../../shared/storage/list-look'
import { LONGEST_VIEW_NAME, type OwnView } from '../../../../shared/storage/own-views'
import { useMessages } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useSubmit } from '../../../ui/use-submit'
import { lookWords } from './look-words'

/** What the dialog is open for: a new view of what the list shows, or another name for one there is. */
export type ViewNaming = { readonly kind: 'save' } | { readonly kind: 'rename'; readonly view: OwnView }

/** Asks for the name of a view, and says beforehand what it will keep; `act` says why a name was refused, or null once done. */
export function ViewDialog({ register, naming, look, act, onClose }: { readonly register: RegisterDefinition; readonly naming: ViewNaming; readonly look: ListLook; readonly act: (name: string) => Promise<string | null>; readonly onClose: () => void }): ReactNode {
  const { registers: words, shell } = useMessages()
  const [name, setName] = useState(naming.kind === 'rename' ? naming.view.name : '')
  const isEmpty = naming.kind === 'save' && !isOwnLook(register, look)
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const refused = await act(name)
    if (refused === null) onClose()
    return refused
  })
  return (
    <Modal
      open width={520} title={naming.kind === 'save' ? words.ownViews.saveTitle(register.title) : words.ownViews.renameTitle(naming.view.name)} okText={words.save} cancelText={shell.cancel}
      confirmLoading={isRunning} okButtonProps={{ disabled: isEmpty }} mask={{ closable: false }} onCancel={onClose} onOk={submit}
    >
      {isEmpty ? <p>{words.ownViews.nothing}</p> : (
        <Form layout="vertical">
          <Form.Item label={words.ownViews.name} htmlFor="hs-view-name"><Input id="hs-view-name" autoFocus maxLength={LONGEST_VIEW_NAME} placeholder={words.ownViews.example} value={name} onChange={(event) => setName(event.target.value)} /></Form.Item>
          {naming.kind === 'save' && (
            <div className="hs-view-keeps">
              <p>{words.ownViews.keeps}</p>
              <ul>{lookWords(register, look, words).map((line) => <li key={line}>{line}</li>)}</ul>
              <p className="hs-quiet">{words.ownViews.explains}</p>
            </div>
          )}
          {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
        </Form>
      )}
    </Modal>
  )
}
