import { Alert, Form, Input, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import { passphraseFault, SHORTEST_PASSPHRASE } from '../../../../shared/storage/backup/passphrase-key'
import { useMessages } from '../../../services'
import { Modal } from '../../../ui/modal'

/** Asks before anything is written whether the backup is sealed, which is what it offers, and for the passphrase twice. */
export function TakeDialog({ onTake, onClose }: { readonly onTake: (passphrase: string | null) => void; readonly onClose: () => void }): ReactNode {
  const { backup: words, shell } = useMessages()
  const [isSealed, setSealed] = useState(true)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isAsked, setAsked] = useState(false)
  const fault = passphraseFault(passphrase)
  const isSame = again === passphrase
  const take = (): void => {
    setAsked(true)
    if (!isSealed) onTake(null)
    else if (fault === null && isSame) onTake(passphrase)
  }
  return (
    <Modal
      open title={words.takeTitle} width={600} mask={{ closable: false }} okText={isSealed ? words.takeSealed : words.takeOpen} okButtonProps={{ danger: !isSealed }}
      cancelText={shell.cancel} onOk={take} onCancel={onClose}
    >
      <div className="hs-backup">
        <Radio.Group
          className="hs-backup-choice" aria-label={words.sealing} value={isSealed} onChange={(event) => setSealed(event.target.value as boolean)}
          options={[{ value: true, label: words.sealed }, { value: false, label: words.open }]}
        />
        {isSealed ? (
          <Form component="div" layout="vertical">
            <Form.Item label={words.passphrase} htmlFor="hs-passphrase" extra={words.passphraseHelp(SHORTEST_PASSPHRASE)} {...(isAsked && fault !== null ? { validateStatus: 'error', help: <span role="alert">{words.faults[fault](SHORTEST_PASSPHRASE)}</span> } : {})}>
              <Input.Password id="hs-passphrase" autoFocus autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />
            </Form.Item>
            <Form.Item label={words.passphraseAgain} htmlFor="hs-passphrase-again" {...(isAsked && fault === null && !isSame ? { validateStatus: 'error', help: <span role="alert">{words.notSame}</span> } : {})}>
              <Input.Password id="hs-passphrase-again" autoComplete="off" value={again} onChange={(event) => setAgain(event.target.value)} />
            </Form.Item>
            <Alert type="warning" showIcon title={words.lostTitle} description={words.lost} />
          </Form>
        ) : <Alert type="warning" showIcon title={words.openTitle} description={words.openHelp} />}
      </div>
    </Modal>
  )
}
