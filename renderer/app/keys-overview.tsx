import { Fragment, type ReactNode } from 'react'
import { useMessages } from '../services'
import { useAllKeys } from '../ui/key-bindings'
import { Modal } from '../ui/modal'

/** Every key in force on this screen. */
export function KeysOverview({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { shell } = useMessages()
  const groups = useAllKeys()
  return (
    <Modal open title={shell.keysTitle} footer={null} onCancel={onClose} width={680}>
      <div className="hs-keys">
        {groups.map(({ group, bindings }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {bindings.map((binding) => (
                <Fragment key={binding.keys}>
                  <dt><Keys keys={binding.keys} /></dt>
                  <dd>{binding.label}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

function Keys({ keys }: { readonly keys: string }): ReactNode {
  const { shell } = useMessages()
  const say = (key: string): string => (key === 'escape' ? shell.keyNames.escape : key === 'ctrl' ? shell.keyNames.ctrl : key.toUpperCase())
  return keys.split(' ').map((press, index) => (
    <Fragment key={press}>
      {index > 0 && <span className="hs-quiet"> {shell.keyNames.next} </span>}
      {press.split('+').map((key) => <kbd key={key}>{say(key)}</kbd>)}
    </Fragment>
  ))
}
