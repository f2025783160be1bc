import { Alert, Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { fingerprintOf } from '../../../shared/registers/filing-package/package-key'
import { ACTS } from '../../../shared/storage/acts'
import { addKnownKey, removeKnownKey } from '../../../shared/storage/package-keys'
import { actOf, useMessages, useServices } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { makeKey } from './filing-acts'
import type { FilingDesk } from './use-filing'

/** 密钥: this machine's key, and the keys people handed over, each with the fingerprint to compare. */
export function KeysTab({ desk }: { readonly desk: FilingDesk }): ReactNode {
  return (
    <>
      <OwnKey desk={desk} />
      <KnownKeys desk={desk} />
    </>
  )
}

function OwnKey({ desk: { key, ourName } }: { readonly desk: FilingDesk }): ReactNode {
  const services = useServices()
  const { filing: { keys: words }, shell } = useMessages()
  const toast = useToast()
  const [isAsking, setAsking] = useState(false)
  const failed = (error: unknown): void => toast.say(wordsOfError(error))
  const make = (): void => {
    setAsking(false)
    makeKey(services).then(() => toast.say(words.made), failed)
  }
  const exportKey = async (): Promise<void> => {
    if (key === null) return
    const text = words.keyFile(ourName, key.publicKey, key.fingerprint, key.madeOn)
    const saved = await services.desktop.saveFile({ suggestedName: `${words.keyFileName(ourName)}.txt`, filters: [{ name: 'TXT', extensions: ['txt'] }], bytes: new TextEncoder().encode(text) })
    if (saved.ok) toast.say(words.exported(saved.value))
    else if (saved.error.code !== 'cancelled') toast.say(saved.error.message)
  }
  return (
    <section aria-labelledby="hs-own-key">
      <h2 id="hs-own-key">{words.own}</h2>
      {key === null ? <><p>{words.none}</p><Button type="primary" onClick={make}>{words.make}</Button></> : (
        <>
          <dl className="hs-key">
            <dt>{words.fingerprint}</dt><dd className="hs-fingerprint-code">{key.fingerprint}</dd>
            <dt>{words.publicKey}</dt><dd className="hs-public-key">{key.publicKey}</dd>
            <dt>{words.madeOn}</dt><dd>{key.madeOn}</dd>
            <dt>{words.secret}</dt><dd>{key.isSealed ? words.sealed : words.open}</dd>
          </dl>
          {!key.isSealed && <Alert type="warning" showIcon title={words.openWarning} />}
          <div className="hs-filing-act"><Button onClick={() => void exportKey().catch(failed)}>{words.export}</Button><Button onClick={() => setAsking(true)}>{words.renew}</Button></div>
        </>
      )}
      <Modal open={isAsking} title={words.renewTitle} okText={words.renew} cancelText={shell.cancel} onOk={make} onCancel={() => setAsking(false)}><p>{words.renewBody}</p></Modal>
    </section>
  )
}

function KnownKeys({ desk: { known } }: { readonly desk: FilingDesk }): ReactNode {
  const services = useServices()
  const { filing: { keys: words } } = useMessages()
  const toast = useToast()
  const [name, setName] = useState('')
  const [publicKey, setPublicKey] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const failed = (error: unknown): void => toast.say(wordsOfError(error))
  const isKey = /^[0-9a-fA-F]{64}$/.test(publicKey.replace(/\s/g, ''))
  const add = (): void => {
    addKnownKey(services.store, actOf(services, ACTS.addKnownKey, null, `${name} ${publicKey}`), { name, publicKey }).then((why) => {
      setRefusal(why)
      if (why !== null) return
      setName('')
      setPublicKey('')
    }, failed)
  }
  return (
    <section aria-labelledby="hs-known-keys">
      <h2 id="hs-known-keys">{words.known}</h2>
      <p className="hs-quiet">{words.knownHelp}</p>
      {known.length > 0 && <KeyTable known={known} />}
      <Form layout="vertical" className="hs-add-key" onSubmitCapture={add}>
        <Form.Item label={words.name} htmlFor="hs-key-name"><Input id="hs-key-name" value={name} onChange={(event) => setName(event.target.value)} /></Form.Item>
        <Form.Item label={words.publicKey} htmlFor="hs-key-public" extra={isKey ? words.compare(fingerprintOf(publicKey.replace(/\s/g, '').toLowerCase())) : words.publicKeyHelp}><Input id="hs-key-public" value={publicKey} onChange={(event) => setPublicKey(event.target.value)} /></Form.Item>
        <Button htmlType="submit" disabled={name.trim() === '' || !isKey}>{words.add}</Button>
      </Form>
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </section>
  )
}

function KeyTable({ known }: Pick<FilingDesk, 'known'>): ReactNode {
  const services = useServices()
  const { store } = services
  const { filing: { keys: words } } = useMessages()
  const toast = useToast()
  const failed = (error: unknown): void => toast.say(wordsOfError(error))
  const remove = (key: FilingDesk['known'][number]): void => {
    const putBack = (): void => void addKnownKey(store, actOf(services, ACTS.undo, null, key.name), key).catch(failed)
    removeKnownKey(store, actOf(services, ACTS.removeKnownKey, null, key.name), key.publicKey).then(() => toast.undoable(words.removed(key.name), words.undo, putBack), failed)
  }
  return (
    <table className="hs-known">
      <thead><tr><th scope="col">{words.name}</th><th scope="col">{words.fingerprint}</th><td /></tr></thead>
      <tbody>
        {known.map((key) => (
          <tr key={key.publicKey}>
            <th scope="row">{key.name}</th>
            <td className="hs-fingerprint-code" title={key.publicKey}>{fingerprintOf(key.publicKey)}</td>
            <td><Button size="small" type="text" aria-label={`${words.remove} ${key.name}`} onClick={() => remove(key)}>{words.remove}</Button></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
