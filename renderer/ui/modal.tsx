import { Modal as AntModal, type ModalProps } from 'antd'
import { useLayoutEffect, useState, type ReactNode } from 'react'

/**
 * A dialog whose `autoFocus` field has the focus as soon as it is there. Ant Design's own mounts its content before
 * the dialog stands in the page, where nothing can be focused; without motion its lock then takes the closing button.
 */
export function Modal({ children, ...props }: ModalProps): ReactNode {
  return <AntModal {...props}><OnceInPage>{children}</OnceInPage></AntModal>
}

function OnceInPage({ children }: { readonly children: ReactNode }): ReactNode {
  const [isInPage, setInPage] = useState(false)
  // oxlint-disable-next-line react/set-state-in-effect -- the second pass is what this is for
  useLayoutEffect(() => setInPage(true), [])
  return isInPage ? children : null
}
