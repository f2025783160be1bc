import { CloseCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'

/** The button that empties a choice, named in the language of the page: Ant Design's own is called Clear in every language. */
export function clearing(label: string): { readonly clearIcon: ReactNode; readonly label: string } {
  return { clearIcon: <CloseCircleFilled />, label }
}

/** The same for a field of text, whose button has no name of its own. */
export function clearingText(label: string): { readonly clearIcon: ReactNode } {
  return { clearIcon: <><CloseCircleFilled /><span className="hs-visually-hidden">{label}</span></> }
}
