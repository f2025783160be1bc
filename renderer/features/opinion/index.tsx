import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'

export function OpinionPane(_: { readonly matter: RecordId; readonly onGoToFinding: (id: string) => void }): ReactNode {
  return null
}
export function OpinionView(_: { readonly matter: RecordId; readonly onLeave: () => void }): ReactNode {
  return null
}
