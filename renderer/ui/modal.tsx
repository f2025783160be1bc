import { Modal as AntModal, type ModalProps } from 'antd'
import { useLayoutEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'

/**
 * A dialog whose `autoFocus` field has the focus as soon as it is there, and whose primary button Enter presses from any
 * single-line field. Ant Design's own mounts its content before the dialog stands in the page, where nothing can be
 * focused; without motion its lock then takes the closing button. And browsers submit a form of several fields on Enter
 * only where the submit button stands inside it, which the footer does not.
 */
export function Modal({ children, ...props }: ModalProps): ReactNode {
  return <AntModal {...props} wrapProps={{ onKeyDown: pressPrimary }}><OnceInPage>{children}</OnceInPage></AntModal>
}

function OnceInPage({ children }: { readonly children: ReactNode }): ReactNode {
  const [isInPage, setInPage] = useState(false)
  // oxlint-disable-next-line react/set-state-in-effect -- the second pass is what this is for
  useLayoutEffect(() => setInPage(true), [])
  return isInPage ? children : null
}

/** Enter in a single-line field, once for each time it is pressed; a button that is disabled or at work stays so. */
function pressPrimary(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing || event.defaultPrevented) return
  // Of a dialog over this one the keys are heard too.
  if (!(event.target instanceof HTMLElement) || !event.currentTarget.contains(event.target) || !isLine(event.target)) return
  const button = event.currentTarget.querySelector<HTMLButtonElement>('.ant-modal-footer .ant-btn-primary')
  if (button === null) return
  event.preventDefault()
  // The field itself may have taken what was typed at this very key; the button must know it.
  flushSync(() => undefined)
  button.click()
}

/** A field for one line of text, be it drawn over several. In fields to search with, and in lists that are open, Enter has its own meaning. */
function isLine(field: HTMLElement): boolean {
  if (field instanceof HTMLTextAreaElement) return field.ariaMultiLine === 'false'
  return field instanceof HTMLInputElement && !['checkbox', 'radio', 'search', 'file', 'button'].includes(field.type) && field.getAttribute('aria-expanded') !== 'true'
}
