import { Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../../services'
import { Modal } from '../../../ui/modal'

/** Asks for the passphrase of a sealed backup; `refusal` is why the one before was not taken. */
export function PassphraseDialog({ names, refusal, onOpen, onClose }: { readonly names: readonly string[]; readonly refusal: string | null; readonly onOpen: (passphrase: string) => void; readonly onClose: () => void }): ReactNode {
  const { backup: words, shell } = useMessages()
  const [passphrase, setPassphrase] = useState('')
  return (
    <Modal
      open title={words.openSealedTitle} width={520} mask={{ closable: false }} okText={words.openSealed} okButtonProps={{ disabled: passphrase.trim() === '' }}
      cancelText={shell.cancel} onOk={() => onOpen(passphrase)} onCancel={onClose}
    >
      <div className="hs-backup">
        <p>{words.isSealed(names.join('、'))}</p>
        <Form component="div" layout="vertical">
          <Form.Item label={words.passphrase} htmlFor="hs-passphrase-open" extra={words.openSealedHelp} {...(refusal === null ? {} : { validateStatus: 'error', help: <span role="alert">{refusal}</span> })}>
            <Input.Password id="hs-passphrase-open" autoFocus autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  )
}
