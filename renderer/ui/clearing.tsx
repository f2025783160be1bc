import { CloseCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'

/** The button that empties a choice, named in the language of the page: Ant Design's own is called Clear in every language. */
export function clearing(label: string): { readonly clearIcon: ReactNode; readonly label: string } {
  return { clearIcon: <CloseCircleFilled />, label }
}
