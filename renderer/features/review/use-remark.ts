import { useCallback, type RefObject } from 'react'
import { sliceOf, type Span } from '../../../shared/core/span'
import { wordsOfError } from '../../../shared/core/words-of-error'
import type { Quotation } from '../../../shared/findings/finding'
import { useMessages, useServices } from '../../services'
import type { SelectionReader } from '../../ui/original-look/look'
import { useToast } from '../../ui/toast'
import { addRemark } from './annotations/annotate'
import type { WrittenRemark } from './annotations/remark-dialog'
import type { OpenDialog } from './desk-dialog'
import type { Desk } from './use-desk'

export interface Remarking {
  /** Opens the dialog for the selected words, or says that none are selected. */
  readonly open: () => void
  readonly selectedQuote: () => Quotation | null
  readonly save: (span: Span, remark: WrittenRemark) => void
}

/** A person's own findings, made from selected words. */
export function useRemark(desk: Desk, reader: RefObject<SelectionReader | null>, show: (dialog: OpenDialog) => void): Remarking {
  const services = useServices()
  const { review, shell } = useMessages()
  const toast = useToast()
  const { text } = desk.version.document
  const find = useCallback(() => reader.current?.() ?? null, [reader])
  return {
    open: () => {
      const span = find()
      if (span === null) toast.say(review.selectFirst)
      else show({ kind: 'remark', span, quote: sliceOf(text, span) })
    },
    selectedQuote: () => {
      const span = find()
      return span === null ? null : { ...span, quote: sliceOf(text, span) }
    },
    save: (span, remark) => {
      addRemark(services, desk, span, remark).then(
        (undo) => toast.undoable(review.remarkAdded, shell.undo, () => void undo()),
        (error: unknown) => toast.say(wordsOfError(error)),
      )
    },
  }
}
